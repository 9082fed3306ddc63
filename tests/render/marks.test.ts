import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Hidden } from '../../src/render/hit-test.ts';
import { describePicture, type Picture, statusIndex } from '../../src/render/picture.ts';
import { type MarkKind, markLengths, marksOf } from '../../src/render/programs/marks.ts';
import { largeDataset } from '../bench/large/world.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const nothing: Hidden = { nodes: new Set(), edges: new Set() };

describe('a picture as numbers', () => {
  it('holds every line and every node once', () => {
    const picture = pictureOf(largeDataset(700, 2000));
    const counts = countsOf(picture, nothing);
    expect(counts.solid + counts.patterned + counts.curved).toBe(picture.edges.length);
    expect(counts.node).toBe(picture.nodes.length);
    const alone = picture.edges.filter(({ bend }) => bend.kind === 'arc' && bend.fan === 0 && bend.bow === 0);
    expect(counts.solid).toBe(alone.filter(({ status }) => status === 'stated').length);
    expect(counts.patterned).toBe(alone.filter(({ status }) => status !== 'stated').length);
  });

  it('leaves out what is hidden, and lines whose end is', () => {
    const picture = pictureOf(largeDataset(700, 2000));
    const [line, other] = picture.edges;
    const gone = picture.nodes[other?.source ?? -1]?.key ?? '';
    const hidden = { nodes: new Set([gone]), edges: new Set([line?.key ?? '']) };
    const index = picture.nodeIndexes.get(gone) ?? -1;
    const left = picture.edges.filter(
      ({ key, source, target }) => key !== line?.key && source !== index && target !== index,
    );
    const counts = countsOf(picture, hidden);
    expect(counts.solid + counts.patterned + counts.curved).toBe(left.length);
    expect(counts.node).toBe(picture.nodes.length - 1);
  });

  it('tells where a line runs, how wide, in which pattern and on which bend', () => {
    const picture = pictureOf(
      datasetFromText(`
        Ann  -knows-> Bob
        Bob  -sues->  Ann
        Dora -praises-> Dora`),
    );
    const { curved } = marksOf(picture, nothing);
    for (const [index, edge] of picture.edges.entries()) {
      const numbers = [...curved.slice(index * markLengths.curved, (index + 1) * markLengths.curved)];
      const { source, target, bend } = edge;
      expect(numbers.slice(0, 4)).toEqual(
        [picture.x[source], picture.y[source], picture.x[target], picture.y[target]].map((place) =>
          Math.fround(place ?? 0),
        ),
      );
      expect(numbers[6]).toBe(edge.width);
      expect(numbers[7]).toBe(statusIndex(edge));
      expect(numbers[10]).toBe(bend.kind === 'loop' ? 1 : 0);
      expect(numbers[8]).toBe(Math.fround(bend.kind === 'loop' ? bend.size : bend.fan));
    }
  });
});

function pictureOf(dataset: Parameters<typeof lookupOf>[0]): Picture {
  return describePicture(buildGraph(dataset), lookupOf(dataset), 'light');
}

function countsOf(picture: Picture, hidden: Hidden): Record<MarkKind, number> {
  const marks = marksOf(picture, hidden);
  const countOf = (kind: MarkKind) => marks[kind].length / markLengths[kind];
  return {
    solid: countOf('solid'),
    patterned: countOf('patterned'),
    curved: countOf('curved'),
    node: countOf('node'),
  };
}
