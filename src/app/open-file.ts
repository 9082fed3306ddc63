/** Opening files of the reader's, and what lies at addresses. */
import type { Issue } from '../model/issues.ts';
import { notice } from '../state/screen/page.ts';
import type { Origin } from '../state/workspace/origin.ts';
import { refusal } from '../state/workspace/workspace.ts';
import { faultOfSize } from './file-size.ts';
import { fetchFile, showDataset } from './load-dataset.ts';
import { showOpening } from './opening.tsx';
import { readInWorker } from './read-in-worker.ts';
import { WorldError } from './world-error.ts';

/** Read a file's bytes in a worker and show what it holds; a bad file, or one left while it is read, leaves everything as it was. Return its issues. */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  from: Origin = { kind: 'own' },
): Promise<readonly Issue[]> {
  const reading = readInWorker(bytes, fileName);
  const takeWordsAway = showOpening(fileName, reading.stop);
  try {
    const read = await reading.result;
    if (!read) {
      notice.value = `“${fileName}” was not opened.`;
      return [];
    }
    const { dataset, issues } = read;
    if (dataset) await showDataset(dataset, issues, from);
    else refusal.value = { fileName, issues };
    return issues;
  } finally {
    takeWordsAway();
  }
}

/** Open a file of the reader's; one that no browser could hold is refused before it is read. */
export async function openFile(file: Blob, fileName: string): Promise<readonly Issue[]> {
  const fault = faultOfSize(file.size);
  if (!fault) return openBytes(await bytesOf(file, fileName), fileName);
  refusal.value = { fileName, issues: [fault] };
  return [fault];
}

/** Open the file among those that were dropped or chosen; several at once are not opened, for only one could stay. */
export async function openOnly(files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (!file) return;
  if (others.length > 0) {
    throw new WorldError(
      'file',
      `These are ${files.length} files, and Sayso shows one at a time. Drop the one to open.`,
    );
  }
  await openFile(file, file.name);
}

/** Fetch a file and open it. */
export async function openAddress(address: string): Promise<readonly Issue[]> {
  const { protocol, origin, pathname } = urlOf(address);
  if (protocol !== 'https:' && origin !== location.origin) {
    const kinds = 'Sayso reads addresses that begin with https:// and those of its own site';
    throw new WorldError('network', `"${address}" was not asked for: ${kinds}. Save the file and open it from there.`);
  }
  const response = await fetchFile(address).catch((cause) => {
    // A browser does not tell a page why: no connection, or a server that lets no other site read what it holds.
    if (!(cause instanceof WorldError) || !(cause.cause instanceof TypeError)) throw cause;
    const saved = 'Or its server lets no other page read it: then save the file and open it from there.';
    throw new WorldError('network', `${cause.message} ${saved}`, cause);
  });
  return openFile(await response.blob(), fileNameOf(pathname) ?? address);
}

async function bytesOf(file: Blob, fileName: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const causes = 'It may be a folder, or have been moved or changed meanwhile';
    throw new WorldError('file', `"${fileName}" could not be read. ${causes}: choose the file itself again.`, cause);
  }
}

function urlOf(address: string): URL {
  try {
    return new URL(address, location.href);
  } catch (cause) {
    throw new WorldError(
      'network',
      `"${address}" is not an address. It should look like https://example.org/a.json.`,
      cause,
    );
  }
}

/** The last word of a path, as people read it where it can be decoded. */
function fileNameOf(path: string): string | undefined {
  const last = path.split('/').pop() || undefined;
  try {
    return last && decodeURIComponent(last);
  } catch {
    return last;
  }
}
