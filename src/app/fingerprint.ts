import { writeSayso } from '../formats/write-sayso.ts';
import { digestOf } from '../lib/sha256.ts';
import type { Dataset } from '../model/types.ts';

/** Compute the SHA-256 of a dataset in canonical form, as of the file that an export writes. */
export async function fingerprintOf(dataset: Dataset): Promise<string> {
  return digestOf(new TextEncoder().encode(writeSayso(dataset)));
}
