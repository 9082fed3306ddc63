/** "Find": entities, claims and quotations that a text may mean, the likeliest first, with what to light up in them. */
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { sentenceOf } from '../model/claim-wording.ts';
import { derive } from '../model/derive.ts';
import { claimsOf, type Lookup } from '../model/lookup.ts';
import { nameOf, spellingsOf } from '../model/names.ts';
import type { Citation, Claim, Entity } from '../model/types.ts';
import { findSpans, foldForSearch, isWordEdge, type Span } from './folding.ts';
import { stands } from './match-claims.ts';
import { buildSearchIndex, findEntitiesNamed, type Hit, indexingNames, practicing } from './match-names.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryProblem } from './query.ts';
import { meetsTerms, type Needle, resolveQuery, type UnderstoodQuery } from './resolve-query.ts';
import { findNeedle, type SearchableTexts, searchableTextsOf } from './searchable-texts.ts';

/** Spans are UTF-16 code units of `text`; none are given where a typing fault was forgiven. */
export interface FoundEntity {
  readonly entity: Entity;
  /** The alias that matched, when the name itself did not match as well. */
  readonly alias?: string;
  /** The alias, or else the name. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface FoundClaim {
  readonly claim: Claim;
  /** Its sentence, hedge included. */
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface FoundQuotation {
  readonly citation: Citation;
  /** Id of the source. */
  readonly source: string;
  /** The claims that rest on it and meet the query, in the order of the dataset. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The best hits of a group, and how many there are in all. */
export interface Group<Found> {
  readonly hits: readonly Found[];
  readonly total: number;
}

export interface Findings {
  readonly entities: Group<FoundEntity>;
  readonly claims: Group<FoundClaim>;
  readonly quotations: Group<FoundQuotation>;
  /** What was not understood, in the order of the text. */
  readonly problems: readonly QueryProblem[];
}

/** Find what a text in the query language asks for; a text without any term finds nothing. */
export function find(lookup: Lookup, text: string, limit = 8): Findings {
  return { ...findNames(lookup, text, limit), ...atOnce(findingClaims(lookup, text, limit)) };
}

/** Find entities alone, as one can while the claims are still being searched. */
export function findNames(lookup: Lookup, text: string, limit = 8): Findings {
  const parsed = parseQuery(text);
  const query = resolveQuery(lookup, parsed);
  const problems = [...parsed.problems, ...query.problems].sort((a, b) => a.at - b.at);
  const entities = parsed.terms.length === 0 ? nothing : findEntities(lookup, query, limit);
  return { entities, claims: nothing, quotations: nothing, problems };
}

/** Find claims and quotations, in slices. */
export function* findingClaims(
  lookup: Lookup,
  text: string,
  limit = 8,
): Sliced<Pick<Findings, 'claims' | 'quotations'>> {
  const parsed = parseQuery(text);
  if (parsed.terms.length === 0) return { claims: nothing, quotations: nothing };
  const query = resolveQuery(lookup, parsed);
  return {
    claims: yield* findClaims(lookup, query, limit),
    quotations: yield* findQuotations(lookup, query, limit),
  };
}

/** Prepare the search for entities in slices, unless that was done before. */
export function* preparingNames(lookup: Lookup): Sliced<void> {
  if (searchIndexOf.isKnown(lookup)) return;
  const index = yield* indexingNames(lookup);
  yield* practicing(index);
  searchIndexOf.keep(lookup, index);
}

const nothing = { hits: [], total: 0 };

const searchIndexOf = derive(buildSearchIndex, (before, lookup, { patch }) =>
  patch.entities.size > 0 ? undefined : { ...before, lookup },
);

function findEntities(lookup: Lookup, query: UnderstoodQuery, limit: number): Group<FoundEntity> {
  const spoken = query.claimTests.length === 0 ? undefined : entitiesMeeting(lookup, query);
  const { hits, total } = entityHits(
    lookup,
    query,
    limit,
    (entity) =>
      query.typeTests.every((test) => test([entity.type])) &&
      (!spoken || spoken.has(entity.id)) &&
      !query.unwanted.some((needle) => namesOf(entity).some((name) => findNeedle(name, needle) >= 0)),
  );
  const needles = query.wanted.map((needle) => needle.text);
  const shown = hits.map((hit): FoundEntity => {
    const text = hit.alias ?? nameOf(lookup, hit.entity.id);
    return { ...hit, text, spans: findSpans(text, needles) };
  });
  return { hits: shown, total };
}

function entityHits(
  lookup: Lookup,
  { wanted }: UnderstoodQuery,
  limit: number,
  isMeant: (entity: Entity) => boolean,
): Group<Hit> {
  if (wanted.length === 0) {
    const count = (entity: Entity) => claimsOf(lookup, entity.id).length;
    const meant = lookup.dataset.entities.filter(isMeant).toSorted((a, b) => count(b) - count(a));
    return { hits: meant.slice(0, limit).map((entity) => ({ entity })), total: meant.length };
  }
  const index = searchIndexOf(lookup);
  const phrases = wanted.filter(({ isPhrase }) => isPhrase);
  return findEntitiesNamed(
    index,
    wanted.map(({ text }) => text).join(' '),
    limit,
    (entity) =>
      isMeant(entity) && phrases.every((phrase) => namesOf(entity).some((name) => findNeedle(name, phrase) >= 0)),
  );
}

function namesOf(entity: Entity): readonly string[] {
  return spellingsOf(entity).map(foldForSearch);
}

/** Entities of which some claim meets all terms but the words and the types. */
function entitiesMeeting({ dataset }: Lookup, { claimTests }: UnderstoodQuery): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, claim] of dataset.claims.entries()) {
    if (!claimTests.every((test) => test(claim, index))) continue;
    ids.add(claim.subject);
    if (claim.object !== undefined) ids.add(claim.object);
  }
  return ids;
}

function* findClaims(lookup: Lookup, query: UnderstoodQuery, limit: number): Sliced<Group<FoundClaim>> {
  const texts = searchableTextsOf(lookup);
  const { claims } = lookup.dataset;
  const ranked = yield* rank(claims.length, limit, (index) => {
    const score = scoreOf(texts.sentences[index] ?? '', query.wanted);
    const claim = claims[index];
    return score !== undefined && claim && isLeft(lookup, query, texts, claim, index) ? score : undefined;
  });
  const needles = query.wanted.map((needle) => needle.text);
  const hits = ranked.best.flatMap((index): FoundClaim[] => {
    const claim = claims[index];
    if (!claim) return [];
    const text = sentenceOf(lookup, claim);
    return [{ claim, text, spans: findSpans(text, needles) }];
  });
  return { hits, total: ranked.total };
}

function* findQuotations(lookup: Lookup, query: UnderstoodQuery, limit: number): Sliced<Group<FoundQuotation>> {
  // Without words every quotation of every claim would match: the group of claims has them already.
  if (query.wanted.length === 0) return nothing;
  const texts = searchableTextsOf(lookup);
  const { claims } = lookup.dataset;
  const isMet = (index: number) => {
    const claim = claims[index];
    return claim !== undefined && isLeft(lookup, query, texts, claim, index);
  };
  const meeting = (passage: number) =>
    (texts.passages[passage]?.claims ?? []).flatMap((index) => {
      const claim = claims[index];
      return claim && isMet(index) ? [claim] : [];
    });
  const ranked = yield* rank(texts.passages.length, limit, (passage) => {
    const score = scoreOf(texts.quotes[passage] ?? '', query.wanted);
    return score !== undefined && texts.passages[passage]?.claims.some(isMet) ? score : undefined;
  });
  const needles = query.wanted.map((needle) => needle.text);
  const hits = ranked.best.flatMap((index): FoundQuotation[] => {
    const passage = texts.passages[index];
    const [first, ...rest] = meeting(index);
    if (!passage || !first) return [];
    const { citation, source } = passage;
    return [
      { citation, source, claims: [first, ...rest], text: citation.quote, spans: findSpans(citation.quote, needles) },
    ];
  });
  return { hits, total: ranked.total };
}

/** Whether a claim meets all terms, the wanted words aside. */
function isLeft(lookup: Lookup, query: UnderstoodQuery, texts: SearchableTexts, claim: Claim, index: number): boolean {
  return meetsTerms(lookup, query, claim, index) && !query.unwanted.some((needle) => stands(texts, index, needle));
}

/** Score a text, the lower the better: words that begin where a word begins count before letters inside words, early before late. */
function scoreOf(folded: string, wanted: readonly Needle[]): number | undefined {
  let inside = 0;
  let earliest = wanted.length === 0 ? 0 : folded.length;
  for (const needle of wanted) {
    const at = findNeedle(folded, needle);
    if (at < 0) return undefined;
    if (!beginsWord(folded, needle.text, at)) inside += 1;
    earliest = Math.min(earliest, at);
  }
  return Math.min(inside, 63) * 4096 + Math.min(earliest, 4095);
}

function beginsWord(folded: string, needle: string, first: number): boolean {
  for (let at = first; at >= 0; at = folded.indexOf(needle, at + 1)) if (isWordEdge(folded, at)) return true;
  return false;
}

/** Find the best by score, the order of the dataset deciding among equals. Score and place travel in one number, which sorts fast. */
function* rank(count: number, limit: number, scoreAt: (index: number) => number | undefined) {
  const keys: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 256 === 0) yield;
    const score = scoreAt(index);
    if (score !== undefined) keys.push(score * placeFactor + index);
  }
  const best = Array.from(Float64Array.from(keys).sort().subarray(0, limit), (key) => key % placeFactor);
  return { best, total: keys.length };
}

/** More than the number of things in any dataset; with scores below 2 ** 18 a key stays exact. */
const placeFactor = 2 ** 32;
