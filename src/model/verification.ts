/**
 * What became of the citations of a source in a text that is at hand. It fails closed: what is only alike is never called
 * exact or moved, and where two places are possible, none is chosen. The page and `sayso verify` ask here and nowhere else.
 */
import { isQuoteAt } from '../lib/find-quote.ts';
import { type FoldedText, foldTypography } from '../lib/fold-typography.ts';
import { paragraphHolding, type Span } from '../lib/paragraphs.ts';
import { sha256 } from '../lib/sha256.ts';
import { contextPrint } from './context-fingerprint.ts';
import { type Found, SearchedText } from './searched-text.ts';
import type { Citation, SourceText } from './types.ts';

/** What became of one citation; places are code points of the normalized text. It shows that words stand there, never that they bear the claim out. */
export type Verdict =
  /** The very letters, at their place; in a text that is not the one that was read also nowhere else, or among the same words. */
  | (Found & { readonly kind: 'exact' })
  /** The same as exact, but for typography and white space. */
  | (Found & { readonly kind: 'respelled' })
  /** At its place, but the words around it are not those that were read: a "not", a question, quotation marks may have come. */
  | (Found & { readonly kind: 'changed' })
  /** The words stand in one place only, and it is another one. */
  | (Found & { readonly kind: 'moved' })
  /** A proposal for the reader to check: the same words where nothing vouches for them, or words that are alike. */
  | (Found & { readonly kind: 'possible'; readonly words: 'same' | 'alike' })
  | { readonly kind: 'not-found' };

/** Kinds that count as found. */
export function isFound({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'exact' || kind === 'respelled';
}

export interface Verified {
  /** Whether it is the very text that was read, by its fingerprint; undefined when the dataset has none. */
  readonly isSame: boolean | undefined;
  /** In the order of the citations. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Look all citations of a source up in a normalized text.
 *
 * In the very text that was read, letters at their place are proof enough. In any other, a passage that looks the same may have
 * slid into the place of the one that was read; so the words must stand nowhere else, and what is cited behind them must not
 * have shifted either. Where the dataset knows the words around a citation, these decide instead.
 */
export function verifyCitations(
  text: string,
  expected: SourceText | undefined,
  citations: readonly Citation[],
): Verified {
  const searched = new SearchedText(text);
  const isSame = expected && sha256(text) === expected.sha256;
  if (isSame) {
    const verdicts = citations.map((citation) =>
      standsAtItsPlace(text, citation)
        ? exact(citation)
        : (searched.onlyPlaceOf(citation) ?? searched.proposalFor(citation, 0)),
    );
    return { isSame, verdicts };
  }
  const byPlace = verdictsByPlace(searched, expected, citations);
  const plain = foldTypography(text, 'plain');
  const verdicts = plain.folded === text ? byPlace : byPlaceInPlain(searched, plain, expected, citations, byPlace);
  return { isSame, verdicts: verdictsByContext(searched, citations, verdicts) };
}

/** Judge by places: of the citation itself, and of those behind it. */
function verdictsByPlace(
  searched: SearchedText,
  expected: SourceText | undefined,
  citations: readonly Citation[],
): readonly Verdict[] {
  const { text } = searched;
  const onlyPlaces = citations.map((citation) => searched.onlyPlaceOf(citation));
  const excess = excessIn(searched);
  const isAtPlace = citations.map((citation, index) => {
    const only = onlyPlaces[index];
    const isNear = only?.paragraph === citation.paragraph && excess(citation.start, only.start) === 0;
    return standsAtItsPlace(text, citation) || isNear;
  });
  const shifts = shiftsBehind(citations, isAtPlace, onlyPlaces, excess);
  const longer = expected && Math.abs(excess(expected.length, searched.points.length));
  return citations.map((citation, index): Verdict => {
    const only = onlyPlaces[index];
    const behind = shifts[index];
    if (!isAtPlace[index]) return only ?? searched.proposalFor(citation, behind?.next ?? 0);
    // What slid into this place did so because at least as much as the quotation was taken out before it.
    const isAsLong = longer !== undefined && longer < citation.end - citation.start;
    const isUnshifted = (behind?.next ?? 0) === 0 && (behind?.later === undefined ? isAsLong : behind.later === 0);
    if (only && isUnshifted) return searched.foundAs(citation, only);
    return { ...(only ?? exact(citation)), kind: 'possible', words: 'same' };
  });
}

/** Judge by places as they count without ligatures and unseen signs, where that finds more. */
function byPlaceInPlain(
  searched: SearchedText,
  plain: FoldedText,
  expected: SourceText | undefined,
  citations: readonly Citation[],
  before: readonly Verdict[],
): readonly Verdict[] {
  const same = expected && sha256(plain.folded) === expected.sha256;
  const inPlain = new SearchedText(plain.folded);
  const verdicts = same ? undefined : verdictsByPlace(inPlain, expected, citations);
  return before.map((verdict, index) => {
    const citation = citations[index];
    if (isFound(verdict) || !citation) return verdict;
    const isHere = same ? standsAtItsPlace(plain.folded, citation) : isFound(verdicts?.[index] ?? verdict);
    const found = same ? citation : verdicts?.[index];
    if (!isHere || !found || !('start' in found)) return verdict;
    const place = searched.placeIn(plain, inPlain.points.toUnits(found.start), inPlain.points.toUnits(found.end));
    return place ? searched.foundAs(citation, place) : verdict;
  });
}

function exact({ start, end, paragraph }: Citation): Found & { readonly kind: 'exact' } {
  return { kind: 'exact', start, end, paragraph };
}

function standsAtItsPlace(text: string, citation: Citation): boolean {
  return isQuoteAt(text, citation.quote, citation) && paragraphHolding(text, citation) === citation.paragraph;
}

/**
 * Tell for each citation how far what is cited behind it has moved: the next citation that is found, and the next one in a later
 * paragraph, for a whole paragraph may have slid into the place of another. Undefined where nothing behind it is found.
 */
function shiftsBehind(
  citations: readonly Citation[],
  isAtPlace: readonly boolean[],
  onlyPlaces: readonly (Span | undefined)[],
  excess: (from: number, to: number) => number,
): readonly (Shifts | undefined)[] {
  const found = citations
    .flatMap(({ start, paragraph }, index) => {
      const place = isAtPlace[index] ? start : onlyPlaces[index]?.start;
      if (place === undefined) return [];
      return [{ start, paragraph, shift: isAtPlace[index] ? 0 : excess(start, place) }];
    })
    .sort((a, b) => a.start - b.start);
  const byParagraph = found.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return citations.map(({ end, paragraph }) => {
    const next = firstOf(found, (one) => one.start >= end);
    const later = firstOf(byParagraph, (one) => one.paragraph > paragraph);
    return next && { next: next.shift, later: later?.shift };
  });
}

/**
 * Tell how far a place has moved beyond what spelling explains: each dash, ellipsis, joiner or hyphen at the end of a line that stands
 * before it may be two signs longer or shorter than in the text that was read.
 */
function excessIn({ text, points }: SearchedText): (from: number, to: number) => number {
  const signs = Array.from(text.matchAll(stretching), ({ index }, number) => ({ at: points.toPoints(index), number }));
  return (from, to) => {
    const slack = 2 * (firstOf(signs, ({ at }) => at >= to)?.number ?? signs.length);
    return Math.sign(to - from) * Math.max(0, Math.abs(to - from) - slack);
  };
}

const stretching = /[‒–—―−…]|(?<=\p{L})[\u200C\u200D](?=\p{L})|--|''|\.\.\.|\p{L}[-\u2010\u2011] (?=\p{Ll})/gu;

interface Shifts {
  readonly next: number;
  readonly later: number | undefined;
}

/** Find the first item for which a condition holds that, once it holds, holds to the end; by halving. */
function firstOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return items[low];
}

/** Judge by the words around, for the citations of which they are known. */
function verdictsByContext(
  searched: SearchedText,
  citations: readonly Citation[],
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  const sure = citations.map((citation, index) => onlyPlaceInContext(searched, citation, verdicts[index]));
  const inOrder = longestRising(
    sure.flatMap((place, index) => {
      const citation = citations[index];
      return place && citation ? [{ index, from: citation.start, to: place.start, citation, place }] : [];
    }),
  );
  const kept = new Set(inOrder.map(({ index }) => index));
  return citations.map((citation, index): Verdict => {
    const verdict = verdicts[index] ?? { kind: 'not-found' };
    const place = sure[index];
    if (citation.around === undefined || verdict.kind === 'not-found') return verdict;
    if (place) return kept.has(index) ? searched.foundAs(citation, place) : { ...place, kind: 'moved' };
    const only = verdict.kind === 'possible' ? searched.onlyPlaceOf(citation) : verdict;
    if (!only) return verdict;
    const before = inOrder.findLast(({ from }) => from < citation.start);
    const behind = inOrder.find(({ from }) => from > citation.start);
    const nearest = before ?? behind;
    const paragraph = citation.paragraph + (nearest ? nearest.place.paragraph - nearest.citation.paragraph : 0);
    const isBetween = (before?.to ?? -1) <= only.start && only.start <= (behind?.to ?? Number.POSITIVE_INFINITY);
    const isHere = isFound(verdict) || (only.paragraph === paragraph && isBetween);
    return { kind: isHere ? 'changed' : 'moved', start: only.start, end: only.end, paragraph: only.paragraph };
  });
}

/** Find the one place where the words of a citation stand among those that stood around them when they were read. */
function onlyPlaceInContext(
  searched: SearchedText,
  citation: Citation,
  verdict: Verdict | undefined,
): Found | undefined {
  const { around } = citation;
  if (around === undefined || verdict?.kind === 'not-found') return undefined;
  const [place, ...others] = searched
    .placesOf(citation, mostPlacesInContext)
    .filter((one) => contextPrint(searched.text, one) === around);
  return others.length === 0 ? place : undefined;
}

const mostPlacesInContext = 100;

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Keep the most pairs that are in the same order on both sides; by halving, as in patience sorting. */
function longestRising<Item extends Pair>(items: readonly Item[]): readonly Item[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const ends: { readonly item: Item; readonly before: number }[] = [];
  const piles: number[] = [];
  for (const [index, item] of sorted.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[piles[middle] ?? 0]?.item.to ?? 0) <= item.to) low = middle + 1;
      else high = middle;
    }
    ends.push({ item, before: piles[low - 1] ?? -1 });
    piles[low] = index;
  }
  const kept: Item[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = ends[at]?.before ?? -1) {
    const item = ends[at]?.item;
    if (item) kept.push(item);
  }
  return kept.reverse();
}
