/** Small worlds and filters at random, for comparing fast answers with plain ones. */
import fc from 'fast-check';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { type Claim, type Entity, statuses } from '../../src/model/types.ts';
import { choose } from '../../src/query/change-filters.ts';
import { type Choice, type Facet, type Filters, type NumberRange, noFilters } from '../../src/query/filters.ts';

const entityIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const voices = ['a', 'b', 'f', 'unnamed'] as const;
const predicates = ['met', 'knew', 'led', 'is'] as const;

const arbitraryDate = fc.oneof(
  fc.constantFrom('2019', '2019-03', '2019-03-19', '2020-02', '2021', '2020?', '2019-05~', '1990'),
  fc.constantFrom('2019/2021', '2019-03-19/..', '/2020', '../2019-03', '2019~/2020', '2018/2019-06%'),
);

const arbitraryClaim = fc.record({
  subject: fc.constantFrom(...entityIds),
  object: fc.constantFrom(...entityIds),
  predicate: fc.constantFrom(...predicates),
  status: fc.constantFrom(...statuses),
  voices: fc.array(fc.constantFrom(...voices), { minLength: 1, maxLength: 3 }),
  source: fc.constantFrom('s1', 's2'),
  when: fc.option(arbitraryDate, { nil: undefined }),
  weight: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
});

/** A dataset of six entities of three types and up to twelve claims about them. */
export const arbitraryWorld: fc.Arbitrary<Lookup> = fc.array(arbitraryClaim, { maxLength: 12 }).map((drafts) => {
  const entities = entityIds.map(
    (id, index): Entity => ({
      id,
      type: `t${index % 3}`,
      name: id.toUpperCase(),
      ...(index % 2 === 0 ? { attributes: [['age', index]] } : {}),
    }),
  );
  const claims = drafts.map(({ object, when, weight, ...draft }, index): Claim => {
    const end = draft.predicate === 'is' ? { value: 'old' } : { object };
    return {
      id: `c${index}`,
      ...draft,
      ...end,
      ...(when === undefined ? {} : { when }),
      ...(weight === undefined ? {} : { attributes: [['weight', weight]] }),
      citations: [],
    };
  });
  const predicate = (label: string, group: string) =>
    ({ label, inverse: label, domain: '*', range: '*', group }) as const;
  return lookupOf({
    sayso: 1,
    id: 'random',
    title: 'A world at random',
    vocabulary: {
      types: { t0: { label: 'T0' }, t1: { label: 'T1' }, t2: { label: 'T2' } },
      predicates: {
        met: predicate('met', 'tie'),
        knew: predicate('knew', 'tie'),
        led: predicate('led', 'office'),
        is: { label: 'is', domain: '*', range: 'string', group: 'attribute' },
      },
    },
    sources: ['s1', 's2'].map((id) => ({ id, kind: 'article', title: id, voices: ['a'] })),
    entities,
    claims,
  });
});

const valuesByFacet: Readonly<Record<Facet, readonly string[]>> = {
  type: ['t0', 't1', 't2', 'none'],
  group: ['tie', 'office', 'attribute'],
  predicate: [...predicates],
  status: [...statuses],
  voice: [...voices],
  'only-voice': [...voices],
  source: ['s1', 's2'],
  evidence: ['contested', 'one-voice', 'unnamed', 'several-voices'],
};

const arbitraryChoices = fc.uniqueArray(
  fc
    .constantFrom<Facet>('type', 'group', 'predicate', 'status', 'voice', 'only-voice', 'source', 'evidence')
    .chain((facet) =>
      fc.record({
        facet: fc.constant(facet),
        kind: fc.constantFrom<Choice['kind']>('only', 'without'),
        values: fc.subarray([...valuesByFacet[facet]]),
      }),
    ),
  { selector: ({ facet }) => facet, maxLength: 3 },
);

const arbitraryRange: fc.Arbitrary<NumberRange> = fc.record(
  { least: fc.integer({ min: 0, max: 3 }), most: fc.integer({ min: 2, max: 5 }), hidesUnknown: fc.constant(true) },
  { requiredKeys: [] },
);

/** Filters that now and then sort something out; the query text is left empty. */
export const arbitraryFilters: fc.Arbitrary<Filters> = fc
  .record({
    choices: arbitraryChoices,
    ranges: fc.oneof(
      { arbitrary: fc.constant({}), weight: 2 },
      fc.record(
        {
          claims: arbitraryRange,
          connections: arbitraryRange,
          'entity:age': arbitraryRange,
          'claim:weight': arbitraryRange,
        },
        { requiredKeys: [] },
      ),
    ),
    core: fc.constantFrom(0, 0, 0, 1, 2, 3),
    part: fc.constantFrom<Filters['part']>(
      undefined,
      undefined,
      undefined,
      { kind: 'largest' },
      { kind: 'around', id: 'b' },
      { kind: 'around', id: 'stranger' },
    ),
    period: fc.constantFrom(
      undefined,
      undefined,
      { from: '2020' },
      { to: '2019-03' },
      { from: '2019-04', to: '2020-01' },
    ),
    showsUndated: fc.constantFrom(true, true, false),
    showsLonely: fc.boolean(),
    hiddenEntities: fc.subarray([...entityIds], { maxLength: 2 }),
    lens: fc.constantFrom<Filters['lens']>(
      { kind: 'all' },
      { kind: 'all' },
      { kind: 'according-to', voice: 'b' },
      { kind: 'without', voice: 'a' },
    ),
  })
  .map(({ choices, ...rest }) =>
    choices.reduce<Filters>((filters, { facet, kind, values }) => choose(filters, facet, { kind, values }), {
      ...noFilters,
      ...rest,
    }),
  );
