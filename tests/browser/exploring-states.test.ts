import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { nextFrames, visit } from './visit.ts';

const goTo = async (page: Page, fragment: string) => {
  await page.keyboard.press('Escape');
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, fragment);
};

/** States of exploring, each reached from the one before it. */
const states: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['the first steps', (page) => page.getByRole('button', { name: 'Getting started' }).tap()],
  [
    'a focus with the neighbors beyond it',
    async (page) => {
      await goTo(page, '#&focus=knb');
      await page.getByRole('button', { name: /more neighbors, not shown/ }).tap();
      await page.getByRole('dialog', { name: 'Connected to what is shown' }).waitFor();
    },
  ],
  [
    'an entity beside a focus, with the field for the other end of a path',
    async (page) => {
      await goTo(page, '#esisc&focus=knb');
      await page.getByRole('button', { name: 'Find a path' }).tap();
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'a path',
    async (page) => {
      await goTo(page, '#&path=kazakhstan,karim-massimov');
      await page.locator('.path-step').first().waitFor();
    },
  ],
  [
    'no path',
    async (page) => {
      await page.getByRole('checkbox', { name: 'Stated claims only' }).check();
      await page.getByRole('checkbox', { name: 'Follow direction' }).check();
      await page
        .getByText(/^No path connects/)
        .first()
        .waitFor();
    },
  ],
  [
    'the dialog for sharing',
    async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).tap();
      await page.getByRole('textbox', { name: 'Link' }).waitFor();
    },
  ],
];

describe('on a phone in the dark', () => {
  it('axe finds nothing wrong with any state of exploring, and nothing leads sideways', async () => {
    const { page, troubles, close } = await visit({
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      bypassCSP: true,
    });
    await page.touchscreen.tap(4, 420);
    for (const [name, reach] of states) {
      await reach(page);
      await nextFrames(page);
      expect(await violationsOn(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBe(0);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
