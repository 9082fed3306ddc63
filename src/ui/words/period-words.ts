import { formatWhen } from '../../model/dates.ts';
import type { Period } from '../../query/filters.ts';

/** Say a period in words: "2014 to March 2019", "since 2014", "until 2019", "2014". */
export function periodWords({ from, to }: Period): string {
  if (from !== undefined && from === to) return formatWhen(from);
  if (from === undefined) return to === undefined ? '' : `until ${formatWhen(to)}`;
  return formatWhen(`${from}/${to ?? '..'}`);
}
