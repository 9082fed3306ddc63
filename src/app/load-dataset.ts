import { batch } from '@preact/signals';
import { hasAllPositions, savedPositions } from '../graph/saved-positions.ts';
import { placeGraph, type SaysoGraph } from '../graph/sayso-graph.ts';
import type { Issue } from '../model/issues.ts';
import { lookupOf } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import { forgetSteps } from '../state/undo/history.ts';
import { startAfresh } from '../state/view/change-camera.ts';
import { change } from '../state/view/current-view.ts';
import { desk, emptyDesk } from '../state/workspace/desk.ts';
import { type Origin, origin } from '../state/workspace/origin.ts';
import {
  arePlacesAwaited,
  layoutRun,
  openWorkspace,
  refusal,
  type Workspace,
  workspace,
} from '../state/workspace/workspace.ts';
import { addressOf, firstDatasetId } from './catalog.ts';
import { fetchText } from './fetch-own-file.ts';
import { bringWeights } from './line-weights.ts';
import { forgetMilestones } from './milestones.ts';
import { reportError } from './report-error.ts';
import { abandonLayout } from './running-layout.ts';
import { WorldError } from './world-error.ts';

/** Load a dataset that ships with the page, the one that a new visitor finds unless another is asked for. It has passed the validator. */
export async function loadShipped(id = firstDatasetId): Promise<Dataset> {
  const address = addressOf(id);
  if (address === undefined)
    throw new WorldError('start', 'This copy of Sayso comes without a dataset. Build it again.');
  const text = await fetchText(address);
  try {
    return JSON.parse(text) as Dataset;
  } catch (cause) {
    throw new WorldError('start', 'The server sent something other than the dataset. Try again later.', cause);
  }
}

let saveFirst: (() => Promise<void>) | undefined;

/** Do something before another dataset takes the place of the one that is open. */
export function beforeOpening(save: () => Promise<void>): void {
  saveFirst = save;
}

/**
 * Make a dataset the one on the screen, unless another one was asked for meanwhile; a layout starts when it has no saved places. Tell
 * whether it is on the screen now.
 */
export async function showDataset(
  dataset: Dataset,
  warnings: readonly Issue[],
  from: Origin,
  asked: AbortSignal,
): Promise<boolean> {
  const graph = hasAllPositions(dataset) ? placeGraph(dataset, savedPositions(dataset)) : await seedGraph(dataset);
  const lookup = lookupOf(dataset);
  const weigh = await bringWeights(dataset.sources);
  const needsLayout = !hasAllPositions(dataset);
  return showWorkspace({ dataset, lookup, graph, warnings, weigh }, from, asked, needsLayout ? layOut : undefined);
}

/** The same of a dataset whose graph and look-ups are there; `onOpen` starts its layout, or goes on with it. */
export async function showWorkspace(
  parts: Parameters<typeof openWorkspace>[0],
  from: Origin,
  asked: AbortSignal,
  onOpen?: (opened: Workspace) => void,
): Promise<boolean> {
  const { dataset } = parts;
  await saveFirst?.();
  // An empty page takes what comes.
  if (asked.aborted && workspace.peek()) return false;
  abandonLayout();
  forgetMilestones();
  const opened = openWorkspace(parts);
  batch(() => {
    workspace.value = opened;
    origin.value = from;
    refusal.value = undefined;
    change(startAfresh);
    desk.value = emptyDesk;
    arePlacesAwaited.value = false;
    forgetSteps();
    onOpen?.(opened);
  });
  // What ships with the page was looked at before.
  if (from.kind !== 'first')
    import('./warn-of-saved-places.ts').then(({ sayPlaces }) => sayPlaces(dataset), reportError);
  return true;
}

async function seedGraph(dataset: Dataset): Promise<SaysoGraph> {
  const { buildGraph } = await import('../graph/initial-positions.ts');
  return buildGraph(dataset);
}

function layOut(opened: Workspace): void {
  layoutRun.value = { share: 0 };
  import('./lay-out-in-worker.ts')
    .then(({ layOutInWorker }) => {
      if (workspace.peek() === opened) layOutInWorker(opened);
    })
    .catch(reportError);
}
