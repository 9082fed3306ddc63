import { writeSayso } from '../formats/write-sayso.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Dataset } from '../model/types.ts';

/** Compute the SHA-256 of a dataset in canonical form, as of the file that an export writes. */
export async function fingerprintOf(dataset: Dataset): Promise<string> {
  return digestOf(new TextEncoder().encode(writeSayso(dataset)));
}

/** Compute the SHA-256 of bytes. The browser's own digest does not hold up the page, but is only there in secure contexts. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  // No copy of what may be a hundred megabytes: it is the browser's, and never shared between threads.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
