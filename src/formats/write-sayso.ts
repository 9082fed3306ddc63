import stringify from 'json-stringify-pretty-compact';
import type { Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';

/**
 * Write a dataset in canonical form: the same dataset gives the same bytes. Apart from the reader, which brings the
 * validator along, so that a page that only writes stays light.
 */
export function writeSayso(dataset: Dataset): string {
  return `${stringify(toCanonical(dataset), { maxLength: 120, indent: 2 })}\n`;
}
