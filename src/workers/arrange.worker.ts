/** The door to placing a graph otherwise than by forces, away from the page; the work itself is `graph/arrange.ts`. */
import { runArrangement } from '../graph/arrange.ts';
import { serve } from './serve.ts';

serve<'arrange'>(self, async (task, { report, breathe, isStopped }) => {
  const run = runArrangement(task);
  let state = run.next(false);
  while (!state.done) {
    report({ share: state.value });
    await breathe();
    state = run.next(isStopped());
  }
  return state.value;
});
