/** An excerpt that stands by itself: the claims about some entities, with everything these claims refer to. */
import { shorten } from '../lib/text.ts';
import type { Lookup } from '../model/lookup.ts';
import { ownOrganizationOf } from '../model/own-organization.ts';
import { withdrawalOf } from '../model/reversals.ts';
import { laterVersionsOf } from '../model/source-origins.ts';
import { spokesTieOf } from '../model/spokespeople.ts';
import { claimsAlike } from '../model/statements.ts';
import type { Claim, Dataset, Predicate, Source, Vocabulary } from '../model/types.ts';

/** Longest ids and names that a dataset may have. */
const longestId = 200;
const longestName = 300;

/**
 * Cut out some entities with all claims among them, and some claims with their ends, whatever filters hide. What tells a reader how
 * to take a claim comes along: those who contradict it, its voices, the tie of a voice to its own organization, its sources and
 * those they were taken from. The vocabulary is cut to what is used.
 */
export function subDatasetOf(lookup: Lookup, ids: Iterable<string>): Dataset {
  const { dataset } = lookup;
  const { story: _story, extra: _extra, positions, ...head } = dataset;
  const chosen = new Set(ids);
  const claims = withTies(lookup, claimsAmong(lookup, chosen));
  const sources = sourcesOf(lookup, claims);
  const named = new Set([...chosen].filter((id) => lookup.entities.has(id)));
  for (const { subject, object, voices } of claims) {
    for (const id of [subject, ...(object === undefined ? [] : [object]), ...voices]) named.add(id);
  }
  for (const source of sources) for (const voice of source.voices) named.add(voice);
  const entities = dataset.entities.filter(({ id }) => named.has(id));
  return {
    ...head,
    id: `${dataset.id.slice(0, longestId - '-excerpt'.length)}-excerpt`,
    title: `${shorten(dataset.title, longestName - 20)} (excerpt)`,
    note: noteOf(dataset, claims.size),
    vocabulary: vocabularyOf(dataset.vocabulary, entities, claims),
    sources: dataset.sources.filter((source) => sources.has(source)),
    entities,
    claims: dataset.claims.filter((claim) => claims.has(claim)),
    ...(positions ? { positions: Object.fromEntries(Object.entries(positions).filter(([id]) => named.has(id))) } : {}),
  };
}

/** List the claims between chosen entities, the chosen claims, and the claims that agree with these or dispute them. */
function claimsAmong(lookup: Lookup, chosen: ReadonlySet<string>): Set<Claim> {
  const claims = new Set<Claim>();
  for (const id of chosen) {
    const own = lookup.claims.get(id);
    for (const alike of own ? claimsAlike(lookup, own) : []) claims.add(alike);
    for (const claim of lookup.claimsByEntity.get(id) ?? []) {
      if (chosen.has(claim.subject) && (claim.object === undefined || chosen.has(claim.object))) claims.add(claim);
    }
  }
  return claims;
}

/**
 * Add the claims that tie a voice to the organization it quotes or speaks for, and its withdrawals. These claims may need further ones of
 * the kind.
 */
function withTies(lookup: Lookup, claims: Set<Claim>): ReadonlySet<Claim> {
  for (const claim of claims) {
    const ties = [
      ownOrganizationOf(lookup, claim)?.tie,
      withdrawalOf(lookup, claim),
      ...claim.voices.map((voice) => spokesTieOf(lookup, voice)),
    ];
    // What is added while the set is walked is walked as well.
    for (const tie of ties) if (tie) claims.add(tie);
  }
  return claims;
}

function sourcesOf(lookup: Lookup, claims: ReadonlySet<Claim>): ReadonlySet<Source> {
  const sources = new Set<Source>();
  const add = (id: string | undefined) => {
    const source = id === undefined ? undefined : lookup.sources.get(id);
    if (source) sources.add(source);
  };
  for (const { source } of claims) add(source);
  for (const source of sources) {
    add(source.origin);
    add(source.replaces);
    for (const later of laterVersionsOf(lookup, source.id)) sources.add(later);
  }
  return sources;
}

function vocabularyOf(
  { types, predicates }: Vocabulary,
  entities: Dataset['entities'],
  claims: ReadonlySet<Claim>,
): Vocabulary {
  const usedTypes = new Set(entities.map(({ type }) => type));
  const usedPredicates = new Set([...claims].map(({ predicate }) => predicate));
  const cutEnd = <End extends Predicate['domain'] | Predicate['range']>(end: End) =>
    typeof end === 'string' ? end : end.filter((type) => usedTypes.has(type));
  return {
    types: keep(types, usedTypes),
    predicates: Object.fromEntries(
      Object.entries(keep(predicates, usedPredicates)).map(([id, predicate]): [string, Predicate] => [
        id,
        { ...predicate, domain: cutEnd(predicate.domain), range: cutEnd(predicate.range) },
      ]),
    ),
  };
}

function keep<Value>(record: Readonly<Record<string, Value>>, kept: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => kept.has(id)));
}

function noteOf(dataset: Dataset, claims: number): string {
  const part = `An excerpt: ${claims} of the ${dataset.claims.length} claims of “${shorten(dataset.title, longestName)}”. What it leaves out may say something else.`;
  return dataset.note === undefined ? part : `${part} ${shorten(dataset.note, 1500)}`;
}
