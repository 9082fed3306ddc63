/** Valid datasets of every shape, for properties that hold of all of them. */
import fc from 'fast-check';
import { codePointLength } from '../../src/lib/code-points.ts';
import {
  accusationGroup,
  type Claim,
  type Dataset,
  type Entity,
  type Position,
  type Predicate,
  type Source,
  type Status,
  unnamedVoice,
} from '../../src/model/types.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?$/).filter((id) => id !== unnamedVoice);
/** Words with accents, signs outside the first plane, quotation marks and backslashes, but no space at their ends. */
const words = fc
  .array(
    fc.string({
      unit: fc.constantFrom(
        'a',
        'Z',
        'é',
        'ł',
        '7',
        '“',
        '"',
        '\\',
        '/',
        '–',
        '’',
        '😀',
        'е',
        '中',
        '<',
        '&',
        '\u00a0x',
      ),
      minLength: 1,
      maxLength: 8,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `w${parts.join(' ')}w`);
/** Quotations are short, and those at one place read the same. */
const quotes = fc.array(
  fc
    .string({ unit: fc.constantFrom('a', 'é', 'ł', '“', '"', '\\', '😀', '中', ' b'), minLength: 1, maxLength: 3 })
    .map((text) => `q${text}`),
  { minLength: 30, maxLength: 30 },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const when = fc.constantFrom('2019', '2022-01', '2019-03-19', '2016/2022-01', '2019-03-19/..', '/2019-03-19', '2015~');
const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -5000, max: 5000, noNaN: true }),
  fc.double({ min: -5000, max: 5000, noNaN: true }),
);

/** Statuses that may stand with a predicate of the group. */
function statusOf(group: string): fc.Arbitrary<Status> {
  return group === accusationGroup
    ? fc.constantFrom('alleged', 'disputed')
    : fc.constantFrom('stated', 'possible', 'projected', 'opinion', 'disputed');
}

/** Leave out keys whose value is undefined, as a file does. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return JSON.parse(JSON.stringify(value));
}

const types = fc.constantFrom(['person'], ['place', 'person'], ['text', 'event', 'body']);

const predicates: Readonly<Record<string, Predicate>> = {
  knows: { label: 'knows', inverse: 'is known by', domain: '*', range: '*', group: 'tie' },
  'accused-of': {
    label: 'was accused of',
    inverse: 'is held against',
    domain: '*',
    range: '*',
    group: accusationGroup,
  },
  'described-as': { label: 'described as', domain: '*', range: 'string', group: 'attribute', means: 'In words.' },
  count: { label: 'count', domain: '*', range: 'number', group: 'attribute' },
};

function entitiesOf(typeIds: readonly string[]): fc.Arbitrary<readonly Entity[]> {
  const entity = fc.record({
    id: slug,
    type: fc.constantFrom(...typeIds),
    name: words,
    aliases: maybe(
      fc.uniqueArray(
        words.map((alias) => `also ${alias}`),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    note: maybe(words),
  });
  return fc
    .uniqueArray(entity, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
    .map((entities) => entities.map(compact));
}

function sourcesOf(entities: readonly Entity[], ids: readonly string[]): fc.Arbitrary<readonly Source[]> {
  const voices = fc.uniqueArray(fc.constantFrom(...entities.map(({ id }) => id)), { minLength: 1, maxLength: 2 });
  return fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          id: fc.constant(id),
          kind: fc.constant('report'),
          title: words,
          voices,
          published: maybe(when),
          passed: maybe(fc.constant(['0-12', '40-52'])),
          archived: maybe(fc.constant('https://archive.example/a')),
          grades: maybe(fc.array(fc.record({ grade: words, by: words, at: when }), { minLength: 1, maxLength: 2 })),
          note: maybe(words),
        })
        .map(compact),
    ),
  );
}

function claimsOf(
  entities: readonly Entity[],
  sources: readonly Source[],
  quoteList: readonly string[],
): fc.Arbitrary<readonly Claim[]> {
  const entityId = fc.constantFrom(...entities.map(({ id }) => id));
  const citation = fc.constantFrom(...quoteList.entries()).map(([index, quote]) => {
    const start = index * 100;
    return { paragraph: Math.floor(index / 4) + 1, quote, start, end: start + codePointLength(quote) };
  });
  const claim = fc
    .tuple(fc.constantFrom(...Object.keys(predicates)), fc.constantFrom(...sources))
    .chain(([predicate, source]) => {
      const { range = '*', group = '' } = predicates[predicate] ?? {};
      return fc
        .record({
          id: fc.integer({ min: 1, max: 400 }).map((number) => `c${number}`),
          subject: entityId,
          predicate: fc.constant(predicate),
          object: range === '*' ? entityId : fc.constant(undefined),
          value: range === 'string' ? words : range === 'number' ? fc.integer() : fc.constant(undefined),
          when: maybe(when),
          status: statusOf(group),
          voices: fc.constantFrom(source.voices.slice(0, 1), [unnamedVoice, ...source.voices.slice(-1)]),
          source: fc.constant(source.id),
          citations: fc.uniqueArray(citation, { minLength: 1, maxLength: 3, selector: ({ start }) => start }),
          note: maybe(words),
          draftedBy: maybe(words),
          created: maybe(fc.record({ at: when, by: words })),
          changed: maybe(fc.record({ by: words, at: when })),
        })
        .map((draft) => compact({ ...draft, detail: `as told in ${draft.id}` }));
    });
  return fc.uniqueArray(claim, { maxLength: 12, selector: ({ id }) => id });
}

/** Make datasets that have nothing wrong with them. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .tuple(types, fc.uniqueArray(fc.constantFrom('s1', 's2', 's10'), { minLength: 1, maxLength: 3 }), quotes)
  .chain(([typeIds, sourceIds, quoteList]) =>
    entitiesOf(typeIds).chain((entities) =>
      sourcesOf(entities, sourceIds).chain((sources) =>
        fc
          .record({
            sayso: fc.constant(1 as const),
            id: fc.constant('generated'),
            title: words,
            note: maybe(words),
            base: maybe(fc.constant('5e'.repeat(32))),
            formerIds: maybe(fc.constant({ c901: entities[0]?.id ?? '', c9: entities[0]?.id ?? '' })),
            vocabulary: fc.constant({
              types: Object.fromEntries(typeIds.map((type) => [type, { label: type }])),
              predicates,
            }),
            sources: fc.constant(sources),
            entities: fc.constant(entities),
            claims: claimsOf(entities, sources, quoteList),
            positions: maybe(fc.dictionary(fc.constantFrom(...entities.map(({ id }) => id)), position)),
            extra: maybe(fc.constant({ zeta: [1, { b: 'x', a: null }], alpha: 'kept' })),
          })
          .map(compact),
      ),
    ),
  );

/** Turn a value into an equal one in another order: lists that have no order of their own, and keys of all objects. */
export function shuffledDataset(dataset: Dataset): fc.Arbitrary<Dataset> {
  const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .record({
      entities: shuffle(dataset.entities),
      claims: shuffle(dataset.claims),
      citations: fc.boolean(),
      keys: fc.boolean(),
    })
    .map(({ entities, claims, citations, keys }) => {
      const turned = claims.map((claim) =>
        citations ? { ...claim, citations: [...claim.citations].reverse() } : claim,
      );
      const shuffled = { ...dataset, entities, claims: turned };
      return keys ? withReversedKeys(shuffled) : shuffled;
    });
}

function withReversedKeys(dataset: Dataset): Dataset {
  const reverse = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
  return reverse({
    ...dataset,
    sources: dataset.sources.map(reverse),
    entities: dataset.entities.map(reverse),
    claims: dataset.claims.map((claim) => reverse({ ...claim, citations: claim.citations.map(reverse) })),
    ...(dataset.positions ? { positions: reverse(dataset.positions) } : {}),
  });
}
