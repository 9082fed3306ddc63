/** List the numbers of claims that can be asked for, up to the most that any entity has: each up to 10, then in growing steps. */
export function claimThresholds(most: number): readonly number[] {
  const thresholds: number[] = [];
  for (let next = 0; next <= most; next = stepAfter(next)) thresholds.push(next);
  return thresholds;
}

/** Find the place of the last threshold that is not above a number. */
export function thresholdIndex(thresholds: readonly number[], least: number): number {
  return Math.max(
    0,
    thresholds.findLastIndex((threshold) => threshold <= least),
  );
}

/** 10, 15, 20, 30, 50, 100, 150, … */
function stepAfter(threshold: number): number {
  if (threshold < 10) return threshold + 1;
  const decade = 10 ** Math.floor(Math.log10(threshold));
  const next = [1, 1.5, 2, 3, 5].find((factor) => factor * decade > threshold);
  return next === undefined ? 10 * decade : next * decade;
}
