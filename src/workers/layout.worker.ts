/** The door to laying out a graph away from the page; the work itself is `graph/force-layout.ts`. */
import { layOut, runLayout } from '../graph/force-layout.ts';
import { practiceArrays } from './practice.ts';
import type { Input, Output } from './protocol.ts';
import { type Running, serve } from './serve.ts';

const reportEveryMs = 100;
/** Nodes of the graphs that are practiced with: small ones and larger ones are laid out in different ways. */
const practiced = [20, 40, 40, 210, 400, 40, 400];

serve<'layOut'>(
  self,
  answer,
  practiced.map((nodes) => () => layOut(practiceArrays(nodes))),
);

async function answer(
  { settings, ...arrays }: Input<'layOut'>,
  { report, breathe, isStopped, now }: Running<'layOut'>,
): Promise<Output<'layOut'>> {
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
}
