import { describe, expect, it } from 'vitest';
import { findBundle } from '../../src/graph/bundles.ts';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const letters = (count: number) =>
  datasetFromText(
    Array.from({ length: count }, (_, index) => (index % 2 ? 'Ann -wrote to-> Bolt' : 'Bolt -wrote to-> Ann')).join(
      '\n',
    ),
  );

describe('a bundle', () => {
  it('holds the claims between two, whatever their direction, and counts those that are not hidden', () => {
    const { claims, ...rest } = letters(40);
    const graph = buildGraph({ claims, ...rest });
    const id = claims[0]?.id ?? '';
    expect(findBundle(graph, id)?.claimCount).toBe(40);
    expect(findBundle(graph, id, new Set(claims.slice(0, 7).map((claim) => claim.id)))?.claimCount).toBe(33);
    expect([...(findBundle(graph, id)?.ends ?? [])].sort()).toEqual(['ann', 'bolt']);
  });

  it('is not made of few claims, and of none that are not in the graph', () => {
    const { claims, ...rest } = letters(12);
    const graph = buildGraph({ claims, ...rest });
    expect(findBundle(graph, claims[0]?.id ?? '')).toBeUndefined();
    expect(findBundle(graph, 'elsewhere')).toBeUndefined();
  });
});
