/** The small map of the whole: drawn from where entities stand, it follows the picture and moves it. */
import { effect } from '@preact/signals';
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { type Dots, drawDots, frameOn, isWholeInSight, mapOf } from '../render/overview-map.ts';
import { boundsOf, type Projection, toLayout, toStage } from '../render/projection.ts';
import { isOverviewAway } from '../state/screen/panels.ts';
import { hidden } from '../state/selectors/visible.ts';
import { undoName } from '../state/undo/history.ts';
import { drawnTheme } from '../state/view/view-selectors.ts';
import { layoutRun, workspace } from '../state/workspace/workspace.ts';
import { termStyleOf } from '../theme/term-style.ts';
import { computedLooks } from './appearance.ts';
import { recall, remember } from './persist.ts';
import { currentScene, watchPicture } from './stage.ts';

const key = 'sayso:overview-map';

/** Learn from the last visit whether the map was put away. */
export function recallOverview(): void {
  isOverviewAway.value ??= recall(key) === 'away';
}

/** Put the map away, or bring it back, for later visits too. */
export function putOverviewAway(isAway: boolean): void {
  isOverviewAway.value = isAway;
  remember(key, isAway ? 'away' : 'there');
}

/** The map follows what moves as often as this, in milliseconds. */
const redrawEvery = 400;

/** Up to so many entities what is dragged moves on the map, too. */
const followedAtOnce = 3000;

/** Draw the map into an element, as large as it, for as long as it stands. */
export function mountOverview(element: HTMLElement): () => void {
  const map = new OverviewMap(element);
  return () => map.takeDown();
}

class OverviewMap {
  private readonly element: HTMLElement;
  private readonly canvas = document.createElement('canvas');
  private readonly frame = document.createElement('div');
  private readonly stops: (() => void)[];
  private map: Projection | undefined;
  private bounds = boundsOf([]);
  /** Whether the dots have still to be drawn, for there was nothing to see of the map. */
  private isStale = false;
  private stage: Projection | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** From the pointer to the middle of the frame, while it is dragged. */
  private grip: { readonly x: number; readonly y: number } | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.frame.className = 'overview-frame';
    element.append(this.canvas, this.frame);
    const control = new AbortController();
    const listen = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      act: (event: PointerEvent) => void,
    ) => element.addEventListener(type, act, { signal: control.signal });
    listen('pointerdown', (event) => this.take(event));
    listen('pointermove', (event) => this.grip && this.goTo(this.pointOf(event), this.grip));
    for (const end of ['pointerup', 'pointercancel'] as const) {
      listen(end, () => {
        this.grip = undefined;
      });
    }
    this.stops = [
      () => control.abort(),
      watchPicture((stage) => this.follow(stage)),
      effect(() => {
        // Whatever moves, hides or colors entities.
        void [workspace.value, hidden.value, drawnTheme.value, computedLooks.value, layoutRun.value, undoName.value];
        this.drawSoon();
      }),
    ];
  }

  takeDown(): void {
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
    this.element.replaceChildren();
  }

  private drawSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.draw();
    }, redrawEvery);
  }

  private follow(stage: Projection): void {
    const before = this.stage;
    this.stage = stage;
    this.placeFrame();
    // A frame that the camera has not asked for may show what is being moved; where there is much, it shows once it is dropped.
    const isUnasked = before?.scale === stage.scale && before.x === stage.x && before.y === stage.y;
    if (isUnasked && (workspace.peek()?.graph.order ?? 0) <= followedAtOnce) this.drawSoon();
    else if (this.isStale && !isWholeInSight(this.bounds, stage)) this.draw();
  }

  private draw(): void {
    const { graph } = workspace.peek() ?? {};
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const context = this.canvas.getContext('2d');
    if (!graph || !context || !this.stage || width === 0) return;
    const dots = dotsOf(graph);
    this.bounds = boundsOf(Array.from(dots.x, (x, dot) => ({ x, y: dots.y[dot] ?? 0 })));
    this.map = mapOf(this.bounds, { width, height }, this.stage.turned);
    this.isStale = isWholeInSight(this.bounds, this.stage);
    if (this.isStale) {
      this.placeFrame();
      return;
    }
    if (this.canvas.width !== Math.round(width * devicePixelRatio)) {
      this.canvas.width = Math.round(width * devicePixelRatio);
      this.canvas.height = Math.round(height * devicePixelRatio);
    }
    drawDots(context, this.map, dots, devicePixelRatio);
    this.placeFrame();
  }

  private placeFrame(): void {
    const { map, stage, frame } = this;
    if (!map || !stage) return;
    this.element.toggleAttribute('data-whole', isWholeInSight(this.bounds, stage));
    const { left, top, width, height } = frameOn(map, stage);
    Object.assign(frame.style, {
      translate: `${left}px ${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  }

  /** What is pressed beside the frame comes into the middle; the frame is dragged by the point where it was taken. */
  private take(event: PointerEvent): void {
    const { map, stage } = this;
    if (event.button !== 0 || !map || !stage) return;
    event.preventDefault();
    this.element.setPointerCapture(event.pointerId);
    const point = this.pointOf(event);
    const middle = toStage(map, stage.x, stage.y);
    const isOnFrame = event.target === this.frame;
    this.grip = isOnFrame ? { x: middle.x - point.x, y: middle.y - point.y } : { x: 0, y: 0 };
    if (!isOnFrame) this.goTo(point, this.grip);
  }

  private goTo(
    point: { readonly x: number; readonly y: number },
    grip: { readonly x: number; readonly y: number },
  ): void {
    if (!this.map || !this.stage) return;
    currentScene()?.show({ ...toLayout(this.map, point.x + grip.x, point.y + grip.y), zoom: this.stage.zoom });
  }

  private pointOf({ clientX, clientY }: PointerEvent): { readonly x: number; readonly y: number } {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

/** Those that are shown, in their colors. */
function dotsOf(graph: SaysoGraph): Dots {
  const { lookup } = workspace.peek() ?? {};
  const looks = computedLooks.peek();
  const nodes = hidden.peek()?.nodes;
  const style = lookup && termStyleOf(lookup, drawnTheme.peek());
  const dots = { x: [] as number[], y: [] as number[], colors: [] as string[] };
  graph.forEachNode((key, { x, y }) => {
    if (nodes?.has(key)) return;
    dots.x.push(x);
    dots.y.push(y);
    dots.colors.push(looks?.colorOf?.(key) ?? style?.type(lookup?.entities.get(key)?.type ?? '').color ?? '');
  });
  return dots;
}
