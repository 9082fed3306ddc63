/**
 * What a program answered, read as far as it can be: JSON Lines, with words around them, in a fence, behind thinking, in a list,
 * encoded twice, or cut in the middle. Every whole record counts; what is not read is kept, to be shown.
 */

import { decodeEntities } from '../lib/html-entities.ts';
import { isRecord } from '../lib/plain-values.ts';
import { shorten } from '../lib/text.ts';
import { closingBrace, longestRecord, parseLoosely } from './loose-json.ts';
import { type Proposal, readProposal, recordsInside } from './proposal.ts';

export interface ReadAnswer {
  readonly proposals: readonly Proposal[];
  readonly unread: readonly Unread[];
  /** Whether it ends in the middle of a record. */
  readonly isCut: boolean;
  /** Who drafted it, where a file of drafts says so in a line of its own. */
  readonly draftedBy?: string;
}

export interface Unread {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** More proposals than anybody would look through. */
const mostProposals = 5000;
/** Longer answers are those of no model; what is beyond is not read, and said. */
const longestAnswer = 4_000_000;

/** Read an answer. */
export function readAnswer(answer: string): ReadAnswer {
  const text = withoutThinking(
    answer
      .slice(0, longestAnswer)
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n'),
  );
  const tries: readonly (() => string)[] = [() => text, () => unescapedOnce(text), () => plainOf(text)];
  let first: ReadAnswer | undefined;
  for (const attempt of tries) {
    const read = readText(attempt());
    if (read.proposals.length > 0) return withEnd(read, answer);
    first ??= read;
  }
  return withEnd(first ?? { proposals: [], unread: [], isCut: false }, answer);
}

function withEnd(read: ReadAnswer, answer: string): ReadAnswer {
  if (answer.length <= longestAnswer) return read;
  const why = 'The answer is longer than can be read. Paste it in parts.';
  return { ...read, unread: [...read.unread, { line: new Lines(answer).numberAt(longestAnswer), text: '', why }] };
}

/** What a model thinks aloud is no answer; its lines stay, empty, so that lines keep their numbers. */
function withoutThinking(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let opened: number | undefined;
  for (const { 0: tag, 1: slash, index } of text.matchAll(/<(\/?)(?:think|thinking|reasoning|thought)>/giu)) {
    if (slash === '') opened ??= index;
    else {
      // Where a template opened the thinking, only its end stands in the answer.
      const start = opened ?? from;
      pieces.push(text.slice(from, start), text.slice(start, index + tag.length).replace(/[^\n]+/gu, ''));
      from = index + tag.length;
      opened = undefined;
    }
  }
  return pieces.join('') + text.slice(from);
}

/** The same text with one layer of JSON's escapes taken off. */
function unescapedOnce(text: string): string {
  if (!text.includes('\\"')) return '';
  return text.replace(/\\(u[\da-f]{4}|.)/giu, (whole, sign: string) => {
    if (sign === 'n') return '\n';
    if (sign.length === 5) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
    return sign === '"' || sign === '\\' || sign === '/' ? sign : whole;
  });
}

/** The same text without the marks of a web page. */
function plainOf(text: string): string {
  if (!/&(?:quot|#34|#x22);|<\/?(?:p|pre|code|br|div|span|li)\b/iu.test(text)) return '';
  return decodeEntities(text.replace(/<br\s*\/?>|<\/(?:p|div|li)>/giu, '\n').replace(/<\/?[a-z][^<>]*>/giu, ''));
}

function readText(text: string): ReadAnswer {
  const proposals: Proposal[] = [];
  const unread: Unread[] = [];
  let isCut = false;
  let lost = 0;
  let draftedBy: string | undefined;
  const lines = new Lines(text);
  const take = (value: unknown, piece: string, line: number) => {
    if (isEmptyList(value)) return;
    const before = proposals.length;
    const records = isRecord(value)
      ? [value, ...recordsInside(value)]
      : Array.isArray(value)
        ? value.filter(isRecord)
        : [];
    for (const record of records) {
      const proposal = readProposal(record, line);
      if (proposal && proposals.length < mostProposals) proposals.push(proposal);
    }
    const by = isRecord(value) ? value['draftedBy'] : undefined;
    if (typeof by === 'string') draftedBy ??= shorten(by.trim(), 100);
    else if (proposals.length === before) unread.push({ line, text: shorten(piece, 200), why: noPassage });
  };
  let at = text.indexOf('{');
  while (at !== -1) {
    const line = lines.numberAt(at);
    const piece = pieceAt(text, at, lines);
    if (piece !== 'unclosed' && piece !== 'too-far') {
      const value = parseLoosely(piece);
      if (value !== undefined) take(value, piece, line);
      else unread.push({ line, text: shorten(piece, 200), why: notJson });
      at = text.indexOf('{', at + piece.length);
      continue;
    }
    // A list around the records, or a record that is not whole: what is whole inside it counts.
    const inner = text.indexOf('{', at + 1);
    const own = text.slice(at, inner === -1 ? undefined : inner).trim();
    if (piece === 'too-far') lost += longestRecord;
    if (lost > mostLost) {
      unread.push({ line, text: shorten(text.slice(at, at + 400), 200), why: notJson });
      break;
    }
    if (piece === 'unclosed') {
      isCut = true;
      if (inner === -1 || /"\s*:\s*["\d]/u.test(own)) unread.push({ line, text: shorten(own, 200), why: cut });
    }
    at = inner;
  }
  return { proposals, unread, isCut, ...(draftedBy === undefined ? {} : { draftedBy }) };
}

/** `{"claims": []}` says that there is nothing to claim. */
function isEmptyList(value: unknown): boolean {
  const held = isRecord(value) ? Object.values(value) : [];
  return held.length > 0 && held.every((one) => Array.isArray(one) && one.length === 0);
}

/** A record from its brace to the one that closes it: on one line where it ends there, else over several. */
function pieceAt(text: string, at: number, lines: Lines): string | 'unclosed' | 'too-far' {
  const line = lines.recordAt(at);
  if (line !== undefined && parseLoosely(line) !== undefined) return line;
  const end = closingBrace(text, at);
  // A record that is not JSON must not take the ones behind it along: a line that ends like one is one.
  if (line !== undefined && isBalanced(line) && (typeof end !== 'number' || end > at + line.length)) return line;
  return typeof end === 'number' ? text.slice(at, end) : end;
}

function isBalanced(line: string): boolean {
  return line.includes(':') && line.split('{').length === line.split('}').length;
}

/** Letters looked through for ends that are not there, after which the rest is no answer: about a second. */
const mostLost = 60_000_000;

const noPassage = 'It names no passage (“quotes”), so nothing in it can be looked up.';
const notJson = 'It is not JSON.';
const cut = 'The answer is cut off of it.';

/** The lines of a text, asked for places that only ever grow. */
class Lines {
  readonly #text: string;
  #number = 1;
  #start = 0;
  #end: number;
  #firstBrace: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = this.#endFrom(0);
    this.#firstBrace = text.indexOf('{');
  }

  /** The line of a place, from 1. */
  numberAt(place: number): number {
    while (this.#end < place) {
      this.#start = this.#end + 1;
      this.#end = this.#endFrom(this.#start);
      this.#number += 1;
      if (this.#firstBrace !== -1 && this.#firstBrace < this.#start)
        this.#firstBrace = this.#text.indexOf('{', this.#start);
    }
    return this.#number;
  }

  /** The rest of a line from its first brace, when it ends like a record. */
  recordAt(place: number): string | undefined {
    this.numberAt(place);
    if (place !== this.#firstBrace || this.#end - place > longestRecord) return undefined;
    let end = this.#end;
    while (end > place && /[\s,;\]]/u.test(this.#text.charAt(end - 1))) end -= 1;
    return this.#text.charAt(end - 1) === '}' ? this.#text.slice(place, end) : undefined;
  }

  #endFrom(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end === -1 ? this.#text.length : end;
  }
}
