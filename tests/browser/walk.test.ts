import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nextFrames, placeOf, sharedVisit, visit } from './visit.ts';

const walker = (page: Page) => page.getByRole('listbox', { name: 'Walk through the graph' });
const here = async (page: Page) => (await walker(page).locator('strong').innerText()).trim();
const selection = (page: Page) => page.evaluate(() => window.sayso.selection);

describe('the walk through the graph', () => {
  const shared = sharedVisit();

  it('begins at the entity with most claims, and arrows go to the nearest in their direction', async () => {
    const { page } = shared;
    await page.keyboard.press('Shift');
    await walker(page).focus();
    await expect.poll(() => here(page)).toBe('Karim Massimov');
    const from = await placeOf(page, 'karim-massimov');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => here(page)).not.toBe('Karim Massimov');
    const reached = await here(page);
    const id = await page.evaluate((name) => {
      const { entities } = JSON.parse(window.sayso.exportAs('sayso') as string);
      return entities.find((entity: { name: string }) => entity.name === name)?.id;
    }, reached);
    const to = await placeOf(page, id);
    expect(from.y - to.y).toBeGreaterThan(0);
    expect(Math.abs(to.x - from.x)).toBeLessThanOrEqual(from.y - to.y + 1);
  });

  it('goes back, through the claims of an entity, and along one of them to its other end', async () => {
    const { page } = shared;
    await page.keyboard.press('Backspace');
    await expect.poll(() => here(page)).toBe('Karim Massimov');
    // The claims about him alone come first.
    let words = '';
    for (let step = 1; step <= 22 && !/Enter: on to/.test(words); step++) {
      await page.keyboard.press(']');
      await walker(page).getByText(`claim ${step} of 22`).waitFor();
      words = await walker(page).innerText();
    }
    const other = /Enter: on to (.+?) ·/.exec(words)?.[1];
    await page.keyboard.press('Enter');
    await expect.poll(() => here(page)).toBe(other);
    expect(await selection(page)).toBeUndefined();
    await page.keyboard.press('[');
    await expect.poll(() => walker(page).innerText()).toMatch(/claim (\d+) of \1/);
    await page.keyboard.press('Escape');
    await expect.poll(() => walker(page).innerText()).not.toMatch(/claim \d+ of/);
    await page.keyboard.press('Home');
    await expect.poll(() => here(page)).toBe('Karim Massimov');
  });

  it('selects what one stands at, and Esc leads on to what is said of it', async () => {
    const { page } = shared;
    await page.keyboard.press('Enter');
    await expect.poll(() => selection(page)).toBe('karim-massimov');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    expect(await selection(page)).toBe('karim-massimov');
    await page.keyboard.press('Escape');
    await expect.poll(() => selection(page)).toBeUndefined();
  });
});

describe('where the system forces its colors', () => {
  it('draws the graph in them, in the dark as in the light', async () => {
    const { page, troubles, close } = await visit({ forcedColors: 'active', colorScheme: 'dark' });
    const groundIs = (color: string) =>
      page.waitForFunction((wanted) => {
        const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.stage-canvas canvas')].find(
          (one) => one.getContext('webgl2') ?? one.getContext('webgl'),
        );
        const gl = canvas && (canvas.getContext('webgl2') ?? canvas.getContext('webgl'));
        if (!gl) return false;
        return (
          gl
            .getParameter(gl.COLOR_CLEAR_VALUE)
            .slice(0, 3)
            .map((part: number) => Math.round(part * 255))
            .join() === wanted
        );
      }, color);
    await groundIs('0,0,0');
    const sample = page.locator('.legend .type-sample path').first();
    await expect.poll(() => sample.evaluate((shape) => getComputedStyle(shape).fill)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await nextFrames(page);
    await groundIs('255,255,255');
    await page.emulateMedia({ forcedColors: 'none' });
    await groundIs('250,246,238');
    expect(troubles).toEqual([]);
    await close();
  });
});
