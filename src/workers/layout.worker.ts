/** The door to laying out a graph away from the page; the work itself is `graph/force-layout.ts`. */
import { runLayout } from '../graph/force-layout.ts';
import { serve } from './serve.ts';

serve<'layOut'>(self, async (arrays, { report, breathe, isStopped }) => {
  const run = runLayout(arrays, { onProgress: (share, x, y) => report({ share, x, y }) });
  let state = run.next(false);
  while (!state.done) {
    await breathe();
    state = run.next(isStopped());
  }
  return state.value;
});
