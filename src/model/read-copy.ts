/** A visitor's own copy of a source: pasted or saved from a web page, with all that stood around the text. */

import { codePointLength } from '../lib/code-points.ts';
import { htmlToText, looksLikeHtml } from '../lib/html-to-text.ts';
import { normalizeText } from '../lib/normalize-text.ts';
import { sha256 } from '../lib/sha256.ts';
import { unwrapLines } from '../lib/unwrap-lines.ts';
import type { SourceText } from './types.ts';

/**
 * Read a copy as citations count it. When the very text that was read stands in it between other paragraphs (menus, captions,
 * advertisements), only that text is returned: it is recognized by its length and its fingerprint, never by likeness.
 */
export function readCopy(copy: string, expected: SourceText | undefined): string {
  const text = looksLikeHtml(copy) ? htmlToText(copy) : copy;
  const asWritten = normalizeText(text);
  const found = expected && textWithin(asWritten, expected);
  if (found !== undefined) return found;
  const lines = text.replace(/\r\n?/g, '\n');
  const byLines = normalizeText(lines.replace(/\n+/g, '\n\n'));
  const exact = expected && textWithin(byLines, expected);
  if (exact !== undefined || asWritten.includes('\n\n')) return exact ?? asWritten;
  // Without a single empty line, each line is a paragraph, unless all were broken at one width.
  const unwrapped = unwrapLines(lines);
  if (unwrapped === undefined) return byLines;
  const whole = normalizeText(unwrapped);
  return (expected && textWithin(whole, expected)) ?? whole;
}

/** Fingerprints that are taken at most before giving up: lengths seldom agree by chance. */
const mostTries = 24;
const mostParagraphs = 2000;

/** Find the text with the expected fingerprint: a run of paragraphs, or one from which a shorter run is taken out. */
function textWithin(text: string, expected: SourceText): string | undefined {
  const paragraphs = text.split('\n\n');
  if (paragraphs.length > mostParagraphs) return sha256(text) === expected.sha256 ? text : undefined;
  /** Code points up to the beginning of each paragraph, had each one its gap behind it. */
  const begins = [0];
  for (const paragraph of paragraphs) begins.push((begins.at(-1) ?? 0) + codePointLength(paragraph) + 2);
  let tries = 0;
  for (const { from, to, without } of runsOfLength(begins, expected.length + 2)) {
    if (++tries > mostTries) return undefined;
    const kept = without
      ? [...paragraphs.slice(from, without.from), ...paragraphs.slice(without.to, to)]
      : paragraphs.slice(from, to);
    const candidate = kept.join('\n\n');
    if (sha256(candidate) === expected.sha256) return candidate;
  }
  return undefined;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** List the runs of paragraphs of a given length: first whole ones, then those with a piece taken out of their middle. */
function* runsOfLength(
  begins: readonly number[],
  length: number,
): Generator<Run & { readonly without?: Run }, void, undefined> {
  const placeByBegin = new Map(begins.map((begin, place) => [begin, place]));
  for (const [from, begin] of begins.entries()) {
    const to = placeByBegin.get(begin + length);
    if (to !== undefined) yield { from, to };
  }
  if (begins.length > 300) return;
  for (const [from, begin] of begins.entries()) {
    for (let to = begins.length - 1; to > from + 2; to -= 1) {
      const excess = (begins[to] ?? 0) - begin - length;
      if (excess <= 0) break;
      for (let start = from + 1; start < to - 1; start += 1) {
        const end = placeByBegin.get((begins[start] ?? 0) + excess);
        if (end !== undefined && end < to) yield { from, to, without: { from: start, to: end } };
      }
    }
  }
}
