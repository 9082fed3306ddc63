/** A source laid out for reading: paragraphs with their marked passages, from its text or from its citations alone. */

import { codePointLength, codePointsOf } from '../lib/code-points.ts';
import { paragraphsOf, type Span } from '../lib/paragraphs.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import type { Claim } from './types.ts';
import type { Verdict } from './verification.ts';

/** Places on the page are UTF-16 units within the text of a paragraph. */
export interface ReadingPage {
  readonly paragraphs: readonly ReadingParagraph[];
  /** In reading order; of those that begin together the longest first. */
  readonly passages: readonly Passage[];
  /** Indexes of the passages of a claim, in the order of its citations; undefined for one that stands nowhere on the page. */
  readonly passagesByClaim: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** Citations that stand nowhere on the page. */
  readonly lost: readonly Lost[];
}

export interface ReadingParagraph {
  /** As citations count: from 1. */
  readonly number: number;
  readonly text: string;
  /** Indexes of its passages. */
  readonly passages: readonly number[];
  readonly mentions: readonly Mention[];
  /** Claims that cite the paragraph, in the order of its passages. */
  readonly claims: readonly string[];
  /** Places of what stands for words that are not at hand. */
  readonly gaps: readonly Span[];
}

/** A piece of the text that claims cite; passages may overlap and lie in each other. */
export interface Passage extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly kind: PassageKind;
  /** Ids of the claims, in the order of the dataset. */
  readonly claims: readonly string[];
}

/** `quoted`: the words of a citation, no text being at hand in which they could be looked up. */
export type PassageKind = Exclude<Verdict['kind'], 'not-found'> | 'quoted';

export interface Lost {
  readonly claim: string;
  readonly quote: string;
}

/** What stands for words that are not at hand. */
const gapSign = ' … ';

/** Lay out a text with what became of the citations of its claims; the verdicts come claim by claim, in the order of the citations. */
export function layOutText(
  text: string,
  claims: readonly Claim[],
  verdicts: readonly (readonly Verdict[])[],
  findMentions: MentionFinder,
): ReadingPage {
  const points = codePointsOf(text);
  const begins: number[] = [];
  const texts = paragraphsOf(text).map(({ start, end }) => {
    begins.push(points.toUnits(start));
    return text.slice(points.toUnits(start), points.toUnits(end));
  });
  const cited: Cited[] = [];
  const lost: Lost[] = [];
  for (const [index, { id, citations }] of claims.entries()) {
    for (const [place, { quote }] of citations.entries()) {
      const verdict = verdicts[index]?.[place];
      if (!verdict || verdict.kind === 'not-found') lost.push({ claim: id, quote });
      else {
        const begin = begins[verdict.paragraph - 1] ?? 0;
        const [start, end] = [points.toUnits(verdict.start) - begin, points.toUnits(verdict.end) - begin];
        cited.push({ paragraph: verdict.paragraph - 1, start, end, kind: verdict.kind, claim: id, citation: place });
      }
    }
  }
  const paragraphs = texts.map((written, index) => ({ number: index + 1, text: written, gaps: [] }));
  return pageOf(paragraphs, cited, lost, findMentions);
}

/** Lay out what the citations of a source hold of its text, in reading order, with gaps between. */
export function layOutCitations(claims: readonly Claim[], findMentions: MentionFinder): ReadingPage {
  const quotes = claims
    .flatMap(({ id, citations }) => citations.map((citation, index) => ({ ...citation, claim: id, citation: index })))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  const paragraphs: { number: number; text: string; gaps: Span[] }[] = [];
  const cited: Cited[] = [];
  /** How much of the paragraph is known, in code points, and how long its text was, in units, before the present piece. */
  let reached = -1;
  let pieceStart = 0;
  let pieceBegin = 0;
  for (const { paragraph, quote, start, end, claim, citation } of quotes) {
    let last = paragraphs.at(-1);
    if (last?.number !== paragraph) {
      last = { number: paragraph, text: '', gaps: [] };
      paragraphs.push(last);
      reached = -1;
    }
    const goesOn = start <= reached && continues(last.text.slice(pieceBegin), quote, start - pieceStart);
    if (!goesOn) {
      addGap(last);
      pieceBegin = last.text.length;
      pieceStart = start;
      reached = start;
    }
    const own = pieceBegin + codePointsOf(last.text.slice(pieceBegin)).toUnits(start - pieceStart);
    if (end > reached) last.text = last.text.slice(0, own) + quote;
    reached = Math.max(reached, end);
    const place = { paragraph: paragraphs.length - 1, start: own, end: own + quote.length };
    cited.push({ ...place, kind: 'quoted', claim, citation });
  }
  for (const paragraph of paragraphs) addGap(paragraph, gapSign.trimEnd());
  return pageOf(paragraphs, cited, [], findMentions);
}

/** Whether a quotation reads, from its place in a piece of text, what the piece reads there. */
function continues(piece: string, quote: string, from: number): boolean {
  const rest = piece.slice(codePointsOf(piece).toUnits(from));
  return codePointLength(piece) >= from && (rest.startsWith(quote) || quote.startsWith(rest));
}

function addGap(paragraph: { text: string; readonly gaps: Span[] }, sign = gapSign): void {
  const start = paragraph.text.length;
  paragraph.text += start === 0 ? sign.trimStart() : sign;
  paragraph.gaps.push({ start, end: paragraph.text.length });
}

interface Cited extends Span {
  readonly paragraph: number;
  readonly kind: PassageKind;
  readonly claim: string;
  /** Place of the citation in its claim. */
  readonly citation: number;
}

type WrittenParagraph = Pick<ReadingParagraph, 'number' | 'text' | 'gaps'>;

/** Gather citations of the same piece into one passage, and passages into their paragraphs. */
function pageOf(
  paragraphs: readonly WrittenParagraph[],
  cited: readonly Cited[],
  lost: readonly Lost[],
  findMentions: MentionFinder,
): ReadingPage {
  const byPlace = new Map<string, Passage & { readonly claims: string[] }>();
  for (const { claim, citation: _citation, ...place } of cited) {
    const same = byPlace.get(keyOf(place));
    if (!same) byPlace.set(keyOf(place), { ...place, claims: [claim] });
    else if (!same.claims.includes(claim)) same.claims.push(claim);
  }
  const passages = [...byPlace.values()].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end,
  );
  const ownPassages = new Map<number, number[]>();
  for (const [index, { paragraph }] of passages.entries()) {
    const own = ownPassages.get(paragraph);
    if (own) own.push(index);
    else ownPassages.set(paragraph, [index]);
  }
  return {
    passages,
    passagesByClaim: passagesByClaim(passages, cited),
    lost,
    paragraphs: paragraphs.map((paragraph, index) => {
      const own = ownPassages.get(index) ?? [];
      const claims = [...new Set(own.flatMap((passage) => passages[passage]?.claims ?? []))];
      return { ...paragraph, passages: own, claims, mentions: findMentions(paragraph.text) };
    }),
  };
}

function passagesByClaim(
  passages: readonly Passage[],
  cited: readonly Cited[],
): ReadonlyMap<string, readonly (number | undefined)[]> {
  const indexByPlace = new Map(passages.map((passage, index) => [keyOf(passage), index]));
  const byClaim = new Map<string, (number | undefined)[]>();
  for (const place of cited) {
    const own = byClaim.get(place.claim) ?? [];
    while (own.length < place.citation) own.push(undefined);
    own[place.citation] = indexByPlace.get(keyOf(place));
    byClaim.set(place.claim, own);
  }
  return byClaim;
}

function keyOf({ paragraph, start, end, kind }: Omit<Passage, 'claims'>): string {
  return `${paragraph} ${start} ${end} ${kind}`;
}
