/** What a line over or under an article says of who wrote it, where and when it came out: “By Ann Lee, The Courier, 14 March 2024”. */
import { type BylineWord, cueListsFor } from '../edit/cue-lists.ts';
import { datesIn } from '../edit/date-in-text.ts';
import { writtenName } from '../edit/guess-type.ts';
import { namesPress } from '../edit/name-cues.ts';

export interface Byline {
  /** Joined by “and”; empty when it names none. */
  readonly author: string;
  readonly publisher: string;
  /** EDTF, or empty. */
  readonly published: string;
}

/**
 * Read a line as a byline; undefined when it is none. Without a word such as “by” it must hold a date and nothing that is not understood,
 * and names no author: a place stands there as often.
 */
export function readByline(line: string, language: string | undefined): Byline | undefined {
  if (line.length > 2 * longest) return undefined;
  const text = line.replace(/^[\s—–\-•*|(]+|[\s|)]+$/gu, '').replace(/\s+/gu, ' ');
  if (text.length > longest || isSentence(text)) return undefined;
  const cue = cueAt(text, language);
  const { rest, published } = withoutDates(cue === undefined ? text : text.slice(cue), language);
  const [first = '', ...more] = partsOf(rest, language);
  if (cue === undefined) {
    if (published === '') return undefined;
    const parts = first === '' ? [] : [first, ...more];
    if (parts.length > 1 || !parts.every(isPublisher)) return undefined;
    return { author: '', publisher: bare(parts[0] ?? ''), published };
  }
  const names = namesIn(first, language);
  if (names.length === 0) return undefined;
  const rests = more.filter((part) => !isRole(part, language));
  // “A, B and C”: what stands before the last of several names is a name too.
  const last = rests.findLastIndex((part) => namesIn(part, language).length > 1 && !isPublisher(part));
  const others = rests.slice(0, last + 1).flatMap((part) => namesIn(part, language));
  return {
    author: [...names, ...others].join(' and '),
    publisher: bare(rests.slice(last + 1).find(isPublisher) ?? ''),
    published,
  };
}

const longest = 200;

/** A line that ends as sentences do is no byline; “2025 г.” and “8 Uhr.” may end one. */
function isSentence(text: string): boolean {
  return /[.!?…]["»”]?$/u.test(text) && !/(?:^|\s)(?:г|ж|Uhr|Jr|Sr|Inc|Co|Ltd|St|\p{Lu})\.$/u.test(text);
}

/** Where the names begin behind a word such as “by”. A word that ends with a colon in its list needs one. */
function cueAt(text: string, language: string | undefined): number | undefined {
  const found = wordsOf('by', language).flatMap((phrase) => {
    const colon = phrase.endsWith(':') ? '\\s?:\\s?' : '(?:\\s?:\\s?|\\s)';
    const pattern = new RegExp(`^${escaped(phrase.replace(/\s?:$/u, ''))}${colon}(?=["«„“]?\\p{L})`, 'iu');
    return pattern.exec(text)?.[0].length ?? [];
  });
  return found.length === 0 ? undefined : Math.max(...found);
}

/** Take the dates out; the first day is when it came out. What stood around them is parted there. */
function withoutDates(
  text: string,
  language: string | undefined,
): { readonly rest: string; readonly published: string } {
  const found = datesIn(text, language).map(({ start, end, when }) => ({ start, end, when: plainDay(when) }));
  const numbers = Array.from(text.matchAll(numeric), ({ 0: word, index, groups = {} }) => {
    const { y, m = '', d = '', dd = '', mm = '', yy } = groups;
    const when = [y ?? yy ?? '', two(m || mm), two(d || dd)].join('-');
    return { start: index, end: index + word.length, when: plainDay(when) };
  });
  const all = [
    ...numbers,
    ...found.filter((one) => numbers.every(({ start, end }) => one.end <= start || end <= one.start)),
  ];
  const days = all.map(({ when }) => when).filter((when) => when !== '');
  const rest = all
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)},${left.slice(end)}`, text);
  return { rest, published: days.toSorted()[0] ?? '' };
}

const numeric =
  /(?<![\d.])(?:(?<y>20\d\d|19\d\d)-(?<m>\d\d)-(?<d>\d\d)|(?<dd>\d{1,2})\.\s?(?<mm>\d{1,2})\.\s?(?<yy>(?:19|20)\d\d))(?!\d)/gu;

function two(part: string): string {
  return part.padStart(2, '0');
}

function plainDay(when: string): string {
  const [, , month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(when) ?? [undefined, undefined, '99'];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 ? when : '';
}

/** The parts between commas, bars and dashes, without days of the week, hours, and words such as “updated”. */
function partsOf(text: string, language: string | undefined): readonly string[] {
  const between = wordsOf('for', language).map(escaped).join('|');
  const around = wordsOf('around', language).map(escaped).join('|');
  const idle = new RegExp(`(?<![\\p{L}\\p{M}])(?:${around}|\\d{1,2}[:.]\\d\\d)(?![\\p{L}\\p{M}])[.:]?`, 'giu');
  return text
    .replace(new RegExp(`\\s(?:${between})\\s(?=["«„“]?\\p{Lu})`, 'gu'), ', ')
    .split(/\s*[|·•,;()—–]\s*|\s[-/]\s/u)
    .map((part) => (isPublisher(part) ? part : part.replace(idle, '')).replace(/^[\s.:]+|[\s:]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part));
}

/** The names of people in a part, when it holds nothing else. */
function namesIn(part: string, language: string | undefined): readonly string[] {
  const and = new RegExp(`\\s(?:${wordsOf('and', language).map(escaped).join('|')})\\s`, 'u');
  const names = part.split(and).map((name) => name.trim());
  return names.every((name) => writtenName.test(name)) ? names : [];
}

/** What somebody is, written small or by its word: “court reporter”, “Political Editor”. */
function isRole(part: string, language: string | undefined): boolean {
  const roles = wordsOf('roles', language).map(
    (word) => escaped(word.replace('*', '')) + (word.endsWith('*') ? '' : '(?!\\p{L})'),
  );
  return /^\p{Ll}/u.test(part) || new RegExp(`(?<!\\p{L})(?:${roles.join('|')})`, 'iu').test(part);
}

/** A name in marks, of the press, behind an article, or of a site. */
function isPublisher(part: string): boolean {
  const isMarked = /^(?:«[^«»]+»|„[^„“”]+[“”]|“[^“”]+”|"[^"]+")$/u.test(part);
  return (
    isMarked ||
    namesPress(part) ||
    /^(?:The|Die|Der|Das|Le|La|Les|L[’'])\s?\p{Lu}/u.test(part) ||
    /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/iu.test(part)
  );
}

function bare(name: string): string {
  return name.replace(/^["«„“]|["»“”]$/gu, '');
}

function wordsOf(kind: BylineWord, language: string | undefined): readonly string[] {
  return cueListsFor(language).flatMap(({ byline }) => byline[kind]);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
