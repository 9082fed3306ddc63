import { type KeyedArrays, type PlaceArrays, toArrays, toPositions } from '../graph/arrays.ts';
import { holdPinned } from '../graph/hold-pinned.ts';
import type { LayoutSettings } from '../graph/layout-settings.ts';
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import type { Position } from '../model/types.ts';
import { view } from '../state/view/current-view.ts';
import { layoutRun, type Workspace } from '../state/workspace/workspace.ts';
import { reportError } from './report-error.ts';
import { abandonLayout, beginLayout, isRunning } from './running-layout.ts';
import { moveNodes, placeNodes } from './stage.ts';
import { placesIn, type StartedLayout, startLayout } from './started-layout.ts';

export interface ForceLayout {
  /** What of the graph is laid out; all of it by default. */
  readonly arrays?: KeyedArrays;
  readonly settings?: LayoutSettings;
  /** Brings nodes to the places reached; by default they are just put there. */
  readonly onSettled?: (to: ReadonlyMap<string, Position>) => void;
}

/** Lay a workspace out in a worker while it is shown; pinned nodes stay where they stand. */
export function layOutInWorker(
  { graph, dataset }: Workspace,
  { arrays: given, settings, onSettled }: ForceLayout = {},
): void {
  const { keys, ...arrays } = given ?? toArrays(graph, dataset);
  followLayout(graph, keys, startLayout(arrays, settings), onSettled);
}

/** Show a layout that has begun while it goes on, and where it ends. */
export function followLayout(
  graph: SaysoGraph,
  keys: readonly string[],
  layout: StartedLayout,
  onSettled?: ForceLayout['onSettled'],
): void {
  let last: PlaceArrays | undefined;
  const hold = (places: PlaceArrays) => holdPinned(places, layout.radius, pinnedIn(graph, keys));
  const moveTo = (places: PlaceArrays, isPassing: boolean) => {
    last = places;
    const held = hold(places);
    // Edits may have brought or taken entities meanwhile.
    if (isInOrder(graph, keys)) placeNodes(held, isPassing);
    else moveNodes(toPositions(keys, held), isPassing);
  };
  // Where drawing takes longer than the layout takes to go on, only the latest places are drawn.
  const showLatest = oneAFrame((places: PlaceArrays) => {
    if (isRunning(layout)) moveTo(places, true);
  });
  beginLayout(layout);
  layout.follow((progress) => {
    if (!isRunning(layout)) return;
    layoutRun.value = { share: progress.share };
    const places = placesIn(progress);
    if (places) showLatest(places);
  });
  layout.result
    .then((places) => {
      if (!isRunning(layout)) return;
      if (onSettled) onSettled(toPositions(keys, hold(places)));
      else moveTo(places, false);
    })
    .catch((error: unknown) => {
      if (!isRunning(layout)) return;
      // What passed was drawn; the graph has not heard of it yet.
      if (last) moveTo(last, false);
      reportError(error);
    })
    .finally(() => {
      if (isRunning(layout)) abandonLayout();
    });
}

/** Tell whether the nodes of a graph are just these, in this order. */
function isInOrder(graph: SaysoGraph, keys: readonly string[]): boolean {
  if (graph.order !== keys.length) return false;
  let index = 0;
  for (const { node } of graph.nodeEntries()) {
    if (keys[index] !== node) return false;
    index += 1;
  }
  return true;
}

/** Do something with the latest of what is given, at most once a frame. */
function oneAFrame<Given>(act: (given: Given) => void): (given: Given) => void {
  let latest: { readonly given: Given } | undefined;
  return (given) => {
    if (!latest) {
      requestAnimationFrame(() => {
        const { given: last } = latest ?? { given };
        latest = undefined;
        act(last);
      });
    }
    latest = { given };
  };
}

function pinnedIn(graph: SaysoGraph, keys: readonly string[]): ReadonlyMap<number, Position> {
  const pinned = new Set(view.peek().pinned);
  if (pinned.size === 0) return new Map();
  return new Map(
    keys.flatMap((key, index): readonly [number, Position][] => {
      if (!pinned.has(key)) return [];
      const { x, y } = graph.getNodeAttributes(key);
      return [[index, [x, y]]];
    }),
  );
}
