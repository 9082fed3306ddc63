/**
 * Choosing several in the picture: with Shift, or in the mode for it, a click chooses what it hits and a drag draws a lasso.
 * It stands before the scene and keeps these presses from it, so that nothing is panned, dragged or selected by them.
 */
import type { Point } from './edge-curve.ts';
import { mouseTolerance, type Target, type Tolerance, touchTolerance } from './hit-test.ts';
import { drawLasso, type LassoLine } from './lasso.ts';

export interface ChoosingHandlers {
  /** Whether presses choose without Shift, too. */
  readonly isOn: () => boolean;
  /** Points are those of the page's viewport. */
  readonly targetAt: (point: Point, tolerance: Tolerance) => Target | undefined;
  readonly choose: (target: Target) => void;
  /** A loop was closed; with Shift held it adds to what is chosen. */
  readonly enclose: (loop: readonly Point[], adds: boolean) => void;
}

/** A move of up to so many CSS pixels is still a click. */
const clickTolerance = { mouse: 3, touch: 10 } as const;

interface Press {
  readonly pointerId: number;
  readonly start: Point;
  readonly isTouch: boolean;
  readonly isShifted: boolean;
  line: LassoLine | undefined;
}

/** Listen on the element that holds the scene. */
export function watchChoosing(stage: HTMLElement, handlers: ChoosingHandlers): () => void {
  let press: Press | undefined;
  /** The press is over, but the click that follows it is still ours. */
  let isClickAwaited = false;
  const control = new AbortController();
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type]) => void,
  ) => {
    stage.addEventListener(type, hear, { capture: true, signal: control.signal });
  };

  const drop = () => {
    press?.line?.remove();
    press = undefined;
  };
  listen('pointerdown', (event) => {
    isClickAwaited = false;
    if (press) {
      // A second finger: this is to be a pinch.
      drop();
      return;
    }
    if (event.button !== 0 || !(event.shiftKey || handlers.isOn())) return;
    const start = { x: event.clientX, y: event.clientY };
    const isTouch = event.pointerType === 'touch';
    press = { pointerId: event.pointerId, start, isTouch, isShifted: event.shiftKey, line: undefined };
  });
  listen('pointermove', (event) => {
    if (press?.pointerId === event.pointerId) extendLine(stage, press, event);
  });
  listen('pointerup', (event) => {
    if (press?.pointerId !== event.pointerId) return;
    const { line, start, isTouch, isShifted } = press;
    drop();
    isClickAwaited = true;
    if (line) {
      handlers.enclose(line.points(), isShifted);
      return;
    }
    const target = handlers.targetAt(start, isTouch ? touchTolerance : mouseTolerance);
    if (target) handlers.choose(target);
  });
  listen('pointercancel', drop);
  const isOurs = (type: string) => press !== undefined || (isClickAwaited && (type === 'click' || type === 'dblclick'));
  for (const type of ['mousedown', 'touchstart', 'mousemove', 'touchmove', 'click', 'dblclick'] as const) {
    listen(type, (event) => {
      if (isOurs(type)) keepFromScene(event);
    });
  }
  return () => {
    drop();
    control.abort();
  };
}

/** Draw the lasso on to where the pointer is, once it has moved far enough not to be a click. */
function extendLine(stage: HTMLElement, press: Press, event: PointerEvent): void {
  const point = { x: event.clientX, y: event.clientY };
  const tolerance = press.isTouch ? clickTolerance.touch : clickTolerance.mouse;
  if (!press.line && Math.hypot(point.x - press.start.x, point.y - press.start.y) <= tolerance) return;
  if (!press.line) {
    stage.setPointerCapture(event.pointerId);
    press.line = drawLasso(stage, press.start);
  }
  press.line.extend(point);
}

function keepFromScene(event: Event): void {
  event.stopPropagation();
  if (event.cancelable) event.preventDefault();
}
