import { batch } from '@preact/signals';
import { buildGraph, hasAllPositions } from '../graph/build.ts';
import type { Issue } from '../model/issues.ts';
import { lookupOf } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import { type Origin, origin } from '../state/origin.ts';
import { forgetSteps } from '../state/steps.ts';
import { startAfresh } from '../state/transitions.ts';
import { change, layoutRun, refusal, type Workspace, workspace } from '../state/workspace.ts';
import { addressOf, firstDatasetId } from './catalog.ts';
import { bringWeights } from './line-weights.ts';
import { reportError } from './report-error.ts';
import { abandonLayout } from './running-layout.ts';
import { WorldError } from './world-error.ts';

/** Load a dataset that ships with the page, the one that a new visitor finds unless another is asked for. It has passed the validator. */
export async function loadShipped(id = firstDatasetId): Promise<Dataset> {
  const address = addressOf(id);
  if (address === undefined) throw new WorldError('start', 'This copy of Sayso ships no dataset. Build it again.');
  const response = await fetchFile(address);
  const dataset = (await response.json()) as Dataset;
  await bringWeights(dataset);
  return dataset;
}

/** Make a dataset the one on the screen; a layout starts when it has no saved places. */
export function showDataset(dataset: Dataset, warnings: readonly Issue[], from: Origin): void {
  abandonLayout();
  const opened = { dataset, lookup: lookupOf(dataset), graph: buildGraph(dataset), warnings };
  batch(() => {
    workspace.value = opened;
    origin.value = from;
    refusal.value = undefined;
    change(startAfresh);
    forgetSteps();
  });
  if (!hasAllPositions(dataset)) layOut(opened);
}

/** Read a file's bytes in a worker and show what it holds; a bad file leaves everything as it was. Return its issues. */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  from: Origin = { kind: 'own' },
): Promise<readonly Issue[]> {
  const { readInWorker } = await import('./read-in-worker.ts');
  const { dataset, issues } = await readInWorker(bytes, fileName);
  if (dataset) await bringWeights(dataset);
  if (dataset) showDataset(dataset, issues, from);
  else refusal.value = { fileName, issues };
  return issues;
}

/** Open a file of the reader's; one that no browser could hold is refused before it is read. */
export async function openFile(file: Blob, fileName: string): Promise<readonly Issue[]> {
  const { faultOfSize } = await import('./file-size.ts');
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

function layOut(opened: Workspace): void {
  layoutRun.value = { share: 0 };
  import('./lay-out-in-worker.ts')
    .then(({ layOutInWorker }) => {
      if (workspace.peek() === opened) layOutInWorker(opened);
    })
    .catch(reportError);
}

async function fetchFile(address: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new WorldError('network', `"${address}" could not be reached. Check the address and the connection.`, cause);
  }
  if (!response.ok) {
    throw new WorldError(
      'network',
      `"${address}" answered ${response.status} ${response.statusText}. Check the address.`,
    );
  }
  return response;
}
