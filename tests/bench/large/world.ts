import { createRandom } from '../../../src/lib/random.ts';
import type { Claim, Dataset, Entity, Predicate, Source, Status } from '../../../src/model/types.ts';

/** How often each status is drawn; accusations come on top, as `alleged`. */
const statusShares: readonly (readonly [share: number, status: Status])[] = [
  [0.7, 'stated'],
  [0.8, 'possible'],
  [0.85, 'projected'],
  [0.95, 'opinion'],
  [1, 'disputed'],
];
const accusationShare = 0.08;
const innerShare = 0.8;
const types = ['person', 'person', 'person', 'organization', 'organization', 'place', 'event', 'post'];
const first = ['North', 'Blue', 'Silent', 'Royal', 'Open', 'Grand', 'Lower', 'Iron', 'Golden', 'Free', 'Old', 'United'];
const second = ['River', 'Institute', 'Harbor', 'Press', 'Council', 'Library', 'Works', 'Society', 'Valley', 'Trust'];
const verbs = ['headed', 'worked for', 'met', 'owned', 'wrote to', 'stood near', 'was part of', 'paid', 'followed'];

type Random = () => number;

/** A dataset and the community that each of its entities was drawn into. */
export interface LargeWorld {
  readonly dataset: Dataset;
  readonly community: Uint32Array<ArrayBuffer>;
}

/** Make a large dataset, as `largeWorld` does. */
export function largeDataset(entityCount: number, claimCount: number, seed = 42): Dataset {
  return largeWorld(entityCount, claimCount, seed).dataset;
}

/**
 * Make a large dataset that the validator accepts, the same for the same sizes and seed. Communities are of skewed sizes, four
 * claims in five stay inside one, objects are drawn by how often they occur already; the graph hangs together.
 */
export function largeWorld(entityCount: number, claimCount: number, seed = 42): LargeWorld {
  const random = createRandom(seed);
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const picked = things[Math.floor(random() * things.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
  const entities = Array.from(
    { length: entityCount },
    (_, index): Entity => ({
      id: `e${index}`,
      type: pick(types),
      name: `${pick(first)} ${pick(second)} ${index}`,
    }),
  );
  const sources = sourcesOf(Math.max(1, Math.round(entityCount / 150)));
  const { ends, community } = drawEnds(entityCount, claimCount, random);
  const claims = ends.map(([subject, object], index): Claim => {
    const isAccusation = random() < accusationShare;
    const source = pick(sources);
    const quote = `${pick(first)} ${pick(second)} ${index}`;
    const share = random();
    return {
      id: `c${index}`,
      subject: `e${subject}`,
      predicate: isAccusation ? 'accused' : pick(verbs).replaceAll(' ', '-'),
      object: `e${object}`,
      ...(random() < 0.3 ? { when: String(1990 + Math.floor(random() * 33)) } : {}),
      status: isAccusation ? 'alleged' : (statusShares.find(([most]) => share < most)?.[1] ?? 'stated'),
      voices: [
        ...new Set([...(random() < 0.3 ? [`e${Math.floor(random() ** 3 * entityCount)}`] : []), ...source.voices]),
      ],
      source: source.id,
      citations: [{ paragraph: 1, quote, start: index * 40, end: index * 40 + quote.length }],
    };
  });
  const title = `A made-up world of ${entityCount} entities and ${claimCount} claims`;
  const id = `large-${entityCount}-${claimCount}`;
  return { dataset: { sayso: 1, id, title, vocabulary: vocabulary(), sources, entities, claims }, community };
}

/** Draw who each claim joins: a tree within each community, a tree over the communities, then pairs at random. */
function drawEnds(
  entityCount: number,
  claimCount: number,
  random: Random,
): { readonly ends: readonly (readonly [number, number])[]; readonly community: Uint32Array<ArrayBuffer> } {
  const communities = Math.max(4, Math.round(Math.sqrt(entityCount) / 2));
  const weights = Array.from({ length: communities }, (_, index) => 1 / (index + 3));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const communityOf = new Uint32Array(entityCount);
  const members: number[][] = weights.map(() => []);
  for (let entity = 0; entity < entityCount; entity++) {
    let left = random() * total;
    let community = 0;
    while (community < communities - 1 && left >= (weights[community] ?? 0)) left -= weights[community++] ?? 0;
    communityOf[entity] = community;
    members[community]?.push(entity);
  }
  const pools = members.map((list) => list.slice());
  const all: number[] = [];
  const ends: (readonly [number, number])[] = [];
  const join = (from: number, to: number) => {
    if (from === to) return;
    ends.push([from, to]);
    pools[communityOf[from] ?? 0]?.push(from);
    pools[communityOf[to] ?? 0]?.push(to);
    all.push(from, to);
  };
  const drawFrom = (pool: readonly number[]) => pool[Math.floor(random() * pool.length)] ?? 0;
  for (const list of members) {
    for (let i = 1; i < list.length; i++) join(list[i] ?? 0, list[Math.floor(random() * random() * i)] ?? 0);
  }
  const settled = members.filter((list) => list.length > 0);
  for (let at = 1; at < settled.length; at++) {
    join(settled[at]?.[0] ?? 0, settled[Math.floor(random() * at)]?.[0] ?? 0);
  }
  while (ends.length < claimCount) {
    const from = Math.floor(random() * entityCount);
    join(from, drawFrom(random() < innerShare ? (pools[communityOf[from] ?? 0] ?? all) : all));
  }
  return { ends: ends.slice(0, claimCount), community: communityOf };
}

function sourcesOf(count: number): readonly Source[] {
  return Array.from(
    { length: count },
    (_, index): Source => ({
      id: `s${index}`,
      kind: 'report',
      title: `Report ${index}`,
      voices: [`e${index}`],
      published: String(2000 + (index % 24)),
    }),
  );
}

function vocabulary(): Dataset['vocabulary'] {
  const free = { domain: '*', range: '*' } as const;
  const plain = verbs.map((verb, index): [string, Predicate] => [
    verb.replaceAll(' ', '-'),
    { ...free, label: verb, inverse: `(${verb}, the other way)`, group: index < 4 ? 'office' : 'tie' },
  ]);
  const accused: Predicate = {
    ...free,
    label: 'was accused over',
    inverse: 'is the accusation against',
    group: 'accusation',
  };
  return {
    types: Object.fromEntries([...new Set(types)].map((type) => [type, { label: type }])),
    predicates: Object.fromEntries([...plain, ['accused', accused]]),
  };
}
