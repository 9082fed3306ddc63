/** Dates in the words of a sentence, written as EDTF. */
import type { Span } from '../lib/paragraphs.ts';
import {
  type CueList,
  cueListsFor,
  type DateWord,
  type PhraseFinder,
  phraseFinder,
  type Token,
  tokensOf,
} from './cue-lists.ts';

/** A date in a text; places are UTF-16 units. */
export interface FoundDate extends Span {
  readonly when: string;
}

/** List the dates that a text names with their years, in its order: “since March 2019”, “between April and September 2022”, “around 1931”. */
export function datesIn(text: string, language: string | undefined): readonly FoundDate[] {
  const tokens = tokensOf(text);
  if (!tokens.some(isYear)) return [];
  const found = cueListsFor(language).flatMap((list) => datesOf(tokens, grammarOf(list)));
  // Where several languages read something, the fullest reading counts.
  const fullest = found.sort((a, b) => a.start - b.start || b.end - a.end || b.when.length - a.when.length);
  return fullest.filter((date, index) => fullest.slice(0, index).every((other) => date.start >= other.end));
}

interface Grammar {
  /** 0 for January. */
  readonly month: (tokens: readonly Token[], at: number) => number | undefined;
  readonly is: Readonly<Record<DateWord, PhraseFinder>>;
}

const grammars = new Map<string, Grammar>();

function grammarOf({ language, months, dateWords }: CueList): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const finders = months.map((forms) => phraseFinder(forms.split(' ')));
  const made: Grammar = {
    month: (tokens, at) => {
      const month = finders.findIndex((find) => find(tokens, at) > 0);
      return month === -1 ? undefined : month;
    },
    is: {
      since: phraseFinder([...dateWords.since, ...dateWords.onward]),
      until: phraseFinder(dateWords.until),
      from: phraseFinder(dateWords.from),
      onward: phraseFinder(dateWords.onward),
      to: phraseFinder(dateWords.to),
      about: phraseFinder(dateWords.about),
      perhaps: phraseFinder(dateWords.perhaps),
      link: phraseFinder([...dateWords.link, 'on', 'in', 'the', 'early', 'late']),
    },
  };
  grammars.set(language, made);
  return made;
}

/** A date by its tokens, the last one included. */
interface Dated {
  readonly from: number;
  readonly to: number;
  readonly day: string;
}

function datesOf(tokens: readonly Token[], grammar: Grammar): FoundDate[] {
  const found: FoundDate[] = [];
  let behind = 0;
  for (const [at, token] of tokens.entries()) {
    if (!isYear(token)) continue;
    const dated = dateAround(tokens, at, grammar);
    const first = tokens[dated.from];
    const last = tokens[dated.to];
    if (!first || !last || dated.from < behind) continue;
    const span = spanEndingAt(tokens, dated, grammar);
    const start = tokens[span?.from ?? dated.from]?.start ?? first.start;
    const previous = found.at(-1);
    // “From 2016 to 2022” takes the first of its dates in.
    if (span && previous && previous.start >= start) found.pop();
    found.push({ start, end: last.end, when: span?.day ?? bounded(tokens, dated, grammar) });
    behind = dated.to + 1;
  }
  return found;
}

function dateAround(tokens: readonly Token[], at: number, grammar: Grammar): Dated {
  const year = tokens[at]?.word ?? '';
  const { month } = grammar;
  const left = skipLinks(tokens, at - 1, -1, grammar);
  const [before, beforeThat] = [month(tokens, left), month(tokens, left - 1)];
  const dayOf = (place: number) => dayNumber(tokens[place]);
  if (before !== undefined) {
    const day = dayOf(left - 1);
    return { from: day === undefined ? left : left - 1, to: at, day: written(year, before, day) };
  }
  if (beforeThat !== undefined && dayOf(left) !== undefined) {
    return { from: left - 1, to: at, day: written(year, beforeThat, dayOf(left)) };
  }
  // In Kazakh the year stands first.
  const right = skipLinks(tokens, at + 1, 1, grammar);
  const [next, nextButOne] = [month(tokens, right), month(tokens, right + 1)];
  if (right > at + 1 && next !== undefined) return { from: at, to: right, day: written(year, next, undefined) };
  if (right > at + 1 && nextButOne !== undefined && dayOf(right) !== undefined) {
    return { from: at, to: right + 1, day: written(year, nextButOne, dayOf(right)) };
  }
  return { from: at, to: at, day: year };
}

/** A span whose end is this date: “between April and September 2022”. */
function spanEndingAt(tokens: readonly Token[], end: Dated, grammar: Grammar): Dated | undefined {
  const { is, month } = grammar;
  const to = end.from - 1;
  if (is.to(tokens, to) === 0) return undefined;
  const year = tokens[to - 1];
  const start = year && isYear(year) ? dateAround(tokens, to - 1, grammar) : partBefore(tokens, to - 1, end.day, month);
  if (!start || start.to !== to - 1 || is.from(tokens, start.from - 1) === 0 || start.day > end.day) return undefined;
  return { from: start.from - 1, to: end.to, day: `${start.day}/${end.day}` };
}

/** A month, with a day or without, that takes its year from the date behind it. */
function partBefore(tokens: readonly Token[], at: number, end: string, month: Grammar['month']): Dated | undefined {
  const own = month(tokens, at);
  if (own === undefined) return undefined;
  const day = dayNumber(tokens[at - 1]);
  return { from: day === undefined ? at : at - 1, to: at, day: written(end.slice(0, 4), own, day) };
}

const mostBefore = 4;

function bounded(tokens: readonly Token[], { from, day }: Dated, { is }: Grammar): string {
  const said = new Set<DateWord>();
  for (let at = from - 1; at >= Math.max(0, from - mostBefore); at -= 1) {
    const kind = (['about', 'perhaps', 'link', 'since', 'until'] as const).find((one) => is[one](tokens, at) > 0);
    if (kind === undefined) break;
    said.add(kind);
    if (kind === 'since' || kind === 'until') break;
  }
  const sign = said.has('about') ? (said.has('perhaps') ? '%' : '~') : said.has('perhaps') ? '?' : '';
  if (said.has('since')) return `${day}${sign}/..`;
  return said.has('until') ? `/${day}${sign}` : `${day}${sign}`;
}

function skipLinks(tokens: readonly Token[], from: number, step: 1 | -1, { is }: Grammar): number {
  let at = from;
  while (Math.abs(at - from) < 2 && is.link(tokens, at) > 0) at += step;
  return at;
}

function isYear({ word }: Token): boolean {
  return /^(?:1[0-9]|20)\d\d$/.test(word);
}

function dayNumber(token: Token | undefined): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|er|-го)?$/u.exec(token?.word ?? '')?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function written(year: string, month: number, day: number | undefined): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return [year, two(month + 1), ...(day === undefined ? [] : [two(day)])].join('-');
}
