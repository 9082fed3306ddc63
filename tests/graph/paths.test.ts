import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/initial-positions.ts';
import { findPaths, type PathQuestion } from '../../src/graph/paths.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { type Dataset, statuses } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const pathsIn = (dataset: Dataset, from: string, to: string, rest: Partial<PathQuestion> = {}) =>
  findPaths(buildGraph(dataset), lookupOf(dataset), { from, to, statedOnly: false, followDirection: false, ...rest });
const routes = (...parameters: Parameters<typeof pathsIn>) =>
  pathsIn(...parameters).map(({ entities, weakest }) => `${entities.join(' ')} ${weakest}`);

const dataset = datasetFromText(`
  Ann  -knows->   Bob {alleged}
  Bob  -knows->   Dan
  Ann  -pays->    Cid
  Cid  -pays->    Dan {possible}
  Dan  -visits->  Cid
  Eve  -likes->   Ann
  Eve  -likes->   Dan
  Fay  -likes->   Fay
`);

describe('paths', () => {
  it('come ranked by their weakest step, each step by its firmest claim', () => {
    expect(routes(dataset, 'ann', 'dan')).toEqual(['ann cid dan stated', 'ann eve dan stated', 'ann bob dan alleged']);
  });

  it('list all claims of a step, the firmest first', () => {
    expect(pathsIn(dataset, 'ann', 'dan')[0]?.steps).toEqual([
      { from: 'ann', to: 'cid', claims: ['c3'] },
      { from: 'cid', to: 'dan', claims: ['c5', 'c4'] },
    ]);
  });

  it('can keep to stated claims', () => {
    const found = pathsIn(dataset, 'ann', 'dan', { statedOnly: true });
    expect(found.map(({ entities }) => entities[1])).toEqual(['cid', 'eve']);
    expect(found[0]?.steps[1]?.claims).toEqual(['c5']);
  });

  it('can follow claims from subject to object only', () => {
    expect(routes(dataset, 'ann', 'dan', { followDirection: true })).toEqual([
      'ann cid dan possible',
      'ann bob dan alleged',
    ]);
    expect(routes(dataset, 'dan', 'ann', { followDirection: true })).toEqual([]);
  });

  it('do not walk claims that are hidden', () => {
    const isWalked = (claim: string) => claim !== 'c5' && claim !== 'c7';
    expect(routes(dataset, 'ann', 'dan', { isWalked })).toEqual(['ann cid dan possible', 'ann bob dan alleged']);
  });

  it('do not exist between strangers, to oneself, or to nobody', () => {
    expect(routes(dataset, 'ann', 'fay')).toEqual([]);
    expect(routes(dataset, 'ann', 'ann')).toEqual([]);
    expect(routes(dataset, 'ann', 'nobody')).toEqual([]);
  });

  it('are at most six, the shortest among them, and firm before weak where they are equally long', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const status = index < 4 ? 'alleged' : 'stated';
      return `A -to-> M${index} {${status}}\nM${index} -to-> Z`;
    });
    const found = routes(datasetFromText([...lines, 'A -to-> L', 'L -to-> K', 'K -to-> Z'].join('\n')), 'a', 'z');
    expect(found).toHaveLength(6);
    expect(found.filter((route) => route.endsWith('stated'))).toHaveLength(5);
    expect(found.every((route) => route.split(' ').length === 4)).toBe(true);
  });

  it('are those that a search through all ways finds', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const line = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.constantFrom(...statuses))
      .map(([from, to, status]) => `${from} -to-> ${to} {${status}}`);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        fc.boolean(),
        (lines, stated, directed) => {
          const world = datasetFromText(lines.join('\n'));
          const found = pathsIn(world, 'a', 'f', { statedOnly: stated, followDirection: directed });
          const all = allWays(world, stated, directed).sort((a, b) => a.length - b.length || a.rank - b.rank);
          const wanted = all.slice(0, 6).map(({ length, rank }) => `${length} ${rank}`);
          const got = found.map(({ entities, weakest }) => `${entities.length} ${statuses.indexOf(weakest)}`);
          expect(got.sort()).toEqual(wanted.sort());
          expect(new Set(found.map(({ entities }) => entities.join())).size).toBe(found.length);
          for (const { entities } of found) expect(new Set(entities).size).toBe(entities.length);
          const ranks = found.map(({ weakest }) => statuses.indexOf(weakest));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });
});

/** Every way from a to f without a repeated entity, with its number of entities and its weakest step. */
function allWays({ claims }: Dataset, statedOnly: boolean, directed: boolean) {
  const ways: { length: number; rank: number }[] = [];
  const walked = claims.filter(({ status }) => !statedOnly || status === 'stated');
  const walk = (trail: readonly string[], rank: number) => {
    const here = trail.at(-1);
    if (here === 'f') {
      ways.push({ length: trail.length, rank });
      return;
    }
    const steps = new Map<string, number>();
    for (const { subject, object, status } of walked) {
      if (object === undefined || (subject !== here && (directed || object !== here))) continue;
      const other = subject === here ? object : subject;
      steps.set(other, Math.min(steps.get(other) ?? 9, statuses.indexOf(status)));
    }
    for (const [other, step] of steps) if (!trail.includes(other)) walk([...trail, other], Math.max(rank, step));
  };
  walk(['a'], 0);
  return ways;
}
