import { createRandom } from '../../src/lib/random.ts';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { type Claim, type Dataset, type Entity, type Predicate, type Source, statuses } from '../../src/model/types.ts';

const words =
  'president minister trial coup unrest reform agency service union party office report detention owns controls'.split(
    ' ',
  );

/** Make a large dataset, the same for the same sizes; few entities, voices and predicates have many claims, as in life. */
export function largeWorld(entityCount: number, claimCount: number): Lookup {
  const random = createRandom(7);
  const any = (count: number) => Math.floor(random() * count);
  const few = (count: number) => Math.floor(count * random() ** 3);
  const word = () => words[any(words.length)] ?? '';
  const types = [...'abcdefgh'];
  const entities = Array.from(
    { length: entityCount },
    (_, index): Entity => ({
      id: `e${index}`,
      type: types[any(types.length)] ?? 'a',
      name: `${word()} Émile ${index}`,
    }),
  );
  const claims = Array.from({ length: claimCount }, (_, index): Claim => {
    const voices = [`e${few(300)}`, ...(random() < 0.5 ? [`e${few(300)}`] : [])];
    return {
      id: `c${index}`,
      subject: `e${few(entityCount)}`,
      predicate: `p${few(60)}`,
      object: `e${few(entityCount)}`,
      detail: word(),
      ...(random() < 0.4 ? { when: `${1990 + any(33)}-0${1 + any(9)}` } : {}),
      status: statuses[few(statuses.length)] ?? 'stated',
      voices,
      source: `s${few(200)}`,
      citations: [{ paragraph: 1, quote: `the ${word()} of the ${word()} in ${index}`, start: index, end: index + 9 }],
    };
  });
  return lookupOf({ ...vocabularyAndSources(types), entities, claims });
}

function vocabularyAndSources(types: readonly string[]): Omit<Dataset, 'entities' | 'claims'> {
  const predicates = Array.from({ length: 60 }, (_, index): [string, Predicate] => [
    `p${index}`,
    { label: `${words[index % words.length]} over`, inverse: 'under', domain: '*', range: '*', group: `g${index % 8}` },
  ]);
  const sources = Array.from(
    { length: 200 },
    (_, index): Source => ({ id: `s${index}`, kind: 'report', title: `Source ${index}`, voices: ['e1'] }),
  );
  return {
    sayso: 1,
    id: 'large',
    title: 'A large world',
    vocabulary: {
      types: Object.fromEntries(types.map((type) => [type, { label: type }])),
      predicates: Object.fromEntries(predicates),
    },
    sources,
  };
}
