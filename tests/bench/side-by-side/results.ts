import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { contestants } from './contestants.ts';
import { growthPlot } from './growth-plot.ts';
import { firstReadable, type Measured, readableShare } from './measured.ts';
import { medianOf } from './median.ts';
import { type ArrivalRun, bestOwnCommunity, fileRuns, type Run, type Runs, type Stamp } from './runs.ts';

/** Keep a run; it takes the place of the last one of its size. */
export function writeRuns(folder: string, run: Run | ArrivalRun): void {
  mkdirSync(folder, { recursive: true });
  const others = readRuns(folder).filter((other) => sizeOf(other) !== sizeOf(run));
  const all = [...others, run].sort((a, b) => sizeOf(a) - sizeOf(b));
  writeFileSync(join(folder, 'runs.json'), JSON.stringify(all));
}

/** Read the latest run of each size, the smallest first. */
export function readRuns(folder: string): Runs {
  const file = join(folder, 'runs.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Runs) : [];
}

function sizeOf(run: Run | ArrivalRun): number {
  return run.kind === 'files' ? run.entities : 0;
}

interface Row {
  readonly words: string;
  readonly of: (measured: Measured, best: number) => number | undefined;
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | 'share';
}

const rows: readonly Row[] = [
  { words: 'first frame, cold', of: ({ firstFrame }) => firstFrame, unit: 's' },
  { words: 'first frame, warm', of: ({ firstFrameWarm }) => firstFrameWarm, unit: 's' },
  { words: 'first readable frame', of: firstReadable, unit: 's' },
  { words: 'settled', of: ({ settled }) => settled, unit: 's' },
  { words: 'longest task', of: ({ longestTask }) => longestTask, unit: 'ms' },
  { words: 'idle, p95', of: ({ idle95 }) => idle95, unit: 'ms' },
  { words: 'hover, p50', of: ({ hover50 }) => hover50, unit: 'ms' },
  { words: 'hover, p95', of: ({ hover95 }) => hover95, unit: 'ms' },
  { words: 'pan, p50', of: ({ pan50 }) => pan50, unit: 'ms' },
  { words: 'pan, p95', of: ({ pan95 }) => pan95, unit: 'ms' },
  { words: 'zoom, p50', of: ({ zoom50 }) => zoom50, unit: 'ms' },
  { words: 'zoom, p95', of: ({ zoom95 }) => zoom95, unit: 'ms' },
  { words: 'heap and buffers', of: ({ heap }) => heap, unit: 'MB' },
  { words: 'JavaScript, gzipped', of: ({ script }) => script, unit: 'kB' },
  { words: 'neighbors kept (np)', of: ({ quality }) => quality?.neighborsKept, unit: 'share' },
  { words: 'own community (cp)', of: ({ quality }) => quality?.ownCommunity, unit: 'share' },
  { words: 'stress', of: ({ quality }) => quality?.stress, unit: 'share' },
  { words: 'overlap', of: ({ quality }) => quality?.overlap, unit: 'share' },
];

const divisors = { s: 1000, ms: 1, MB: 1e6, kB: 1000, share: 1 } as const;

function shown(value: number | undefined, unit: Row['unit']): string {
  if (value === undefined) return '–';
  const scaled = value / divisors[unit];
  const words = unit === 's' || unit === 'share' ? scaled.toFixed(2) : scaled.toFixed(0);
  return unit === 'share' ? words : `${words} ${unit}`;
}

/** The table of one run: a row a figure, a column a page, and ours as a multiple of plain sigma's. */
function tableOf(run: Run): readonly (readonly string[])[] {
  const best = bestOwnCommunity(run);
  const median = (name: string, { of }: Row) => {
    const rounds = run.pages.find((page) => page.name === name)?.rounds ?? [];
    return medianOf(rounds, (measured) => of(measured, best));
  };
  const names = run.pages.map(({ name }) => name);
  return [
    ['', ...names, 'sayso ÷ sigma'],
    ...rows.map((row) => {
      const [ours, sigma] = [median('sayso', row), median('sigma', row)];
      const capped = row.words === 'settled' && sigma === undefined ? run.capMs : sigma;
      const ratio = ours === undefined || !capped ? '–' : (capped === sigma ? '' : '< ') + (ours / capped).toFixed(2);
      return [row.words, ...names.map((name) => shown(median(name, row), row.unit)), ratio];
    }),
  ];
}

/** Print a run on the terminal. */
export function printRun(run: Run): void {
  const table = tableOf(run);
  console.log(`\n${run.entities} entities, ${run.claims} claims`);
  for (const row of table)
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(14))).join(''));
}

/** Write what was measured last, size by size, and the plot. */
export function writeResults(folder: string, runs: Runs): void {
  writeFileSync(join(folder, 'growth.svg'), growthPlot(fileRuns(runs)));
  writeFileSync(join(folder, 'RESULTS.md'), `${[head(), ...runs.map(sectionOf), foot].join('\n\n')}\n`);
}

function head(): string {
  const list = contestants.map(({ name, words, ends }) => `- **${name}**: ${words}; settled when ${ends}`).join('\n');
  return `# Side by side

Written by \`npm run bench\`: medians of rounds taken turn by turn in one headless Chromium, on ${cpus().length} shared cores with WebGL in
software. Trust the ratios, not the milliseconds. The code of the other pages is in [peers](peers).

${list}

![How times grow with the graph](growth.svg)`;
}

const foot = `## How it is measured

- A seeded graph with skewed communities is handed over as a file: Sayso's own JSON with every quotation, for the others as little as
  they need. Sayso is pointed at its Open button first, as whoever opens a file does, and gets its workers ready then: they start
  and practice on data of their own. *Cold* is the first visit of a fresh browser, *warm* the next one in the same. Counting begins
  when the file is handed over.
- A frame counts when it has been handed over to be put on the screen and the graphics process has finished what WebGL was told for
  it (a fence in each context). A 2D canvas has no such fence.
- *Readable* is the first picture that keeps communities together ${readableShare} × as well as the best settled picture of all pages, or that shows
  groups in place of entities.
- *Longest task*: on the main thread, from the file to settled, without what the measuring itself took.
- *Idle, hover, pan, zoom*: gaps between frames during four seconds each, after things have come to rest.
- *Heap*: objects and buffers of the main thread after a collection, when settled. Workers and the graphics process are not in it.
- *np*: share of an entity's neighbors among as many nearest ones. *cp*: share of its community among its ten nearest. *Overlap*: share
  of entities that touch another when the drawing fills 1200 × 800 px and each is 6 px wide.
- *–*: not within the cap, or not shown by that page.`;

function sectionOf(run: Run | ArrivalRun): string {
  return run.kind === 'files' ? sectionOfFiles(run) : sectionOfArrival(run);
}

function stampOf({ date, commit, chromium }: Stamp): string {
  return `${date}, commit ${commit}, Chromium ${chromium.split('.')[0]}`;
}

function sectionOfFiles(run: Run): string {
  const [first = [], ...rest] = tableOf(run);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const notes = run.pages.flatMap(({ name, rounds }) => noteOn(name, rounds, run.capMs));
  const most = Math.max(...run.pages.map(({ rounds }) => rounds.length));
  return [
    `## ${run.entities} entities, ${run.claims} claims\n\n${stampOf(run)}, ${most === 1 ? '1 round' : `${most} rounds`}.\n`,
    line(first),
    line(first.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rest.map(line),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function noteOn(name: string, rounds: readonly Measured[], capMs: number): readonly string[] {
  const cap = `${capMs / 1000} s`;
  if (medianOf(rounds, ({ firstFrame }) => firstFrame) === undefined) return [`- ${name} shows nothing within ${cap}.`];
  if (medianOf(rounds, ({ settled }) => settled) !== undefined) return [];
  const steps = medianOf(rounds, (one) => one.steps);
  return [`- ${name} is not settled within ${cap}${steps === undefined ? '' : ` (${steps} steps of its layout)`}.`];
}

function sectionOfArrival(run: ArrivalRun): string {
  const line = (way: 'cold' | 'warm') => {
    const [ours, plain] = [medianOf(run.sayso, (one) => one[way]), medianOf(run.sigma, (one) => one[way])];
    return `| first frame, ${way} | ${shown(ours, 'ms')} | ${shown(plain, 'ms')} | ${((ours ?? Infinity) / (plain ?? Number.NaN)).toFixed(2)} |`;
  };
  return `## The shipped page, by navigation

${stampOf(run)}, ${run.sayso.length} rounds. Plain sigma draws the same graph at the same places and lays nothing out.

| | sayso | sigma | sayso ÷ sigma |
| --- | ---: | ---: | ---: |
${line('cold')}
${line('warm')}`;
}
