/**
 * What people do with mouse and fingers on the stage. Sigma's captors give the events and pan; what was hit, what is a
 * click, a drag, a double click or a long press is decided here.
 */
import type Sigma from 'sigma';
import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Aim } from './aim.ts';
import type { CameraControl } from './camera.ts';
import type { Point } from './edge-curve.ts';
import { mouseTolerance, type Tolerance, touchTolerance } from './hit-test.ts';

export interface PointerHandlers {
  readonly targetAt: (point: Point, tolerance: Tolerance) => Aim | undefined;
  readonly click: (target: Aim | undefined) => void;
  readonly doubleClick: (target: Aim) => void;
  /** Points are on the stage; undefined when the pointer left. */
  readonly hover: (target: Aim | undefined, point: Point | undefined) => void;
  readonly dragStart: (id: string, point: Point) => void;
  readonly drag: (point: Point) => void;
  readonly dragEnd: () => void;
}

/** A move of up to so many CSS pixels is still a click. */
const clickTolerance = 3;
const touchClickTolerance = 10;
const longPress = 450;
const doubleTap = 320;

interface Press {
  readonly point: Point;
  readonly target: Aim | undefined;
  readonly isTouch: boolean;
  /** When the finger came, on the clock of events. */
  readonly time: number;
  phase: 'still' | 'panning' | 'dragging' | 'held' | 'pinching';
  /** Whether the button or finger is up; the click that follows still has to know the press. */
  isOver: boolean;
}

/** Listen to a sigma instance; it stops by itself when the instance is killed, but for what this returns. */
export function watchPointer(sigma: Sigma, camera: CameraControl, handlers: PointerHandlers): () => void {
  const presses = new Presses(handlers);
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const stopHover = watchHover(sigma, () => presses.isMoving(), handlers);
  // What sigma takes for a double click may be two clicks at different places; and it would zoom.
  const clickAgain = (event: MouseCoords) => {
    event.preventSigmaDefault();
    presses.click(event);
  };
  mouse.on('mousedown', (event) => presses.start(event));
  mouse.on('mousemovebody', (event) => presses.move(event));
  mouse.on('mouseup', (event) => presses.end(event));
  mouse.on('click', (event) => presses.click(event));
  mouse.on('wheel', (event) => {
    event.preventSigmaDefault();
    if (event.original instanceof WheelEvent) camera.zoomAt(event, wheelFactor(event.original));
  });
  touch.on('touchdown', (event) => presses.start(mouseCoordsOf(event)));
  touch.on('touchmove', (event) => presses.move(mouseCoordsOf(event)));
  touch.on('touchup', (event) => presses.end(event));
  touch.on('tap', (event) => presses.click(mouseCoordsOf(event)));
  mouse.on('doubleClick', clickAgain);
  touch.on('doubletap', (event) => clickAgain(mouseCoordsOf(event)));
  touch.on('touchmove', (event) => pinch(event, camera));
  mouse.on('rightClick', ({ original }) => original.preventDefault());
  return () => {
    presses.stop();
    stopHover();
  };
}

/** Tells clicks, drags, double clicks and long presses apart. */
class Presses {
  private readonly handlers: PointerHandlers;
  private press: Press | undefined;
  private lastClick: { readonly target: Aim | undefined; readonly time: number; readonly point: Point } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(handlers: PointerHandlers) {
    this.handlers = handlers;
  }

  isMoving(): boolean {
    return this.press !== undefined && !this.press.isOver && this.press.phase !== 'still';
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  start(event: MouseCoords): void {
    const { handlers } = this;
    const isTouch = !(event.original instanceof MouseEvent);
    clearTimeout(this.timer);
    if (isTouch && fingersOf(event) > 1) {
      if (this.press?.phase === 'dragging') handlers.dragEnd();
      this.press = { point: event, target: undefined, isTouch, time: 0, phase: 'pinching', isOver: false };
      return;
    }
    if (!isTouch && event.original instanceof MouseEvent && event.original.button !== 0) return;
    const target = handlers.targetAt(event, isTouch ? touchTolerance : mouseTolerance);
    const time = event.original.timeStamp;
    const own: Press = { point: { x: event.x, y: event.y }, target, isTouch, time, phase: 'still', isOver: false };
    this.press = own;
    if (!isTouch || !target) return;
    this.timer = setTimeout(() => {
      if (this.press !== own || own.phase !== 'still') return;
      own.phase = 'held';
      handlers.hover(target, own.point);
    }, longPress);
  }

  move(event: MouseCoords): void {
    const { press, handlers } = this;
    if (!press || press.isOver || press.phase === 'pinching') return;
    const tolerance = press.isTouch ? touchClickTolerance : clickTolerance;
    if (press.phase === 'still' && distance(press.point, event) > tolerance) {
      clearTimeout(this.timer);
      press.phase = press.target?.kind === 'entity' ? 'dragging' : 'panning';
      if (press.phase === 'dragging' && press.target) handlers.dragStart(press.target.id, press.point);
    }
    if (press.phase === 'dragging') handlers.drag(event);
    // Sigma pans unless it is told not to.
    if (press.phase !== 'panning') event.preventSigmaDefault();
  }

  end(event: { readonly original: Event }): void {
    const { press, handlers } = this;
    clearTimeout(this.timer);
    if (!press || press.isOver) return;
    press.isOver = true;
    if (press.phase === 'dragging') handlers.dragEnd();
    if (press.phase !== 'held') return;
    handlers.hover(undefined, undefined);
    // A busy page hears late that the finger has long gone: that was a tap.
    if (event.original.timeStamp - press.time < longPress) press.phase = 'still';
  }

  click(event: MouseCoords): void {
    const { press, lastClick, handlers } = this;
    const isTouch = !(event.original instanceof MouseEvent);
    this.press = undefined;
    if (press && press.phase !== 'still') return;
    const point = press?.point ?? { x: event.x, y: event.y };
    const target = handlers.targetAt(point, isTouch ? touchTolerance : mouseTolerance);
    // When the finger came, not when a busy page gets to it.
    const now = event.original.timeStamp;
    const isRepeated =
      lastClick !== undefined && now - lastClick.time < doubleTap && distance(lastClick.point, point) < 24;
    const isSecond = event.original instanceof MouseEvent ? event.original.detail % 2 === 0 : isRepeated;
    if (isSecond && target && target.id === lastClick?.target?.id) {
      this.lastClick = undefined;
      handlers.doubleClick(target);
      return;
    }
    this.lastClick = { target, time: now, point };
    handlers.click(target);
  }
}

/** Tell what is hovered, at most once a frame, and after a short rest, so that nothing flickers under a passing mouse. */
function watchHover(sigma: Sigma, isBusy: () => boolean, handlers: PointerHandlers): () => void {
  let frame = 0;
  let last: Point = { x: 0, y: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: Aim | undefined;
  let awaited: Aim | undefined;
  const delay = 40;
  const tell = (target: Aim | undefined, point: Point | undefined) => {
    if (target?.id === awaited?.id) return;
    awaited = target;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (told?.id === target?.id) return;
      told = target;
      handlers.hover(target, point);
    }, delay);
  };
  const look = () => {
    const point = last;
    frame = 0;
    if (isBusy() || sigma.getCamera().isAnimated()) return;
    const target = handlers.targetAt(point, mouseTolerance);
    sigma.getCanvases()['mouse']?.style.setProperty('cursor', target ? 'pointer' : 'grab');
    tell(target, point);
  };
  const mouse = sigma.getMouseCaptor();
  mouse.on('mousemove', ({ x, y }) => {
    // Of several moves within a frame the last one counts.
    last = { x, y };
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  mouse.on('mouseleave', () => {
    cancelAnimationFrame(frame);
    frame = 0;
    tell(undefined, undefined);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Two fingers zoom and pan; they never turn the picture. */
function pinch(event: TouchCoords, camera: CameraControl): void {
  const [a, b] = event.touches;
  const [lastA, lastB] = event.previousTouches;
  if (!a || !b) return;
  event.preventSigmaDefault();
  if (!lastA || !lastB) return;
  const before = distance(lastA, lastB);
  if (before < 1) return;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  camera.panBy(middle.x - (lastA.x + lastB.x) / 2, middle.y - (lastA.y + lastB.y) / 2);
  camera.zoomAt(middle, distance(a, b) / before);
}

/** One notch of a wheel zooms by a fifth; trackpads, which send many small steps, by as much as they scroll. */
function wheelFactor({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * 33;
  // Browsers report a pinch on a trackpad as small wheel steps with Control.
  const speed = ctrlKey && Math.abs(pixels) < 50 ? 0.01 : 0.0019;
  return Math.exp(-Math.min(200, Math.max(-200, pixels)) * speed);
}

/** Tell of fingers as if the first were a mouse. */
function mouseCoordsOf(event: TouchCoords): MouseCoords {
  const { x, y } = event.touches[0] ?? event.previousTouches[0] ?? { x: 0, y: 0 };
  const { original, sigmaDefaultPrevented } = event;
  return { x, y, original, sigmaDefaultPrevented, preventSigmaDefault: () => event.preventSigmaDefault() };
}

function fingersOf({ original }: MouseCoords): number {
  return 'touches' in original ? original.touches.length : 0;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
