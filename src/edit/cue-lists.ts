/** Cue words of five languages, as they lie in `graph-data/cues`, and how the words of a text are compared with them. */
import de from '../../graph-data/cues/de.json' with { type: 'json' };
import en from '../../graph-data/cues/en.json' with { type: 'json' };
import fr from '../../graph-data/cues/fr.json' with { type: 'json' };
import kk from '../../graph-data/cues/kk.json' with { type: 'json' };
import ru from '../../graph-data/cues/ru.json' with { type: 'json' };
import type { Span } from '../lib/paragraphs.ts';

/** The degrees of firmness that words can speak for. */
export const hedgeKinds = ['alleged', 'disputed', 'projected', 'possible', 'opinion'] as const;
export type HedgeKind = (typeof hedgeKinds)[number];

export type DateWord = 'since' | 'until' | 'from' | 'onward' | 'to' | 'about' | 'perhaps' | 'link';

/** `by` stands before the names of authors, `and` between them, `for` before the publisher; `roles` tell what an author is, `around` stands with a date. */
export type BylineWord = 'by' | 'and' | 'for' | 'roles' | 'around';

/** The file of a language; the README beside it says what its keys hold. */
export interface CueList {
  readonly language: string;
  readonly hedges: Readonly<Record<HedgeKind, readonly string[]>>;
  readonly negations: readonly string[];
  readonly speech: readonly string[];
  readonly accordingTo: readonly string[];
  readonly attributed: readonly string[];
  /** Twelve; the forms of each are parted by spaces. */
  readonly months: readonly string[];
  readonly now: readonly string[];
  readonly dateWords: Readonly<Record<DateWord, readonly string[]>>;
  readonly byline: Readonly<Record<BylineWord, readonly string[]>>;
}

/** A word or number of a text, in lower case and with straight apostrophes; places are UTF-16 units. */
export interface Token extends Span {
  readonly word: string;
}

const lists: readonly CueList[] = [en, fr, de, ru, kk];

/** List the cue words for a text: those of its language, or all of them when it has none or one that is not here. */
export function cueListsFor(language: string | undefined): readonly CueList[] {
  const code = language?.toLowerCase().split('-')[0];
  const own = lists.filter((list) => list.language === code);
  return own.length > 0 ? own : lists;
}

/** Tell whether a word says alone, in any of the languages, that something still goes on: “now”, “heute”. */
export function meansNow(word: string): boolean {
  const plain = straightened(word.trim().toLowerCase());
  return lists.some(({ now }) => now.includes(plain));
}

/** Cut a text into words and numbers; “peut-être”, “didn’t” and “1,999” are one each. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(tokens), ({ 0: word, index }) => {
    return { word: straightened(word.toLowerCase()), start: index, end: index + word.length };
  });
}

const tokens = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:[-‐’ʼ'][\p{L}\p{M}\p{N}]+)*/gu;

/** Tells how many tokens from a place on make up one of the phrases, of the longest that does; 0 when none does. */
export type PhraseFinder = (tokens: readonly Token[], at: number) => number;

/** Prepare to find phrases. `*` stands for the rest of a word or its beginning, and alone for up to six words. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const byFirst = new Map<string, (readonly string[])[]>();
  const loose: (readonly string[])[] = [];
  for (const phrase of phrases) {
    const words = straightened(phrase.toLowerCase()).split(' ');
    const [first = ''] = words;
    if (first.includes('*')) loose.push(words);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return (all, at) => {
    const own = byFirst.get(all[at]?.word ?? '') ?? [];
    return Math.max(0, ...[...own, ...loose].map((words) => lengthOf(words, all, at)));
  };
}

function lengthOf(words: readonly string[], all: readonly Token[], at: number): number {
  let place = at;
  for (const [index, wanted] of words.entries()) {
    if (wanted === '*') {
      const rest = words.slice(index + 1);
      for (let skipped = 1; skipped <= mostSkipped; skipped += 1) {
        const length = lengthOf(rest, all, place + skipped);
        if (length > 0) return place + skipped + length - at;
      }
      return 0;
    }
    if (!isLike(all[place]?.word ?? '', wanted)) return 0;
    place += 1;
  }
  return place - at;
}

const mostSkipped = 6;

function isLike(word: string, wanted: string): boolean {
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
  return wanted.startsWith('*') ? word.endsWith(wanted.slice(1)) : word === wanted;
}

function straightened(text: string): string {
  return text.replace(/[’ʼ]/gu, "'").replace(/‐/gu, '-');
}
