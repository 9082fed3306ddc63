/** Long work on the page's own thread, a slice at a time, so that the page answers and draws in between. */
import { nextTask } from './next-task.ts';

/** Work that yields wherever it may be interrupted, which has to be cheap and often. */
export type Sliced<Result> = Generator<void, Result, void>;

/** A slice on a machine that is busy takes some times as long. */
const sliceMs = 12;
/** What waits behind the next slice, such as messages of workers, is let in after so many. */
const slicesInARow = 4;

/** Do work at once. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  let state = work.next();
  while (!state.done) state = work.next();
  return state.value;
}

/** Do work in slices; undefined as soon as it is no longer wanted. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  isWanted: () => boolean = () => true,
  now: () => number = () => performance.now(),
): Promise<Result | undefined> {
  let begun = now();
  let slices = 0;
  let state = work.next();
  while (!state.done) {
    if (now() - begun >= sliceMs) {
      slices += 1;
      await (slices % slicesInARow === 0 ? new Promise((resolve) => setTimeout(resolve)) : nextTask());
      if (!isWanted()) return undefined;
      begun = now();
    }
    state = work.next();
  }
  return state.value;
}
