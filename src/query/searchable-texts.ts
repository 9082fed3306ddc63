import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { sentenceOf } from '../model/claim-wording.ts';
import { derive, type Step } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf, phraseOf } from '../model/names.ts';
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

/** Fold all sentences and quotations; about half a second for 100,000 claims, and after an edit only what it touched. */
export const searchableTextsOf = derive<SearchableTexts>(
  (lookup) => atOnce(foldingTexts(lookup)),
  (before, lookup, step) => {
    const { claims } = lookup.dataset;
    const places = new Map(step.before.dataset.claims.map((claim, place) => [claim, place]));
    const isSame = sameSentences(lookup, step);
    const sentences = claims.map((claim) => {
      const place = places.get(claim);
      const known = place === undefined || !isSame(claim) ? undefined : before.sentences[place];
      return known ?? foldForSearch(sentenceOf(lookup, claim));
    });
    return step.patch.claims.size === 0 ? { ...before, sentences } : { ...atOnce(foldingPassages(claims)), sentences };
  },
);

/** Fold all that is searched in slices, unless that was done before; from then on `searchableTextsOf` answers at once. */
export function* preparingTexts(lookup: Lookup): Sliced<void> {
  if (!searchableTextsOf.isKnown(lookup)) searchableTextsOf.keep(lookup, yield* foldingTexts(lookup));
}

function* foldingTexts(lookup: Lookup): Sliced<SearchableTexts> {
  const { claims } = lookup.dataset;
  const sentences: string[] = [];
  for (const claim of claims) {
    sentences.push(foldForSearch(sentenceOf(lookup, claim)));
    if (sentences.length % 32 === 0) yield;
  }
  return { ...(yield* foldingPassages(claims)), sentences };
}

/** Tell of which claims the sentences read as before: none of their names, wordings or voices is another one. */
function sameSentences(lookup: Lookup, { before, patch }: Step): (claim: Claim) => boolean {
  const isNamedAlike = (id: string) =>
    nameOf(lookup, id) === nameOf(before, id) && phraseOf(lookup, id) === phraseOf(before, id);
  const isAlike = (id: string) => !patch.entities.has(id) && (patch.entities.size === 0 || isNamedAlike(id));
  return ({ subject, object, predicate, voices }) =>
    !patch.predicates.has(predicate) &&
    patch.types.size === 0 &&
    isAlike(subject) &&
    (object === undefined || isAlike(object)) &&
    voices.every(isAlike);
}

function* foldingPassages(claims: readonly Claim[]): Sliced<Omit<SearchableTexts, 'sentences'>> {
  const { passages, passagesByClaim } = yield* gatherPassages(claims);
  const quotes: string[] = [];
  for (const { citation } of passages) {
    quotes.push(foldForSearch(citation.quote));
    if (quotes.length % 128 === 0) yield;
  }
  return { passages, passagesByClaim, quotes };
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
function* gatherPassages(claims: readonly Claim[]) {
  const passages: { citation: Citation; source: string; claims: number[] }[] = [];
  const byPlace = new Map<string, number>();
  const passagesByClaim: (readonly number[])[] = [];
  for (const [claim, { source, citations }] of claims.entries()) {
    const own = citations.map((citation) => {
      // No id holds a line break, and the quotation comes last.
      const place = `${source}\n${citation.start}\n${citation.end}\n${citation.quote}`;
      const known = byPlace.get(place);
      if (known !== undefined) {
        passages[known]?.claims.push(claim);
        return known;
      }
      byPlace.set(place, passages.length);
      passages.push({ citation, source, claims: [claim] });
      return passages.length - 1;
    });
    passagesByClaim.push(own);
    if (claim % 64 === 0) yield;
  }
  return { passages, passagesByClaim };
}
