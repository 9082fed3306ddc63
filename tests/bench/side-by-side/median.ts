/** Take the middle of what the rounds came to; undefined where one of them did not get there. */
export function medianOf<Round>(
  rounds: readonly Round[],
  of: (round: Round) => number | null | undefined,
): number | undefined {
  const reached = rounds.map(of).filter((value) => typeof value === 'number' && Number.isFinite(value));
  if (reached.length === 0 || reached.length < rounds.length / 2) return undefined;
  const sorted = reached.toSorted((a, b) => Number(a) - Number(b));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? undefined;
}
