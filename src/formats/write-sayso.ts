import type { Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';

/**
 * Write a dataset in canonical form: the same dataset gives the same bytes, and each source, type, relation, entity, claim and position
 * is one line, so that one change of it is one line of a diff. Apart from the reader, which brings the validator along, so that a page
 * that only writes stays light.
 */
export function writeSayso(dataset: Dataset): string {
  const parts = Object.entries(toCanonical(dataset)).map(([key, value]): [string, string] => [
    key,
    key === 'vocabulary' && isContainer(value)
      ? lines(value, 1, (terms) => lines(terms, 2, spaced))
      : lines(value, 1, spaced),
  ]);
  return `${block('{', '}', 0, parts.map(named))}\n`;
}

/** Write a list or an object with one item a line; anything else as it is. */
function lines(value: unknown, depth: number, write: (item: unknown) => string): string {
  if (!isContainer(value)) return spaced(value);
  if (Array.isArray(value)) return block('[', ']', depth, value.map(write));
  const items = Object.entries(value).map(([key, item]): [string, string] => [key, write(item)]);
  return block('{', '}', depth, items.map(named));
}

function block(open: string, close: string, depth: number, items: readonly string[]): string {
  if (items.length === 0) return open + close;
  const indent = '  '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

function named([key, written]: readonly [string, string]): string {
  return `${JSON.stringify(key)}: ${written}`;
}

/** Write something on one line, with a space behind each colon and comma that is no part of a text. */
function spaced(value: unknown): string {
  return JSON.stringify(value).replace(/("(?:[^\\"]|\\.)*")|[:,]/g, (sign, text?: string) => text ?? `${sign} `);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
