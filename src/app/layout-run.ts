import { toArrays } from '../graph/arrays.ts';
import type { SaysoGraph } from '../graph/build.ts';
import type { Position } from '../model/types.ts';
import { layoutRun } from '../state/workspace.ts';
import { callWorker } from '../workers/client.ts';
import { mark } from './milestones.ts';
import { reportError } from './report-error.ts';
import { moveNodes } from './stage.ts';

let stop: (() => void) | undefined;

/** Lay a graph out in a worker while it is shown; `stopLayout` keeps the places reached. */
export function startLayout(graph: SaysoGraph): void {
  const arrays = toArrays(graph);
  const show = (x: Float64Array, y: Float64Array) => moveNodes(placesOf(arrays.keys, x, y));
  layoutRun.value = { share: 0 };
  const call = callWorker('layOut', arrays, {
    onProgress: ({ share, x, y }) => {
      if (!layoutRun.peek()) return;
      layoutRun.value = { share };
      show(x, y);
    },
  });
  const end = () => {
    if (stop !== call.cancel) return;
    stop = undefined;
    layoutRun.value = undefined;
    mark('settled');
  };
  stop = call.cancel;
  call.result
    .then(({ x, y }) => show(x, y))
    .then(end, (error: unknown) => {
      end();
      reportError(error);
    });
}

/** Stop a running layout and keep the places reached. */
export function stopLayout(): void {
  stop?.();
  stop = undefined;
  layoutRun.value = undefined;
}

function placesOf(keys: readonly string[], x: Float64Array, y: Float64Array): ReadonlyMap<string, Position> {
  return new Map(keys.map((key, index) => [key, [x[index] ?? 0, y[index] ?? 0]]));
}
