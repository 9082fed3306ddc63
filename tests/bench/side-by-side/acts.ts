import type { CDPSession, Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import type { Probe } from './probe.ts';

/** Gaps between frames while something was done, in milliseconds. */
export interface Gaps {
  readonly median: number;
  readonly p95: number;
}

/** How a page answers the hand. */
export interface Answers {
  readonly idle: Gaps;
  readonly hover: Gaps;
  readonly pan: Gaps;
  readonly zoom: Gaps;
}

type Point = readonly [x: number, y: number];

declare global {
  interface Window {
    readonly probe: Probe;
    readonly bench: { readonly onScreen: () => readonly Point[]; readonly steps?: number };
  }
}

/** How long each act goes on, in milliseconds; frames are counted until it has come to rest. */
const actMs = 4000;

/** Hover over entities, drag the ground and turn the wheel, and count the frames meanwhile. */
export async function measureAnswers(page: Page, session: CDPSession, contestant: Contestant): Promise<Answers> {
  const points = await pointsOn(page, contestant);
  const [left, top, right, bottom] = contestant.stage;
  const free = emptySpot(points, contestant.stage);
  // Straight to the browser: waiting until a page has taken an event would be to wait for it.
  const mouse = (type: string, [x, y]: Point, more: object = {}) =>
    void session.send('Input.dispatchMouseEvent', { type: type as 'mouseMoved', x, y, ...more }).catch(() => undefined);
  await page.waitForTimeout(500);
  const idle = await gapsDuring(page, 50, () => undefined);
  const targets = points.filter((_point, index) => index % Math.max(1, Math.floor(points.length / 40)) === 0);
  const hover = await gapsDuring(page, 150, (step) => mouse('mouseMoved', targets[step % targets.length] ?? free));
  mouse('mouseMoved', free);
  mouse('mousePressed', free, { button: 'left', buttons: 1, clickCount: 1 });
  const pan = await gapsDuring(page, 50, (step) => {
    const off = 20 - Math.abs((step % 40) - 20);
    mouse('mouseMoved', [free[0] + 6 * off, free[1] - 3 * off], { button: 'left', buttons: 1 });
  });
  mouse('mouseReleased', free, { button: 'left', clickCount: 1 });
  await page.waitForTimeout(500);
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  const zoom = await gapsDuring(page, 100, (step) =>
    mouse('mouseWheel', middle, { deltaX: 0, deltaY: step % 20 < 10 ? -60 : 60 }),
  );
  return { idle, hover, pan, zoom };
}

async function pointsOn(
  page: Page,
  { name, stage: [left, top, right, bottom] }: Contestant,
): Promise<readonly Point[]> {
  const all = await page.evaluate(
    (isSayso) => (isSayso ? window.probe.places() : window.bench.onScreen()),
    name === 'sayso',
  );
  const points = all.filter(([x, y]) => x > left + 20 && x < right - 20 && y > top + 20 && y < bottom - 20);
  return points.length > 0 ? points : [[(left + right) / 2, (top + bottom) / 2]];
}

/** Find the spot of the stage farthest from all entities, with room to drag from. */
function emptySpot(points: readonly Point[], [left, top, right, bottom]: Contestant['stage']): Point {
  let best: Point = [left + 20, bottom - 70];
  let farthest = -1;
  for (let x = left + 20; x < right - 150; x += 20) {
    for (let y = top + 90; y < bottom - 70; y += 20) {
      let nearest = Infinity;
      for (const [px, py] of points) nearest = Math.min(nearest, (px - x) ** 2 + (py - y) ** 2);
      if (nearest > farthest) {
        farthest = nearest;
        best = [x, y];
      }
    }
  }
  return best;
}

async function gapsDuring(page: Page, everyMs: number, act: (step: number) => void): Promise<Gaps> {
  await page.evaluate(() => {
    Object.assign(window, { endOfCount: window.probe.countFrames() });
  });
  const begun = performance.now();
  for (let step = 0; performance.now() - begun < actMs; step++) {
    act(step);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  await page.waitForTimeout(300);
  const gaps = await page.evaluate(() => (window as unknown as { endOfCount: () => readonly number[] }).endOfCount());
  return gapsOf(gaps);
}

function gapsOf(gaps: readonly number[]): Gaps {
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
