/** The texts of sources that are at hand, searched: hits lead to their passage, quoted by a claim or not. */
import { codePointLength } from '../lib/code-points.ts';
import { perObject } from '../lib/per-object.ts';
import { findSpans, foldForSearch, type Span } from './folding.ts';
import { parseQuery } from './parse-query.ts';
import type { Needle } from './resolve-query.ts';
import { findNeedle } from './searchable-texts.ts';

/** A place in a text where the words of a query stand together. */
export interface FoundInText {
  /** Id of the source. */
  readonly source: string;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Place of the first word found, in code points of the whole text. */
  readonly start: number;
  readonly end: number;
  /** The paragraph, and where in it the words stand, in UTF-16 code units. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Find paragraphs in which all words of a query stand, by source and in reading order. Fields and dates ask of claims, so with them nothing is found. */
export function findInTexts(
  texts: ReadonlyMap<string, string>,
  query: string,
  limit = 8,
): { readonly hits: readonly FoundInText[]; readonly total: number } {
  const { terms } = parseQuery(query);
  const words = terms.flatMap((term) => (term.kind === 'word' || term.kind === 'phrase' ? [term] : []));
  const needles = words.map((word) => ({ ...needleOf(word.text, word.kind === 'phrase'), isUnwanted: word.negated }));
  const wanted = needles.filter(({ isUnwanted, text }) => !isUnwanted && text !== '');
  if (wanted.length === 0 || words.length < terms.length) return { hits: [], total: 0 };
  const hits: FoundInText[] = [];
  let total = 0;
  for (const { source, number, start, text, folded } of paragraphsOf(texts)) {
    if (!needles.every((needle) => findNeedle(folded, needle) >= 0 !== needle.isUnwanted)) continue;
    total += 1;
    if (hits.length < limit) hits.push(hitIn(source, number, start, text, wanted));
  }
  return { hits, total };
}

/** Each letter that is typed asks again, so the texts are cut and folded once. */
const paragraphsOf = perObject((texts: ReadonlyMap<string, string>) =>
  [...texts].flatMap(([source, whole]) => {
    let next = 0;
    return whole.split('\n\n').map((text, index) => {
      const start = next;
      next += codePointLength(text) + 2;
      return { source, number: index + 1, start, text, folded: foldForSearch(text) };
    });
  }),
);

function needleOf(text: string, isPhrase: boolean): Needle {
  return { text: foldForSearch(text).replace(/\s+/gu, ' ').trim(), isPhrase };
}

function hitIn(source: string, paragraph: number, start: number, text: string, wanted: readonly Needle[]): FoundInText {
  const spans = findSpans(
    text,
    wanted.map((needle) => needle.text),
    text.length,
  );
  const [first] = spans;
  const from = start + codePointLength(text.slice(0, first?.start ?? 0));
  const length = first ? codePointLength(text.slice(first.start, first.end)) : codePointLength(text);
  return { source, paragraph, start: from, end: from + length, text, spans };
}
