import type { Measured } from './measured.ts';
import { medianOf } from './median.ts';
import type { Arrival } from './visit.ts';

/** When and of what a run was. */
export interface Stamp {
  readonly date: string;
  readonly commit: string;
  readonly chromium: string;
}

/** All pages on one graph, in one run. */
export interface Run extends Stamp {
  readonly kind: 'files';
  readonly entities: number;
  readonly claims: number;
  readonly capMs: number;
  readonly pages: readonly { readonly name: string; readonly rounds: readonly Measured[] }[];
}

/** The shipped page and plain sigma by navigation, in one run. */
export interface ArrivalRun extends Stamp {
  readonly kind: 'arrival';
  readonly sayso: readonly Arrival[];
  readonly sigma: readonly Arrival[];
}

export type Runs = readonly (Run | ArrivalRun)[];

/** Choose the runs with files, the smallest graph first. */
export function fileRuns(runs: Runs): readonly Run[] {
  return runs.filter((run) => run.kind === 'files');
}

/** Find how well the best page keeps communities together in the end. */
export function bestOwnCommunity({ pages }: Run): number {
  return Math.max(0, ...pages.map(({ rounds }) => medianOf(rounds, ({ quality }) => quality?.ownCommunity) ?? 0));
}
