/** Files on disk, with failures that say what to do. */
import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Failure } from './failure.ts';

/** How a command line names the standard input, as most tools do. */
const standardInput = '-';

/** Read a file whole, or the standard input to its end. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await (file === standardInput ? buffer(process.stdin) : readFile(file));
  } catch (cause) {
    throw failureToRead(file, cause);
  }
}

/**
 * Replace a file's content at once: whoever reads it meanwhile, or loses power, finds the old or the new content, never half.
 * Its permissions stay, and a link keeps pointing where it points.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  if (file === standardInput) {
    throw new Failure('unwritable-file', 'What comes by the standard input cannot be rewritten: name a file.');
  }
  let temporary: string | undefined;
  try {
    const target = await realpath(file);
    const { mode } = await stat(target);
    temporary = join(dirname(target), `.sayso-${randomUUID()}.tmp`);
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw new Failure('unwritable-file', `${file} could not be written: ${reasonOf(cause)}. It is unchanged.`, cause);
  }
}

function failureToRead(file: string, cause: unknown): Failure {
  const code = codeOf(cause);
  if (code === 'ENOENT') return new Failure('missing-file', `${file}: there is no such file.`, cause);
  if (code === 'EISDIR') {
    const guess = join(file, 'dataset.json');
    return new Failure('not-a-file', `${file} is a folder. Name the file in it, such as ${guess}.`, cause);
  }
  return new Failure('unreadable-file', `${file} could not be read: ${reasonOf(cause)}.`, cause);
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}

function reasonOf(cause: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENOTDIR: 'a part of its path is no folder',
    EMFILE: 'too many files are open',
  };
  const code = codeOf(cause) ?? '';
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
