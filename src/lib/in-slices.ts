/** Long work on the page's own thread, a slice at a time, so that the page answers and draws in between. */

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

/** End the present task, so that the page may answer and draw, and go on in the next. */
export function nextTask(): Promise<void> {
  // Browsers of before 2025 have no such thing, or a scheduler that does not yield.
  return globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
