import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { nextFrames, sharedVisit, visit } from './visit.ts';

const count = 400;
const side = 20;
const patience = { timeout: 15_000 };
/** Entities on a lattice, each joined to the next. */
const nodes = Array.from({ length: count }, (_, at) => {
  const [x, y] = [50 * (at % side), 50 * Math.floor(at / side)];
  return `<node id="n${at}"><viz:position x="${x}" y="${y}"/></node>`;
});
const edges = Array.from({ length: count - 1 }, (_, at) => `<edge id="${at}" source="n${at}" target="n${at + 1}"/>`);
const gexf = `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
<nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>`;

async function openLattice(page: Page): Promise<void> {
  await page.evaluate(async (text) => window.sayso.open(new File([text], 'lattice.gexf')), gexf);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => window.sayso.positionOf('n399') !== undefined);
}

const map = (page: Page) => page.locator('.overview-picture');
const frame = (page: Page) => page.locator('.overview-frame');
const hide = (page: Page) => page.getByRole('button', { name: 'Hide the overview map' });

async function boxOf(locator: ReturnType<typeof map>) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not there.');
  return box;
}

async function comeNear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  for (let at = 0; at < 4; at += 1) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await map(page).waitFor({ state: 'visible' });
}

/** Where the frame is once the camera is not on its way any more. */
async function restingFrame(page: Page): ReturnType<typeof boxOf> {
  for (let last = await boxOf(frame(page)); ; ) {
    await page.waitForTimeout(200);
    const now = await boxOf(frame(page));
    if (now.x === last.x && now.y === last.y) return now;
    last = now;
  }
}

describe('the map of a large graph', () => {
  const shared = sharedVisit({ bypassCSP: true }, async (own) => {
    await own.mouse.move(600, 300);
    await openLattice(own);
  });
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });

  it('comes when not all is in sight, with a frame around what is', async () => {
    await map(page).waitFor({ state: 'hidden' });
    await comeNear(page);
    const [whole, part] = [await boxOf(map(page)), await boxOf(frame(page))];
    expect(part.width).toBeLessThan(whole.width / 2);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await map(page).waitFor({ state: 'hidden' });
  });

  it('goes where it is pressed, and the address says so', async () => {
    await comeNear(page);
    const { x, y, width, height } = await boxOf(map(page));
    // The lattice’s first entity lies near the left edge, whichever way is up.
    await page.mouse.click(x + width / 2 - height / 2 + 12, y + height / 2);
    await nextFrames(page);
    const leftmost = await page.evaluate(() => window.sayso.positionOf('n200') ?? window.sayso.positionOf('n180'));
    const stage = await boxOf(page.locator('.stage'));
    expect(leftmost?.x).toBeGreaterThan(stage.x);
    expect(leftmost?.x).toBeLessThan(stage.x + stage.width);
    await expect.poll(() => page.url(), patience).toContain('camera=');
  });

  it('lets its frame be dragged, and the picture follows', async () => {
    await comeNear(page);
    const before = await restingFrame(page);
    const placeBefore = await page.evaluate(() => window.sayso.positionOf('n210'));
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 10, { steps: 5 });
    await page.mouse.up();
    const after = await restingFrame(page);
    expect(Math.abs(after.x - before.x - 20)).toBeLessThan(1.5);
    expect(Math.abs(after.y - before.y - 10)).toBeLessThan(1.5);
    const placeAfter = await page.evaluate(() => window.sayso.positionOf('n210'));
    expect(placeAfter?.x).toBeLessThan((placeBefore?.x ?? 0) - 100);
    expect(placeAfter?.y).toBeLessThan((placeBefore?.y ?? 0) - 40);
  });

  it('does not lie on messages or on the bar of a selection', async () => {
    await comeNear(page);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      // The file that is open stands in the address.
      location.hash = `${location.hash.replace(/&camera=[^&]*/, '')}&chosen=n1,n2,n3&camera=500,500,0.2`;
    });
    await page.locator('.several').waitFor();
    await map(page).waitFor({ state: 'visible' });
    const [own, bar] = [await boxOf(map(page)), await boxOf(page.locator('.several'))];
    expect(own.y + own.height).toBeLessThan(bar.y);
    await page.keyboard.press('Escape');
  });

  it('is put away for good, and brought back', async () => {
    await comeNear(page);
    await hide(page).click();
    await map(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
    await page.mouse.move(600, 300);
    await openLattice(page);
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await page.getByRole('button', { name: 'Show the overview map' }).click();
    await map(page).waitFor({ state: 'visible' });
  });
});

it('is never seen empty, however late what draws it comes', async () => {
  const { page, troubles, close } = await visit();
  await page.evaluate(() => {
    const watch = () => {
      const own = document.querySelector('.overview-map');
      const isSeen = own?.checkVisibility({ visibilityProperty: true });
      if (isSeen && !own?.querySelector('canvas')) Object.assign(window, { sawEmptyMap: true });
      requestAnimationFrame(watch);
    };
    watch();
  });
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await openLattice(page);
  await page.locator('.overview-picture canvas').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => 'sawEmptyMap' in window)).toBe(false);
  expect(troubles).toEqual([]);
  await close();
});

it('is left out on phones, and of small graphs', async () => {
  const phone = await visit({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await openLattice(phone.page);
  await phone.page.evaluate(() => {
    location.hash = `${location.hash}&camera=500,500,0.2`;
  });
  await nextFrames(phone.page);
  expect(await hide(phone.page).isVisible()).toBe(false);
  await phone.close();
  const small = await visit({ at: '#&camera=0,0,0.2' });
  await small.page.mouse.move(600, 300);
  await nextFrames(small.page);
  expect(await map(small.page).count()).toBe(0);
  await small.close();
});
