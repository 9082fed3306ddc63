/** Files read from disk, with failures that say what to do. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Failure } from './failure.ts';

/** How a command line names the standard input, as most tools do. */
export const standardInput = '-';

/** Read a file whole, or the standard input to its end. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await (file === standardInput ? buffer(process.stdin) : readFile(file));
  } catch (cause) {
    throw failureToRead(file, cause);
  }
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
  };
  const code = codeOf(cause) ?? '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
