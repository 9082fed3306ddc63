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
  /** The same; a camera that has in sight what it kept there goes on doing so at once. */
  readonly keepOn: (part: Bounds | undefined) => void;
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

interface CameraStart {
  readonly bounds: Bounds;
  readonly stage: Size;
  readonly crowd: Crowd;
  readonly reducedMotion: boolean;
}

/** Take over the camera of a sigma instance that has not drawn yet. */
export function createCameraControl(sigma: CameraHolder, start: CameraStart): CameraControl {
  const keeper = new CameraKeeper(sigma, start);
  keeper.takeOver();
  return {
    projection: () => keeper.projection(),
    view: () => keeper.view(),
    rest: () => keeper.rest,
    show: (to = keeper.home()) => {
      if (!keeper.isAt(to)) keeper.jump(to);
    },
    settle: () => keeper.settle(),
    zoomBy: (factor) => keeper.zoomBy(factor),
    zoomAt: (point, factor) => keeper.zoomAt(point, factor),
    panBy: (dx, dy) => keeper.panBy(dx, dy),
    keep: (part) => {
      keeper.kept = part;
    },
    keepOn: (part) => keeper.keepOn(part),
    fit: (part) => keeper.go(keeper.home(part), 260),
    isAtHome: () => keeper.isAtHome(),
    flyTo: (target) => keeper.flyTo(target),
    adapt: (bounds, stage, isHeld = false) => keeper.adapt(bounds, stage, isHeld),
  };
}

/** Sets and reads sigma's camera in units of the layout. */
class CameraKeeper {
  rest: Rest;
  kept: Bounds | undefined;
  private readonly sigma: CameraHolder;
  private readonly camera: Camera;
  private readonly crowd: Crowd;
  private readonly reducedMotion: boolean;
  private bounds: Bounds;
  private stage: Size;
  private box: ReturnType<typeof boxOf>;
  /** Where a movement under way leads. */
  private goal: CameraView | undefined;

  constructor(sigma: CameraHolder, { bounds, stage, crowd, reducedMotion }: CameraStart) {
    this.sigma = sigma;
    this.camera = sigma.getCamera();
    this.crowd = crowd;
    this.reducedMotion = reducedMotion;
    this.bounds = bounds;
    this.stage = stage;
    this.rest = restOf(bounds, stage, crowd);
    this.box = boxOf(bounds);
  }

  takeOver(): void {
    this.camera.clean = (state) => this.cleaned(state);
    this.apply();
    this.jump(this.home());
  }

  view(): CameraView {
    const { x, y, ratio } = this.camera.getState();
    const { box } = this;
    return {
      x: box.x + (x - 0.5) * box.side,
      y: box.y + (y - 0.5) * box.side,
      zoom: this.ratioOf(1) / ratio,
    };
  }

  projection(): Projection {
    return projectionOf(this.rest, this.view(), this.stage);
  }

  home(part = this.kept): CameraView {
    return homeOf(this.rest, part, this.stage);
  }

  isAtHome(): boolean {
    return isNear(this.goal ?? this.view(), this.home(), 0.5 / this.rest.scale);
  }

  keepOn(part: Bounds | undefined): void {
    const staysHome = this.isAtHome();
    this.kept = part;
    if (staysHome && !this.isAt(this.home())) this.jump(this.home());
  }

  isAt(to: CameraView): boolean {
    return this.goal === undefined && isNear(this.view(), to, 0.1 / this.rest.scale);
  }

  jump(to: CameraView): void {
    this.goal = undefined;
    const state = this.stateOf(to);
    // Another animation is the only way to end the one that runs.
    if (this.camera.isAnimated()) void this.camera.animate(state, { duration: 1 });
    this.camera.setState(state);
  }

  go(to: CameraView, duration: number): void {
    if (this.isAt(to)) return;
    if (this.reducedMotion) {
      this.jump(to);
      return;
    }
    this.camera.animate(this.stateOf(to), { duration, easing: 'cubicInOut' }, () => {
      if (this.goal === to) this.goal = undefined;
    });
    this.goal = to;
  }

  settle(): void {
    if (this.goal && this.camera.isAnimated()) this.jump(this.goal);
  }

  zoomBy(factor: number): void {
    // Pressed again while it still moves, a button goes on from where it leads.
    const from = this.goal ?? this.view();
    this.go({ ...from, zoom: clamp(from.zoom * factor, farthestZoom, nearestZoom) }, 180);
  }

  zoomAt(point: Point, factor: number): void {
    const from = this.view();
    const zoom = clamp(from.zoom * factor, farthestZoom, nearestZoom);
    const place = toLayout(this.projection(), point.x, point.y);
    const share = 1 - from.zoom / zoom;
    this.jump({ x: from.x + (place.x - from.x) * share, y: from.y + (place.y - from.y) * share, zoom });
  }

  panBy(dx: number, dy: number): void {
    const { width, height } = this.stage;
    const { x, y } = toLayout(this.projection(), width / 2 - dx, height / 2 - dy);
    this.jump({ x, y, zoom: this.view().zoom });
  }

  flyTo(target: Bounds): void {
    const found = viewOf(this.rest, target, this.stage, flightZoom);
    const nearest = viewOf(this.rest, target, this.stage, nearestZoom).zoom;
    this.go({ ...found, zoom: Math.max(found.zoom, Math.min(this.view().zoom, nearest)) }, 320);
  }

  adapt(bounds: Bounds, stage: Size, isHeld: boolean): void {
    const before = this.view();
    // Until somebody moves the camera, it keeps in sight what is to be, whatever happens.
    const staysHome = !isHeld && this.isAtHome();
    const scale = this.rest.scale * before.zoom;
    this.bounds = bounds;
    this.stage = stage;
    this.rest = restOf(bounds, stage, this.crowd);
    this.box = boxOf(bounds);
    this.apply();
    if (staysHome && this.goal) this.go(this.home(), 200);
    else {
      const zoom = clamp(scale / this.rest.scale, farthestZoom, nearestZoom);
      this.jump(staysHome ? this.home() : { ...before, zoom });
    }
  }

  private apply(): void {
    const { box, camera } = this;
    this.sigma.setCustomBBox({
      x: [box.x - box.side / 2, box.x + box.side / 2],
      y: [box.y - box.side / 2, box.y + box.side / 2],
    });
    camera.minRatio = this.ratioOf(nearestZoom);
    camera.maxRatio = this.ratioOf(farthestZoom);
  }

  private ratioOf(zoom: number): number {
    return Math.min(this.stage.width, this.stage.height) / (this.box.side * this.rest.scale * zoom);
  }

  private stateOf({ x, y, zoom }: CameraView): CameraState {
    const { box } = this;
    return {
      x: 0.5 + (x - box.x) / box.side,
      y: 0.5 + (y - box.y) / box.side,
      ratio: this.ratioOf(zoom),
      angle: this.rest.turned ? Math.PI / 2 : 0,
    };
  }

  /** Keep the middle of the stage on the drawing, so that nobody gets lost. */
  private cleaned(state: CameraState): CameraState {
    const { box, bounds } = this;
    const middle = this.view();
    const x = box.x + (state.x - 0.5) * box.side;
    const y = box.y + (state.y - 0.5) * box.side;
    return {
      ...state,
      x: Number.isFinite(x) ? 0.5 + (clamp(x, bounds.left, bounds.right) - box.x) / box.side : middle.x,
      y: Number.isFinite(y) ? 0.5 + (clamp(y, bounds.bottom, bounds.top) - box.y) / box.side : middle.y,
    };
  }
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
