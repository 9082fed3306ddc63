/** The three steps that a first visitor is shown, once. */
import { isEmbedded, isFirstVisit } from '../state/screen/panels.ts';
import { recall, remember } from './persist.ts';

const key = 'sayso:first-steps';

/** Show the first steps, unless they were closed on an earlier visit; a frame of another page has no room for them. */
export function offerFirstSteps(): void {
  if (!isEmbedded.peek() && recall(key) === undefined) isFirstVisit.value = true;
}

/** Close the first steps for good. */
export function closeFirstSteps(): void {
  isFirstVisit.value = false;
  remember(key, 'closed');
}
