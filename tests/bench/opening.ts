/**
 * How long datasets without saved places take from the file to the first picture, step by step, each in Node as the page and its
 * workers go through them; without the layout, which has a bench of its own. The last world has all claims on one statement, said and
 * disputed by fifty voices of four times. Prints milliseconds and microseconds a claim, which ought not to grow:
 *
 *     npm run bench:opening [-- claims …]
 */
import { readSayso } from '../../src/formats/read-sayso.ts';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { evidenceKindsOf } from '../../src/model/evidence.ts';
import { weightOf } from '../../src/model/independence.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { facetCounts } from '../../src/query/facets.ts';
import { sift } from '../../src/query/filter.ts';
import { facets, noFilters } from '../../src/query/filters.ts';
import { timelineOf } from '../../src/query/timeline.ts';
import { largeDataset } from './large/world.ts';

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [20_000, 60_000, 130_000, 180_000];

for (const claims of sizes) measureOpening(`${claims} claims`, largeDataset(Math.round(claims / 3), claims));
for (const claims of sizes) measureOpening(`${claims} claims, one statement`, oneStatement(claims));

function measureOpening(name: string, made: Dataset): void {
  const count = made.claims.length;
  const bytes = Buffer.from(JSON.stringify(made));
  console.log(`\n${name}, ${(bytes.length / 1e6).toFixed(0)} MB`);
  const timed = <Value>(step: string, run: () => Value): Value => {
    const begun = performance.now();
    const value = run();
    const time = performance.now() - begun;
    console.log(
      `${step.padEnd(26)} ${time.toFixed(0).padStart(7)} ms ${((1000 * time) / count).toFixed(1).padStart(8)} µs a claim`,
    );
    return value;
  };
  const { dataset, issues } = timed('read and validate', () => readSayso(bytes, 'large.json'));
  if (!dataset) throw new Error(issues[0]?.message);
  const lookup = timed('look-up', () => lookupOf(dataset));
  timed('graph and start of layout', () => buildGraph(dataset));
  timed('weights of lines', () => total(lookup, (claim) => weightOf(lookup, claim)));
  timed('what each claim rests on', () => total(lookup, (claim) => evidenceKindsOf(lookup, claim).length));
  timed('counts of all facets', () => {
    const sifted = sift(lookup, noFilters);
    return facets.map((facet) => facetCounts(sifted, facet));
  });
  timed('timeline', () => timelineOf(sift(lookup, noFilters)));
}

function total({ dataset }: Lookup, of: (claim: Claim) => number): number {
  return dataset.claims.reduce((sum, claim) => sum + of(claim), 0);
}

function oneStatement(count: number): Dataset {
  const world = largeDataset(1000, 2000);
  const [[model], [source]] = [world.claims, world.sources];
  if (!model || !source) throw new Error('The world is empty.');
  return {
    ...world,
    id: 'one-statement',
    sources: Array.from({ length: Math.ceil(count / 200) }, (_, index) => ({ ...source, id: `s${index}` })),
    claims: Array.from({ length: count }, (_, index): Claim => {
      const { when: _when, ...rest } = model;
      const year = Math.floor(index / 50) % 4;
      return {
        ...rest,
        id: `c${index}`,
        predicate: 'met',
        ...(year === 0 ? {} : { when: String(2000 + year) }),
        status: index % 3 === 0 ? 'disputed' : 'stated',
        voices: [`e${100 + (index % 50)}`, ...source.voices],
        source: `s${Math.floor(index / 200)}`,
      };
    }),
  };
}
