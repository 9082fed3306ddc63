/** Unpacks gzip and zip before anything is recognized, and stops at what unpacks to more than it should. */
import { Unzip, UnzipInflate } from 'fflate';
import { joinBytes } from '../lib/join-bytes.ts';
import type { Issue } from '../model/issues.ts';
import type { InputFile } from './format.ts';

/** Nothing unpacks to more bytes than these, */
const mostUnpacked = 300_000_000;
/** nor, beyond a first megabyte, to more than so many times its own size. */
const mostRatio = 100;
const alwaysAllowed = 1_000_000;
const mostFiles = 1000;
/** Bytes that are unpacked at a time: a thousandfold of them at most comes out. */
const step = 4096;

/** What was in an archive, or why it was not unpacked. */
export type Unpacked =
  | { readonly kind: 'files'; readonly files: readonly InputFile[] }
  | { readonly kind: 'fault'; readonly issue: Issue };

/** Unpack a file as far as it is packed; anything else comes back as it is. */
export async function unpackFile(file: InputFile, depth = 0): Promise<Unpacked> {
  const [first, second, third, fourth] = file.bytes;
  const isGzip = first === 0x1f && second === 0x8b;
  const isZip = first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
  if (!isGzip && !isZip) return { kind: 'files', files: [file] };
  if (depth > 1) return fault('nested-archive', `“${file.name}” is packed more than twice. Unpack it first.`);
  const unpacked = isGzip ? await gunzip(file) : unzip(file);
  if (unpacked.kind === 'fault') return unpacked;
  const inner = await Promise.all(unpacked.files.map((each) => unpackFile(each, depth + 1)));
  const broken = inner.find((each) => each.kind === 'fault');
  return broken ?? { kind: 'files', files: inner.flatMap((each) => (each.kind === 'files' ? each.files : [])) };
}

class TooLarge extends Error {}

/** How many bytes an archive may unpack to. */
function limitOf({ bytes }: InputFile): number {
  return Math.min(mostUnpacked, Math.max(alwaysAllowed, bytes.length * mostRatio));
}

/** Collects what is unpacked and stops when it grows beyond its limits. */
class Collector {
  readonly #limit: number;
  #length = 0;

  constructor(file: InputFile, share = 1) {
    this.#limit = limitOf(file) * share;
  }

  take(parts: Uint8Array[], part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#limit) throw new TooLarge();
    parts.push(part);
  }
}

/**
 * The browser's own, which also looks at the checksum. What it comes to is counted before any of it is kept, so that a bomb takes no
 * more memory than itself.
 */
async function gunzip(file: InputFile): Promise<Unpacked> {
  const parts: Uint8Array[] = [];
  // The end of a whole file says how large it is; of a cut one it says anything, but that does not swell so.
  const saysTooLarge = uint32At(file.bytes, file.bytes.length - 4) > limitOf(file);
  try {
    await inflate(file, new Collector(file, saysTooLarge ? 1 / 3 : 1), []);
    await inflate(file, new Collector(file), parts, true);
  } catch (cause) {
    return cause instanceof TooLarge ? tooLarge(file) : damaged(file, 'gzip');
  }
  return { kind: 'files', files: [{ name: file.name.replace(/\.gz$/i, ''), bytes: joinBytes(parts) }] };
}

async function inflate({ bytes }: InputFile, collector: Collector, parts: Uint8Array[], isKept = false): Promise<void> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      collector.take(parts, read.value);
      if (!isKept) parts.length = 0;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function uint32At(bytes: Uint8Array, at: number): number {
  if (at < 0 || at + 4 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

function unzip(file: InputFile): Unpacked {
  const directory = directoryIn(file.bytes);
  if (directory === undefined) return damaged(file, 'zip');
  if (declaredLength(file.bytes, directory) > limitOf(file)) return tooLarge(file);
  const collector = new Collector(file);
  const held = new Map<string, { parts: Uint8Array[]; isEnded: boolean }>();
  const stream = new Unzip((entry) => {
    if (entry.name.endsWith('/')) return;
    if (held.size >= mostFiles) throw new TooLarge();
    const taken = { parts: [] as Uint8Array[], isEnded: false };
    held.set(entry.name, taken);
    entry.ondata = (error, part, final) => {
      if (error) throw error;
      collector.take(taken.parts, part);
      if (final) taken.isEnded = true;
    };
    entry.start();
  });
  stream.register(UnzipInflate);
  try {
    pushAll(file.bytes, (part, final) => stream.push(part, final));
  } catch (cause) {
    return cause instanceof TooLarge ? tooLarge(file) : damaged(file, 'zip');
  }
  if (held.has('[Content_Types].xml')) {
    return fault('unsupported-format', `“${file.name}” is an office file: save its tables as CSV, and open those.`);
  }
  if (held.size === 0 || [...held.values()].some(({ isEnded }) => !isEnded)) return damaged(file, 'zip');
  const files = [...held]
    .filter(([name]) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
    .map(([name, { parts }]) => ({ name, bytes: joinBytes(parts) }));
  return { kind: 'files', files };
}

/** A zip ends with its list of contents; one without was cut off. Give the place of that end. */
function directoryIn(bytes: Uint8Array): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (uint32At(bytes, at) === 0x06054b50) return at;
  }
  return undefined;
}

/** Add up what the list of contents says of their lengths. It may lie, so what comes out is counted all the same. */
function declaredLength(bytes: Uint8Array, directory: number): number {
  let [at, length] = [uint32At(bytes, directory + 16), 0];
  while (uint32At(bytes, at) === 0x02014b50) {
    length += uint32At(bytes, at + 24);
    const names = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    at += 46 + names.getUint16(at + 28, true) + names.getUint16(at + 30, true) + names.getUint16(at + 32, true);
  }
  return length;
}

function pushAll(bytes: Uint8Array, push: (part: Uint8Array, isFinal: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += step) push(bytes.subarray(at, at + step), at + step >= bytes.length);
}

function fault(code: string, message: string): Unpacked {
  return { kind: 'fault', issue: { severity: 'error', code, path: '/', message } };
}

function tooLarge(file: InputFile): Unpacked {
  return fault(
    'archive-too-large',
    `“${file.name}” unpacks to more than Sayso accepts: 300 MB, 100 times its own size, or 1,000 files. If you trust it, unpack it yourself and open the file that holds the graph.`,
  );
}

function damaged(file: InputFile, kind: 'gzip' | 'zip'): Unpacked {
  return fault(
    'damaged-archive',
    `“${file.name}” is a ${kind} archive, but it is damaged or cut off. Download or save it again.`,
  );
}
