import { type Status, statuses } from './types.ts';

/** Explain a status in one short clause, for the legend and for hints. */
export function statusMeaning(status: Status): string {
  return meanings[status];
}

/**
 * List the statuses that a legend or a table of them shows: the six of the format always, `unsourced` only where it occurs, and alone
 * where nothing else does, as in a file of another tool.
 */
export function listedStatuses(counts: ReadonlyMap<string, number>): readonly Status[] {
  const occurring = statuses.filter((status) => (counts.get(status) ?? 0) > 0);
  if (occurring.length === 1 && occurring[0] === 'unsourced') return occurring;
  return statuses.filter((status) => status !== 'unsourced' || (counts.get(status) ?? 0) > 0);
}

const meanings: Readonly<Record<Status, string>> = {
  stated: 'put forward without a hedge, which does not make it true',
  possible: 'put forward with a hedge: it may be so',
  projected: 'not yet real, or only meant to be',
  alleged: 'an accusation, and nothing here says that it is true',
  opinion: 'a judgment, an inference or a reading of motives',
  disputed: 'said not to be so, or not to be established',
  unsourced: 'a line from a file, no source given',
};
