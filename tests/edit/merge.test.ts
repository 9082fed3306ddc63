import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { changedItemsOf } from '../../src/edit/changed-items.ts';
import type { Edit } from '../../src/edit/edit.ts';
import { mergeDatasets } from '../../src/edit/merge.ts';
import { removeClaim, removeEntity } from '../../src/edit/removal.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryWorld } from '../query/arbitrary-world.ts';
import { arbitraryThrows, editsOf } from './arbitrary-edits.ts';

const base = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord {possible}
  Ann  -knows->     Dan
`);

/** More than the quick run of all tests wants: `npm run test:merges`. */
const runs = Number(process.env['SAYSO_MERGES'] ?? 150);

function edited(dataset: Dataset, ...edits: readonly (Edit | undefined)[]): Dataset {
  return edits.reduce<Dataset>((before, edit) => (edit ? applyEdit(before, edit).dataset : before), dataset);
}

function claim(id: string, change: Partial<Claim>): Edit {
  const before = base.claims.find((one) => one.id === id);
  if (!before) throw new Error(`There is no claim ${id}.`);
  return { kind: 'claim', id, to: { ...before, ...change } };
}

const ids = ({ claims }: Dataset) => claims.map(({ id }) => id).join(' ');

describe('merging', () => {
  it('takes what either side alone changed, added or removed', () => {
    const ours = edited(base, claim('c1', { status: 'possible' }), removeClaim(base, 'c3'));
    const added: Claim = { ...(base.claims[0] as Claim), id: 'c-7f3k', detail: 'as a clerk' };
    const theirs = edited(base, claim('c2', { detail: 'half of it' }), { kind: 'claim', id: added.id, to: added });
    const { dataset, conflicts } = mergeDatasets(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(ids(dataset)).toBe('c1 c2 c-7f3k');
    expect(dataset.claims.map(({ status, detail }) => [status, detail])).toEqual([
      ['possible', undefined],
      ['possible', 'half of it'],
      ['stated', 'as a clerk'],
    ]);
  });

  it('asks where both changed one claim, and never mixes the two', () => {
    const ours = edited(base, claim('c1', { status: 'possible' }));
    const theirs = edited(base, claim('c1', { note: 'Seen twice.' }));
    const { dataset, conflicts } = mergeDatasets(base, ours, theirs);
    expect(conflicts).toEqual([
      { kind: 'both-changed', part: 'claim', id: 'c1', ours: ours.claims[0], theirs: theirs.claims[0] },
    ]);
    expect(dataset.claims[0]).toEqual(ours.claims[0]);
  });

  it.each(['ours', 'theirs'] as const)(
    'asks where %s removed what the other side changed, and keeps it',
    (removedBy) => {
      const removed = edited(base, removeClaim(base, 'c1'));
      const changed = edited(base, claim('c1', { status: 'possible' }));
      const [ours, theirs] = removedBy === 'ours' ? [removed, changed] : [changed, removed];
      const { dataset, conflicts } = mergeDatasets(base, ours, theirs);
      expect(conflicts).toEqual([
        { kind: 'removed-and-changed', part: 'claim', id: 'c1', removedBy, kept: changed.claims[0] },
      ]);
      expect(dataset.claims.find(({ id }) => id === 'c1')?.status).toBe('possible');
    },
  );

  it('brings back an entity that one side removed and a new claim of the other side is about', () => {
    const ours = edited(base, removeEntity(base, 'dan'));
    const added: Claim = { ...(base.claims[0] as Claim), id: 'c-new1', subject: 'dan' };
    const theirs = edited(base, { kind: 'claim', id: added.id, to: added });
    const { dataset, conflicts } = mergeDatasets(base, ours, theirs);
    expect(conflicts).toEqual([{ kind: 'removed-and-needed', part: 'entity', id: 'dan', neededBy: 'c-new1' }]);
    expect(dataset.entities.map(({ id }) => id)).toContain('dan');
    expect(ids(dataset)).toBe('c1 c2 c-new1');
  });

  it('brings back a claim that one side removed and the tour of the other side shows', () => {
    const ours = edited(base, removeClaim(base, 'c3'));
    const theirs = edited(base, { kind: 'story', to: [{ title: 'Friends', show: ['c3'] }] });
    const { dataset, conflicts } = mergeDatasets(base, ours, theirs);
    expect(conflicts).toEqual([{ kind: 'removed-and-needed', part: 'claim', id: 'c3', neededBy: 'story' }]);
    expect(ids(dataset)).toBe('c1 c2 c3');
  });

  it('keeps what only one side has when nobody knows what both come from', () => {
    const ours = edited(base, removeClaim(base, 'c1'));
    const theirs = edited(base, claim('c2', { note: 'Other words.' }));
    const { dataset, conflicts } = mergeDatasets(undefined, ours, theirs);
    expect(conflicts.map(({ kind }) => kind)).toEqual(['both-changed']);
    expect(ids(dataset).split(' ').sort()).toEqual(['c1', 'c2', 'c3']);
  });

  it('puts what both sides added behind the rest, in one order whoever merges', () => {
    const type = (id: string): Edit => ({ kind: 'type', id, to: { label: id } });
    const [ours, theirs] = [edited(base, type('ship')), edited(base, type('bridge'))];
    const order = (dataset: Dataset) => Object.keys(dataset.vocabulary.types);
    expect(order(mergeDatasets(base, ours, theirs).dataset)).toEqual([...order(base), 'bridge', 'ship']);
    expect(order(mergeDatasets(base, theirs, ours).dataset)).toEqual([...order(base), 'bridge', 'ship']);
  });

  it('never makes one entity of two', () => {
    const ann = (id: string): Edit => ({ kind: 'entity', id, to: { id, type: 'thing', name: 'Anna Bolt' } });
    const { dataset } = mergeDatasets(base, edited(base, ann('anna-bolt')), edited(base, ann('anna-bolt-2')));
    expect(dataset.entities.filter(({ name }) => name === 'Anna Bolt')).toHaveLength(2);
  });

  it(
    'loses no claim, and is the same in either order where there is no conflict',
    () => {
      let clean = 0;
      fc.assert(
        fc.property(arbitraryWorld, arbitraryThrows, arbitraryThrows, ({ dataset }, mine, yours) => {
          const ours = editsOf(dataset, mine.slice(0, 5)).reduce<Dataset>(
            (on, edit) => applyEdit(on, edit).dataset,
            dataset,
          );
          const theirs = editsOf(dataset, yours.slice(0, 5)).reduce<Dataset>(
            (on, edit) => applyEdit(on, edit).dataset,
            dataset,
          );
          const merged = mergeDatasets(dataset, ours, theirs);
          const kept = new Set(merged.dataset.claims.map(({ id }) => id));
          for (const { id } of [...ours.claims, ...theirs.claims]) {
            const wasThere = dataset.claims.some((one) => one.id === id);
            const isInBoth = [ours, theirs].every(({ claims }) => claims.some((one) => one.id === id));
            // Only what one side removed, and the other side left alone, may go.
            if (!wasThere || isInBoth) expect(kept).toContain(id);
          }
          expectClosed(merged.dataset);
          if (merged.conflicts.length > 0) return;
          clean += 1;
          expect(writeSayso(mergeDatasets(dataset, theirs, ours).dataset)).toBe(writeSayso(merged.dataset));
        }),
        { numRuns: runs },
      );
      expect(clean).toBeGreaterThan(runs / 10);
    },
    10_000 + runs * 60,
  );

  it('gives the other side as it is where one side did nothing', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, ({ dataset }, throws) => {
        const changed = editsOf(dataset, throws).reduce<Dataset>((on, edit) => applyEdit(on, edit).dataset, dataset);
        for (const [ours, theirs] of [
          [dataset, changed],
          [changed, dataset],
          [changed, changed],
        ] as const) {
          const { dataset: merged, conflicts } = mergeDatasets(dataset, ours, theirs);
          expect(conflicts).toEqual([]);
          expect(writeSayso(merged)).toBe(writeSayso(changed));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Hold a dataset to having all that its claims refer to. */
function expectClosed({ claims, entities, sources }: Dataset): void {
  const known = new Set([...entities, ...sources].map(({ id }) => id));
  for (const { subject, object = subject, source, voices } of claims) {
    for (const id of [subject, object, source, ...voices]) if (id !== 'unnamed') expect(known).toContain(id);
  }
}

describe('comparing', () => {
  it('says by id what was added, removed and changed, with the keys that differ', () => {
    const after = edited(base, removeClaim(base, 'c3'), claim('c2', { status: 'stated', detail: 'all of it' }), {
      kind: 'entity',
      id: 'eve',
      to: { id: 'eve', type: 'thing', name: 'Eve' },
    });
    expect(
      changedItemsOf(base, after).map(({ kind, id, change, keys }) => [kind, id, change, [...keys].sort()]),
    ).toEqual([
      ['entity', 'eve', 'added', []],
      ['claim', 'c2', 'changed', ['detail', 'status']],
      ['claim', 'c3', 'removed', []],
    ]);
  });

  it('finds nothing different in another order', () => {
    expect(changedItemsOf(base, { ...base, claims: base.claims.toReversed() })).toEqual([]);
  });
});
