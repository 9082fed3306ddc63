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

/** Collects what is unpacked and stops when it grows beyond its limits. */
class Collector {
  readonly #limit: number;
  #length = 0;

  constructor(packedLength: number) {
    this.#limit = Math.min(mostUnpacked, Math.max(alwaysAllowed, packedLength * mostRatio));
  }

  take(parts: Uint8Array[], part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#limit) throw new TooLarge();
    parts.push(part);
  }
}

/** The browser's own, which also looks at the checksum. */
async function gunzip(file: InputFile): Promise<Unpacked> {
  const collector = new Collector(file.bytes.length);
  const parts: Uint8Array[] = [];
  const packed = new Blob([new Uint8Array(file.bytes)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) collector.take(parts, read.value);
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    return cause instanceof TooLarge ? tooLarge(file) : damaged(file, 'gzip');
  }
  return { kind: 'files', files: [{ name: file.name.replace(/\.gz$/i, ''), bytes: joinBytes(parts) }] };
}

function unzip(file: InputFile): Unpacked {
  if (!hasDirectory(file.bytes)) return damaged(file, 'zip');
  const collector = new Collector(file.bytes.length);
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

/** A zip ends with its list of contents; one without was cut off. */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
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
