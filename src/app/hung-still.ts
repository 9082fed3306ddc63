import { computed } from '@preact/signals';
import { atOnce, inSlices, nextTask } from '../lib/in-slices.ts';
import { areRouted } from '../render/edge-course.ts';
import { placeAsGraph } from '../render/move-in-picture.ts';
import type { Picture } from '../render/picture.ts';
import type { CameraView } from '../render/projection.ts';
import { drawingStill } from '../render/still.ts';
import { keysInSight } from '../state/selectors/graph-visibility.ts';
import { hidden } from '../state/selectors/visible.ts';
import { camera, drawnTheme } from '../state/view/view-selectors.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { computedLooks } from './appearance.ts';
import { weightOf } from './line-weights.ts';
import { mark } from './milestones.ts';

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

/** Draw a still of a workspace and hang it into an element, in as many tasks as it takes. */
export function hangStill(element: HTMLElement, current: Workspace): HungStill {
  const { graph, lookup } = current;
  const theme = drawnTheme.peek();
  const looks = computedLooks.peek();
  const canvas = document.createElement('canvas');
  canvas.className = 'still';
  const begun = performance.now();
  let isGone = false;
  let isMoved = false;
  let picture: Picture | undefined;
  const drawing = drawingStill(canvas, {
    graph,
    lookup,
    theme,
    weightOf: weightOf(current),
    looks,
    width: element.clientWidth,
    height: element.clientHeight,
    pixelRatio: devicePixelRatio,
    hidden: hidden.peek(),
    view: cameraView.peek(),
    keptInSight: keysInSight.peek(),
  });
  const isAtOnce = graph.size <= drawnAtOnce;
  const drawnNow = isAtOnce ? atOnce(drawing) : undefined;
  const hang = async () => {
    const still = drawnNow ?? (await inSlices(drawing, () => !isGone));
    picture = still?.picture;
    await nextTask();
    if (isGone || !still) return 0;
    if (isAtOnce) atOnce(still.drawingLabels());
    else await inSlices(still.drawingLabels(), () => !isGone);
    if (isGone) return 0;
    element.append(canvas);
    requestAnimationFrame(() => {
      mark('first-frame');
      // Of a large graph the still does not show all.
      if (isAtOnce && !layoutRun.peek()) mark('settled');
    });
    return performance.now() - begun;
  };
  return {
    drawnIn: hang(),
    picture: () => {
      const isSame =
        workspace.peek()?.lookup === lookup && drawnTheme.peek() === theme && computedLooks.peek() === looks;
      if (!picture || !isSame || (isMoved && areRouted(graph.size))) return undefined;
      if (isMoved) placeAsGraph(picture, graph);
      return picture;
    },
    noteMove: () => {
      isMoved = true;
    },
    takeDown: () => {
      isGone = true;
      canvas.remove();
    },
  };
}

/** The view that the scene is to show, as the scene has it; undefined where what is kept in sight is seen whole. */
export const cameraView = computed<CameraView | undefined>(() => {
  const held = camera.value;
  return held && { x: held.x, y: held.y, zoom: 1 / held.ratio };
});
