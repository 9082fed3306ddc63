import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryDataset, shuffledDataset } from './arbitrary-dataset.ts';

const small = datasetFromText('(person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]');

describe('the canonical form', () => {
  it('puts entities in the order of the types, then of their ids', () => {
    const dataset: Dataset = {
      ...small,
      vocabulary: { ...small.vocabulary, types: { zebra: { label: 'Zebra' }, ape: { label: 'Ape' } } },
      entities: [
        { id: 'a10', type: 'ape', name: 'A' },
        { id: 'a9', type: 'ape', name: 'A' },
        { id: 'z1', type: 'zebra', name: 'Z' },
      ],
    };
    expect(toCanonical(dataset).entities.map((entity) => entity.id)).toEqual(['z1', 'a9', 'a10']);
  });

  it('puts claims in the order of the sources, then of their first citation, then of their ids', () => {
    const claim = small.claims[0];
    if (!claim) throw new Error('The fixture has a claim.');
    const at = (id: string, source: string, ...starts: number[]): Claim => ({
      ...claim,
      id,
      source,
      citations: starts.map((start) => ({ paragraph: 1, quote: 'x', start, end: start + 1 })),
    });
    const dataset: Dataset = {
      ...small,
      sources: ['late', 'early'].map((id) => ({ id, kind: 'report', title: id, voices: ['ann'] })),
      claims: [at('c1', 'early', 0), at('c10', 'late', 7), at('c9', 'late', 7), at('c2', 'late', 9, 3)],
    };
    const canonical = toCanonical(dataset);
    expect(canonical.claims.map(({ id }) => id)).toEqual(['c2', 'c9', 'c10', 'c1']);
    expect(canonical.claims[0]?.citations.map(({ start }) => start)).toEqual([3, 9]);
  });

  it('puts keys in one order and leaves out what is undefined', () => {
    const { entities, ...rest } = small;
    const entity = { note: 'N', aliases: undefined, name: 'Ann', type: 'person', id: 'ann' };
    const [first] = toCanonical({ entities: [{ ...entity, aliases: [] }, ...entities.slice(1)], ...rest }).entities;
    expect(JSON.stringify(first)).toBe('{"id":"ann","type":"person","name":"Ann","aliases":[],"note":"N"}');
    expect(Object.keys(toCanonical({ ...small, extra: {} }))).toEqual([
      'sayso',
      'id',
      'title',
      'vocabulary',
      'sources',
      'entities',
      'claims',
      'extra',
    ]);
  });

  it('rounds positions to hundredths, sorts them, and writes no minus zero', () => {
    const positions = { b: [1.005, -0.001], a10: [1e15 + 0.5, 2.675], a9: [-1.239, 3] } as const;
    const canonical = toCanonical({ ...small, positions }).positions;
    expect(JSON.stringify(canonical)).toBe('{"a9":[-1.24,3],"a10":[1000000000000000.5,2.68],"b":[1,0]}');
  });

  it('keeps the order of voices, aliases, sources and the vocabulary, and all of extra', () => {
    const extra = { z: { b: 1, a: [3, 2] }, a: null };
    const sources = ['s2', 's1'].map((id) => ({ id, kind: 'report', title: id, voices: ['bolt', 'ann'] }));
    const canonical = toCanonical({ ...small, sources, extra });
    expect(canonical.sources).toEqual(sources);
    expect(JSON.stringify(canonical.extra)).toBe(JSON.stringify(extra));
    expect(Object.keys(canonical.vocabulary.types)).toEqual(Object.keys(small.vocabulary.types));
  });

  it('keeps a key that it does not know', () => {
    const stranger = { ...small, zebra: 1, ape: 2 };
    expect(Object.entries(toCanonical(stranger)).slice(-2)).toEqual([
      ['ape', 2],
      ['zebra', 1],
    ]);
  });

  it('does not depend on the order in which a dataset came', () => {
    const pair = arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), shuffledDataset(dataset)));
    fc.assert(
      fc.property(pair, ([dataset, shuffled]) => {
        expect(JSON.stringify(toCanonical(shuffled))).toBe(JSON.stringify(toCanonical(dataset)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const once = toCanonical(dataset);
        expect(JSON.stringify(toCanonical(once))).toBe(JSON.stringify(once));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        expect(withoutOrder(toCanonical(dataset))).toEqual(withoutOrder(dataset));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

/** Sort lists by their content, which the canonical form is free to reorder; round positions as it does. */
function withoutOrder(dataset: Dataset): unknown {
  const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item, sortedKeys)).sort();
  const places = Object.entries(dataset.positions ?? {}).map(([id, place]) => [
    id,
    place.map((value) => Math.round(value * 100) + 0),
  ]);
  return {
    ...dataset,
    entities: sorted(dataset.entities),
    claims: sorted(dataset.claims.map((claim) => ({ ...claim, citations: sorted(claim.citations) }))),
    positions: Object.fromEntries(places),
  };
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort());
}
