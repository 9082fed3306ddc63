import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { nextFrames, visit } from './visit.ts';

/** States of the page, each reached from the one before it. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['the overview', async () => undefined],
  ['an entity', (page) => page.evaluate(() => window.sayso.select('karim-massimov'))],
  ['a claim', (page) => page.evaluate(() => window.sayso.select('c021'))],
  ['the list', (page) => page.goto(new URL('#knb&view=list', page.url()).href)],
  [
    'the search',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('massimov');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'the refusal of a bad file',
    async (page) => {
      await page.evaluate(() => window.sayso.open(new File(['{}'], 'bad.json')));
      await page.getByRole('dialog').waitFor();
    },
  ],
];

describe('axe finds nothing', () => {
  for (const width of [390, 1440]) {
    it(`in light and dark, ${width} px wide`, async () => {
      const viewport = { width, height: 844 };
      const { page, close } = await visit({ viewport, reducedMotion: 'reduce', bypassCSP: true });
      for (const [name, reach] of states) {
        await reach(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await nextFrames(page);
          expect(await violationsOn(page), `${name}, ${colorScheme}`).toEqual([]);
        }
      }
      await close();
    });
  }
});

describe('narrow screens', () => {
  it('never scroll sideways', async () => {
    const { page, close } = await visit({ viewport: { width: 320, height: 760 } });
    for (const width of [320, 390, 640, 1024]) {
      await page.setViewportSize({ width, height: 760 });
      for (const at of ['#', '#karim-massimov', '#c053', '#&view=list']) {
        await page.goto(new URL(at, page.url()).href);
        await nextFrames(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${at} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await close();
  });

  it('keep a list and a graph one can use in a window of a few lines, as at 400 % zoom, and every tool in reach', async () => {
    const { page, close } = await visit({ viewport: { width: 320, height: 256 }, at: '#&view=list' });
    const inSight = (selector: string) =>
      page.locator(selector).evaluateAll(
        (all) =>
          all.filter((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            const { top: lid = innerHeight } = document.querySelector('.details')?.getBoundingClientRect() ?? {};
            return top >= 0 && bottom <= lid;
          }).length,
      );
    await page.locator('.list-entity').first().waitFor();
    expect(await inSight('.list-entity .disclosure button, .list-entity button')).toBeGreaterThanOrEqual(1);
    await page.evaluate(() => scrollTo(0, 48));
    expect(await inSight('.list-entity .disclosure button, .list-entity button')).toBeGreaterThanOrEqual(2);
    await page.goto(new URL('#', page.url()).href);
    await nextFrames(page);
    expect((await page.locator('.stage').boundingBox())?.height).toBeGreaterThanOrEqual(150);
    const legend = page.getByRole('button', { name: 'Legend and filters' });
    await legend.scrollIntoViewIfNeeded();
    await legend.click();
    await page.getByRole('heading', { name: 'Legend and filters' }).waitFor();
    await close();
  });
});
