import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { sharedVisit, visit } from './visit.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find' });
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const options = (page: Page, name: string) => group(page, name).getByRole('option');
const selected = (page: Page, id: string) => page.waitForFunction((wanted) => window.sayso.selection === wanted, id);
const status = (page: Page) => page.locator('.foot .filter-status');

describe('the search', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });
  afterEach(async () => {
    await field(page).fill('');
    if (await status(page).isVisible()) await status(page).getByRole('button', { name: 'Clear' }).click();
    await field(page).blur();
    await page.evaluate(() => window.sayso.select(undefined));
  });

  it('finds entities, claims and quotations while one types, with what was found lit up in them', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('coup');
    await options(page, 'People, places, things').first().waitFor();
    expect(await options(page, 'People, places, things').allInnerTexts()).toEqual([
      expect.stringContaining('Suggested coup attempt'),
    ]);
    expect(await options(page, 'Claims').first().innerText()).toContain('(possible)');
    expect(await options(page, 'Quotations').first().innerText()).toMatch(/attempted coup .*¶ \d+/);
    const lit = await page.locator('.found mark').allInnerTexts();
    expect(lit.length).toBeGreaterThan(3);
    expect(new Set(lit.map((text) => text.toLowerCase()))).toEqual(new Set(['coup']));
  });

  it('goes by arrow keys and Enter to an entity, a claim, a quotation', async () => {
    for (const [presses, kind] of [
      [0, /^suggested-coup/],
      [1, /^c\d+$/],
      [3, /^c\d+$/],
    ] as const) {
      await page.keyboard.press('/');
      await field(page).fill('coup');
      await options(page, 'Quotations').first().waitFor();
      for (let i = 0; i < presses; i++) await page.keyboard.press('ArrowDown');
      const active = await field(page).getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.sayso.selection !== undefined);
      expect(await page.evaluate(() => window.sayso.selection)).toMatch(kind);
      expect(await field(page).inputValue()).toBe('');
      await page.evaluate(() => window.sayso.select(undefined));
    }
  });

  it('goes to what is clicked', async () => {
    await field(page).fill('massimov');
    await options(page, 'Claims').nth(1).click();
    await page.waitForFunction(() => /^c\d+$/.test(window.sayso.selection ?? ''));
  });

  it('shows more of a group when asked, without leaving the field', async () => {
    await field(page).focus();
    await field(page).fill('massimov');
    const claims = options(page, 'Claims');
    await claims.first().waitFor();
    const before = await claims.count();
    await claims.last().click();
    expect(await claims.count()).toBeGreaterThan(before + 5);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('makes a filter of a question in its language, by Enter alone', async () => {
    await field(page).focus();
    await page.keyboard.type('status:alleged voice:unnamed');
    await page.getByRole('option', { name: /^Show only the \d+ claims that match/ }).waitFor();
    await page.keyboard.press('Enter');
    await status(page)
      .getByText(/of 96 claims shown/)
      .waitFor();
    const drawn = () =>
      page.evaluate(() => {
        const { claims } = JSON.parse(window.sayso.exportAs('sayso')) as {
          claims: { id: string; status: string; voices: string[] }[];
        };
        return claims
          .filter(({ id }) => window.sayso.positionOf(id) !== undefined)
          .map(({ status, voices }) => status === 'alleged' && voices.includes('unnamed'));
      });
    await expect.poll(async () => (await drawn()).every(Boolean), { timeout: 10_000 }).toBe(true);
    expect((await drawn()).length).toBeGreaterThan(0);
    const legend = page.getByRole('region', { name: 'Legend and filters' });
    await legend.getByText('status:alleged voice:unnamed').waitFor();
    await legend.getByRole('button', { name: 'Stop filtering by this search' }).click();
    await status(page).waitFor({ state: 'hidden' });
  });

  it('says what it does not understand, and puts it right when asked', async () => {
    await field(page).focus();
    await field(page).fill('statsu:alleged');
    const mend = page.getByRole('option', { name: /Sayso does not know “statsu:”.*status:alleged/ });
    await mend.waitFor();
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('status:alleged');
    await field(page).fill('after:whenever');
    await page
      .getByText(/“whenever” is not one date/)
      .first()
      .waitFor();
    await field(page).fill('xyzzyx');
    await page.getByText('Nothing here matches “xyzzyx”.').waitFor();
  });

  it('says when the filters hide what it leads to', async () => {
    await field(page).focus();
    await field(page).fill('type:event');
    await page.getByRole('option', { name: /^Show only the \d+ claims that match/ }).click();
    await status(page).waitFor();
    await field(page).fill('esisc sources');
    expect(await group(page, 'Claims').getByText('hidden by the filters').count()).toBeGreaterThan(0);
    await options(page, 'Claims').first().click();
    await page.getByText(/is hidden in the graph by the filters/).waitFor();
  });

  it('explains its language by examples that can be tried, from the field and from the list of keys', async () => {
    await field(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: 'How to search' });
    await help.getByRole('button', { name: 'Try status:alleged,disputed' }).click();
    await help.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.id === 'find');
    expect(await field(page).inputValue()).toBe('status:alleged,disputed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'Keyboard shortcuts' })
      .getByRole('button', { name: 'How to search' })
      .click();
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  it('does not forget an Enter that came before its results', async () => {
    const hasty = await visit();
    await hasty.page.keyboard.press('/');
    await hasty.page.keyboard.type('tokayev');
    await hasty.page.keyboard.press('Enter');
    await selected(hasty.page, 'kassym-jomart-tokayev');
    expect(hasty.troubles).toEqual([]);
    await hasty.close();
  });
});

describe('the search in the texts at hand', () => {
  const shared = sharedVisit({ at: '#&data=harbor-bridge' });
  const sought = (page: Page) =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('sayso-sought') ?? [];
      const area = document.querySelector('.reader-area')?.getBoundingClientRect();
      if (!(range instanceof Range) || !area) return undefined;
      const { top, bottom } = range.getBoundingClientRect();
      return { words: range.toString(), isInSight: top >= area.top && bottom <= area.bottom };
    });

  it('leads to words that no claim quotes, and marks them until a passage is chosen', async () => {
    const { page } = shared;
    for (let time = 0; time < 2; time++) {
      await field(page).fill('fish cart');
      await options(page, 'In the texts').first().click();
      await page.getByRole('region', { name: 'Text' }).waitFor();
      await expect.poll(() => sought(page)).toEqual({ words: expect.stringMatching(/^fish/i), isInSight: true });
      expect(await field(page).inputValue()).toBe('');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('reader-area');
      await page.locator('.reader-area').evaluate((area) => area.scrollTo(0, 0));
    }
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => sought(page)).toBeUndefined();
  });

  it('lets go of the words with Esc', async () => {
    const { page } = shared;
    await field(page).fill('fish cart');
    await page.keyboard.press('Enter');
    await expect.poll(() => sought(page)).toMatchObject({ isInSight: true });
    await page.keyboard.press('Escape');
    await expect.poll(() => sought(page)).toBeUndefined();
  });
});

describe('axe finds nothing in the search', () => {
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1440],
  ] as const) {
    it(`in ${colorScheme}, ${width} px wide`, async () => {
      const { page, close } = await visit({ colorScheme, viewport: { width, height: 844 }, bypassCSP: true });
      await field(page).click();
      for (const text of ['massimov', 'status:alleged kazakhstan', 'voice:esisk type: "open']) {
        await field(page).fill(text);
        await page.getByRole('option').first().waitFor();
        expect(await violationsOn(page), text).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'How to search' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violationsOn(page), 'help').toEqual([]);
      await close();
    });
  }
});
