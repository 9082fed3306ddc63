/**
 * Where the passages of a proposal stand in a text: letter by letter, but for typography and white space. Places are ours, and
 * UTF-16 units of the text. Likeness never counts; it only shows where to look.
 */
import { type ApproximateSearch, createApproximateSearch } from '../lib/approximate-quote.ts';
import { codePointsOf } from '../lib/code-points.ts';
import { type FoldedText, foldTypography } from '../lib/fold-typography.ts';
import { decodeEntities } from '../lib/html-entities.ts';
import { paragraphHolding, paragraphsOf, type Span } from '../lib/paragraphs.ts';
import { isWordEdge } from '../lib/text-edges.ts';

/** A piece of the text in which a passage, or one side of words that were left out of it, stands. */
export interface QuotedSpan extends Span {
  /** Counted from 1. */
  readonly paragraph: number;
}

export type Evidence =
  | {
      readonly kind: 'found';
      /** In the order of the text; several where words were left out between them. */
      readonly passages: readonly QuotedSpan[];
      /** What was left out or put in: “…”, “[the]”. */
      readonly altered: readonly string[];
      /** How often the first piece stands in the text, or in the paragraph that was named; 1 when it is plain which is meant. */
      readonly places: number;
      /** Whether it stands in another paragraph than the one that was named. */
      readonly isElsewhere: boolean;
    }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'out-of-order' }
  /** `near` is where something alike stands, to look at. */
  | { readonly kind: 'missing'; readonly near: QuotedSpan | undefined };

export type EvidenceSearch = (quote: string, paragraph: number | undefined) => Evidence;

/** Prepare to look for passages in a normalized text. */
export function createEvidenceSearch(text: string): EvidenceSearch {
  const folded = foldTypography(text);
  let alike: ApproximateSearch | undefined;
  const search = (quote: string, paragraph: number | undefined): Evidence => {
    for (const written of spellingsOf(quote)) {
      const found = findQuote(text, folded, written, paragraph);
      if (found) return found;
    }
    alike ??= createApproximateSearch(text);
    const from = paragraph === undefined ? 0 : (paragraphsOf(text)[paragraph - 1]?.start ?? 0);
    const near = alike(quote, from);
    return { kind: 'missing', near: near && passageOf(text, near) };
  };
  return search;
}

/** A passage as it was written, and without the marks that programs put around and into texts. */
function* spellingsOf(quote: string): Generator<string> {
  yield quote;
  const bare = quote.replace(/^["'“”„«‘’`\s]+|["'“”„»‘’`\s]+$/gu, '');
  yield bare;
  const plain = decodeEntities(bare.replace(/<\/?[a-z][^<>]*>/giu, '')).replace(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)/gu, '');
  if (plain !== bare) yield plain;
}

const leastLetters = 8;

function findQuote(text: string, folded: FoldedText, quote: string, named: number | undefined): Evidence | undefined {
  const wanted = foldTypography(quote.normalize('NFC')).folded.trim();
  if (wanted === '') return { kind: 'too-short' };
  const whole = placesOf(text, folded, wanted);
  if (whole.length > 0) return isEnough(wanted) ? found([whole], [], named) : { kind: 'too-short' };
  const pieces = wanted
    .split(gap)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const altered = wanted.match(gap) ?? [];
  if (altered.length === 0) return undefined;
  const found_ = pieces.map((piece) => placesOf(text, folded, piece));
  if (pieces.length === 0 || found_.some((places) => places.length === 0)) return undefined;
  if (!pieces.some(isEnough)) return { kind: 'too-short' };
  return found(
    found_,
    altered.map((sign) => sign.trim()),
    named,
  );
}

/** Words left out (“…”, “[...]”) and words put in (“[the]”). */
const gap = /\s*(?:\[[^\]]{0,80}\]|\((?:\.{3}|…)\)|\.{3,4})\s*/gu;

/** At least two words, or eight letters. */
function isEnough(piece: string): boolean {
  const words = piece.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'-]*/gu) ?? [];
  return words.length > 1 || (words[0]?.length ?? 0) >= leastLetters;
}

/** Choose one place of each piece, all in one paragraph and in their order: in the paragraph named, else where they stand but once. */
function found(
  pieces: readonly (readonly QuotedSpan[])[],
  altered: readonly string[],
  named: number | undefined,
): Evidence {
  const paragraphs = [...new Set((pieces[0] ?? []).map(({ paragraph }) => paragraph))];
  const fitting = paragraphs.flatMap((paragraph) => {
    const passages = inOrder(pieces.map((places) => places.filter((place) => place.paragraph === paragraph)));
    return passages ? [{ paragraph, passages }] : [];
  });
  const own = fitting.find(({ paragraph }) => paragraph === named) ?? fitting[0];
  if (!own) return { kind: 'out-of-order' };
  const isNamed = own.paragraph === named;
  const inOwn = Math.max(
    ...pieces
      .filter((places) => isLong(places))
      .map((places) => places.filter(({ paragraph }) => paragraph === own.paragraph).length),
    1,
  );
  return {
    kind: 'found',
    passages: own.passages,
    altered,
    places: isNamed ? inOwn : Math.max(inOwn, fitting.length),
    isElsewhere: named !== undefined && !isNamed,
  };
}

/** Short words stand everywhere; they do not make a passage doubtful. */
function isLong([first]: readonly QuotedSpan[]): boolean {
  return first !== undefined && first.end - first.start >= leastLetters;
}

function inOrder(pieces: readonly (readonly QuotedSpan[])[]): readonly QuotedSpan[] | undefined {
  const passages: QuotedSpan[] = [];
  let behind = 0;
  for (const places of pieces) {
    const next = places.find(({ start }) => start >= behind);
    if (!next) return undefined;
    passages.push(next);
    behind = next.end;
  }
  return passages;
}

const mostPlaces = 200;

/** The places of a folded piece, widened to whole words. */
function placesOf(text: string, { folded, startOf, endOf }: FoldedText, piece: string): readonly QuotedSpan[] {
  const passages: QuotedSpan[] = [];
  let at = folded.indexOf(piece);
  while (at !== -1 && passages.length < mostPlaces) {
    const passage = passageOf(text, { start: startOf(at), end: endOf(at + piece.length) });
    if (passage) passages.push(passage);
    at = folded.indexOf(piece, at + 1);
  }
  return passages;
}

function passageOf(text: string, span: Span): QuotedSpan | undefined {
  let { start, end } = span;
  while (start > 0 && !isWordEdge(text, start)) start -= 1;
  while (end < text.length && !isWordEdge(text, end)) end += 1;
  const counted = codePointsOf(text);
  const inPoints = { start: counted.toPoints(start), end: counted.toPoints(end) };
  const paragraph = paragraphHolding(text, inPoints);
  return paragraph === undefined ? undefined : { start, end, paragraph };
}
