/** The largest radius that a node has. */
export const largestRadius = 22;

/** Radius in CSS pixels of a node, at the zoom that fits the graph into its stage, by the number of its claims. */
export function nodeRadius(claimCount: number): number {
  return Math.min(largestRadius, 5 + 2.2 * Math.sqrt(claimCount));
}
