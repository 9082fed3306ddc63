import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Direction,
  mostConnected,
  nearestIn,
  otherEndOf,
  type StagePoint,
  shownClaimsOf,
  stepIn,
} from '../../../../src/ui/features/graph-view/walk-order.ts';
import { readMassimov } from '../../../fixtures/massimov.ts';
import { smallWorld } from '../../small-world.ts';

const lookup = smallWorld(['m1 ann met bob', 'm2 bob met cid', 'm3 cid met bob', 'm4 bob met bob', 'd1 ann is tall']);
const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('arrow keys', () => {
  const places: readonly (readonly [string, StagePoint])[] = [
    ['east', { x: 10, y: 1 }],
    ['far east', { x: 30, y: 0 }],
    ['south', { x: 2, y: 12 }],
    ['north-west', { x: -9, y: -10 }],
  ];
  const from = { x: 0, y: 0 };

  it('go to the nearest in the direction, as it lies on the screen', () => {
    expect(nearestIn('right', from, places)).toBe('east');
    expect(nearestIn('down', from, places)).toBe('south');
    expect(nearestIn('up', from, places)).toBe('north-west');
  });

  it('take what lies askew when nothing lies straight ahead, and nothing that lies behind', () => {
    expect(nearestIn('left', from, places)).toBe('north-west');
    expect(nearestIn('left', { x: -20, y: 0 }, places)).toBeUndefined();
  });

  it('never stay where they are, nor go the other way', () => {
    const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 20 }), fc.constantFrom(...directions), (start, others, way) => {
        const found = nearestIn(
          way,
          start,
          others.map((other, index) => [String(index), other] as const),
        );
        if (found === undefined) return;
        const { x, y } = others[Number(found)] ?? start;
        const along = { left: start.x - x, right: x - start.x, up: start.y - y, down: y - start.y }[way];
        expect(along).toBeGreaterThan(0);
      }),
    );
  });

  it('reach every entity of the first dataset from the one with most claims', () => {
    const places = new Map(Object.entries(readMassimov().positions ?? {}).map(([id, [x, y]]) => [id, { x, y }]));
    const all = [...places];
    const reached = new Set(['karim-massimov']);
    for (const id of reached) {
      const here = places.get(id) ?? { x: 0, y: 0 };
      for (const way of directions) {
        const next = nearestIn(way, here, all);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([id]) => !reached.has(id))).toEqual([]);
  });
});

describe('the claims of an entity', () => {
  it('are gone through in the order of the dataset, in a circle', () => {
    const claims = shownClaimsOf(lookup, 'bob', undefined);
    expect(claims.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(stepIn(claims, undefined, 1)?.id).toBe('m1');
    expect(stepIn(claims, undefined, -1)?.id).toBe('m4');
    expect(stepIn(claims, claims[3], 1)?.id).toBe('m1');
    expect(stepIn(claims, claims[0], -1)?.id).toBe('m4');
    expect(stepIn([], undefined, 1)).toBeUndefined();
  });

  it('are passed by where they are hidden', () => {
    const drawn = { entities: new Set(['ann', 'bob']), claims: new Set(['m1']) };
    expect(shownClaimsOf(lookup, 'bob', drawn).map(({ id }) => id)).toEqual(['m1']);
  });

  it('lead to their other end, but for those about one entity alone', () => {
    const ends = ['m1', 'm4', 'd1'].map((id) => {
      const claim = lookup.claims.get(id);
      return claim && otherEndOf(claim, claim.subject);
    });
    expect(ends).toEqual(['bob', undefined, undefined]);
    const met = lookup.claims.get('m1');
    expect(met && otherEndOf(met, 'bob')).toBe('ann');
  });
});

describe('the entity with most claims', () => {
  it('is where the walk begins', () => {
    expect(mostConnected(lookup, undefined)).toBe('bob');
  });

  it('is one that is shown', () => {
    expect(mostConnected(lookup, { entities: new Set(['ann', 'dee']), claims: new Set(['d1']) })).toBe('ann');
    expect(mostConnected(lookup, { entities: new Set(), claims: new Set() })).toBeUndefined();
  });
});
