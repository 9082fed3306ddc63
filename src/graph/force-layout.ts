import type { GraphArrays, PlaceArrays } from './arrays.ts';
import { pageStage } from './drawing.ts';
import { layOutLarge } from './large-layout.ts';
import type { Effort, LayoutStep } from './layout-settings.ts';
import { factorOf, type LayoutSettings } from './layout-settings.ts';
import { type HeldNodes, heightOfLoose, placeLoose, splitLoose } from './loose-nodes.ts';
import { layOutQuick } from './quick-layout.ts';
import { removeOverlaps } from './remove-overlaps.ts';
import { layOutSmall } from './small-layout.ts';

export interface LayoutOptions {
  /** Default `quick`. */
  readonly effort?: Effort;
  readonly settings?: LayoutSettings;
  /** Longest time in milliseconds; default 10,000. What is reached by then is finished and answered. */
  readonly budgetMs?: number;
  /** Milliseconds from any origin; default `performance.now`. */
  readonly now?: () => number;
  /** Told a few times a second how much is done and where the nodes are. */
  readonly onProgress?: (share: number, x: Float64Array<ArrayBuffer>, y: Float64Array<ArrayBuffer>) => void;
  /** Asked at each step; true finishes what is reached. */
  readonly shouldStop?: () => boolean;
}

/** Up to this many nodes are worth a search for the most readable drawing. */
const smallMost = 200;
const progressEveryMs = 250;
/** Who stops a layout does not want to wait: overlaps are then parted in the shortest way. */
const stopMs = 1000;

/**
 * Lay a graph out in CSS pixels at rest, centered at the origin, y upward, so that it fits the stage of a page.
 *
 * ForceAtlas2, then no two nodes overlap and as few labels as possible. Pure: while the budget lasts, the same arrays give
 * the same bytes in the same engine on every machine. Engines compute `Math.log` differently in the last bit, nothing else
 * that is used here; it is rounded away to single precision, so that other engines nearly always give the same bytes, too.
 */
export function layOut(arrays: GraphArrays, options: LayoutOptions = {}): PlaceArrays {
  const { shouldStop = () => false } = options;
  const run = runLayout(arrays, options);
  let state = run.next(shouldStop());
  while (!state.done) state = run.next(shouldStop());
  return state.value;
}

/** The same, step by step: a caller that lets other work in between passes whether to stop. */
export function* runLayout(
  arrays: GraphArrays,
  { effort = 'quick', settings = {}, budgetMs = 10_000, now = () => performance.now(), onProgress }: LayoutOptions = {},
): Generator<number, PlaceArrays, boolean> {
  let end = now() + budgetMs;
  const part = splitLoose(arrays);
  const run = stepsFor(part, heightOfLoose(arrays, part), effort, settings);
  // Finishing takes time, too: fitting, and separating what overlaps.
  const finishMs = Math.min(budgetMs / 4, 50 + part.held.length / 40);
  let lastProgress = -Infinity;
  let state = run.next(false);
  while (!state.done) {
    const time = now();
    const { share, read } = state.value;
    if (read && onProgress && time - lastProgress >= progressEveryMs) {
      lastProgress = time;
      const { x, y } = placeLoose(arrays, part, read());
      onProgress(share, x, y);
    }
    const isStopped = yield share;
    if (isStopped) end = Math.min(end, now() + stopMs);
    state = run.next(isStopped || time >= end - finishMs);
  }
  const places = state.value;
  if (settings.preventOverlap ?? true) removeOverlaps(places.x, places.y, part.radius, () => now() >= end);
  return rounded(placeLoose(arrays, part, places));
}

function stepsFor(
  part: HeldNodes,
  looseHeight: number,
  effort: Effort,
  settings: LayoutSettings,
): Generator<LayoutStep, PlaceArrays, boolean> {
  // Distances grow with the root of what pushes apart.
  const wide = Math.sqrt(factorOf(settings.scaling));
  const stage = {
    ...pageStage,
    width: wide * pageStage.width,
    height: wide * Math.max(pageStage.height / 2, pageStage.height - looseHeight),
  };
  if (part.held.length > smallMost) return layOutLarge(part, stage, settings);
  return effort === 'quick' ? layOutQuick(part, stage, settings) : layOutSmall(part, stage, settings);
}

/** Round to two decimals, the middle of the drawing at the origin; no negative zeros. */
function rounded({ x, y }: PlaceArrays): PlaceArrays {
  return { x: x.map(roundOne), y: y.map(roundOne) };
}

function roundOne(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
