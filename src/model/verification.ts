/**
 * What became of the citations of a source in a text that is at hand. It fails closed: what is only alike is never called
 * exact or moved, and where two places are possible, none is chosen. The page and `sayso verify` ask here and nowhere else.
 */
import { type ApproximateSearch, createApproximateSearch } from '../lib/approximate-quote.ts';
import { type Places, placesIn } from '../lib/code-points.ts';
import { isQuoteAt } from '../lib/find-quote.ts';
import { type FoldedText, foldTypography } from '../lib/fold-typography.ts';
import { paragraphHolding, type Span } from '../lib/paragraphs.ts';
import { sha256 } from '../lib/sha256.ts';
import { isLetterEdge, isWordEdge } from '../lib/text-edges.ts';
import type { Citation, SourceText } from './types.ts';

/** What became of one citation; places are code points of the normalized text. */
export type Verdict =
  /** The very letters, at their place, in their paragraph; in a text that is not the one that was read also nowhere else. */
  | (Found & { readonly kind: 'exact' })
  /** The words stand in one place only, and it is another one, or their typography differs. */
  | (Found & { readonly kind: 'moved' })
  /** A proposal for the reader to check: the same words where nothing vouches for them, or words that are alike. */
  | (Found & { readonly kind: 'possible'; readonly words: 'same' | 'alike' })
  | { readonly kind: 'not-found' };

interface Found extends Span {
  readonly paragraph: number;
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
 * have shifted either.
 */
export function verifyCitations(
  text: string,
  expected: SourceText | undefined,
  citations: readonly Citation[],
): Verified {
  const isSame = expected && sha256(text) === expected.sha256;
  const searched = new SearchedText(text);
  const isAtPlace = citations.map((citation) => standsAtItsPlace(text, citation));
  if (isSame) {
    const verdicts = citations.map((citation, index) =>
      isAtPlace[index] ? exact(citation) : (searched.onlyPlaceOf(citation) ?? searched.proposalFor(citation, 0)),
    );
    return { isSame, verdicts };
  }
  const onlyPlaces = citations.map((citation) => searched.onlyPlaceOf(citation));
  const shifts = shiftsBehind(citations, isAtPlace, onlyPlaces);
  const isAsLong = searched.places.length === expected?.length;
  const verdicts = citations.map((citation, index): Verdict => {
    const only = onlyPlaces[index];
    const behind = shifts[index];
    if (!isAtPlace[index]) return only ?? searched.proposalFor(citation, behind?.next ?? 0);
    const isUnshifted = (behind?.next ?? 0) === 0 && (behind?.later === undefined ? isAsLong : behind.later === 0);
    return only && isUnshifted ? exact(citation) : { ...exact(citation), kind: 'possible', words: 'same' };
  });
  return { isSame, verdicts };
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
): readonly (Shifts | undefined)[] {
  const found = citations
    .flatMap(({ start, paragraph }, index) => {
      const place = isAtPlace[index] ? start : onlyPlaces[index]?.start;
      return place === undefined ? [] : [{ start, paragraph, shift: place - start }];
    })
    .sort((a, b) => a.start - b.start);
  const byParagraph = found.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return citations.map(({ end, paragraph }) => {
    const next = firstOf(found, (one) => one.start >= end);
    const later = firstOf(byParagraph, (one) => one.paragraph > paragraph);
    return next && { next: next.shift, later: later?.shift };
  });
}

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

/** A text in which quotations are looked for; what that needs is prepared when it is first needed. */
class SearchedText {
  readonly places: Places;
  readonly #text: string;
  #foldedText: FoldedText | undefined;
  #search: ApproximateSearch | undefined;

  constructor(text: string) {
    this.#text = text;
    this.places = placesIn(text);
  }

  /** Find the one place where the words of a citation stand, typography and white space folded and nothing else. */
  onlyPlaceOf({ quote }: Citation): (Found & { readonly kind: 'moved' }) | undefined {
    const folded = this.#folded.folded;
    const wanted = foldTypography(quote).folded;
    const place = wanted === '' ? -1 : folded.indexOf(wanted);
    if (place === -1 || folded.indexOf(wanted, place + 1) !== -1) return undefined;
    const found = this.#wholeWordsAt(place, place + wanted.length);
    return found && { kind: 'moved', ...found };
  }

  /** Propose the nearest of several places with the same words, or else what is most alike. */
  proposalFor({ quote, start }: Citation, shift: number): Verdict {
    const near = this.places.toUnits(start + shift);
    const same = this.#nearestOf(foldTypography(quote).folded, near);
    if (same) return { kind: 'possible', words: 'same', ...same };
    this.#search ??= createApproximateSearch(this.#folded.folded);
    const alike = this.#search(quote, near);
    const found = alike && this.#foundAt(alike.start, alike.end);
    return found ? { kind: 'possible', words: 'alike', ...found } : { kind: 'not-found' };
  }

  get #folded(): FoldedText {
    this.#foldedText ??= foldTypography(this.#text);
    return this.#foldedText;
  }

  #nearestOf(wanted: string, near: number): Found | undefined {
    let best: Found | undefined;
    let bestGap = Number.POSITIVE_INFINITY;
    const { folded } = this.#folded;
    let place = wanted === '' ? -1 : folded.indexOf(wanted);
    for (let seen = 0; place !== -1 && seen < mostPlaces; seen += 1) {
      const gap = Math.abs(place - near);
      const found = gap < bestGap ? this.#wholeWordsAt(place, place + wanted.length) : undefined;
      if (found) [best, bestGap] = [found, gap];
      place = folded.indexOf(wanted, place + 1);
    }
    return best;
  }

  /** Words that are the beginning or end of a longer word are other words. */
  #wholeWordsAt(from: number, to: number): Found | undefined {
    const { folded } = this.#folded;
    return isWordEdge(folded, from) && isWordEdge(folded, to) ? this.#foundAt(from, to) : undefined;
  }

  /** Turn places of the folded text into a span of the text; undefined when it would cut a letter or cross paragraphs. */
  #foundAt(from: number, to: number): Found | undefined {
    const { startOf, endOf } = this.#folded;
    const start = startOf(from);
    const end = endOf(to);
    const cutsLigature = endOf(from) > start || startOf(to) < end;
    if (cutsLigature || !isLetterEdge(this.#text, start) || !isLetterEdge(this.#text, end)) return undefined;
    const span = { start: this.places.toPoints(start), end: this.places.toPoints(end) };
    const paragraph = paragraphHolding(this.#text, span);
    return paragraph === undefined ? undefined : { ...span, paragraph };
  }
}

/** A word that stands everywhere is proposed at none of its further places. */
const mostPlaces = 1000;
