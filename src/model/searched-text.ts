/** A text and the places in it where a quotation stands, may stand or stood. */
import { type ApproximateSearch, createApproximateSearch } from '../lib/approximate-quote.ts';
import { type CodePoints, codePointsOf, sliceCodePoints } from '../lib/code-points.ts';
import { type FoldedText, type Folding, foldTypography } from '../lib/fold-typography.ts';
import { paragraphHolding, type Span } from '../lib/paragraphs.ts';
import { isLetterEdge, isWordEdge } from '../lib/text-edges.ts';
import type { Citation } from './types.ts';

/** A place in code points, and the number of its paragraph. */
export interface Found extends Span {
  readonly paragraph: number;
}

/** A place with something for a reader to look at: the same words, or words that are alike. */
export type Proposal =
  | (Found & { readonly kind: 'possible'; readonly words: 'same' | 'alike' })
  | { readonly kind: 'not-found' };

/** A text to look quotations up in. The folded forms of it are made when they are first asked for. */
export class SearchedText {
  readonly points: CodePoints;
  readonly text: string;
  readonly #foldedTexts = new Map<Folding, FoldedText>();
  #search: ApproximateSearch | undefined;

  constructor(text: string) {
    this.text = text;
    this.points = codePointsOf(text);
  }

  /** Find the one place where the words of a citation stand, typography and white space folded and nothing else. */
  onlyPlaceOf(citation: Citation): (Found & { readonly kind: 'moved' }) | undefined {
    for (const folding of foldings) {
      const [place, ...others] = this.#placesIn(folding, foldTypography(citation.quote, folding).folded, 2);
      if (place) return place.found && others.length === 0 ? { kind: 'moved', ...place.found } : undefined;
    }
    return undefined;
  }

  /** List the first places of the words of a citation; joiners and hyphens at line ends are folded only where nothing else is found. */
  placesOf({ quote }: Citation, most: number): readonly Found[] {
    for (const folding of foldings) {
      const places = this.#placesIn(folding, foldTypography(quote, folding).folded, most);
      if (places.length > 0) return places.flatMap((place) => place.found ?? []);
    }
    return [];
  }

  /** Call what stands at a place exact or respelled. */
  foundAs({ quote }: Citation, { start, end, paragraph }: Found): Found & { readonly kind: 'exact' | 'respelled' } {
    const isExact = sliceCodePoints(this.text, start, end) === quote;
    return { kind: isExact ? 'exact' : 'respelled', start, end, paragraph };
  }

  /** Lead a place of a folded text back, unless it would cut a letter or cross paragraphs. */
  placeIn({ startOf, endOf }: FoldedText, from: number, to: number): Found | undefined {
    const start = startOf(from);
    const end = endOf(to);
    const cutsLigature = endOf(from) > start || startOf(to) < end;
    if (cutsLigature || !isLetterEdge(this.text, start) || !isLetterEdge(this.text, end)) return undefined;
    const span = { start: this.points.toPoints(start), end: this.points.toPoints(end) };
    const paragraph = paragraphHolding(this.text, span);
    return paragraph === undefined ? undefined : { ...span, paragraph };
  }

  /** Propose the nearest of several places with the same words, or else what is most alike. */
  proposalFor(citation: Citation, shift: number): Proposal {
    const near = citation.start + shift;
    const gap = (place: Found) => Math.abs(place.start - near);
    const [same] = this.placesOf(citation, mostPlaces).toSorted((a, b) => gap(a) - gap(b));
    if (same) return { kind: 'possible', words: 'same', ...same };
    const typography = this.folded('typography');
    this.#search ??= createApproximateSearch(typography.folded);
    const alike = this.#search(citation.quote, this.points.toUnits(near));
    const found = alike && this.placeIn(typography, alike.start, alike.end);
    return found ? { kind: 'possible', words: 'alike', ...found } : { kind: 'not-found' };
  }

  /** Fold the text, once for each way. */
  folded(folding: Folding): FoldedText {
    const known = this.#foldedTexts.get(folding) ?? foldTypography(this.text, folding);
    this.#foldedTexts.set(folding, known);
    return known;
  }

  /** List places of letters in a folded text, with what is found there; words that are parts of longer ones are other words. */
  #placesIn(folding: Folding, wanted: string, most: number): readonly { readonly found: Found | undefined }[] {
    const folded = this.folded(folding);
    const places: { readonly found: Found | undefined }[] = [];
    let place = wanted === '' ? -1 : folded.folded.indexOf(wanted);
    while (place !== -1 && places.length < most) {
      const end = place + wanted.length;
      const isWhole = isWordEdge(folded.folded, place) && isWordEdge(folded.folded, end);
      places.push({ found: isWhole ? this.placeIn(folded, place, end) : undefined });
      place = folded.folded.indexOf(wanted, place + 1);
    }
    return places;
  }
}

/** A word that stands everywhere is proposed at none of its further places. */
const mostPlaces = 1000;
const foldings: readonly Folding[] = ['typography', 'joined', 'hyphened'];
