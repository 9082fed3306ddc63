/**
 * The one order of a dataset's parts. Two files that say the same are the same, byte for byte, whatever program wrote
 * them, so that versions can be compared line by line. `graph-data/FORMAT.md` describes the order.
 */
import type {
  Citation,
  Claim,
  Dataset,
  Entity,
  EntityType,
  Grade,
  Position,
  Predicate,
  PredicateWording,
  Source,
  SourceImport,
  SourceText,
  Stamp,
  StoryStep,
  Vocabulary,
} from '../model/types.ts';
import { byCodeUnits, byNaturalOrder } from './natural-order.ts';

/** Bring a dataset into canonical order. Nothing is lost but decimals of positions beyond the second. */
export function toCanonical(dataset: Dataset): Dataset {
  const { vocabulary, sources, entities, claims, positions, story, formerIds } = dataset;
  return inOrder(datasetKeys, {
    ...dataset,
    vocabulary: inOrder(vocabularyKeys, {
      ...vocabulary,
      types: mapValues(vocabulary.types, (type) => inOrder(typeKeys, type)),
      predicates: mapValues(vocabulary.predicates, toCanonicalPredicate),
    }),
    sources: sources.map(toCanonicalSource),
    entities: sortEntities(entities, vocabulary).map((entity) => inOrder(entityKeys, entity)),
    claims: sortClaims(claims.map(toCanonicalClaim), sources),
    ...(positions ? { positions: toCanonicalPositions(positions) } : {}),
    ...(formerIds ? { formerIds: sortedByKey(formerIds) } : {}),
    ...(story ? { story: story.map((step) => inOrder(storyKeys, step)) } : {}),
  });
}

type KeyOrder<T> = Readonly<Record<keyof Required<T>, true>>;

// The compiler refuses a list that forgets a key of its type.
const datasetKeys: KeyOrder<Dataset> = {
  $schema: true,
  sayso: true,
  id: true,
  title: true,
  note: true,
  license: true,
  encoded: true,
  base: true,
  vocabulary: true,
  sources: true,
  entities: true,
  claims: true,
  positions: true,
  story: true,
  formerIds: true,
  extra: true,
};
const vocabularyKeys: KeyOrder<Vocabulary> = { types: true, predicates: true };
const typeKeys: KeyOrder<EntityType> = { label: true, means: true, color: true, plural: true };
const wordingKeys: KeyOrder<PredicateWording> = { label: true, inverse: true };
const predicateKeys: KeyOrder<Predicate> = {
  label: true,
  inverse: true,
  sentence: true,
  ongoing: true,
  future: true,
  negated: true,
  denial: true,
  domain: true,
  range: true,
  group: true,
  speaksFor: true,
  means: true,
};
const sourceKeys: KeyOrder<Source> = {
  id: true,
  kind: true,
  title: true,
  lang: true,
  voices: true,
  published: true,
  publisher: true,
  url: true,
  archived: true,
  grades: true,
  rights: true,
  text: true,
  origin: true,
  replaces: true,
  passed: true,
  import: true,
  note: true,
};
const textKeys: KeyOrder<SourceText> = { sha256: true, length: true, file: true };
const importKeys: KeyOrder<SourceImport> = { name: true, format: true, sha256: true, date: true, incomplete: true };
const entityKeys: KeyOrder<Entity> = {
  id: true,
  type: true,
  name: true,
  inSentence: true,
  anonymous: true,
  aliases: true,
  note: true,
  attributes: true,
};
const claimKeys: KeyOrder<Claim> = {
  id: true,
  subject: true,
  predicate: true,
  object: true,
  value: true,
  detail: true,
  when: true,
  status: true,
  inferred: true,
  voices: true,
  source: true,
  citations: true,
  note: true,
  draftedBy: true,
  created: true,
  changed: true,
  attributes: true,
};
const gradeKeys: KeyOrder<Grade> = { grade: true, by: true, at: true };
const stampKeys: KeyOrder<Stamp> = { at: true, by: true };
const citationKeys: KeyOrder<Citation> = { paragraph: true, quote: true, start: true, end: true, around: true };
const storyKeys: KeyOrder<StoryStep> = { title: true, text: true, show: true };

/** Put the keys of an object in order: unknown keys last, sorted; undefined values are left out. */
function inOrder<T extends object>(order: KeyOrder<T>, value: T): T {
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = Object.keys(order);
  const unknown = [...entries.keys()].filter((key) => !Object.hasOwn(order, key)).sort(byCodeUnits);
  const keys = [...known, ...unknown].filter((key) => entries.get(key) !== undefined);
  // The same keys with the same values: only their order, which types do not see, is another.
  return Object.fromEntries(keys.map((key) => [key, entries.get(key)])) as T;
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function toCanonicalPredicate(predicate: Predicate): Predicate {
  const wordings = (['ongoing', 'future', 'negated', 'denial'] as const).flatMap((mode) => {
    const wording = predicate[mode];
    return wording ? [[mode, inOrder(wordingKeys, wording)]] : [];
  });
  return inOrder(predicateKeys, { ...predicate, ...Object.fromEntries(wordings) });
}

function toCanonicalSource(source: Source): Source {
  return inOrder(sourceKeys, {
    ...source,
    ...(source.grades ? { grades: source.grades.map((grade) => inOrder(gradeKeys, grade)) } : {}),
    ...(source.text ? { text: inOrder(textKeys, source.text) } : {}),
    ...(source.import ? { import: inOrder(importKeys, source.import) } : {}),
  });
}

function toCanonicalClaim(claim: Claim): Claim {
  const citations = claim.citations.map((citation) => inOrder(citationKeys, citation)).sort(byPlace);
  return inOrder(claimKeys, {
    ...claim,
    citations,
    ...(claim.created ? { created: inOrder(stampKeys, claim.created) } : {}),
    ...(claim.changed ? { changed: inOrder(stampKeys, claim.changed) } : {}),
  });
}

function byPlace(a: Citation, b: Citation): number {
  return a.start - b.start || a.end - b.end || a.paragraph - b.paragraph || byCodeUnits(a.quote, b.quote);
}

function sortEntities(entities: readonly Entity[], { types }: Vocabulary): readonly Entity[] {
  const ranks = ranksOf(Object.keys(types));
  return [...entities].sort(
    (a, b) =>
      rankOf(ranks, a.type) - rankOf(ranks, b.type) || byCodeUnits(a.type, b.type) || byNaturalOrder(a.id, b.id),
  );
}

/** Sort claims whose citations are already in order. */
function sortClaims(claims: readonly Claim[], sources: readonly Source[]): readonly Claim[] {
  const ranks = ranksOf(sources.map((source) => source.id));
  return [...claims].sort(
    (a, b) =>
      rankOf(ranks, a.source) - rankOf(ranks, b.source) ||
      byCodeUnits(a.source, b.source) ||
      (a.citations[0]?.start ?? 0) - (b.citations[0]?.start ?? 0) ||
      byNaturalOrder(a.id, b.id),
  );
}

function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

/** Things whose type or source is not in the dataset come last. */
function rankOf(ranks: ReadonlyMap<string, number>, id: string): number {
  return ranks.get(id) ?? ranks.size;
}

function sortedByKey(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => byNaturalOrder(a, b)));
}

function toCanonicalPositions(positions: Readonly<Record<string, Position>>): Readonly<Record<string, Position>> {
  const sorted = Object.entries(positions).sort(([a], [b]) => byNaturalOrder(a, b));
  return Object.fromEntries(sorted.map(([id, [x, y]]): [string, Position] => [id, [toHundredth(x), toHundredth(y)]]));
}

/** Numbers of twelve digits and more have no hundredths worth keeping, and the multiplication would change them. */
function toHundredth(value: number): number {
  return Math.abs(value) < 1e12 ? Math.round(value * 100) / 100 + 0 : value;
}
