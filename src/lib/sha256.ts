import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Compute the SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits, without waiting: the browser's own digest is
 * only there asynchronously, and in secure contexts.
 */
export function sha256(message: string | Uint8Array): string {
  return bytesToHex(digest(typeof message === 'string' ? utf8ToBytes(message) : message));
}

/** Compute the SHA-256 of bytes. The system's own digest does not hold up the thread, but is only there in secure contexts. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  // No copy of what may be a hundred megabytes: it is never shared between threads.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
