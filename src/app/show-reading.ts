/** From what a worker read to the screen: no step takes the page long, and a layout goes on meanwhile. */

import type { PlaceArrays } from '../graph/arrays.ts';
import { growingGraph, isSoonPlaced, type Opening, preparedWeights } from '../graph/prepare-opening.ts';
import { type SaysoGraph, writePlaces } from '../graph/sayso-graph.ts';
import { inSlices } from '../lib/in-slices.ts';
import { type PackedJson, unpackingJson } from '../lib/packed-json.ts';
import { indexing, type Lookup } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import type { GroupLevel } from '../query/group-levels.ts';
import { canDraw } from '../state/screen/page.ts';
import { leastGrouped } from '../state/selectors/grouping.ts';
import { view } from '../state/view/current-view.ts';
import { mode } from '../state/view/view-selectors.ts';
import type { Origin } from '../state/workspace/origin.ts';
import { arePlacesAwaited, layoutRun, workspace } from '../state/workspace/workspace.ts';
import { warmWorker } from '../workers/client.ts';
import type { Output } from '../workers/protocol.ts';
import { prepareFilters } from './answer-questions.ts';
import { askAhead } from './ask-ahead.ts';
import type { Drawn } from './hung-still.ts';
import { followLayout } from './lay-out-in-worker.ts';
import { bringWeights } from './line-weights.ts';
import { showWorkspace } from './load-dataset.ts';
import { prepareStill } from './prepare-still.ts';
import type { Reading } from './read-in-worker.ts';
import { stageElement } from './stage.ts';
import { type StartedLayout, startLayout } from './started-layout.ts';

/** How far the way is behind one when the dataset is unpacked, is indexed, has its graph. */
const shares = { unpacked: 0.4, indexed: 0.6, grown: 0.9 } as const;

/** What became of a reading. */
export type Shown =
  | { readonly kind: 'shown'; readonly dataset: Dataset; readonly result: Found }
  | { readonly kind: 'refused'; readonly result: Found }
  | { readonly kind: 'left' };
type Found = Output<'read'>['result'];

/** Show the dataset that is being read, unless another one is asked for meanwhile; hear how far that is once it was read. */
export async function showReading(
  reading: Reading,
  originOf: (prints: readonly string[]) => Origin,
  asked: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Shown> {
  let laying: StartedLayout | undefined;
  reading.onLayout((arrays) => {
    if (!asked.aborted) laying = startLayout(arrays);
  });
  const leave = (): Shown => {
    laying?.result.catch(() => {});
    laying?.stop();
    return { kind: 'left' };
  };
  const packed = await reading.packed;
  const grown = packed && (await grow(packed, reading, asked, onProgress));
  const read = await reading.result;
  if (!read || asked.aborted) return leave();
  const { result, prints, opening } = read;
  if (!packed) return { kind: 'refused', result };
  if (!grown || !opening) return leave();
  const { dataset, lookup, graph, level } = grown;
  const weigh = await weigherOf(lookup, opening);
  const stage = mode.peek() === 'graph' && canDraw.peek() ? stageElement.peek() : undefined;
  const isDrawnAhead = stage && isSoonPlaced(graph.order, graph.size);
  const places = isDrawnAhead ? await drawAhead(stage, { graph, lookup, weigh, level }, laying, asked) : undefined;
  const parts = { dataset, lookup, graph, warnings: result.issues, weigh };
  const isShown = await showWorkspace(parts, originOf(prints), asked, () => {
    // Where the layout has ended before, all nodes stand where they stay.
    if (laying && !(places && places === laying.ended())) awaitPlaces(graph, laying, places);
  });
  return isShown ? { kind: 'shown', dataset, result } : leave();
}

/** Wait for the places of the nodes and draw the still before the page shows it; give the places that were waited for. */
async function drawAhead(
  stage: HTMLElement,
  { level, ...parts }: Drawn & { readonly level: Promise<GroupLevel> | undefined },
  laying: StartedLayout | undefined,
  asked: AbortSignal,
): Promise<PlaceArrays | undefined> {
  const { graph } = parts;
  const left = whenLeft(asked);
  const places = laying && Promise.race([laying.first, pause(longestWait), left]);
  const placed = Promise.resolve(places).then((found) => {
    if (found) writePlaces(graph, found);
    return laying ? found && found === laying.ended() : true;
  });
  const divided = placed.then(() => Promise.race([level, pause(longestWait), left])).catch(() => undefined);
  await prepareStill(stage, { ...parts, placed, level: divided }, () => !asked.aborted);
  return places;
}

/**
 * How long a small dataset is held back for the places of its nodes, and then for its groups, in milliseconds: where page and picture
 * are painted in one frame, the picture is there much sooner.
 */
const longestWait = 500;

function whenLeft(asked: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => asked.addEventListener('abort', () => resolve(undefined)));
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** Follow a layout of the dataset that is just being opened; the page is there at once, its picture with the first places. */
function awaitPlaces(graph: SaysoGraph, laying: StartedLayout, known: PlaceArrays | undefined): void {
  arePlacesAwaited.value = !known;
  layoutRun.value = { share: 0 };
  followLayout(graph, graph.nodes(), laying);
  if (known) return;
  void laying.first.then((places) => {
    if (workspace.peek()?.graph !== graph) return;
    if (places && !laying.ended()) writePlaces(graph, places);
    arePlacesAwaited.value = false;
  });
}

/** Make dataset, look-ups and graph; undefined when that is no longer wanted. */
async function grow(packed: PackedJson, reading: Reading, asked: AbortSignal, onProgress: (share: number) => void) {
  const isWanted = () => !asked.aborted;
  // It was checked in the worker.
  const dataset = (await inSlices(unpackingJson(packed), isWanted)) as Dataset | undefined;
  onProgress(shares.unpacked);
  const lookup = dataset && (await inSlices(indexing(dataset), isWanted));
  onProgress(shares.indexed);
  const opening = (await reading.result)?.opening;
  const graph = dataset && opening && (await inSlices(growingGraph(dataset, opening), isWanted));
  onProgress(shares.grown);
  if (!dataset || !lookup || !graph) return undefined;
  const division = await divideAhead(graph, lookup, isWanted).catch(console.warn);
  prepareFilters().catch(console.warn);
  await askAhead(lookup, isWanted);
  return { dataset, lookup, graph, level: division ? division.level : undefined };
}

/**
 * Begin to divide the entities into communities, which a dataset of so many will be asked for when it is shown. Answers once that goes
 * on in a worker.
 */
async function divideAhead(
  graph: SaysoGraph,
  lookup: Lookup,
  isWanted: () => boolean,
): Promise<{ readonly level: Promise<GroupLevel> } | undefined> {
  const { grouping, statedOnly } = view.peek();
  const isAsked = grouping === 'community' || (grouping === 'auto' && graph.order >= leastGrouped);
  if (!isAsked || statedOnly || mode.peek() !== 'graph' || !isSoonPlaced(graph.order, graph.size)) {
    if (graph.order >= leastGrouped) warmWorker('measure');
    return undefined;
  }
  const { beginDivision } = await import('./group-in-worker.ts');
  return beginDivision(graph, lookup, isWanted);
}

/** Weigh claims as the worker has; those that edits bring, anew. */
async function weigherOf(lookup: Lookup, opening: Opening) {
  const { dataset } = lookup;
  const later = await bringWeights(dataset.sources);
  const weights = preparedWeights(dataset, opening);
  const weigh: typeof later = later && ((of, claim) => (of === lookup ? (weights.get(claim) ?? 1) : later(of, claim)));
  return weigh;
}
