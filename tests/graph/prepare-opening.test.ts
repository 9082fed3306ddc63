import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraphArrays, toArrays } from '../../src/graph/arrays.ts';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { growingGraph, preparedWeights, prepareOpening } from '../../src/graph/prepare-opening.ts';
import { hasAllPositions } from '../../src/graph/saved-positions.ts';
import { atOnce } from '../../src/lib/in-slices.ts';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { largeDataset } from '../bench/large/world.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { arbitraryDataset } from '../formats/arbitrary-dataset.ts';

const massimov = readMassimov();
const { positions: _, ...unplaced } = massimov;

/** What the page would make of a dataset by itself. */
function expectSame(dataset: Dataset): void {
  let layout: GraphArrays | undefined;
  const opening = prepareOpening(dataset, (arrays) => {
    layout = arrays;
  });
  const graph = buildGraph(dataset);
  expect(atOnce(growingGraph(dataset, opening)).export()).toEqual(graph.export());
  const { keys: __, ...arrays } = toArrays(graph, dataset);
  expect(layout).toEqual(hasAllPositions(dataset) ? undefined : arrays);
  const lookup = lookupOf(dataset);
  const weights = preparedWeights(dataset, opening);
  if (dataset.sources.length < 2) expect(weights.size).toBe(0);
  else for (const claim of dataset.claims) expect(weights.get(claim) ?? 1).toBe(weightOf(lookup, claim));
}

describe('an opening that was prepared', () => {
  it.each([
    ['the demo with its places', massimov],
    ['the demo without', unplaced],
    ['a large one', largeDataset(600, 1800)],
  ])('is what the page would make of the dataset: %s', (_name, dataset) => expectSame(dataset));

  it('is that for any dataset', () => {
    fc.assert(fc.property(arbitraryDataset, expectSame), { seed: 8, numRuns: 200 });
  });
});
