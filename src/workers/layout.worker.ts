/** The door to laying out a graph away from the page; the work itself is `graph/force-layout.ts`. */
import { runLayout } from '../graph/force-layout.ts';
import { serve } from './serve.ts';

const reportEveryMs = 100;

serve<'layOut'>(self, async ({ settings, ...arrays }, { report, breathe, isStopped, now }) => {
  let told = performance.now();
  const run = runLayout(arrays, {
    ...(settings ? { settings } : {}),
    now,
    onProgress: (share, x, y) => {
      told = performance.now();
      report({ share, x, y });
    },
  });
  let state = run.next(false);
  while (!state.done) {
    if (performance.now() - told >= reportEveryMs) {
      told = performance.now();
      report({ share: state.value });
    }
    await breathe();
    state = run.next(isStopped());
  }
  return state.value;
});
