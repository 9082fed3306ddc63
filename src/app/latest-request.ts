/**
 * What was asked for last is what comes onto the screen: whoever is about to bring data asks first, and whoever asks later ends what
 * is still under way.
 */
import { reportError } from './report-error.ts';

let last = new AbortController();

/** Ask to bring data onto the screen. The signal is aborted as soon as other data are asked for. */
export function askToShow(): AbortSignal {
  last.abort();
  last = new AbortController();
  return last.signal;
}

/** Bring data onto the screen; a failure is shown, unless other data were asked for meanwhile. */
export function bring(work: (asked: AbortSignal) => Promise<unknown>): void {
  const asked = askToShow();
  work(asked).catch((error: unknown) => (asked.aborted ? console.warn(error) : reportError(error)));
}
