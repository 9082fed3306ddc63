import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { hasAllPositions } from '../../src/graph/saved-positions.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset, Position } from '../../src/model/types.ts';
import { clickPointOf, type Hidden, mouseTolerance, targetAt, touchTolerance } from '../../src/render/hit-test.ts';
import { describePicture, measureReaches, type Picture, placesIn } from '../../src/render/picture.ts';
import { boundsOf, type Projection, projectionOf, restOf } from '../../src/render/projection.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const nothing: Hidden = { nodes: new Set(), edges: new Set() };

const small = withPositions(
  datasetFromText(`
    Ann  -knows-> Bob
    Bob  -sues->  Ann
    Ann  -knows-> Bob
    Ann  -pays->  Cord
    Dora -praises-> Dora`),
  { ann: [-200, 0], bob: [200, 0], cord: [0, 200], dora: [0, -200], author: [-200, -200] },
);

describe('a point of the stage', () => {
  it('hits the node whose shape it lies on, and the ground beside it', () => {
    const { picture, projection } = stageOf(small);
    const { x, y } = centerOf(picture, projection, 'ann');
    expect(targetAt(picture, projection, nothing, { x, y }, mouseTolerance)).toEqual({ kind: 'entity', id: 'ann' });
    expect(targetAt(picture, projection, nothing, { x: x - 60, y }, mouseTolerance)).toBeUndefined();
  });

  it('hits a node before the lines that end in it', () => {
    const { picture, projection } = stageOf(small);
    const { x, y } = centerOf(picture, projection, 'ann');
    const radius = (picture.nodes[picture.nodeIndexes.get('ann') ?? -1]?.radius ?? 0) * projection.sizeScale;
    const edge = { x: x + radius + 1, y };
    expect(targetAt(picture, projection, nothing, edge, mouseTolerance)?.id).toBe('ann');
  });

  it('hits a line within 8 pixels of a mouse and 16 of a finger', () => {
    const { picture, projection } = stageOf(small);
    const point = clickPointOf(picture, projection, nothing, picture.edgeIndexes.get('c5') ?? -1);
    expect(point).toBeDefined();
    // The loop stands out from its node; go on outward from its far end.
    const center = centerOf(picture, projection, 'dora');
    const length = Math.hypot((point?.x ?? 0) - center.x, (point?.y ?? 0) - center.y);
    const at = (distance: number) => ({
      x: (point?.x ?? 0) + (((point?.x ?? 0) - center.x) / length) * distance,
      y: (point?.y ?? 0) + (((point?.y ?? 0) - center.y) / length) * distance,
    });
    expect(targetAt(picture, projection, nothing, at(7), mouseTolerance)?.id).toBe('c5');
    expect(targetAt(picture, projection, nothing, at(12), mouseTolerance)).toBeUndefined();
    expect(targetAt(picture, projection, nothing, at(12), touchTolerance)?.id).toBe('c5');
  });

  it('does not hit what is hidden, nor lines whose end is hidden', () => {
    const { picture, projection } = stageOf(small);
    const point = clickPointOf(picture, projection, nothing, picture.edgeIndexes.get('c4') ?? -1) ?? { x: 0, y: 0 };
    const withoutCord: Hidden = { nodes: new Set(['cord']), edges: new Set() };
    const withoutClaim: Hidden = { nodes: new Set(), edges: new Set(['c4']) };
    expect(targetAt(picture, projection, nothing, point, mouseTolerance)?.id).toBe('c4');
    expect(targetAt(picture, projection, withoutCord, point, mouseTolerance)).toBeUndefined();
    expect(targetAt(picture, projection, withoutClaim, point, mouseTolerance)).toBeUndefined();
    expect(clickPointOf(picture, projection, withoutCord, picture.edgeIndexes.get('c4') ?? -1)).toBeUndefined();
  });
});

describe.each([
  ['the small dataset', small],
  ['the shipped dataset', readMassimov()],
])('the click point of each line of %s', (_name, dataset) => {
  it.skipIf(!hasAllPositions(dataset)).each([
    [0.5, 1440, 900],
    [1, 1440, 900],
    [1, 390, 844],
    [2, 1024, 768],
    [4, 1440, 900],
    [12, 1440, 900],
  ])('hits exactly that line, at zoom %d on a stage of %d × %d', (zoom, width, height) => {
    const { picture, projection } = stageOf(dataset, zoom, { width, height });
    for (const [index, edge] of picture.edges.entries()) {
      const point = clickPointOf(picture, projection, nothing, index);
      expect(point, edge.key).toBeDefined();
      const hit = point && targetAt(picture, projection, nothing, point, mouseTolerance);
      expect(hit, edge.key).toEqual({ kind: 'claim', id: edge.key });
    }
  });
});

function stageOf(dataset: Dataset, zoom = 1, stage = { width: 1000, height: 800 }) {
  const picture = describePicture(buildGraph(dataset), lookupOf(dataset), 'light');
  const rest = restOf(boundsOf(placesIn(picture)), stage);
  measureReaches(picture, rest.turned);
  return { picture, projection: projectionOf(rest, { x: rest.x, y: rest.y, zoom }, stage) };
}

function centerOf(picture: Picture, { width, height, x, y, scale }: Projection, key: string) {
  const index = picture.nodeIndexes.get(key) ?? -1;
  return {
    x: width / 2 + ((picture.x[index] ?? 0) - x) * scale,
    y: height / 2 - ((picture.y[index] ?? 0) - y) * scale,
  };
}

function withPositions(dataset: Dataset, positions: Record<string, Position>): Dataset {
  return { ...dataset, positions };
}
