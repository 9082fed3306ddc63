import type { GraphArrays } from './arrays.ts';

/** How much room each node takes in CSS pixels, its label beside it. */
export interface NodeBoxes {
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** More labels than these nobody reads at once; from here on nodes stand closer. */
const mostLabeled = 400;
const widestLabel = 190;
const gap = 8;

/** Measure the room that nodes take. */
export function nodeBoxes({ radius, labelWidth, labelHeight }: GraphArrays): NodeBoxes {
  const isLabeled = radius.length <= mostLabeled;
  const ofLabel = (sizes: Float64Array, node: number, most: number) =>
    isLabeled ? Math.min(most, sizes[node] ?? 0) : 0;
  return {
    width: radius.map((size, node) => 2 * size + ofLabel(labelWidth, node, widestLabel) + gap),
    height: radius.map((size, node) => Math.max(2 * size, ofLabel(labelHeight, node, widestLabel)) + gap),
  };
}
