/** Choosing several with a loop drawn by hand: which points it holds, and how it looks while it is drawn. */
import type { Point } from './edge-curve.ts';

/** Tell whether a point lies in a closed loop, by the even-odd rule. */
export function isInLoop(loop: readonly Point[], { x, y }: Point): boolean {
  let isInside = false;
  let before = loop.at(-1);
  for (const corner of loop) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) / (before.y - corner.y)) * (before.x - corner.x);
      if (x < crossing) isInside = !isInside;
    }
    before = corner;
  }
  return isInside;
}

/** A loop that is being drawn. */
export interface LassoLine {
  readonly points: () => readonly Point[];
  /** Go on to a point of the page's viewport. */
  readonly extend: (point: Point) => void;
  readonly remove: () => void;
}

/** Points nearer to each other than this are one; a loop of a thousand points draws and tests in no time. */
const leastStep = 3;

/** Begin to draw a loop over an element. Its look is for the style sheet: `.lasso`. */
export function drawLasso(over: HTMLElement, start: Point): LassoLine {
  const { left, top } = over.getBoundingClientRect();
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  picture.setAttribute('class', 'lasso');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(line);
  over.append(picture);
  const points: Point[] = [start];
  return {
    points: () => points,
    extend: (point) => {
      const last = points.at(-1);
      if (last && Math.hypot(point.x - last.x, point.y - last.y) < leastStep) return;
      points.push(point);
      line.setAttribute('points', points.map(({ x, y }) => `${x - left},${y - top}`).join(' '));
    },
    remove: () => picture.remove(),
  };
}
