/** Citations: that each quotes letter by letter what stands at its place, briefly, and not too much in all. */

import { codePointLength, sliceCodePoints } from '../../lib/code-points.ts';
import { groupBy, repeatsIn } from '../../lib/collections.ts';
import { isQuoteAt, occurrencesOf } from '../../lib/find-quote.ts';
import { paragraphHolding, paragraphsOf } from '../../lib/paragraphs.ts';
import { perObject } from '../../lib/per-object.ts';
import { wordCount } from '../../lib/segments.ts';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { quotedShares } from '../quoted-share.ts';
import type { Citation, Claim, Source } from '../types.ts';

/** Most words of one quotation. */
export const mostQuotedWords = 9;
/** Most of a source that all quotations together may take, unless its text is shipped. */
export const mostQuotedShare = 0.5;

/** Report each fault of citations that shows without the text: places, lengths, repetitions. */
export function checkCitations(parsed: ParsedDataset): readonly Issue[] {
  const issues: Issue[] = [];
  for (const each of citationsIn(parsed)) {
    const place = placeIssue(parsed, each);
    if (place) issues.push(place);
    const words = wordCount(each.citation.quote);
    if (words > mostQuotedWords) {
      const message = `quotes ${words} words; at most ${mostQuotedWords} are allowed. Keep the fewest that prove the claim, or cite two short pieces.`;
      issues.push(fault('long-quote', each, '/quote', message));
    }
  }
  for (const claim of parsed.claims.list) {
    if (claim.citations.length < 2) continue;
    const places = claim.citations.map(({ paragraph, start, end, quote }) =>
      JSON.stringify([paragraph, start, end, quote]),
    );
    if (repeatsIn(places).length === 0) continue;
    const message = `Claim ${claim.id} has the same citation twice. Remove one.`;
    issues.push(error('duplicate-citation', `/claims/${claim.id}/citations`, message));
  }
  return issues;
}

/** Report each source that is quoted beyond the budget. A source whose text is shipped has rights that allow it. */
export function checkQuotedShare({ sources, claims }: ParsedDataset): readonly Issue[] {
  return quotedShareFaults(sources.list, claims.list);
}

/** As `checkQuotedShare`, of sources and claims that were checked otherwise. */
export function quotedShareFaults(sources: readonly Source[], claims: readonly Claim[]): readonly Issue[] {
  const shares = quotedShares(sources, claims);
  return sources.flatMap((source) => {
    const share = shares.get(source.id);
    if (share === undefined || share <= mostQuotedShare || source.text?.file !== undefined) return [];
    const message = `The quotations would take ${Math.round(share * 1000) / 10}% of the text “${shorten(source.title, 80)}”; at most half of it may be quoted. Quote fewer words, here or in other claims that rest on this text, or delete one of them.`;
    return [error('quoted-share', `/sources/${source.id}`, message)];
  });
}

/** Report each citation that does not stand letter by letter at its place; only for sources whose text is at hand. */
export function checkCitationsInText(parsed: ParsedDataset): readonly Issue[] {
  if (parsed.texts.size === 0) return [];
  return citationsIn(parsed).flatMap((each) => {
    const text = parsed.texts.get(each.claim.source);
    return text === undefined || !isSpanSound(each.citation) ? [] : textIssues(text, each);
  });
}

/** Report citations that contradict each other: overlapping ones that read differently, paragraphs in another order than places. Only for sources without a text at hand. */
export function checkCitationsAgree(parsed: ParsedDataset): readonly Issue[] {
  const sound = citationsIn(parsed).filter(
    ({ claim, citation }) => !parsed.texts.has(claim.source) && isSpanSound(citation),
  );
  return [...groupBy(sound, ({ claim }) => claim.source).values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.citation.start - b.citation.start || a.citation.end - b.citation.end);
    return [...disagreeing(sorted), ...misordered(sorted)];
  });
}

/** A citation in its claim. */
interface Located {
  readonly claim: Claim;
  readonly citation: Citation;
  readonly index: number;
}

/** Citations without a fault of shape. */
const citationsIn = perObject((parsed: ParsedDataset): readonly Located[] => {
  const list: Located[] = [];
  for (const claim of parsed.claims.list) {
    for (const [index, citation] of claim.citations.entries()) {
      if (!parsed.unsound.has(citation)) list.push({ claim, citation, index });
    }
  }
  return list;
});

function error(code: string, path: string, message: string): Issue {
  return { severity: 'error', code, path, message };
}

/** Report a fault of one citation; the message goes on from "Claim c053, citation 1 (“…”),". */
function fault(code: string, { claim, citation, index }: Located, key: string, message: string): Issue {
  const start = `Claim ${claim.id}, citation ${index + 1} (“${shorten(citation.quote, 50)}”),`;
  return error(code, `/claims/${claim.id}/citations/${index}${key}`, `${start} ${message}`);
}

function isSpanSound({ quote, start, end }: Citation): boolean {
  return end - start === codePointLength(quote);
}

function placeIssue(parsed: ParsedDataset, each: Located): Issue | undefined {
  const { start, end, quote } = each.citation;
  const length = codePointLength(quote);
  if (end <= start) {
    const message = `ends (${end}) before it begins (${start}). Let a tool compute both.`;
    return fault('reversed-span', each, '', message);
  }
  if (end - start !== length) {
    const message = `spans ${end - start} characters (${start} to ${end}), but its quotation has ${length}. Let a tool compute both.`;
    return fault('span-length', each, '', message);
  }
  const textLength = parsed.sources.byId.get(each.claim.source)?.text?.length;
  if (textLength === undefined || end <= textLength || parsed.texts.has(each.claim.source)) return undefined;
  const message = `ends at ${end}, but the text has only ${textLength} characters. Let a tool compute its place.`;
  return fault('span-beyond-text', each, '', message);
}

function textIssues(text: string, each: Located): readonly Issue[] {
  const { quote, paragraph, start, end } = each.citation;
  if (isQuoteAt(text, quote, each.citation)) {
    const actual = paragraphHolding(text, each.citation);
    if (actual !== paragraph) {
      const where = actual === undefined ? 'runs across paragraphs' : `is in paragraph ${actual}`;
      return [
        fault(
          'wrong-paragraph',
          each,
          '/paragraph',
          `says paragraph ${paragraph}, but it ${where}. Correct the paragraph.`,
        ),
      ];
    }
    const span = paragraphsOf(text)[paragraph - 1];
    const times = span ? occurrencesOf(text, quote, span).length : 1;
    if (times <= 1) return [];
    const message = `occurs ${times} times in paragraph ${paragraph}, so readers cannot tell which is meant. Quote one more word.`;
    return [fault('quote-not-unique', each, '/quote', message)];
  }
  const places = occurrencesOf(text, quote, undefined, 4);
  if (places.length === 0) {
    const message =
      'is not in the text, letter by letter. Copy it again, including curly quotation marks and misspellings.';
    return [fault('citation-not-found', each, '/quote', message)];
  }
  const found = places.map(
    (place) => `start ${place.start}, end ${place.end}, paragraph ${paragraphHolding(text, place) ?? 'none'}`,
  );
  const advice =
    found.length === 1 ? `It is at ${found[0]}.` : `It is at one of these: ${found.slice(0, 3).join('; ')}.`;
  return [fault('citation-moved', each, '', `is not at its place, ${start} to ${end}. ${advice}`)];
}

/** Compare each citation with the one that reaches furthest before it: where both stand, both must read the same. */
function disagreeing(sorted: readonly Located[]): readonly Issue[] {
  const issues: Issue[] = [];
  let reaching: Located | undefined;
  for (const each of sorted) {
    const { citation } = each;
    if (reaching && citation.start < reaching.citation.end && !isSameReading(reaching.citation, citation)) {
      const message = `overlaps with a citation of claim ${reaching.claim.id} (“${shorten(reaching.citation.quote, 50)}”), but the two do not read the same there. One of them is at the wrong place; let a tool compute it.`;
      issues.push(fault('citations-disagree', each, '', message));
    }
    if (!reaching || citation.end > reaching.citation.end) reaching = each;
  }
  return issues;
}

/** Whether two overlapping citations, the second beginning later, read the same where both stand. */
function isSameReading(first: Citation, second: Citation): boolean {
  if (first.paragraph !== second.paragraph) return false;
  const end = Math.min(first.end, second.end);
  const inFirst = sliceCodePoints(first.quote, second.start - first.start, end - first.start);
  return inFirst === sliceCodePoints(second.quote, 0, end - second.start);
}

/** Those outside the longest run in which the paragraphs never go back: the fewest that must be wrong. */
function misordered(sorted: readonly Located[]): readonly Issue[] {
  const kept = longestRun(sorted.map(({ citation }) => citation.paragraph));
  return sorted
    .filter((_, index) => !kept.has(index))
    .map((each) => {
      const { paragraph, start } = each.citation;
      const message = `says paragraph ${paragraph}, which does not fit its place ${start} among the others. Correct the paragraph, or let a tool compute the place.`;
      return fault('paragraph-order', each, '/paragraph', message);
    });
}

/** Indexes of the longest subsequence that never falls (patience sorting, n log n). */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = before[index]) kept.add(index);
  return kept;
}
