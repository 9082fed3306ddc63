/** Lengths that scene and still picture share, in CSS pixels. */

/** Width of the paper between a node and the lines that pass it; less around a small node. */
export const nodeGap = 1.5;
export const gapOfRadius = 0.4;

/** Find that width around a node of some radius. */
export function gapAround(radius: number): number {
  return Math.min(nodeGap, gapOfRadius * radius);
}

/** Added to the number of a status where a line has no arrow head; more than there are statuses. */
export const headless = 16;

/** Distance between the tip of an arrow and the outline of its node. */
export const tipGap = 2;

/** Rings around marked nodes: distance of their inner and outer edge from the outline. */
export const nodeRings = { hovered: [1.7, 3.2], selected: [2.2, 4.6] } as const;

/** Half the width of the band of marker ink under a selected line. */
export const selectedBand = 5;
