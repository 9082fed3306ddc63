import { sha256 } from './sha256.ts';

/** Compute the SHA-256 of bytes. The system's own digest does not hold up the thread, but is only there in secure contexts. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  // No copy of what may be a hundred megabytes: it is never shared between threads.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
