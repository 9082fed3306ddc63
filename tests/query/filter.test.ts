import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { countShown, sift, visibleIn } from '../../src/query/filter.ts';
import { type Filters, noFilters } from '../../src/query/filters.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryFilters, arbitraryWorld } from './arbitrary-world.ts';
import { plainlyVisible } from './plain-filter.ts';

const lookup = lookupOf(
  datasetFromText(`
    (person) Ann  -works for->  (firm) Bolt {2016/2019}
    Bolt          -owns->       (firm) Cord {possible; Ann > Author; 2019-03-19/..}
    Ann           -knows->      (person) Dan {alleged; Paper > Author}
    Bolt          -has staff -> = 57
    Cord          -sued->       Bolt {2021?; Paper}
  `),
);
const shown = (filters: Partial<Filters>) => {
  const { claims, entities } = visibleIn(lookup, { ...noFilters, ...filters });
  return [[...claims].join(' '), [...entities].join(' ')];
};

describe('what the filters show', () => {
  it('is everything without any', () => {
    const { claims, entities } = visibleIn(lookup, noFilters);
    expect(claims.size).toBe(5);
    expect(entities.size).toBe(lookup.dataset.entities.length);
  });

  it('takes the claims of a hidden type along, whichever end it is', () => {
    const [claims, entities] = shown({ choices: { type: { kind: 'without', values: ['person'] } } });
    expect(claims).toBe('c2 c4 c5');
    expect(entities).toBe('bolt cord author paper');
  });

  it('counts the first and the last day of a period in', () => {
    const days = lookupOf(
      datasetFromText('Ann -met-> Bob {2020-02-28}\nAnn -met-> Bob {2020-03-01}\nAnn -met-> Bob {2020-03-31}'),
    );
    const within = (from: string, to: string) =>
      [...visibleIn(days, { ...noFilters, period: { from, to } }).claims].join(' ');
    expect(within('2020-03-01', '2020-03-31')).toBe('c2 c3');
    expect(within('2020-02-29', '2020-03-01')).toBe('c2');
    expect(within('2020-03-02', '2020-03-30')).toBe('');
  });

  it('keeps lonely entities, or hides them', () => {
    const choices = { status: { kind: 'only', values: ['alleged'] } } as const;
    expect(shown({ choices })[1]).toBe('ann bolt cord author dan paper');
    expect(shown({ choices, showsLonely: false })[1]).toBe('ann dan');
  });

  it('drops what a voice had a part in, or keeps only that', () => {
    expect(shown({ choices: { voice: { kind: 'without', values: ['ann', 'paper'] } } })[0]).toBe('c1 c4');
    expect(shown({ choices: { voice: { kind: 'only', values: ['paper'] } } })[0]).toBe('c3 c5');
    expect(shown({ choices: { 'only-voice': { kind: 'only', values: ['paper'] } } })[0]).toBe('c5');
    expect(shown({ lens: { kind: 'according-to', voice: 'author' } })[0]).toBe('c1 c2 c3 c4');
    expect(shown({ lens: { kind: 'without', voice: 'author' } })[0]).toBe('c5');
  });

  it('leaves nobody of whom a voice does not speak when the graph is seen through it', () => {
    const [claims, entities] = shown({ lens: { kind: 'without', voice: 'author' } });
    const five = lookup.claims.get('c5');
    expect(claims).toBe('c5');
    expect(entities?.split(' ').sort()).toEqual([five?.subject, five?.object].filter((id) => id !== undefined).sort());
  });

  it('hides entities by hand or with few claims', () => {
    expect(shown({ hiddenEntities: ['ann'] })[0]).toBe('c2 c4 c5');
    expect(shown({ ranges: { claims: { least: 2 } } })).toEqual(['c1 c2 c4 c5', 'ann bolt cord']);
  });

  it('keeps a claim whose interval touches the period, at its edges too', () => {
    expect(shown({ period: { from: '2019', to: '2019-03-18' }, showsUndated: false })[0]).toBe('c1');
    expect(shown({ period: { from: '2019-12-31', to: '2020' }, showsUndated: false })[0]).toBe('c1 c2');
    expect(shown({ period: { from: '2020' }, showsUndated: false })[0]).toBe('c2 c5');
    expect(shown({ period: { to: '2015' }, showsUndated: false })[0]).toBe('');
  });

  it('keeps undated claims in any period until told otherwise', () => {
    expect(shown({ period: { from: '2050' } })[0]).toBe('c2 c3 c4');
    expect(shown({ showsUndated: false })[0]).toBe('c1 c2 c5');
  });

  it('shows nothing for a value that the dataset does not have', () => {
    expect(shown({ choices: { voice: { kind: 'only', values: ['nobody'] } } })[0]).toBe('');
    expect(shown({ hiddenEntities: ['nobody'], lens: { kind: 'without', voice: 'nobody' } })[0]).toBe('c1 c2 c3 c4 c5');
  });

  it('keeps to the claims that a query found', () => {
    const found = Uint8Array.from([0, 1, 0, 0, 1]);
    expect([...visibleIn(lookup, noFilters, found).claims]).toEqual(['c2', 'c5']);
  });

  it('is what a plain pass over all claims shows', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryFilters, (world, filters) => {
        const fast = visibleIn(world, filters);
        expect(fast).toEqual(plainlyVisible(world, filters));
        expect(countShown(sift(world, filters))).toBe(fast.claims.size);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('never keeps a claim whose end is hidden', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryFilters, (world, filters) => {
        const { claims, entities } = visibleIn(world, filters);
        for (const { id, subject, object } of world.dataset.claims) {
          if (!claims.has(id)) continue;
          expect(entities.has(subject)).toBe(true);
          if (object !== undefined) expect(entities.has(object)).toBe(true);
        }
      }),
      { seed: 2 },
    );
  });
});
