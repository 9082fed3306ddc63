/**
 * The address bar before anything has to be read from it or written into it: the code for that comes with an address in the bar, with
 * the reader's first sign of life, or with the first change of the view.
 */
import { effect } from '@preact/signals';
import { type Moment, presentMoment } from './address-bar.ts';
import { reportError } from './report-error.ts';

let bring: (() => Promise<void>) | undefined;

/** Fetch what reads and writes addresses, if it is not there. */
export function bringAddress(): void {
  bring?.().catch(reportError);
}

/**
 * Keep the address bar true to the view. Until the code for that has come, all moments are kept: each may be an entry of the history,
 * and the last alone would lose the others.
 */
export function awaitAddress(): void {
  const moments: Moment[] = [];
  let hasTurned = false;
  let isUnderWay = false;
  const stop = effect(() => {
    const moment = presentMoment();
    const before = moments.at(-1);
    moments.push(moment);
    if (before && (before.view !== moment.view || before.origin !== moment.origin)) bringAddress();
  });
  // A step through the history, or another fragment in the bar, says more than what the page was at before.
  const turn = () => {
    hasTurned = true;
    bringAddress();
  };
  addEventListener('popstate', turn);
  bring = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      const { followHistory, mountAddress } = await import('./address.ts');
      bring = undefined;
      stop();
      removeEventListener('popstate', turn);
      mountAddress(hasTurned ? moments.slice(-1) : moments);
      if (hasTurned) followHistory();
    } finally {
      isUnderWay = false;
    }
  };
}
