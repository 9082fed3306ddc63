/** The door to measuring a graph away from the page; the work itself is `graph/metrics.ts`. */
import { runMeasure } from '../graph/metrics.ts';
import { serve } from './serve.ts';

const reportEveryMs = 100;

serve<'measure'>(self, async ({ name, ...joined }, { report, breathe, isStopped }) => {
  const run = runMeasure(name, joined);
  let told = performance.now();
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
