import { describe, expect, inject, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { launch, nextFrames, placeOf, visit } from './visit.ts';

describe('a first visit', () => {
  it('is shown how to begin once the reader stirs, in three steps that never come back', async () => {
    const { page, troubles, close } = await visit({ bypassCSP: true });
    const steps = page.getByRole('region', { name: 'Getting started' });
    expect(await steps.count()).toBe(0);
    const before = await placeOf(page, 'knb');
    await page.mouse.move(700, 640);
    await steps.waitFor();
    // It takes nothing from the graph, nor the focus.
    expect(await placeOf(page, 'knb')).toEqual(before);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await steps.getByText('1 of 3').waitFor();
    await steps.getByRole('button', { name: 'Next' }).click();
    await steps.getByText('2 of 3').waitFor();
    await steps.getByRole('button', { name: 'Back' }).click();
    await steps.getByText('1 of 3').waitFor();
    await steps.getByRole('button', { name: 'Next' }).click();
    await steps.getByRole('button', { name: 'Next' }).click();
    await steps.getByText('3 of 3').waitFor();
    await steps.getByRole('button', { name: 'Got it' }).click();
    await steps.waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
    await page.mouse.move(700, 660);
    await page.waitForTimeout(500);
    expect(await steps.count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('closes the steps by Esc, after what was selected', async () => {
    const { page, troubles, close } = await visit();
    const steps = page.getByRole('region', { name: 'Getting started' });
    await page.mouse.move(700, 640);
    await steps.waitFor();
    await page.evaluate(() => window.sayso.select('knb'));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await steps.waitFor();
    await page.keyboard.press('Escape');
    await steps.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await close();
  });

  it('finds every key in the list of keys', async () => {
    const { page, troubles, close } = await visit({ bypassCSP: true });
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    const words = await dialog.innerText();
    for (const key of ['/', 'Esc', 'F', 'Ctrl Z', 'Ctrl Y', '+', '0', '?', 'Enter', 'Home'])
      expect(words).toContain(key);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await nextFrames(page);
    expect(await dialog.count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('a dataset that does not come', () => {
  it('is said, with the reason and the way to try again', async () => {
    const browser = await launch();
    const visitor = await browser.newContext({ bypassCSP: true });
    const page = await visitor.newPage();
    let isCut = true;
    await page.route(/dataset-[\w-]+\.json/, (route) => (isCut ? route.abort() : route.continue()));
    await page.goto(inject('address'));
    await page.getByText(/The dataset could not be loaded.*Check your connection and try again/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    isCut = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'The case of Karim Massimov' }).first().waitFor();
    expect(await page.locator('.start').count()).toBe(0);
    await visitor.close();
  });
});
