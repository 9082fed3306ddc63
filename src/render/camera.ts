/** The camera: which part of the layout is on the stage. Sigma keeps it; here it is set and read in units of the layout. */
import type { Camera } from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Point } from './edge-curve.ts';
import {
  type Bounds,
  type CameraView,
  type Crowd,
  homeOf,
  type Projection,
  projectionOf,
  type Rest,
  restOf,
  type Size,
  toLayout,
  viewOf,
} from './projection.ts';

const nearestZoom = 14;
const farthestZoom = 0.4;
/** How near a flight comes to what it shows. */
const flightZoom = 2;

export interface CameraControl {
  readonly projection: () => Projection;
  readonly view: () => CameraView;
  readonly rest: () => Rest;
  readonly zoomBy: (factor: number) => void;
  /** Zoom about a point of the stage that stays where it is, at once. */
  readonly zoomAt: (point: Point, factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Keep a part of the layout in sight from now on, or all of it, until somebody moves the camera. */
  readonly keep: (part: Bounds | undefined) => void;
  /** Go where what is kept in sight, or another part, is seen whole. */
  readonly fit: (part?: Bounds) => void;
  /** Tell whether what is kept in sight is seen whole, as nobody has moved the camera. */
  readonly isAtHome: () => boolean;
  readonly flyTo: (bounds: Bounds) => void;
  /** Bring a movement that is under way to its end at once. */
  readonly settle: () => void;
  /** Jump to a view; undefined is where what is kept in sight is seen whole. */
  readonly show: (view: CameraView | undefined) => void;
  /**
   * Adapt to another extent of the layout or another size of the stage. What was in the middle stays there; unless held,
   * a camera that has in sight what it keeps there goes on doing so.
   */
  readonly adapt: (bounds: Bounds, stage: Size, isHeld?: boolean) => void;
}

/** What of sigma the camera needs. */
export interface CameraHolder {
  readonly getCamera: () => Camera;
  readonly setCustomBBox: (box: { x: [number, number]; y: [number, number] }) => unknown;
}

/** Take over the camera of a sigma instance that has not drawn yet. */
export function createCameraControl(
  sigma: CameraHolder,
  start: { readonly bounds: Bounds; readonly stage: Size; readonly crowd: Crowd; readonly reducedMotion: boolean },
): CameraControl {
  const camera = sigma.getCamera();
  let { bounds, stage } = start;
  let rest = restOf(bounds, stage, start.crowd);
  let box = boxOf(bounds);
  let kept: Bounds | undefined;

  const ratioOf = (zoom: number) => Math.min(stage.width, stage.height) / (box.side * rest.scale * zoom);
  const stateOf = ({ x, y, zoom }: CameraView): CameraState => ({
    x: 0.5 + (x - box.x) / box.side,
    y: 0.5 + (y - box.y) / box.side,
    ratio: ratioOf(zoom),
    angle: rest.turned ? Math.PI / 2 : 0,
  });
  const view = (): CameraView => {
    const state = camera.getState();
    return {
      x: box.x + (state.x - 0.5) * box.side,
      y: box.y + (state.y - 0.5) * box.side,
      zoom: ratioOf(1) / state.ratio,
    };
  };
  const projection = () => projectionOf(rest, view(), stage);
  const apply = () => {
    sigma.setCustomBBox({
      x: [box.x - box.side / 2, box.x + box.side / 2],
      y: [box.y - box.side / 2, box.y + box.side / 2],
    });
    camera.minRatio = ratioOf(nearestZoom);
    camera.maxRatio = ratioOf(farthestZoom);
  };
  // Where a movement under way leads.
  let goal: CameraView | undefined;
  const isAt = (to: CameraView) => goal === undefined && isNear(view(), to, 0.1 / rest.scale);
  const show = (to: CameraView) => {
    goal = undefined;
    const state = stateOf(to);
    // Another animation is the only way to end the one that runs.
    if (camera.isAnimated()) void camera.animate(state, { duration: 1 });
    camera.setState(state);
  };
  const go = (to: CameraView, duration: number) => {
    if (isAt(to)) return;
    if (start.reducedMotion) {
      show(to);
      return;
    }
    camera.animate(stateOf(to), { duration, easing: 'cubicInOut' }, () => {
      if (goal === to) goal = undefined;
    });
    goal = to;
  };
  // The middle of the stage never leaves the drawing, so that nobody gets lost.
  camera.clean = (state) => {
    const middle = view();
    const x = box.x + (state.x - 0.5) * box.side;
    const y = box.y + (state.y - 0.5) * box.side;
    return {
      ...state,
      x: Number.isFinite(x) ? 0.5 + (clamp(x, bounds.left, bounds.right) - box.x) / box.side : middle.x,
      y: Number.isFinite(y) ? 0.5 + (clamp(y, bounds.bottom, bounds.top) - box.y) / box.side : middle.y,
    };
  };
  const home = (part = kept) => homeOf(rest, part, stage);
  const isAtHome = () => isNear(goal ?? view(), home(), 0.5 / rest.scale);
  apply();
  show(home());

  return {
    projection,
    view,
    rest: () => rest,
    show: (to = home()) => {
      if (!isAt(to)) show(to);
    },
    settle: () => {
      if (goal && camera.isAnimated()) show(goal);
    },
    zoomBy: (factor) => {
      // Pressed again while it still moves, a button goes on from where it leads.
      const from = goal ?? view();
      go({ ...from, zoom: clamp(from.zoom * factor, farthestZoom, nearestZoom) }, 180);
    },
    zoomAt: (point, factor) => {
      const from = view();
      const zoom = clamp(from.zoom * factor, farthestZoom, nearestZoom);
      const place = toLayout(projection(), point.x, point.y);
      const share = 1 - from.zoom / zoom;
      show({ x: from.x + (place.x - from.x) * share, y: from.y + (place.y - from.y) * share, zoom });
    },
    panBy: (dx, dy) => {
      const { width, height } = stage;
      const { x, y } = toLayout(projection(), width / 2 - dx, height / 2 - dy);
      show({ x, y, zoom: view().zoom });
    },
    keep: (part) => {
      kept = part;
    },
    fit: (part) => go(home(part), 260),
    isAtHome,
    flyTo: (target) => {
      const found = viewOf(rest, target, stage, flightZoom);
      go(
        { ...found, zoom: Math.max(found.zoom, Math.min(view().zoom, viewOf(rest, target, stage, nearestZoom).zoom)) },
        320,
      );
    },
    adapt: (newBounds, newStage, isHeld = false) => {
      const before = view();
      // Until somebody moves the camera, it keeps in sight what is to be, whatever happens.
      const staysHome = !isHeld && isAtHome();
      const scale = rest.scale * before.zoom;
      bounds = newBounds;
      stage = newStage;
      rest = restOf(bounds, stage, start.crowd);
      box = boxOf(bounds);
      apply();
      if (staysHome && goal) go(home(), 200);
      else show(staysHome ? home() : { ...before, zoom: clamp(scale / rest.scale, farthestZoom, nearestZoom) });
    },
  };
}

/** A square, so that sigma's own fitting of the drawing to the stage is the same in both directions. */
function boxOf({ left, right, bottom, top }: Bounds) {
  return { x: (left + right) / 2, y: (bottom + top) / 2, side: Math.max(right - left, top - bottom, 1) };
}

function isNear(a: CameraView, b: CameraView, distance: number): boolean {
  return Math.abs(a.x - b.x) < distance && Math.abs(a.y - b.y) < distance && Math.abs(a.zoom - b.zoom) < 0.001;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
