/** Opening files of the reader's, and what lies at addresses. */
import type { Issue } from '../model/issues.ts';
import type { Origin } from '../state/origin.ts';
import { notice, refusal } from '../state/workspace.ts';
import { faultOfSize } from './file-size.ts';
import { bringWeights } from './line-weights.ts';
import { fetchFile, showDataset } from './load-dataset.ts';
import { showOpening } from './opening.tsx';
import { readInWorker } from './read-in-worker.ts';

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
    if (dataset) await bringWeights(dataset);
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
  if (!fault) return openBytes(new Uint8Array(await file.arrayBuffer()), fileName);
  refusal.value = { fileName, issues: [fault] };
  return [fault];
}

/** Fetch a file and open it. */
export async function openAddress(address: string): Promise<readonly Issue[]> {
  const response = await fetchFile(address);
  const fileName = decodeURIComponent(new URL(address, location.href).pathname.split('/').pop() || address);
  return openFile(await response.blob(), fileName);
}
