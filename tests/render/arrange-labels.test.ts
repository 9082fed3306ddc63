import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/seeded-graph.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { createLabelArranger } from '../../src/render/arrange-labels.ts';
import { plainDisplay } from '../../src/render/display.ts';
import { crowdOf, describePicture, placesIn } from '../../src/render/picture.ts';
import { boundsOf, homeOf, projectionOf, restOf } from '../../src/render/projection.ts';
import { largeDataset } from '../bench/large/world.ts';

/** All letters seven pixels wide. */
const sizeOf = ({ lines }: { readonly lines: readonly string[] }) => ({
  width: Math.max(...lines.map((line) => line.length)) * 7,
  height: lines.length * 15,
});

function labelsOf(entities: number, claims: number) {
  const dataset = largeDataset(entities, claims);
  const picture = describePicture(buildGraph(dataset), lookupOf(dataset), 'light');
  const stage = { width: 900, height: 700 };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  const projection = projectionOf(rest, homeOf(rest, undefined, stage), stage);
  const view = { picture, projection, display: plainDisplay, wordEdge: () => undefined };
  return createLabelArranger({ sizeOf }).arrange(view);
}

describe('labels', () => {
  it('have a halo wherever lines may run under them, and always among more lines than are looked at', () => {
    const among = labelsOf(800, 3000);
    expect(among.length).toBeGreaterThan(5);
    expect(among.filter(({ place }) => !place.isOnLines)).toEqual([]);
    const few = labelsOf(12, 14);
    expect(few.some(({ place }) => !place.isOnLines)).toBe(true);
  });
});
