import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Compute the SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits, without waiting: the browser's own digest is
 * only there asynchronously, and in secure contexts.
 */
export function sha256(message: string | Uint8Array): string {
  return bytesToHex(digest(typeof message === 'string' ? utf8ToBytes(message) : message));
}
