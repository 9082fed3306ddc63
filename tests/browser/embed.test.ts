import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

describe('in a frame of another page', () => {
  const shared = sharedVisit({ at: '?embed', viewport: { width: 480, height: 320 }, bypassCSP: true });
  beforeAll(async () => {
    await shared.page.locator('.embed-line').waitFor();
  });

  it('shows the graph and one line: what it is, the source, as of when, and the way to the full page', async () => {
    const { page } = shared;
    const words = await page.locator('.embed-line').innerText();
    expect(words).toContain('The case of Karim Massimov');
    expect(words).toContain('Source: A lot is expected');
    expect(words).toContain('undated, not before January 2022');
    expect(await page.locator('.embed-line .as-of').isVisible()).toBe(true);
    for (const name of ['Find', 'Export', 'Undo']) expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Details' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(480);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('leaves the wheel to the page around until somebody has clicked into it', async () => {
    const { page } = shared;
    const before = await placeOf(page, 'knb');
    await page.mouse.move(240, 120);
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(300);
    expect(await placeOf(page, 'knb')).toEqual(before);
    const isLeft = await page.evaluate(() => {
      const canvas = document.elementFromPoint(240, 120);
      return canvas?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100 }));
    });
    expect(isLeft).toBe(true);
    await page.getByText('Click the graph first, then use the wheel to zoom.').waitFor();
    await page.mouse.click(10, 200);
    await page.mouse.move(240, 120);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => placeOf(page, 'knb')).not.toEqual(before);
    await page.getByRole('button', { name: 'Fit' }).click();
  });

  it('opens its panels on demand, beside the graph, with the source still in sight', async () => {
    const { page } = shared;
    const entries = await page.evaluate(() => history.length);
    await page.waitForTimeout(400);
    const { x, y } = await placeOf(page, 'karim-massimov');
    await page.mouse.click(x, y);
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('heading', { name: 'Karim Massimov' }).waitFor();
    await nextFrames(page);
    const panel = await details.boundingBox();
    const stage = await page.locator('.stage').boundingBox();
    expect(stage && panel && stage.x + stage.width <= panel.x + 1).toBe(true);
    expect(stage?.width).toBeGreaterThan(180);
    expect(await page.locator('.embed-line .as-of').isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    // The history is that of the page around.
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await details.getByRole('button', { name: 'Close' }).click();
    await details.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Legend and filters' }).click();
    await page.getByRole('heading', { name: 'How firmly it is said' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'How firmly it is said' }).waitFor({ state: 'hidden' });
  });

  it('leads to the same view on the full page', async () => {
    const { page } = shared;
    await page.evaluate(() => window.sayso.select('knb'));
    await expect.poll(() => page.url()).toContain('#knb');
    const link = page.getByRole('link', { name: 'Open in Sayso' });
    await link.focus();
    const href = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''));
    expect(href).toBe(page.url().replace('?embed', ''));
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.keyboard.press('Escape');
  });

  it('says how much its filters leave', async () => {
    const { page } = shared;
    await page.evaluate(() => {
      location.hash = '#&status=alleged';
    });
    await page
      .locator('.embed-line')
      .locator('p:not(.visually-hidden)')
      .filter({ hasText: 'of 96 claims shown' })
      .waitFor();
    expect(await page.locator('.embed-line .as-of').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(480);
  });
});
