import { computed, untracked } from '@preact/signals';
import { atOnce, inSlices, nextTask } from '../lib/in-slices.ts';
import { areRouted } from '../render/edge-course.ts';
import { placeAsGraph } from '../render/move-in-picture.ts';
import type { Picture } from '../render/picture.ts';
import type { CameraView } from '../render/projection.ts';
import { drawingStill, isWhole, makeCanvas, type StillOptions } from '../render/still.ts';
import { keysInSight } from '../state/selectors/graph-visibility.ts';
import { isGrouped } from '../state/selectors/grouping.ts';
import { hidden } from '../state/selectors/visible.ts';
import { camera, drawnTheme, isAppearanceComputed } from '../state/view/view-selectors.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { computedLooks } from './appearance.ts';
import type { DrawnStill } from './cover-still.ts';
import { areasOverPicture } from './groups.ts';
import { weightOf } from './line-weights.ts';
import { mark } from './milestones.ts';
import { reportError } from './report-error.ts';

/** A still that hangs on the stage, or is about to. */
export interface HungStill {
  /** Milliseconds that it took to draw; when it hangs. */
  readonly drawnIn: Promise<number>;
  /** The picture it shows, where that is still the one of the workspace in its present looks. */
  readonly picture: () => Picture | undefined;
  /** Note that nodes of the graph have moved: the still stays as it is, the scene that follows begins where they are. */
  readonly noteMove: () => void;
  readonly takeDown: () => void;
}

/**
 * Up to so many lines a still is drawn in one go: to rest on the way would only let the frame come later, in WebKit without WebGL by so
 * much that all else that comes late waits for it.
 */
const drawnAtOnce = 1000;

/** What of a workspace is drawn. */
export type Drawn = Pick<Workspace, 'graph' | 'lookup' | 'weigh'>;

let prepared: DrawnStill | undefined;

/** Keep a still for the dataset that is about to be shown; one that is not what the page shows then is forgotten. */
export function keepStill(still: DrawnStill | undefined): void {
  prepared = still;
}

/** Draw a still of a workspace and hang it into an element, in as many tasks as it takes. */
export function hangStill(element: HTMLElement, current: Workspace): HungStill {
  const options = optionsFor(element, current);
  const { graph, lookup, theme, looks } = options;
  const isReady = prepared && isSame(prepared.options, options) && (prepared.areas?.arePresent() ?? true);
  const ready = isReady ? prepared : undefined;
  prepared = undefined;
  let isGone = false;
  let isMoved = false;
  let drawn = ready;
  let leaveCover = () => {};
  /** Most of a large picture never shows: areas stand for it. */
  const coverIt = async (still: DrawnStill) => {
    const { coverStill } = await import('./cover-still.ts');
    if (!isGone) leaveCover = coverStill(element, still, () => !isMoved);
  };
  const hang = async () => {
    drawn ??= await drawStill(options, () => !isGone);
    if (isGone || !drawn) return 0;
    element.append(drawn.canvas);
    requestAnimationFrame(() => {
      // Another dataset may have come since, whose picture is not there yet.
      if (isGone || !drawn) return;
      drawn.areas?.fit(element);
      mark('first-frame');
      if (isFinal(element, current, drawn)) mark('settled');
    });
    if (isGrouped.peek()) coverIt(drawn).catch(reportError);
    return drawn.drawnIn;
  };
  return {
    drawnIn: hang(),
    picture: () => {
      const picture = drawn?.picture;
      const isPresent =
        workspace.peek()?.lookup === lookup && drawnTheme.peek() === theme && computedLooks.peek() === looks;
      if (!picture || !isPresent || (isMoved && areRouted(graph.size))) return undefined;
      if (isMoved) placeAsGraph(picture, graph);
      return picture;
    },
    noteMove: () => {
      isMoved = true;
      untracked(areasOverPicture)?.forget();
    },
    takeDown: () => {
      isGone = true;
      leaveCover();
      drawn?.canvas.remove();
    },
  };
}

/** Say what a still in an element is to show, as the view is now. */
export function optionsFor(element: HTMLElement, { graph, lookup, weigh }: Drawn): StillOptions {
  return {
    graph,
    lookup,
    weightOf: weightOf({ lookup, weigh }),
    theme: drawnTheme.peek(),
    looks: computedLooks.peek(),
    width: element.clientWidth,
    height: element.clientHeight,
    pixelRatio: devicePixelRatio,
    hidden: hidden.peek(),
    view: cameraView.peek(),
    keptInSight: keysInSight.peek(),
  };
}

/** Tell whether two stills are the same; what weighs lines follows from the look-ups. */
function isSame(one: StillOptions, other: StillOptions): boolean {
  return (Object.keys(other) as (keyof StillOptions)[]).every((key) => key === 'weightOf' || one[key] === other[key]);
}

/**
 * Tell whether a still is the picture that stays. Sizes that are measured may come after it, and so may a view that waited for its
 * dataset; the stage may have become a little higher or lower.
 */
function isFinal(element: HTMLElement, current: Workspace, { options, areas }: DrawnStill): boolean {
  const { width, height, graph } = options;
  if (isAppearanceComputed.peek() || layoutRun.peek() || !(areas || (isWhole(graph) && !isGrouped.peek())))
    return false;
  return isSame(options, { ...optionsFor(element, current), width, height });
}

/** Draw a still in as many tasks as it takes; undefined when it is no longer wanted. */
export async function drawStill(
  options: StillOptions,
  isWanted: () => boolean,
  described?: Picture,
): Promise<DrawnStill | undefined> {
  const canvas = makeCanvas();
  const begun = performance.now();
  const drawing = drawingStill(canvas, options, described);
  const isAtOnce = options.graph.size <= drawnAtOnce;
  const still = isAtOnce ? atOnce(drawing) : await inSlices(drawing, isWanted);
  await nextTask();
  if (!still || !isWanted()) return undefined;
  if (isAtOnce) atOnce(still.drawingLabels());
  else await inSlices(still.drawingLabels(), isWanted);
  return isWanted() ? { canvas, options, picture: still.picture, drawnIn: performance.now() - begun } : undefined;
}

/** The view that the scene is to show, as the scene has it; undefined where what is kept in sight is seen whole. */
export const cameraView = computed<CameraView | undefined>(() => {
  const held = camera.value;
  return held && { x: held.x, y: held.y, zoom: 1 / held.ratio };
});
