import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit } from './visit.ts';

/** Name what has the focus, as a screen reader would begin to. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '');
  });

/** Parts that come later, and frames, on a busy machine, take their time. */
const patience = { timeout: 15_000 };

const row = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}, \\d`) });

describe('the focus, when what was pressed goes away', () => {
  let shared: Visit;
  let page: Page;
  beforeAll(async () => {
    shared = await visit();
    page = shared.page;
    await page.mouse.move(600, 300);
    await row(page, 'Person').waitFor();
  });
  afterAll(() => shared.close());

  const press = async (button: ReturnType<Page['locator']>) => {
    await button.focus();
    await page.keyboard.press('Enter');
    await button.waitFor({ state: 'detached' });
  };

  it('stays beside “Clear” in the foot', async () => {
    await row(page, 'Event').press('Space');
    await press(page.locator('.foot').getByRole('button', { name: 'Clear' }));
    await expect.poll(() => focused(page), patience).toBe('Redo');
  });

  it('goes to the heading of a part of which all is shown again', async () => {
    await row(page, 'Event').press('Space');
    await press(page.getByRole('button', { name: 'Show all types' }));
    await expect.poll(() => focused(page), patience).toBe('Who and what');
  });

  it('stays in the legend when a query no longer filters', async () => {
    const field = page.getByRole('searchbox', { name: 'Find' });
    await field.fill('status:alleged');
    await page.getByRole('option', { name: /Show only/ }).waitFor();
    await field.press('Enter');
    await press(page.getByRole('button', { name: 'Stop filtering by this search' }));
    await expect.poll(() => focused(page), patience).toBe('Who and what');
  });

  it('stays with the graph when a focus is left, by its button or by Esc', async () => {
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    await page.keyboard.press('f');
    await press(page.locator('.focus-leave'));
    await expect.poll(() => focused(page), patience).not.toBe('');
    await page.keyboard.press('f');
    await page.locator('.focus-leave').focus();
    await page.keyboard.press('Escape');
    await page.locator('.focus-leave').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), patience).not.toBe('');
  });

  it('stays in the field of a period, and goes on to the next with Tab', async () => {
    await page.getByRole('button', { name: 'Period' }).press('Enter');
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('2015');
    await from.press('Enter');
    await page.locator('.foot .filter-status').waitFor();
    await expect.poll(() => from.evaluate((field) => field === document.activeElement)).toBe(true);
    await from.fill('2016');
    await from.press('Tab');
    await expect.poll(() => page.url(), patience).toContain('period=2016');
    const to = page.getByRole('textbox', { name: 'To' });
    expect(await to.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await from.inputValue()).toBe('2016');
  });
});

describe('how much is shown', () => {
  it('is said while a focus hides the rest, and “Clear” takes filters and focus back as one step', async () => {
    const { page, troubles, close } = await visit({ at: '#karim-massimov&focus=karim-massimov&status=alleged' });
    const status = page.locator('.foot .filter-status');
    await status.waitFor(patience);
    await page.locator('.focus-leave').waitFor(patience);
    expect(await status.innerText()).toMatch(/of 96 claims shown/);
    await status.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => page.url(), patience).not.toMatch(/focus|status/);
    await expect.poll(() => status.count(), patience).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.focus-leave').waitFor(patience);
    await expect.poll(() => status.innerText(), patience).toMatch(/of 96 claims shown/);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is said of a focus without filters too', async () => {
    const { page, close } = await visit({ at: '#karim-massimov&focus=karim-massimov' });
    await page.mouse.move(600, 300);
    await expect
      .poll(() => page.locator('.foot .filter-status').innerText(), patience)
      .toMatch(/^\d\d\s+of 96 claims shown/);
    await close();
  });
});
