/** From what a worker read to the screen: no step takes the page long, and a layout goes on meanwhile. */

import { writePlaces } from '../graph/build.ts';
import { growingGraph, preparedWeights } from '../graph/prepare-opening.ts';
import { inSlices } from '../lib/in-slices.ts';
import { unpackingJson } from '../lib/packed-json.ts';
import { indexing } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import type { Origin } from '../state/workspace/origin.ts';
import { layoutRun } from '../state/workspace/workspace.ts';
import type { Output } from '../workers/protocol.ts';
import { followLayout } from './lay-out-in-worker.ts';
import { bringWeights } from './line-weights.ts';
import { showWorkspace } from './load-dataset.ts';
import { startLayout } from './started-layout.ts';

/** How far the way is behind one when the dataset is unpacked, is indexed, has its graph. */
const shares = { unpacked: 0.4, indexed: 0.6, grown: 0.9 } as const;

/**
 * Show a dataset that was read and packed, unless another one was asked for meanwhile; hear how far that is. Give the dataset; undefined
 * when it is not on the screen.
 */
export async function showRead(
  { result, packed, opening, layout }: Output<'read'>,
  from: Origin,
  asked: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Dataset | undefined> {
  if (!packed || !opening) return undefined;
  const laying = layout && startLayout(layout);
  const leave = () => {
    laying?.result.catch(() => {});
    laying?.stop();
  };
  const reach = <Value>(value: Value | undefined, share: number): Value | undefined => {
    if (value === undefined) leave();
    onProgress(share);
    return value;
  };
  const isWanted = () => !asked.aborted;
  // It was checked in the worker.
  const dataset = reach((await inSlices(unpackingJson(packed), isWanted)) as Dataset | undefined, shares.unpacked);
  const lookup = dataset && reach(await inSlices(indexing(dataset), isWanted), shares.indexed);
  const graph = dataset && reach(await inSlices(growingGraph(dataset, opening), isWanted), shares.grown);
  if (!dataset || !lookup || !graph) return undefined;
  const start = await laying?.first;
  if (start) writePlaces(graph, start);
  const later = await bringWeights(dataset.sources);
  const weights = preparedWeights(dataset, opening);
  const weigh: typeof later = later && ((of, claim) => (of === lookup ? (weights.get(claim) ?? 1) : later(of, claim)));
  const isShown = await showWorkspace({ dataset, lookup, graph, warnings: result.issues, weigh }, from, asked, () => {
    if (!laying || (start && laying.isDone())) return;
    layoutRun.value = { share: 0 };
    followLayout(graph, graph.nodes(), laying);
  });
  if (!isShown) leave();
  return isShown ? dataset : undefined;
}
