import type { Communities } from './communities.ts';
import type { Pairs } from './pairs.ts';

/** Let lines within a community weigh more, so that what belongs together stands together. */
export function gatherWithin(pairs: Pairs, { of }: Communities, times: number): Pairs {
  const weight = pairs.weight.map((own, pair) =>
    of[pairs.from[pair] ?? 0] === of[pairs.to[pair] ?? 0] ? times * own : own,
  );
  return { from: pairs.from, to: pairs.to, weight };
}
