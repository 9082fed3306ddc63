/**
 * A small dataset as a text that travels inside a link: compressed, in letters that every address can hold, with a checksum in
 * front, since a link is easily cut or altered on its way and raw deflate would not notice.
 */
import { joinBytes } from '../lib/join-bytes.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';

/** What a packed text is: the dataset's bytes, or why there are none. */
export type Unpacked =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'damaged' | 'too-large' };

/** A dataset that fits into a link. */
export interface Packed {
  readonly text: string;
  /** Bytes of the compressed dataset. */
  readonly size: number;
}

/**
 * Compressed, a dataset of up to so many bytes travels in a link: some 22,000 letters. Browsers and mail take them; some chats cut
 * links that long, which the checksum notices.
 */
export const mostPackedBytes = 16_384;

/** Nothing packed unpacks to more: deflate makes a thousandfold of what it is given at most. */
const mostUnpackedBytes = 4_000_000;
const checkLength = 8;

/** Pack a dataset, whatever its size. */
export async function pack(dataset: Dataset): Promise<Packed> {
  const json = JSON.stringify(toCanonical(dataset));
  const compressed = await readAll(
    streamOf(new TextEncoder().encode(json)).pipeThrough(new CompressionStream('deflate-raw')),
  );
  const body = toBase64Url(compressed ?? new Uint8Array());
  return { text: `${checkOf(body)}.${body}`, size: compressed?.length ?? 0 };
}

/** Unpack what `pack` wrote; anything else is damaged. */
export async function unpack(text: string): Promise<Unpacked> {
  const [check, body, ...more] = text.split('.');
  if (body === undefined || more.length > 0 || checkOf(body) !== check) return { kind: 'damaged' };
  const compressed = fromBase64Url(body);
  if (!compressed) return { kind: 'damaged' };
  try {
    const bytes = await readAll(
      streamOf(compressed).pipeThrough(new DecompressionStream('deflate-raw')),
      mostUnpackedBytes,
    );
    return bytes ? { kind: 'whole', bytes } : { kind: 'too-large' };
  } catch {
    // Not deflate, or cut.
    return { kind: 'damaged' };
  }
}

function checkOf(body: string): string {
  return sha256(body).slice(0, checkLength);
}

function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Read a stream to its end; undefined when it holds more than so many bytes. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  return joinBytes(parts);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // Of a length that base64 never has.
    return undefined;
  }
}
