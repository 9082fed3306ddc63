/** From bytes to text, refusing rather than replacing what is not text. */
import type { Issue } from '../model/issues.ts';

/** Text that was decoded, or the reason why it could not be. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly issue: Issue };

/** Decode UTF-8 (with or without a byte order mark) or UTF-16 (with one). Report the place of the first bad byte. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return fault('unknown-encoding', 'The file is in UTF-32. Save it as UTF-8.');
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be');
  return decodeUtf8(bytes);
}

/** Decode the beginning of a file, as well as it goes, to see what it is. */
export function decodeHead(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
}

/** Say what to do with a file in UTF-16 that does not say so, whatever its format; undefined for all others. */
export function unmarkedUtf16(bytes: Uint8Array): Issue | undefined {
  const isMarked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return !isMarked && seemsUtf16(bytes) && ['utf-16le', 'utf-16be'].some((encoding) => isTextIn(bytes, encoding))
    ? { severity: 'error', code: 'nul-byte', path: '/', message: utf16Advice }
    : undefined;
}

/** Pictures and programs have NUL bytes, too, but hardly text on both sides of them. */
function isTextIn(bytes: Uint8Array, encoding: string): boolean {
  try {
    const head = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, 4096), { stream: true });
    return !/(?![\t\n\r])\p{Cc}|\p{Cn}|\p{Co}/u.test(head);
  } catch {
    return false;
  }
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (seemsUtf16(bytes)) return fault('nul-byte', utf16Advice);
    const offset = findInvalidUtf8(bytes);
    const code = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return fault(
      'invalid-bytes',
      `The file is not valid UTF-8: byte ${offset + 1} (0x${code}${lineAt(bytes, offset)}) belongs to no character. ` +
        'It may be in an older encoding such as Windows-1252, or damaged. Save it as UTF-8.',
    );
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return { kind: 'text', text };
  return fault(
    'nul-byte',
    seemsUtf16(bytes)
      ? utf16Advice
      : `The file holds a NUL byte (byte ${bytes.indexOf(0) + 1}): it is not text, or it is damaged. Download or save it again.`,
  );
}

const utf16Advice = 'The file seems to be in UTF-16 without a byte order mark. Save it as UTF-8.';

/** In UTF-16, half of the bytes of punctuation and Latin letters are NUL, all at odd places or all at even ones. */
function seemsUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return (
    bytes.length % 2 === 0 && Math.max(even, odd) * 10 > head.length && Math.min(even, odd) * 10 < Math.max(even, odd)
  );
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const name = encoding.toUpperCase();
  if (bytes.length % 2 === 1) {
    return fault('invalid-bytes', `The file is in ${name} but ends in half a character. It seems cut off.`);
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const offset = findUnpairedUnit(bytes, encoding === 'utf-16le');
    return fault(
      'invalid-bytes',
      `The file is not valid ${name}: bytes ${offset + 1} and ${offset + 2} are half of a surrogate pair. Save it as UTF-8.`,
    );
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return { kind: 'text', text };
  return fault('nul-byte', `The file holds a NUL character (character ${nul + 1}): it is not text, or it is damaged.`);
}

function fault(code: string, message: string): Decoded {
  return { kind: 'fault', issue: { severity: 'error', code, path: '/', message } };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function lineAt(bytes: Uint8Array, offset: number): string {
  let line = 1;
  for (let i = 0; i < offset; i += 1) if (bytes[i] === 0x0a) line += 1;
  return ` in line ${line}`;
}

/** Find the first byte that breaks UTF-8, after table 3-7 of the Unicode standard. */
function findInvalidUtf8(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = lengthOfSequence(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

function lengthOfSequence(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k += 1) {
    const byte = bytes[start + k] ?? 0;
    if (byte < (k === 1 ? lowest : 0x80) || byte > (k === 1 ? highest : 0xbf)) return 0;
  }
  return length;
}

function findUnpairedUnit(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = view.getUint16(i, littleEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = i + 3 < bytes.length ? view.getUint16(i + 2, littleEndian) : 0;
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return i;
    i += 2;
  }
  return 0;
}
