import { type PlaceArrays, toArrays, toPositions } from '../graph/arrays.ts';
import { positionsIn, type SaysoGraph } from '../graph/build.ts';
import { holdPinned } from '../graph/hold-pinned.ts';
import type { Position } from '../model/types.ts';
import type { Move } from '../state/undo/undo-stack.ts';
import { noteMoves } from '../state/undo/undoable.ts';
import { view } from '../state/view/current-view.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { strings } from '../ui/words/strings.ts';
import { callWorker } from '../workers/client.ts';
import { reportError } from './report-error.ts';
import { abandonLayout, beginLayout, isRunning, type RunningLayout } from './running-layout.ts';
import { moveNodes, placeNodes } from './stage.ts';

/** Lay a workspace out in a worker while it is shown; pinned nodes stay where they stand. `onSettled` hears where nodes stood before. */
export function layOutInWorker({ graph, dataset }: Workspace, onSettled?: (moves: readonly Move[]) => void): void {
  const arrays = toArrays(graph, dataset);
  // The arrays themselves are handed over to the worker.
  const { keys } = arrays;
  const radius = arrays.radius.slice();
  const before = positionsIn(graph);
  const moveTo = (places: PlaceArrays, isPassing: boolean) => {
    const held = holdPinned(places, radius, pinnedIn(graph, keys));
    // Edits may have brought or taken entities meanwhile.
    if (isInOrder(graph, keys)) placeNodes(held, isPassing);
    else moveNodes(toPositions(keys, held), isPassing);
  };
  // Where drawing takes longer than the layout takes to go on, only the latest places are drawn.
  const showLatest = oneAFrame((places: PlaceArrays) => {
    if (isRunning(layout)) moveTo(places, true);
  });
  const call = callWorker('layOut', arrays, {
    onProgress: ({ share, ...places }) => {
      if (!isRunning(layout)) return;
      layoutRun.value = { share };
      showLatest(places);
    },
  });
  const layout: RunningLayout = { stop: call.cancel };
  beginLayout(layout);
  call.result
    .then((places) => {
      if (!isRunning(layout)) return;
      moveTo(places, false);
      onSettled?.(movesSince(before, positionsIn(graph)));
    })
    .catch((error: unknown) => {
      if (isRunning(layout)) reportError(error);
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
