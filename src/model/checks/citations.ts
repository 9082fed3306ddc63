/** Citations: that each quotes letter by letter what stands at its place, briefly, and not too much in all. */
import { groupBy, repeatsIn } from '../../lib/collections.ts';
import { findQuote, isQuoteAt, occurrencesOf } from '../../lib/find-quote.ts';
import { paragraphHolding, paragraphsOf } from '../../lib/paragraphs.ts';
import { codePointLength, shorten, wordCount } from '../../lib/text.ts';
import type { Draft } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { quotedShareOf } from '../quoted-share.ts';
import type { Citation, Claim } from '../types.ts';

/** Most words of one quotation. */
export const mostQuotedWords = 9;
/** Most of a source that all quotations together may take, unless its text is shipped. */
export const mostQuotedShare = 0.5;

/** What became of a citation in a text. Nothing but the very letters counts. */
export type Verification =
  | { readonly kind: 'exact' }
  | { readonly kind: 'moved'; readonly start: number; readonly end: number; readonly paragraph: number }
  | { readonly kind: 'not-found' };

/** Look a citation up in a normalized text: exact at its place and in its paragraph, or only once in the whole text elsewhere, or not found. */
export function verifyCitation(text: string, citation: Citation): Verification {
  const { quote, start, end } = citation;
  if (isQuoteAt(text, quote, citation)) {
    const paragraph = paragraphHolding(text, citation);
    if (paragraph === citation.paragraph) return { kind: 'exact' };
    if (paragraph !== undefined) return { kind: 'moved', start, end, paragraph };
  }
  const found = findQuote(text, quote);
  const paragraph = found && paragraphHolding(text, found);
  if (!found || paragraph === undefined) return { kind: 'not-found' };
  return { kind: 'moved', ...found, paragraph };
}

/** Report each fault of citations that shows without the text: places, lengths, repetitions. */
export function checkCitations(draft: Draft): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { claim, citation, owner } of citationsIn(draft)) {
    issues.push(...placeIssues(draft, claim, citation, owner));
    const words = wordCount(citation.quote);
    if (words > mostQuotedWords) {
      const message = `${owner.words} quotes ${words} words; at most ${mostQuotedWords} are allowed. Keep the fewest that prove the claim, or cite two short pieces.`;
      issues.push(error('long-quote', `${owner.path}/quote`, message));
    }
  }
  for (const claim of draft.claims.list) {
    const places = claim.citations.map(({ paragraph, start, end, quote }) =>
      JSON.stringify([paragraph, start, end, quote]),
    );
    if (repeatsIn(places).length === 0) continue;
    const message = `Claim ${claim.id} has the same citation twice. Take one out.`;
    issues.push(error('duplicate-citation', `/claims/${claim.id}/citations`, message));
  }
  return issues;
}

/** Report each source that is quoted beyond the budget. A source whose text is shipped has rights that allow it. */
export function checkQuotedShare({ sources, claims }: Draft): readonly Issue[] {
  return sources.list.flatMap((source) => {
    const share = quotedShareOf(source, claims.list);
    if (share === undefined || share <= mostQuotedShare || source.text?.file !== undefined) return [];
    const message = `The citations quote ${Math.round(share * 1000) / 10} % of the source ${source.id}; at most ${mostQuotedShare * 100} % are allowed. Shorten quotations.`;
    return [error('quoted-share', `/sources/${source.id}`, message)];
  });
}

/** Report each citation that does not stand letter by letter at its place; only for sources whose text is at hand. */
export function checkCitationsInText(draft: Draft): readonly Issue[] {
  return citationsIn(draft).flatMap(({ claim, citation, owner }) => {
    const text = draft.texts.get(claim.source);
    if (text === undefined || !isSpanSound(citation)) return [];
    return textIssues(text, citation, owner);
  });
}

/** Report citations that contradict each other: overlapping ones that read differently, paragraphs in another order than places. Only for sources without a text at hand. */
export function checkCitationsAgree(draft: Draft): readonly Issue[] {
  const located = citationsIn(draft).filter(
    ({ claim, citation }) => !draft.texts.has(claim.source) && isSpanSound(citation),
  );
  return [...groupBy(located, ({ claim }) => claim.source).values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.citation.start - b.citation.start || a.citation.end - b.citation.end);
    return [...disagreeing(sorted), ...misordered(sorted)];
  });
}

interface Located {
  readonly claim: Claim;
  readonly citation: Citation;
  readonly owner: { readonly path: string; readonly words: string };
}

/** Citations without a fault of shape. */
function citationsIn(draft: Draft): readonly Located[] {
  return draft.claims.list.flatMap((claim) =>
    claim.citations.flatMap((citation, index) => {
      if (draft.unsound.has(citation)) return [];
      const words = `Claim ${claim.id}, citation ${index + 1} (“${shorten(citation.quote, 50)}”),`;
      return [{ claim, citation, owner: { path: `/claims/${claim.id}/citations/${index}`, words } }];
    }),
  );
}

function error(code: string, path: string, message: string): Issue {
  return { severity: 'error', code, path, message };
}

function isSpanSound({ quote, start, end }: Citation): boolean {
  return end - start === codePointLength(quote);
}

function placeIssues(draft: Draft, claim: Claim, citation: Citation, owner: Located['owner']): readonly Issue[] {
  const { start, end, quote } = citation;
  const length = codePointLength(quote);
  if (end <= start) {
    const message = `${owner.words} ends (${end}) before it begins (${start}). Let a tool compute both.`;
    return [error('reversed-span', owner.path, message)];
  }
  if (end - start !== length) {
    const message = `${owner.words} spans ${end - start} characters (${start} to ${end}), but its quotation has ${length}. Let a tool compute both.`;
    return [error('span-length', owner.path, message)];
  }
  const textLength = draft.sources.byId.get(claim.source)?.text?.length;
  if (textLength !== undefined && end > textLength && !draft.texts.has(claim.source)) {
    const message = `${owner.words} ends at ${end}, but the text has only ${textLength} characters. Let a tool compute its place.`;
    return [error('span-beyond-text', owner.path, message)];
  }
  return [];
}

function textIssues(text: string, citation: Citation, owner: Located['owner']): readonly Issue[] {
  const { quote, paragraph } = citation;
  if (isQuoteAt(text, quote, citation)) {
    const actual = paragraphHolding(text, citation);
    if (actual !== paragraph) {
      const where = actual === undefined ? 'goes across paragraphs' : `stands in paragraph ${actual}`;
      return [
        error(
          'wrong-paragraph',
          `${owner.path}/paragraph`,
          `${owner.words} says paragraph ${paragraph}, but it ${where}. Mend it.`,
        ),
      ];
    }
    const span = paragraphsOf(text)[paragraph - 1];
    const times = span ? occurrencesOf(text, quote, span).length : 1;
    if (times <= 1) return [];
    const message = `${owner.words} stands ${times} times in paragraph ${paragraph}, so readers cannot tell which is meant. Quote a word more.`;
    return [error('quote-not-unique', `${owner.path}/quote`, message)];
  }
  const places = occurrencesOf(text, quote, undefined, 4);
  if (places.length === 0) {
    const message = `${owner.words} is not in the text, letter by letter. Copy it anew, curly quotation marks and misspellings included.`;
    return [error('citation-not-found', `${owner.path}/quote`, message)];
  }
  const found = places.map(
    ({ start, end }) => `start ${start}, end ${end}, paragraph ${paragraphHolding(text, { start, end }) ?? '?'}`,
  );
  const advice =
    found.length === 1 ? `It stands at ${found[0]}.` : `It stands at one of these: ${found.slice(0, 3).join('; ')}.`;
  return [
    error(
      'citation-moved',
      owner.path,
      `${owner.words} is not at its place, ${citation.start} to ${citation.end}. ${advice}`,
    ),
  ];
}

/** Compare each citation with the one that reaches furthest before it: where both stand, both must read the same. */
function disagreeing(sorted: readonly Located[]): readonly Issue[] {
  const issues: Issue[] = [];
  let reaching: Located | undefined;
  for (const located of sorted) {
    const { citation, owner } = located;
    if (reaching && citation.start < reaching.citation.end) {
      const other = reaching.citation;
      const end = Math.min(other.end, citation.end);
      const theirs = Array.from(other.quote)
        .slice(citation.start - other.start, end - other.start)
        .join('');
      const ours = Array.from(citation.quote)
        .slice(0, end - citation.start)
        .join('');
      if (theirs !== ours || citation.paragraph !== other.paragraph) {
        const message = `${owner.words} overlaps with a citation of claim ${reaching.claim.id} (“${shorten(other.quote, 50)}”) at ${citation.start} to ${end}, but the two do not read the same there. One of them is at the wrong place; let a tool compute it.`;
        issues.push(error('citations-disagree', owner.path, message));
      }
    }
    if (!reaching || citation.end > reaching.citation.end) reaching = located;
  }
  return issues;
}

/** Those outside the longest run in which the paragraphs never go back: the fewest that must be wrong. */
function misordered(sorted: readonly Located[]): readonly Issue[] {
  const kept = longestRun(sorted.map(({ citation }) => citation.paragraph));
  return sorted
    .filter((_, index) => !kept.has(index))
    .map(({ citation, owner }) => {
      const message = `${owner.words} says paragraph ${citation.paragraph}, which does not fit its place ${citation.start} among the others. Mend the paragraph, or let a tool compute the place.`;
      return error('paragraph-order', `${owner.path}/paragraph`, message);
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
