import { afterEach, describe, expect, it } from 'vitest';
import { inventedWorld } from '../fixtures/invented-world.ts';
import { sharedVisit } from './visit.ts';

const text = JSON.stringify(inventedWorld(1600, 4200));
const theVisit = sharedVisit({ reducedMotion: 'reduce' });
const patience = { timeout: 50_000 };

afterEach(() => theVisit.page.keyboard.press('Escape'));

describe('a dataset of many entities', () => {
  it('is shown as groups, which the details list with what they are about', async () => {
    const { page } = theVisit;
    const issues = await page.evaluate((it) => window.sayso.open(new File([it], 'world.json')), text);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rows = page.locator('.group-list .group-row');
    await expect.poll(() => rows.count(), patience).toBeGreaterThan(4);
    expect(await rows.first().innerText()).toMatch(/\d+ entities · [\d,]+ claims/);
    // Accusations are never named without how firmly they are put forward.
    for (const words of await rows.allInnerTexts()) {
      for (const found of words.match(/accusations \([^)]*\)/gi) ?? []) expect(found).toContain('all alleged');
    }
  });

  it('opens a group by keyboard, counts what is shown of the whole, and goes back by Esc', async () => {
    const { page } = theVisit;
    const total = page.locator('.claim-total');
    await expect.poll(() => total.innerText()).toBe('4,200 of 4,200 claims');
    await page.locator('.group-list .group-row').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.group-bar').count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('in=');
    await expect.poll(() => total.innerText()).toMatch(/^(?!4,200)[\d,]+ of 4,200 claims$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.group-bar').count()).toBe(0);
    await expect.poll(() => total.innerText()).toBe('4,200 of 4,200 claims');
  });

  it('opens the group whose area is pressed, and shows there who was looked for', async () => {
    const { page } = theVisit;
    await page.evaluate(() => window.sayso.select('e0'));
    await expect.poll(() => page.evaluate(() => window.sayso.positionOf('e0') !== undefined)).toBe(true);
    await page.evaluate(() => window.sayso.select());
    const stage = await page.locator('.stage').boundingBox();
    if (!stage) throw new Error('There is no stage.');
    // Areas cover a good part of the stage: the first press on one is found along its middle.
    for (let step = 1; step < 12 && (await page.locator('.group-bar').count()) === 0; step++) {
      await page.mouse.click(stage.x + (stage.width * step) / 12, stage.y + stage.height / 2);
      await page.waitForTimeout(150);
    }
    await expect.poll(() => page.locator('.group-bar').count()).toBe(1);
  });

  it('gathers by type when that is wanted, and as a link says', async () => {
    const { page } = theVisit;
    await page.evaluate(() => {
      location.hash = `${location.hash.replace(/&in=[^&]*/, '')}&groups=type`;
    });
    const names = page.locator('.group-list .group-name');
    await expect.poll(() => names.allInnerTexts(), patience).toEqual(expect.arrayContaining(['Person', 'Place']));
  });
});
