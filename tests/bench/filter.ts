/**
 * Compare filters, counts, timeline and search on 10,000 entities and 30,000 claims with a plain pass over all claims, turn by turn
 * in one run. Prints medians and ratios: `npx tsx tests/bench/filter.ts [entities claims]`
 */
import { facetCounts } from '../../src/query/facets.ts';
import { sift, visibleIn, visibleOf } from '../../src/query/filter.ts';
import { type Facet, type Filters, noFilters } from '../../src/query/filters.ts';
import { find } from '../../src/query/find.ts';
import { matchClaims } from '../../src/query/match-claims.ts';
import { timelineOf } from '../../src/query/timeline.ts';
import { plainlyVisible } from '../query/plain-filter.ts';
import { largeWorld } from './large-world.ts';

const turns = 9;
const [entityCount = 10_000, claimCount = 30_000] = process.argv.slice(2).map(Number);
const lookup = largeWorld(entityCount, claimCount);
const filters: Filters = {
  ...noFilters,
  choices: {
    type: { kind: 'without', values: ['b'] },
    status: { kind: 'only', values: ['alleged', 'stated'] },
    voice: { kind: 'without', values: ['e0', 'e5'] },
    source: { kind: 'without', values: ['s3'] },
  },
  period: { from: '2000' },
  ranges: { claims: { least: 2 } },
  showsLonely: false,
};
const counted: readonly Facet[] = ['type', 'group', 'predicate', 'status', 'voice', 'only-voice', 'source'];

const tasks: readonly (readonly [name: string, run: () => unknown])[] = [
  ['plain pass', () => plainlyVisible(lookup, filters)],
  ['filter, sets of ids', () => visibleIn(lookup, filters)],
  ['filter, in numbers', () => sift(lookup, filters)],
  ['sets of ids, unfiltered', () => visibleOf(sift(lookup, noFilters))],
  ['counts of seven facets', () => counted.map((facet) => facetCounts(sift(lookup, filters), facet))],
  ['timeline', () => timelineOf(sift(lookup, filters))],
  ['query as a filter', () => matchClaims(lookup, 'coup status:alleged')],
  ['find “a”', () => find(lookup, 'a')],
  ['find “president coup”', () => find(lookup, 'president coup')],
];

for (const [name, run] of tasks) console.log(`${name.padEnd(24)} first ${measure(run).toFixed(1)} ms`);
console.log(`\nmedian of ${turns} turns, ${entityCount} entities, ${claimCount} claims`);
const times = new Map<string, number[]>(tasks.map(([name]) => [name, []]));
for (let turn = 0; turn < turns; turn += 1) for (const [name, run] of tasks) times.get(name)?.push(measure(run));
const plain = median(times.get('plain pass') ?? []);
for (const [name, measured] of times) {
  const time = median(measured);
  console.log(`${name.padEnd(24)} ${time.toFixed(2).padStart(8)} ms   ${(time / plain).toFixed(2)} × plain pass`);
}

function measure(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
