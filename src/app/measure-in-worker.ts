import { effect } from '@preact/signals';
import { joinedOf } from '../graph/arrays.ts';
import { type MeasureWish, measureRun, noteFinding, wantedMeasure } from '../state/workspace/measures.ts';
import { type Workspace, workspace } from '../state/workspace/workspace.ts';
import { callWorker, WorkerFailure } from '../workers/client.ts';
import { reportError } from './report-error.ts';

/** Nodes and claims together, above which measuring would take minutes, and more memory than a page has. */
const mostMeasured = 2_000_000;

/** Take the measures that the view needs, one after the other; one that is no longer needed is broken off. */
export function mountMeasures(): () => void {
  return effect(() => {
    const wish = wantedMeasure.value;
    const current = workspace.value;
    return wish && current ? take(wish, current) : undefined;
  });
}

function take(wish: MeasureWish, current: Workspace): (() => void) | undefined {
  const { graph, lookup } = current;
  const size = graph.order + graph.size;
  if (size > mostMeasured) {
    noteFinding(current, wish, { kind: 'too-large', size, most: mostMeasured });
    return undefined;
  }
  let isWanted = true;
  const call = callWorker(
    'measure',
    { name: wish.name, ...joinedOf(graph, lookup, wish.statedOnly) },
    { onProgress: ({ share }) => tell(share) },
  );
  const tell = (share: number | undefined) => {
    if (isWanted) measureRun.value = { ...wish, share, stop: call.cancel };
  };
  tell(undefined);
  call.result
    .then((measured) => noteFinding(current, wish, { kind: 'measured', measured }))
    .catch((error: unknown) => {
      if (!isWanted) return;
      const isStopped = error instanceof WorkerFailure && error.code === 'canceled';
      if (!isStopped) reportError(error);
      noteFinding(current, wish, { kind: isStopped ? 'stopped' : 'failed' });
    });
  return () => {
    isWanted = false;
    measureRun.value = undefined;
    call.cancel();
  };
}
