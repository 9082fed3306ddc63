import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Real touches, as the browser gets them from a screen. */
class Hand {
  private readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  down(...fingers: readonly Finger[]): Promise<unknown> {
    return this.send('touchStart', fingers);
  }

  move(...fingers: readonly Finger[]): Promise<unknown> {
    return this.send('touchMove', fingers);
  }

  up(): Promise<unknown> {
    return this.send('touchEnd', []);
  }

  /** Tap so many times, a sixth of a second apart; a finger does not wait for a busy page. */
  async tap(finger: Finger, times = 1): Promise<void> {
    const start = Date.now() / 1000;
    const seconds = Array.from({ length: times }, (_, index) => start + index * 0.16);
    await Promise.all(
      seconds.flatMap((second) => [
        this.send('touchStart', [finger], second),
        this.send('touchEnd', [], second + 0.04),
      ]),
    );
  }

  /** Lead fingers from one place to another, in steps as a screen reports them. */
  async lead(from: readonly Finger[], to: readonly Finger[], steps = 6): Promise<void> {
    await this.down(...from);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const between = (a: number, b: number) => a + (b - a) * share;
      const fingers = from.map(({ x, y }, index) => ({
        x: between(x, to[index]?.x ?? x),
        y: between(y, to[index]?.y ?? y),
      }));
      await this.move(...fingers);
    }
    await this.up();
  }

  private send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    fingers: readonly Finger[],
    timestamp?: number,
  ): Promise<unknown> {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints, ...(timestamp ? { timestamp } : {}) });
  }
}

const hub = 'karim-massimov';

describe('with fingers, on a phone', () => {
  const shared = sharedVisit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  let page: Page;
  let hand: Hand;
  const details = () => page.getByRole('region', { name: 'Details' });
  const selection = () => page.evaluate(() => window.sayso.selection);
  /** Nothing on the graph, all of it in sight. */
  const begin = async () => {
    await page.evaluate(() => {
      location.hash = '';
    });
    await expect.poll(selection).toBeUndefined();
    await page.waitForTimeout(400);
  };
  beforeAll(async () => {
    page = shared.page;
    hand = new Hand(await page.context().newCDPSession(page));
  });
  afterEach(async () => {
    await begin();
  });

  it('a tap selects and opens the sheet; a tap on the ground closes it', async () => {
    await hand.tap(await placeOf(page, hub));
    await expect.poll(selection).toBe(hub);
    await details().getByRole('heading', { name: 'Karim Massimov' }).waitFor();
    expect(await details().getAttribute('data-open')).toBe('true');
    await page.waitForTimeout(400);
    const stage = await page.locator('.stage').boundingBox();
    if (!stage) throw new Error('The graph has no box.');
    await hand.tap({ x: stage.x + 6, y: stage.y + stage.height - 6 });
    await expect.poll(selection).toBeUndefined();
    await expect.poll(() => details().getAttribute('data-open')).toBe('false');
  });

  it('a tap that a busy page hears of late is still a tap', async () => {
    // Busy once the finger is down, longer than a long press takes.
    await page.evaluate(() => {
      const keepBusy = () => {
        const end = performance.now() + 700;
        while (performance.now() < end);
      };
      addEventListener('touchstart', keepBusy, { once: true });
    });
    await hand.tap(await placeOf(page, hub));
    await expect.poll(selection).toBe(hub);
  });

  it('the sheet follows a swipe, up and down', async () => {
    const handle = page.locator('.sheet-handle');
    const swipe = async (dy: number) => {
      const box = await handle.boundingBox();
      if (!box) throw new Error('The sheet has no handle.');
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await hand.lead([from], [{ x: from.x, y: from.y + dy }]);
    };
    await swipe(-120);
    await expect.poll(() => details().getAttribute('data-open')).toBe('true');
    await swipe(120);
    await expect.poll(() => details().getAttribute('data-open')).toBe('false');
  });

  it('a long press is what resting the mouse is: words beside it, and nothing selected', async () => {
    const at = await placeOf(page, hub);
    await hand.down(at);
    await page.getByText(/^Person · \d+ claims: /).waitFor({ timeout: 3000 });
    await hand.up();
    await page.getByText(/^Person · \d+ claims: /).waitFor({ state: 'hidden' });
    expect(await selection()).toBeUndefined();
  });

  it('two taps focus', async () => {
    const at = await placeOf(page, 'kazakhstan');
    await hand.tap(at, 2);
    await page.getByRole('region', { name: 'Focus' }).waitFor();
    await expect.poll(() => page.evaluate(() => window.sayso.positionOf('esisc'))).toBeUndefined();
    const bar = page.getByRole('region', { name: 'Focus' });
    await bar.getByRole('button', { name: 'Exit' }).tap();
    await bar.waitFor({ state: 'detached' });
  });

  it('two fingers zoom about the place between them', async () => {
    const a = await placeOf(page, hub);
    const b = await placeOf(page, 'kazakhstan');
    const before = Math.hypot(a.x - b.x, a.y - b.y);
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const apart = (distance: number) => [
      { x: middle.x - distance, y: middle.y },
      { x: middle.x + distance, y: middle.y },
    ];
    await hand.lead(apart(30), apart(60));
    await nextFrames(page);
    const [c, d] = [await placeOf(page, hub), await placeOf(page, 'kazakhstan')];
    const ratio = Math.hypot(c.x - d.x, c.y - d.y) / before;
    expect(ratio).toBeGreaterThan(1.6);
    expect(ratio).toBeLessThan(2.4);
    expect((c.x + d.x) / 2).toBeCloseTo(middle.x, -1.3);
    expect((c.y + d.y) / 2).toBeCloseTo(middle.y, -1.3);
    expect(await selection()).toBeUndefined();
    await page.getByRole('button', { name: 'Fit', exact: true }).tap();
    await page.waitForTimeout(500);
  });

  it('one finger moves the ground, or the node that it takes', async () => {
    const before = { ground: await placeOf(page, hub), node: await placeOf(page, 'china') };
    await hand.lead([before.node], [{ x: before.node.x + 40, y: before.node.y + 30 }]);
    await nextFrames(page);
    const moved = await placeOf(page, 'china');
    expect(moved.x - before.node.x).toBeCloseTo(40, -1);
    expect((await placeOf(page, hub)).x).toBeCloseTo(before.ground.x, 0);
    await page.getByRole('button', { name: 'Undo', exact: true }).tap();
    await expect.poll(async () => Math.round((await placeOf(page, 'china')).x)).toBe(Math.round(before.node.x));
    const stage = await page.locator('.stage').boundingBox();
    if (!stage) throw new Error('The graph has no box.');
    const free = { x: stage.x + 8, y: stage.y + stage.height - 8 };
    await hand.lead([free], [{ x: free.x + 50, y: free.y - 40 }]);
    await page.waitForTimeout(600);
    expect((await placeOf(page, hub)).x - before.ground.x).toBeGreaterThan(25);
    expect(await selection()).toBeUndefined();
  });

  it('every control in sight is 44 pixels large, and nothing leads sideways, down to 320 pixels', async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 });
      for (const at of [
        '',
        `#${hub}`,
        `#&focus=${hub}`,
        '#&path=kazakhstan,karim-massimov',
        '#&view=list',
        '#&status=alleged',
      ]) {
        await page.evaluate((fragment) => {
          location.hash = fragment;
        }, at);
        await page.waitForTimeout(350);
        const found = await page.evaluate(() => {
          const isClipped = (element: Element) => getComputedStyle(element).clipPath !== 'none';
          const small = [...document.querySelectorAll('button, a.button, input, summary, select')].filter((element) => {
            const { width: w, height: h, top, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
            const isInSight = element.checkVisibility({ visibilityProperty: true }) && bottom > 0 && top < innerHeight;
            return isInSight && w > 1 && !isClipped(element) && (w < 43.5 || h < 43.5);
          });
          return {
            small: small.map((element) => `${element.className}: ${element.textContent}`),
            sideways: document.documentElement.scrollWidth - innerWidth,
          };
        });
        expect(found, `${at} at ${width} px`).toEqual({ small: [], sideways: 0 });
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });
});
