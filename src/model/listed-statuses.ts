import { type Status, statuses } from './types.ts';

/** List the statuses that a legend or a table of them shows: the six of the format always, `unsourced` only where it occurs. */
export function listedStatuses(counts: ReadonlyMap<string, number>): readonly Status[] {
  return statuses.filter((status) => status !== 'unsourced' || (counts.get(status) ?? 0) > 0);
}
