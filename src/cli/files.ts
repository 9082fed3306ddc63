/** Files read from disk, with failures that say what to do. */
import { createReadStream, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Failure } from './failure.ts';

/** How a command line names the standard input, as most tools do. */
export const standardInput = '-';

/** Pipes and devices may go on for ever; more than this many bytes nobody means to hand over that way. */
const mostFromPipe = 2 ** 30;

/** Read a file whole, or the standard input, a pipe or a device to its end, which must come. */
export async function readBytes(file: string, most = mostFromPipe): Promise<Uint8Array> {
  try {
    if (file === standardInput) return await readToEnd(process.stdin, file, most);
    const found = await stat(file);
    return await (found.isFile() || found.isDirectory()
      ? readFile(file)
      : readToEnd(createReadStream(file), file, most));
  } catch (cause) {
    throw cause instanceof Failure ? cause : failureToRead(file, cause);
  }
}

async function readToEnd(stream: Readable, file: string, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) {
      const name = file === standardInput ? 'The standard input' : file;
      throw new Failure('unreadable-file', `${name} gave more than ${most} bytes without an end. Name a file instead.`);
    }
  }
  return Buffer.concat(pieces);
}

/** Make sure that what is to be changed can be, before it is read: whoever reads a pipe takes what it holds, or waits for ever. */
export async function checkIsFile(file: string): Promise<void> {
  // What is not there, or cannot be looked at, is told by whoever reads it.
  const found = file === standardInput ? undefined : await stat(file).catch(() => undefined);
  if (!found || found.isFile() || found.isDirectory()) return;
  throw new Failure('not-a-file', `${file} is ${kindWords(found)}, which cannot be changed. Name a file.`);
}

/** Say what is there in place of a file. */
export function kindWords(found: Pick<Stats, 'isFIFO' | 'isSocket'>): string {
  if (found.isFIFO()) return 'a pipe (FIFO)';
  return found.isSocket() ? 'a socket' : 'a device';
}

function failureToRead(file: string, cause: unknown): Failure {
  const code = codeOf(cause);
  if (code === 'ENOENT') return new Failure('missing-file', `${file}: no such file.`, cause);
  if (code === 'EISDIR') {
    const guess = join(file, 'dataset.json');
    return new Failure('not-a-file', `${file} is a folder. Name the file in it, such as ${guess}.`, cause);
  }
  return new Failure('unreadable-file', `${file} could not be read: ${reasonOf(cause)}.`, cause);
}

/** Tell the code of a failure of the system, such as `ENOENT`. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}

/** Say in plain words why the system refused. */
export function reasonOf(cause: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    ENOENT: 'its folder does not exist',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your disk quota is used up',
    EFBIG: 'the file would be larger than the system allows',
    ENAMETOOLONG: 'its name is too long',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'part of its path is not a folder',
    EMFILE: 'too many files are open',
    ELOOP: 'its links lead round in a circle',
    ENXIO: 'it is a socket, or a device that is not there',
  };
  const code = codeOf(cause) ?? '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
