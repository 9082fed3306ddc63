import { toArrays, toPositions } from '../graph/arrays.ts';
import { layoutRun, type Workspace } from '../state/workspace.ts';
import { callWorker } from '../workers/client.ts';
import { mark } from './milestones.ts';
import { reportError } from './report-error.ts';
import { moveNodes } from './stage.ts';

interface Run {
  /** End the layout with the places it has reached. */
  readonly stop: () => void;
}

let running: Run | undefined;

/** Lay a workspace out in a worker while it is shown. */
export function startLayout({ graph, dataset }: Workspace): void {
  const arrays = toArrays(graph, dataset);
  const { keys } = arrays;
  layoutRun.value = { share: 0 };
  const call = callWorker('layOut', arrays, {
    onProgress: ({ share, ...places }) => {
      if (running !== run) return;
      layoutRun.value = { share };
      moveNodes(toPositions(keys, places));
    },
  });
  const run: Run = { stop: call.cancel };
  running = run;
  call.result
    .then((places) => {
      if (running === run) moveNodes(toPositions(keys, places));
    })
    .catch((error: unknown) => {
      if (running === run) reportError(error);
    })
    .finally(() => {
      if (running !== run) return;
      running = undefined;
      layoutRun.value = undefined;
      mark('settled');
    });
}

/** End a running layout; the places reached stay. */
export function stopLayout(): void {
  running?.stop();
}

/** End a running layout whose graph is no longer wanted. */
export function abandonLayout(): void {
  const abandoned = running;
  running = undefined;
  layoutRun.value = undefined;
  abandoned?.stop();
}
