import { atOnce, type Sliced } from '../lib/in-slices.ts';
import type { Lookup } from '../model/lookup.ts';
import type { ClaimMatches } from './filter.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryProblem } from './query.ts';
import { meetsTerms, type Needle, resolveQuery } from './resolve-query.ts';
import { findNeedle, type SearchableTexts, searchableTextsOf } from './searchable-texts.ts';

export interface MatchedClaims {
  readonly matches: ClaimMatches;
  readonly problems: readonly QueryProblem[];
}

/** Find the claims that a query asks for, as a filter: its words stand in the sentence of a claim or in one of its quotations. */
export function matchClaims(lookup: Lookup, text: string): MatchedClaims {
  return atOnce(matching(lookup, text));
}

/** The same, in slices. */
export function* matching(lookup: Lookup, text: string): Sliced<MatchedClaims> {
  const parsed = parseQuery(text);
  const query = resolveQuery(lookup, parsed);
  const needsTexts = query.wanted.length + query.unwanted.length > 0;
  const texts = needsTexts ? searchableTextsOf(lookup) : undefined;
  const { claims } = lookup.dataset;
  const matches = new Uint8Array(claims.length);
  for (const [index, claim] of claims.entries()) {
    if (index % 256 === 0) yield;
    if (!meetsTerms(lookup, query, claim, index)) continue;
    if (texts && !query.wanted.every((needle) => stands(texts, index, needle))) continue;
    if (texts && query.unwanted.some((needle) => stands(texts, index, needle))) continue;
    matches[index] = 1;
  }
  return { matches, problems: [...parsed.problems, ...query.problems].sort((a, b) => a.at - b.at) };
}

/** Tell whether a needle stands in the sentence or a quotation of a claim. */
export function stands(
  { sentences, quotes, passagesByClaim }: SearchableTexts,
  claim: number,
  needle: Needle,
): boolean {
  return (
    findNeedle(sentences[claim] ?? '', needle) >= 0 ||
    (passagesByClaim[claim] ?? []).some((passage) => findNeedle(quotes[passage] ?? '', needle) >= 0)
  );
}
