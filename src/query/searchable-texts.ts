import { sentenceOf } from '../model/label.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Citation, Claim } from '../model/types.ts';
import { foldForSearch, isWordEdge } from './folding.ts';
import type { Needle } from './resolve-query.ts';

/** A place of a source that is quoted, and the claims that rest on it, as places in the dataset. */
export interface Passage {
  readonly citation: Citation;
  readonly source: string;
  readonly claims: readonly number[];
}

/** All sentences and quotations of a dataset, folded for searching. */
export interface SearchableTexts {
  /** The sentence of each claim, in the order of the dataset. */
  readonly sentences: readonly string[];
  readonly passages: readonly Passage[];
  /** The quotation of each passage. */
  readonly quotes: readonly string[];
  /** The passages of each claim. */
  readonly passagesByClaim: readonly (readonly number[])[];
}

const known = new WeakMap<Lookup, SearchableTexts>();

/** Fold all sentences and quotations; done once for a dataset, about half a second for 100,000 claims. */
export function searchableTextsOf(lookup: Lookup): SearchableTexts {
  const found = known.get(lookup);
  if (found) return found;
  const { claims } = lookup.dataset;
  const { passages, passagesByClaim } = passagesOf(claims);
  const texts: SearchableTexts = {
    sentences: claims.map((claim) => foldForSearch(sentenceOf(lookup, claim))),
    passages,
    quotes: passages.map(({ citation }) => foldForSearch(citation.quote)),
    passagesByClaim,
  };
  known.set(lookup, texts);
  return texts;
}

/** Find where a needle stands in a folded text; -1 when it does not. */
export function findNeedle(folded: string, { text, isPhrase }: Needle): number {
  let at = folded.indexOf(text);
  if (!isPhrase) return at;
  while (at >= 0 && !(isWordEdge(folded, at) && isWordEdge(folded, at + text.length)))
    at = folded.indexOf(text, at + 1);
  return at;
}

/** A quotation at one place is one passage, however many claims cite it. */
function passagesOf(claims: readonly Claim[]) {
  const passages: { citation: Citation; source: string; claims: number[] }[] = [];
  const byPlace = new Map<string, number>();
  const passagesByClaim = claims.map(({ source, citations }, claim) =>
    citations.map((citation) => {
      const place = JSON.stringify([source, citation.start, citation.end, citation.quote]);
      const known = byPlace.get(place);
      if (known !== undefined) {
        passages[known]?.claims.push(claim);
        return known;
      }
      byPlace.set(place, passages.length);
      passages.push({ citation, source, claims: [claim] });
      return passages.length - 1;
    }),
  );
  return { passages, passagesByClaim };
}
