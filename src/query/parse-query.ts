/**
 * The query language: `type:person status:alleged voice:"claude moniquet" after:2019 "exact words" -word`. Terms stand side by side
 * and hold together; several values, parted by commas, mean any of them; a minus leaves out.
 */
import { nearest } from '../lib/fold.ts';
import { daysOf } from './calendar.ts';
import { formatQuery } from './format-query.ts';
import {
  type Field,
  fields,
  type ParsedQuery,
  type QueryProblem,
  type Relation,
  relations,
  type Term,
  type TermSpan,
} from './query.ts';

/** Longest query that is read, in UTF-16 code units: longer than any passage that one looks up. */
const longestQuery = 2000;

/** Take a query apart. Nothing is dropped in silence: each part becomes a term or a problem. */
export function parseQuery(whole: string): ParsedQuery {
  const text = whole.length > longestQuery ? whole.slice(0, longestQuery) : whole;
  const terms: Term[] = [];
  const places: TermSpan[] = [];
  const problems: QueryProblem[] = [];
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const part = readOperator(text, at) ?? readPart(text, at);
    const place = { text: text.slice(at, part.end), at };
    if (part.term) {
      terms.push(part.term);
      places.push(place);
    }
    if (part.problem) problems.push({ ...place, ...part.problem });
    at = skipSpace(text, part.end);
  }
  if (text.length < whole.length) problems.push(tooLong(whole));
  return { terms, places, problems };
}

function tooLong(whole: string): QueryProblem {
  const message = `Only the first ${longestQuery.toLocaleString('en-US')} characters are used. Shorten the search.`;
  return { text: whole.slice(longestQuery), at: longestQuery, message, suggestion: '' };
}

type Fault = Pick<QueryProblem, 'message' | 'suggestion'>;

interface Part {
  readonly end: number;
  readonly term?: Term;
  readonly problem?: Fault;
}

function readPart(text: string, at: number): Part {
  const negated = minus.test(text.charAt(at));
  const start = negated ? at + 1 : at;
  if (start >= text.length || /\s/u.test(text.charAt(start))) {
    return { end: start, problem: { message: 'A minus leaves out the word after it, and there is none here.' } };
  }
  if (opening.test(text.charAt(start))) return readPhrase(text, start, negated);
  const head = /^([\p{L}][\p{L}\d_-]*)[:：]/u.exec(text.slice(start, start + longestName));
  if (head?.[1] !== undefined) return readField(text, start, head[1], negated);
  const end = endOfWord(text, start);
  return { end, term: { kind: 'word', text: text.slice(start, end), negated } };
}

/** Words that other languages put between terms, and between which nothing is lost here by saying so. */
function readOperator(text: string, at: number): Part | undefined {
  operatorHere.lastIndex = at;
  const operator = operatorHere.exec(text)?.[0];
  if (operator === undefined) return undefined;
  const next = skipSpace(text, at + operator.length);
  if (operator === 'NOT') {
    const isNegated = minus.test(text.charAt(next));
    return { end: next, problem: { message: operators.not, ...(isNegated ? {} : { suggestion: '-' }) } };
  }
  if (at === 0) return undefined;
  const isAnd = operator === 'AND' || operator.startsWith('&');
  if (isAnd) return { end: next, problem: { message: operators.and, suggestion: '' } };
  return { end: at + operator.length, problem: { message: operators.or } };
}

function readPhrase(text: string, start: number, negated: boolean): Part {
  const quoted = readQuoted(text, start);
  const phrase = quoted.value.trim();
  if (phrase === '') return { end: quoted.end, problem: { message: 'There is nothing between the quotation marks.' } };
  const term: Term = { kind: 'phrase', text: phrase, negated };
  if (quoted.isClosed) return { end: quoted.end, term };
  return { end: quoted.end, term, problem: unclosed(term) };
}

function readField(text: string, start: number, name: string, negated: boolean): Part {
  const behind = start + name.length + 1;
  const { values, end, isClosed } = readValues(text, behind);
  const written = text.slice(start, end);
  const known = [...fields, ...relations].find((candidate) => candidate === name.toLowerCase());
  if (known === undefined) return { end, problem: unknownField(name, written, negated ? '-' : '') };
  const sign = negated ? '-' : '';
  if (values.length === 0) {
    const message = `“${known}:” needs a value right after the colon, as in ${known}:${examples[known]}.`;
    const next = skipSpace(text, end);
    const isValue = next > end && /[\p{L}\p{N}"“„«]/u.test(text.charAt(next)) && !fieldHead.test(text.slice(next));
    return isValue
      ? { end: next, problem: { message, suggestion: `${sign}${known}:` } }
      : { end, problem: { message } };
  }
  if (excepting.test(text.charAt(behind))) {
    const message = `To leave something out, put the minus in front of “${known}:”.`;
    const rest = text.slice(behind + 1, end);
    return {
      end,
      problem: { message, ...(rest === '' ? {} : { suggestion: `${negated ? '' : '-'}${known}:${rest}` }) },
    };
  }
  if (isRelation(known)) return { end, ...readDate(known, values, negated) };
  const term: Term = { kind: 'field', field: known, values, negated };
  return { end, term, ...(isClosed ? {} : { problem: unclosed(term) }) };
}

function isRelation(name: Field | Relation): name is Relation {
  return relations.some((relation) => relation === name);
}

function readDate(relation: Relation, values: readonly string[], negated: boolean): Omit<Part, 'end'> {
  const [date = '', ...more] = values;
  if (more.length === 0 && daysOf(date)) return { term: { kind: 'date', relation, date, negated } };
  const message = `“${values.join(',')}” is not one date. Write a year, month or day: 2019, 2019-03 or 2019-03-19.`;
  const mended = more.length === 0 ? mendDate(date) : undefined;
  const sign = negated ? '-' : '';
  return { problem: { message, ...(mended === undefined ? {} : { suggestion: `${sign}${relation}:${mended}` }) } };
}

/** Turn `2019/3/9` and the like into `2019-03-09`. */
function mendDate(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  const mended = match
    ?.slice(1)
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
  return mended !== undefined && daysOf(mended) ? mended : undefined;
}

function unknownField(name: string, written: string, sign: string): Fault {
  const meant = nearest(name, [...fields, ...relations]);
  if (meant !== undefined) {
    const suggestion = `${sign}${meant}${written.slice(name.length)}`;
    return { message: `Sayso does not know “${name}:”. Did you mean “${meant}:”?`, suggestion };
  }
  const message = `Sayso does not know “${name}:”. To find exactly these words, put them in quotation marks.`;
  return { message, suggestion: `${sign}"${written.replace(/["\\]/g, '\\$&')}"` };
}

function unclosed(term: Term): Fault {
  const message = 'The quotation mark is not closed, so everything after it counts as quoted.';
  return { message, suggestion: formatQuery([term]) };
}

interface Values {
  readonly values: readonly string[];
  readonly end: number;
  readonly isClosed: boolean;
}

/** Read values parted by commas; empty ones are passed over. */
function readValues(text: string, start: number): Values {
  const values: string[] = [];
  let at = start;
  let isClosed = true;
  for (;;) {
    if (opening.test(text.charAt(at))) {
      const quoted = readQuoted(text, at);
      values.push(quoted.value.trim());
      at = quoted.end;
      isClosed = quoted.isClosed;
    } else {
      const end = endOfWord(text, at, ',');
      values.push(text.slice(at, end));
      at = end;
    }
    if (text.charAt(at) !== ',') break;
    at += 1;
  }
  return { values: values.filter((value) => value !== ''), end: at, isClosed };
}

interface Quoted {
  readonly value: string;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Read up to the closing mark; a backslash takes the sign behind it as it is. Typographic marks close what they open. */
function readQuoted(text: string, start: number): Quoted {
  const closing = closings.get(text.charAt(start)) ?? /["”“]/;
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (closing.test(sign)) return { value, end: at + 1, isClosed: true };
    if (sign === '\\' && at + 1 < text.length) {
      at += 1;
      value += text.charAt(at);
    } else value += sign;
  }
  return { value, end: text.length, isClosed: false };
}

/** A word ends at a space, a straight quotation mark, or a given sign. */
function endOfWord(text: string, start: number, sign = ''): number {
  let end = start;
  while (end < text.length && !/[\s"]/u.test(text.charAt(end)) && text.charAt(end) !== sign) end += 1;
  return end;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

const minus = /[-−–]/;
/** A value that begins so is meant to be left out. */
const excepting = /[!−–-]/;
const opening = /["“„«「『＂]/;
/** What closes a quotation mark; all others are closed as in English or German. */
const closings: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"/],
  ['«', /[»"]/],
  ['「', /[」"]/],
  ['『', /[』"]/],
  ['＂', /[＂"]/],
]);
const fieldHead = /^\p{L}[\p{L}\d_-]*[:：]/u;
const longestName = 40;

/** Before a further term. */
const operatorHere = /(?:AND|OR|NOT|&&?|\|\|?)(?=\s+\S)/y;
const operators = {
  and: 'Terms side by side must all match, so no “AND” is needed.',
  or: 'There is no “OR” between terms: all of them must match. For one field, separate values with commas, as in status:alleged,disputed.',
  not: 'To leave a term out, put a minus right in front of it; “NOT” does nothing.',
} as const;

const examples: Readonly<Record<Field | Relation, string>> = {
  type: 'person',
  group: 'accusation',
  predicate: 'headed',
  status: 'alleged',
  voice: '"claude moniquet"',
  'only-voice': 'unnamed',
  source: 'moniquet-massimov',
  evidence: 'contested',
  about: 'karim-massimov',
  is: 'cited',
  after: '2019',
  before: '2022-03',
  since: '2019',
  until: '2022-03-19',
};
