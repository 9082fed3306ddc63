import { collationKeyOf, compareTexts } from './collation-key.ts';
import type { Sliced } from './in-slices.ts';
import { sorting } from './sorting.ts';

/**
 * Rank different texts in the order in which people look for them, from 1, by their places; those that sort alike have one rank. Most texts
 * are sorted by their keys: 300,000 take a third of a second, with a collator alone 1.5 s.
 */
export function* rankingTexts(texts: readonly string[]): Sliced<Uint32Array> {
  const keyed: string[] = [];
  const others: number[] = [];
  for (const [place, text] of texts.entries()) {
    const key = collationKeyOf(text);
    if (key === undefined) others.push(place);
    else keyed.push(key + endOfKey + placeInCodes(place));
    if (place % 64 === 0) yield;
  }
  const textAt = (place: number | undefined) => texts[place ?? 0] ?? '';
  const compare = (a: number, b: number) => compareTexts(textAt(a), textAt(b));
  const { order, keyAt } = yield* readOrder(yield* sortingCodes(keyed), texts.length, compare);
  const inOrder = yield* mergeIn(order, yield* sorting(others, compare), compare);
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (const [index, place] of inOrder.entries()) {
    if (index % 128 === 0) yield;
    const before = inOrder[index - 1];
    const isAlike = before !== undefined && mayBeAlike(keyAt, before, place) && compare(before, place) === 0;
    if (!isAlike) rank += 1;
    ranks[place] = rank;
  }
  return ranks;
}

/** Comes before every code of a key, so that a shorter one goes first. */
const endOfKey = '\0';
const codesOfPlace = 4;
const bitsOfCode = 7;

function placeInCodes(place: number): string {
  const mask = (1 << bitsOfCode) - 1;
  return String.fromCharCode((place >> 21) & mask, (place >> 14) & mask, (place >> bitsOfCode) & mask, place & mask);
}

function placeOf(entry: string): number {
  let place = 0;
  for (let at = entry.length - codesOfPlace; at < entry.length; at += 1) {
    place = (place << bitsOfCode) | entry.charCodeAt(at);
  }
  return place;
}

/** So many are sorted by the browser itself, in a few milliseconds. */
const sortedAtOnce = 4096;

/** Sort different strings by their codes, which are below 256: more and more codes tell them apart, until few are left together. */
function* sortingCodes(strings: string[]): Sliced<string[]> {
  const sorted: string[] = [];
  const left = [{ strings, at: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { at } = next;
    if (next.strings.length <= sortedAtOnce) {
      for (const string of next.strings.sort()) sorted.push(string);
      yield;
      continue;
    }
    const parts: string[][] = [];
    for (const [index, string] of next.strings.entries()) {
      const code = string.charCodeAt(at);
      const part = parts[code];
      if (part) part.push(string);
      else parts[code] = [string];
      if (index % 256 === 0) yield;
    }
    for (const part of parts.reverse()) if (part) left.push({ strings: part, at: at + 1 });
  }
  return sorted;
}

interface KeyOrder {
  readonly order: readonly number[];
  /** Number of its key, from 1, by place; 0 for a text without one. */
  readonly keyAt: Uint32Array;
}

/** Read the places of texts off sorted entries; the collator puts those of one key in order. */
function* readOrder(
  entries: readonly string[],
  count: number,
  compare: (a: number, b: number) => number,
): Sliced<KeyOrder> {
  const order: number[] = [];
  const keyAt = new Uint32Array(count);
  let number = 0;
  let same: number[] = [];
  let last: string | undefined;
  for (const [index, entry] of entries.entries()) {
    if (index % 128 === 0) yield;
    const key = entry.slice(0, -codesOfPlace);
    if (key !== last) {
      for (const place of yield* sorting(same, compare)) order.push(place);
      same = [];
      number += 1;
      last = key;
    }
    const place = placeOf(entry);
    same.push(place);
    keyAt[place] = number;
  }
  for (const place of yield* sorting(same, compare)) order.push(place);
  return { order, keyAt };
}

function mayBeAlike(keyAt: Uint32Array, a: number, b: number): boolean {
  return keyAt[a] === 0 || keyAt[b] === 0 || keyAt[a] === keyAt[b];
}

function* mergeIn(
  some: readonly number[],
  others: readonly number[],
  compare: (a: number, b: number) => number,
): Sliced<readonly number[]> {
  if (others.length === 0) return some;
  const merged: number[] = [];
  let at = 0;
  for (const other of others) {
    for (let next = some[at]; next !== undefined && compare(next, other) <= 0; next = some[at]) {
      merged.push(next);
      at += 1;
      if (at % 64 === 0) yield;
    }
    merged.push(other);
  }
  for (; at < some.length; at += 1) merged.push(some[at] ?? 0);
  return merged;
}
