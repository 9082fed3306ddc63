import { firstReadable, type Measured } from './measured.ts';
import { medianOf } from './median.ts';
import { type ArrivalRun, bestOwnCommunity, fileRuns, type Run, type Runs } from './runs.ts';

/** What is wanted at each size; factors are of what plain sigma takes in the same run. */
interface Target {
  readonly entities: number;
  readonly firstFrame: number;
  readonly settled: number;
  readonly longestTask: number;
}

const targets: readonly Target[] = [
  { entities: 40, firstFrame: 0.9, settled: 0.5, longestTask: 50 },
  { entities: 1000, firstFrame: 1, settled: 0.15, longestTask: 100 },
  { entities: 10_000, firstFrame: 1.5, settled: 0.06, longestTask: 100 },
  { entities: 50_000, firstFrame: 0.5, settled: 0.12, longestTask: 150 },
  { entities: 100_000, firstFrame: 0.5, settled: 0.2, longestTask: 200 },
];
const arrival = 0.9;
const heap = 1.2;
/** Times and heap may grow so much more than the graph does from one size to the next, for clocks are coarse. */
const linear = 1.25;

/** One thing that is wanted, and whether it is so. */
export interface Check {
  readonly what: string;
  readonly reached: number;
  readonly wanted: number;
  readonly isMet: boolean;
}

/** Print what is wanted and what is reached; tell whether all of it is. */
export function checkTargets(runs: Runs): boolean {
  const checks = checksOf(runs);
  for (const { what, reached, wanted, isMet } of checks) {
    console.log(`${isMet ? 'met        ' : 'FALLS SHORT'} ${what}: ${short(reached)} (wanted ${short(wanted)})`);
  }
  const missing = targets.filter(({ entities }) => !fileRuns(runs).some((run) => run.entities === entities));
  for (const { entities } of missing) console.log(`NOT RUN     ${entities} entities`);
  return missing.length === 0 && checks.every(({ isMet }) => isMet);
}

/** Compare what was measured with what is wanted. */
export function checksOf(runs: Runs): readonly Check[] {
  const files = fileRuns(runs);
  return [
    ...files.flatMap(checksOfSize),
    ...runs.flatMap((run) => (run.kind === 'arrival' ? checksOfArrival(run) : [])),
    ...files.flatMap((run, at) => growthFrom(files[at - 1], run)),
  ];
}

function checksOfSize(run: Run): readonly Check[] {
  const target = targets.find(({ entities }) => entities === run.entities);
  const ours = run.pages.find(({ name }) => name === 'sayso')?.rounds;
  const sigma = run.pages.find(({ name }) => name === 'sigma')?.rounds;
  if (!target || !ours || !sigma) return [];
  const at = `${run.entities} entities: `;
  const best = bestOwnCommunity(run);
  const ratio = (of: (measured: Measured) => number | undefined, late = Number.NaN) =>
    (medianOf(ours, of) ?? Infinity) / (medianOf(sigma, of) ?? late);
  const most = (what: string, reached: number, wanted: number): Check => ({
    what: at + what,
    reached,
    wanted,
    isMet: reached <= wanted,
  });
  const peers = run.pages.filter(({ name, rounds }) => name !== 'sayso' && rounds.length > 0);
  const above = (what: string, of: (measured: Measured) => number | undefined): Check => {
    const reached = medianOf(ours, of) ?? 0;
    const wanted = Math.max(0, ...peers.map(({ rounds }) => medianOf(rounds, of) ?? 0));
    return { what: at + what, reached, wanted, isMet: reached > wanted };
  };
  return [
    most(
      'first frame, × plain sigma',
      ratio(({ firstFrame }) => firstFrame),
      target.firstFrame,
    ),
    most(
      'first readable frame, × plain sigma',
      ratio((one) => firstReadable(one, best), run.capMs),
      target.firstFrame,
    ),
    most(
      'settled, × plain sigma',
      ratio(({ settled }) => settled, run.capMs),
      target.settled,
    ),
    most('longest task, ms', medianOf(ours, ({ longestTask }) => longestTask) ?? Infinity, target.longestTask),
    above('neighbors kept, above every other', ({ quality }) => quality?.neighborsKept),
    above('own community, above every other', ({ quality }) => quality?.ownCommunity),
    ...(run.entities === 100_000
      ? [
          most(
            'heap, × plain sigma',
            ratio((one) => one.heap),
            heap,
          ),
        ]
      : []),
  ];
}

function checksOfArrival({ sayso, sigma }: ArrivalRun): readonly Check[] {
  return (['cold', 'warm'] as const).map((way): Check => {
    const reached =
      (medianOf(sayso, (one) => one[way]) ?? Infinity) / (medianOf(sigma, (one) => one[way]) ?? Number.NaN);
    return { what: `shipped page, ${way}, × plain sigma`, reached, wanted: arrival, isMet: reached <= arrival };
  });
}

/** From 10,000 entities on, where the start of everything no longer counts. */
function growthFrom(smaller: Run | undefined, larger: Run): readonly Check[] {
  if (!smaller || smaller.entities < 10_000) return [];
  const grown = larger.claims / smaller.claims;
  const times = (run: Run, of: (measured: Measured) => number | undefined) =>
    medianOf(run.pages.find(({ name }) => name === 'sayso')?.rounds ?? [], of) ?? Infinity;
  return (['firstFrame', 'settled'] as const).map((what): Check => {
    const reached = times(larger, (one) => one[what]) / times(smaller, (one) => one[what]) / grown;
    const words = what === 'settled' ? 'settled' : 'first frame';
    return {
      what: `${words}, growth from ${smaller.entities} to ${larger.entities} entities, × that of the graph`,
      reached,
      wanted: linear,
      isMet: reached <= linear,
    };
  });
}

function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'not in time';
}
