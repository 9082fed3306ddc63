/** Dates in the words of a sentence, written as EDTF. */
import type { Span } from '../lib/paragraphs.ts';
import { anyOf, type CueList, cueListsFor, straightened } from './cue-lists.ts';

/** A date in a text; places are UTF-16 units. */
export interface FoundDate extends Span {
  readonly when: string;
}

/** List the dates that a text names with their years, in its order: “since March 2019”, “between April and September 2022”, “around 1931”. */
export function datesIn(text: string, language: string | undefined): readonly FoundDate[] {
  const plain = straightened(text).replace(/\u00A0/g, ' ');
  const found = cueListsFor(language).flatMap((list) => datesOf(plain, grammarOf(list)));
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((date, index) => sorted.slice(0, index).every((other) => date.start >= other.end));
}

interface Grammar {
  readonly list: CueList;
  readonly day: RegExp;
  readonly span: RegExp;
  readonly months: readonly RegExp[];
  readonly before: Readonly<Record<'since' | 'until' | 'about' | 'perhaps', RegExp>>;
}

const grammars = new Map<string, Grammar>();

function grammarOf(list: CueList): Grammar {
  const known = grammars.get(list.language);
  if (known) return known;
  const forms = list.months.map((month) => month.split(' '));
  const month = anyOf(forms.flat());
  const link = `(?:(?:\\s|,)+(?:${anyOf(list.dateWords.link)})?\\s*)`;
  const year = '(?<![\\p{N}.,])(?:1[0-9]|20)\\d\\d(?![\\p{N}%]|[.,]\\p{N})';
  const dayNumber = '(?<![\\p{N}.,])(?:[12]?\\d|3[01])(?:st|nd|rd|th|er|\\.|-го)?(?![\\p{N}])';
  // “19 March 2019”, “March 19, 2019”, “March 2019”, “2019”; in Kazakh the year stands first.
  const whole = `(?:${dayNumber}\\s+)?${month}\\.?(?:\\s+${dayNumber})?${link}${year}|${year}${link}(?:${dayNumber}\\s+)?${month}|${year}`;
  const part = `(?:${dayNumber}\\s+)?${month}`;
  const made: Grammar = {
    list,
    day: new RegExp(whole, 'giu'),
    span: new RegExp(
      `${anyOf(list.dateWords.from)}\\s+(?<from>${whole}|${part})\\s+${anyOf(list.dateWords.to)}\\s+(?<to>${whole})`,
      'giu',
    ),
    months: forms.map((some) => new RegExp(anyOf(some), 'iu')),
    before: {
      since: endingIn([...list.dateWords.since, ...list.dateWords.onward], list),
      until: endingIn(list.dateWords.until, list),
      about: endingIn(list.dateWords.about, list),
      perhaps: endingIn(list.dateWords.perhaps, list),
    },
  };
  grammars.set(list.language, made);
  return made;
}

/** Words that stand before a date, with those between that only link. */
function endingIn(words: readonly string[], { dateWords: { about, perhaps, link } }: CueList): RegExp {
  const between = anyOf([...link, ...about, ...perhaps, 'on', 'in', 'the', 'early', 'late']);
  return new RegExp(`${anyOf(words)}\\s+(?:${between}\\s+)*$`, 'iu');
}

function datesOf(text: string, grammar: Grammar): FoundDate[] {
  const spans = [...text.matchAll(grammar.span)].flatMap((match) => {
    const { from = '', to = '' } = match.groups ?? {};
    const last = dayOf(to, grammar);
    const first = last && dayOf(from, grammar, last.slice(0, 4));
    if (!first || !last || first > last) return [];
    return [{ start: match.index, end: match.index + match[0].length, when: `${first}/${last}` }];
  });
  const days = [...text.matchAll(grammar.day)].flatMap((match) => {
    const day = dayOf(match[0], grammar);
    if (day === undefined) return [];
    const before = text.slice(Math.max(0, match.index - longestBefore), match.index);
    return [{ start: match.index, end: match.index + match[0].length, when: bounded(day, before, grammar) }];
  });
  return [...spans, ...days];
}

const longestBefore = 40;

function bounded(day: string, before: string, { before: { since, until, about, perhaps } }: Grammar): string {
  const [isAbout, isPerhaps] = [about.test(before), perhaps.test(before)];
  const written = `${day}${isAbout && isPerhaps ? '%' : isAbout ? '~' : isPerhaps ? '?' : ''}`;
  if (since.test(before)) return `${written}/..`;
  return until.test(before) ? `/${written}` : written;
}

/** Write a date of words; without a year of its own it is of the year that is given. */
function dayOf(words: string, { months }: Grammar, otherwise?: string): string | undefined {
  const year = /(?<!\p{N})\d{4}(?!\p{N})/u.exec(words)?.[0] ?? otherwise;
  if (year === undefined) return undefined;
  const month = months.findIndex((forms) => forms.test(words));
  if (month === -1) return year;
  const day = /(?<!\p{N})\d{1,2}(?!\p{N})/u.exec(words)?.[0];
  const two = (part: number) => String(part).padStart(2, '0');
  return [year, two(month + 1), ...(day === undefined ? [] : [two(Number(day))])].join('-');
}
