/** Files written so that, whatever fails, each is as it was or as it should be, and nothing that is no plain file is touched. */
import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import { codeOf, kindWords, reasonOf, standardInput } from './files.ts';

/** Why a file is written, which decides whether one may be there already. */
export type Purpose =
  /** A new file; one that is there is kept. */
  | { readonly kind: 'create' }
  /** A file that may be replaced. */
  | { readonly kind: 'replace' }
  /** A file that was read and is changed; what it held is compared, for somebody may have changed it meanwhile. */
  | { readonly kind: 'change'; readonly read: Uint8Array };

/** What is asked of the disk; tests let each of it fail. */
export type Disk = Pick<
  typeof nodeDisk,
  'access' | 'link' | 'lstat' | 'open' | 'readFile' | 'readlink' | 'rename' | 'rm'
>;

/**
 * Write a file beside its place, bring it to the disk, and put it there in one step: whoever reads it meanwhile, or loses power,
 * finds the old or the new content, never half. Mode and owner stay. Return sentences about what could not be kept.
 */
export async function writeFile(
  file: string,
  content: string | Uint8Array,
  purpose: Purpose,
  disk: Disk = nodeDisk,
): Promise<readonly string[]> {
  const before = await lookAt(file, purpose, disk);
  let temporary: string | undefined = join(dirname(file), `.sayso-${randomUUID()}.tmp`);
  try {
    const notes = await writeBeside(temporary, content, before, disk);
    await checkUnchanged(file, before, purpose, disk);
    if (before || !(await linkNew(temporary, file, disk))) {
      await disk.rename(temporary, file);
      temporary = undefined;
    }
    await syncFolder(dirname(file), disk);
    return before && before.nlink > 1n ? [...notes, otherNamesNote(file)] : notes;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw refusal(file, `${reasonOf(cause)}. ${before ? 'It is unchanged' : 'It was not written'}`, cause);
  } finally {
    // What is left beside the file does no harm; the file itself is what counts.
    if (temporary !== undefined) await disk.rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Refuse what may not be written before anything else is: of two files to be written, none should be there alone. */
export async function checkWritable(file: string, purpose: Purpose): Promise<void> {
  await lookAt(file, purpose, nodeDisk);
}

/** Tell whether two paths lead to one file, by links of any kind. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([one, other].map((path) => nodeDisk.stat(path, { bigint: true })));
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** Look at what is there; refuse what may not be written. */
async function lookAt(file: string, { kind }: Purpose, disk: Disk): Promise<BigIntStats | undefined> {
  if (file === standardInput) {
    const advice =
      kind === 'change'
        ? 'Standard input cannot be rewritten: name a file.'
        : '“-” is not a file: leave the option out to print to standard output.';
    throw new Failure('unwritable-file', advice);
  }
  try {
    const found = await disk.lstat(file, { bigint: true });
    if (found.isSymbolicLink()) {
      throw refusal(file, `it is a link to ${await disk.readlink(file)}. Name the file itself`);
    }
    if (found.isDirectory()) throw refusal(file, 'it is a folder');
    if (!found.isFile()) throw refusal(file, `it is ${kindWords(found)}, not a regular file`);
    if (kind === 'create') throw refusal(file, 'it already exists. Replace it with --force, or name another file');
    await disk.access(file, nodeDisk.constants.W_OK);
    return found;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (codeOf(cause) === 'ENOENT' && kind !== 'change') return undefined;
    throw refusal(file, `${reasonOf(cause)}. It is unchanged`, cause);
  }
}

async function writeBeside(
  temporary: string,
  content: string | Uint8Array,
  before: BigIntStats | undefined,
  disk: Disk,
): Promise<readonly string[]> {
  const mode = before && Number(before.mode & 0o7777n);
  // Until its owner is set, a file that others may not read is read by nobody else.
  const handle = await disk.open(temporary, 'wx', mode === undefined ? 0o666 : mode & 0o700);
  try {
    await handle.writeFile(content, 'utf8');
    const isOwned = !before || (await hasOwner(handle, before));
    if (mode !== undefined) await handle.chmod(isOwned ? mode : mode & 0o777);
    await handle.sync();
    return isOwned ? [] : ['The file belonged to someone else; it now belongs to you.'];
  } finally {
    await handle.close();
  }
}

/** Give a new file the owner of the old one, where that is allowed. */
async function hasOwner(handle: nodeDisk.FileHandle, { uid, gid }: BigIntStats): Promise<boolean> {
  const own = await handle.stat({ bigint: true });
  if (own.uid === uid && own.gid === gid) return true;
  try {
    await handle.chown(Number(uid), Number(gid));
    return true;
  } catch {
    return false;
  }
}

/** Make sure that the file to be replaced has not changed since it was read. */
async function checkUnchanged(
  file: string,
  before: BigIntStats | undefined,
  purpose: Purpose,
  disk: Disk,
): Promise<void> {
  if (!before) return;
  const now = await disk.lstat(file, { bigint: true });
  const isSame = now.ino === before.ino && now.dev === before.dev && now.mtimeNs === before.mtimeNs;
  const isAsRead = purpose.kind !== 'change' || Buffer.from(purpose.read).equals(await disk.readFile(file));
  if (!isSame || !isAsRead) {
    throw refusal(file, 'something else changed it in the meantime. It was left as is; run the command again');
  }
}

/** Give a new file its name without replacing one that came meanwhile; false where the disk knows no second names. */
async function linkNew(temporary: string, file: string, disk: Disk): Promise<boolean> {
  try {
    await disk.link(temporary, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw refusal(file, 'it appeared in the meantime. It was left as is', cause);
    if (['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(cause) ?? '')) return false;
    throw cause;
  }
}

/** Bring the name of a file to the disk, too; not every system can. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is safe already.
  }
}

function otherNamesNote(file: string): string {
  return `${file} had another name as well (a hard link), which keeps the old content.`;
}

function refusal(file: string, words: string, cause?: unknown): Failure {
  return new Failure('unwritable-file', `${file} could not be written: ${words}.`, cause);
}
