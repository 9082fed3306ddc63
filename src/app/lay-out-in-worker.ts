import { toArrays, toPositions } from '../graph/arrays.ts';
import { layoutRun, type Workspace } from '../state/workspace.ts';
import { callWorker } from '../workers/client.ts';
import { mark } from './milestones.ts';
import { reportError } from './report-error.ts';
import { abandonLayout, beginLayout, isRunning, type RunningLayout } from './running-layout.ts';
import { moveNodes } from './stage.ts';

/** Lay a workspace out in a worker while it is shown. */
export function layOutInWorker({ graph, dataset }: Workspace): void {
  const arrays = toArrays(graph, dataset);
  const { keys } = arrays;
  const call = callWorker('layOut', arrays, {
    onProgress: ({ share, ...places }) => {
      if (!isRunning(layout)) return;
      layoutRun.value = { share };
      moveNodes(toPositions(keys, places));
    },
  });
  const layout: RunningLayout = { stop: call.cancel };
  beginLayout(layout);
  call.result
    .then((places) => {
      if (isRunning(layout)) moveNodes(toPositions(keys, places));
    })
    .catch((error: unknown) => {
      if (isRunning(layout)) reportError(error);
    })
    .finally(() => {
      if (!isRunning(layout)) return;
      abandonLayout();
      mark('settled');
    });
}
