import { type PlaceArrays, toArrays, toPositions } from '../graph/arrays.ts';
import { positionsIn, type SaysoGraph } from '../graph/build.ts';
import { holdPinned } from '../graph/hold-pinned.ts';
import type { Position } from '../model/types.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves } from '../state/undo/undoable.ts';
import { view } from '../state/view/current-view.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { strings } from '../ui/words/strings.ts';
import { reportError } from './report-error.ts';
import { abandonLayout, beginLayout, isRunning } from './running-layout.ts';
import { moveNodes, placeNodes } from './stage.ts';
import { placesIn, type StartedLayout, startLayout } from './started-layout.ts';

/** Lay a workspace out in a worker while it is shown; pinned nodes stay where they stand. `onSettled` hears where nodes stood before. */
export function layOutInWorker({ graph, dataset }: Workspace, onSettled?: (moves: readonly Move[]) => void): void {
  const { keys, ...arrays } = toArrays(graph, dataset);
  const before = onSettled ? positionsIn(graph) : {};
  followLayout(graph, keys, startLayout(arrays), () => onSettled?.(movesSince(before, positionsIn(graph))));
}

/** Show a layout that has begun while it goes on, and where it ends. */
export function followLayout(
  graph: SaysoGraph,
  keys: readonly string[],
  layout: StartedLayout,
  onSettled?: () => void,
): void {
  let last: PlaceArrays | undefined;
  const moveTo = (places: PlaceArrays, isPassing: boolean) => {
    last = places;
    const held = holdPinned(places, layout.radius, pinnedIn(graph, keys));
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
      moveTo(places, false);
      onSettled?.();
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

type Places = Readonly<Record<string, Position>>;

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

function movesSince(before: Places, after: Places): readonly Move[] {
  return Object.entries(after).flatMap(([id, to]) => {
    const from = before[id];
    return from && (from[0] !== to[0] || from[1] !== to[1]) ? [{ id, from, to }] : [];
  });
}

/** Lay the graph out again, as a step that can be undone. */
export function arrangeAnew(): void {
  const current = workspace.peek();
  if (current) layOutInWorker(current, (moves) => noteMoves(strings.arrange, moves));
}
