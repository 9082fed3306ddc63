import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { edgeLookOf, plainDisplay } from '../../src/render/display.ts';
import { describePicture } from '../../src/render/picture.ts';
import { lineWidth, lineWidthOf } from '../../src/theme/patterns.ts';

const affair = lookupOf(JSON.parse(readFileSync('graph-data/harbor-bridge/dataset.json', 'utf8')));
const graph = buildGraph(affair.dataset);

describe('the weight of a line', () => {
  it('makes it thicker, up to a limit', () => {
    const widths = [0, 1, 2, 3, 4, 5, 1000].map(lineWidthOf);
    expect(widths).toEqual([1.5, 1.5, 2.25, 3, 3.75, 3.75, 3.75]);
  });

  it('follows from how many independent claims it stands for', () => {
    const { edges } = describePicture(graph, affair, 'light', (claim) => weightOf(affair, claim));
    const widthOf = (key: string) => edges.find((edge) => edge.key === key)?.width;
    expect([widthOf('c005'), widthOf('c016'), widthOf('c001')]).toEqual([3, 2.25, 1.5]);
  });

  it('is the same for all where nothing weighs them', () => {
    const { edges } = describePicture(graph, affair, 'light');
    expect(new Set(edges.map(({ width }) => width))).toEqual(new Set([lineWidth]));
  });

  it('stays when a line is lit or marked, which adds to it', () => {
    const { palette } = describePicture(graph, affair, 'light');
    const lit = { ...plainDisplay, litEdges: new Set(['c005']), marks: new Map([['c016', 'selected' as const]]) };
    expect(edgeLookOf(palette, plainDisplay, 'c005', 3).width).toBe(3);
    expect(edgeLookOf(palette, lit, 'c005', 3).width).toBeGreaterThan(3);
    expect(edgeLookOf(palette, lit, 'c016', 2.25).width).toBeGreaterThan(2.25 + 0.5);
  });
});
