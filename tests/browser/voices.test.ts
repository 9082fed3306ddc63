import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, type Visit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const drawn = (isShown: (voices: readonly string[]) => boolean) =>
  dataset.claims.filter(({ object, voices }) => object !== undefined && isShown(voices)).map(({ id }) => id);
const details = (page: Page) => page.getByRole('region', { name: 'Details' });
const bar = (page: Page) => page.getByRole('region', { name: 'As one voice tells it' });

/** List the claims whose lines are drawn. */
async function linesOn(page: Page): Promise<readonly string[]> {
  await nextFrames(page);
  const ids = dataset.claims.map(({ id }) => id);
  return page.evaluate((keys) => keys.filter((id) => window.sayso.positionOf(id) !== undefined), ids);
}

describe('voices as a lens', () => {
  let shared: Visit;
  let page: Page;
  beforeAll(async () => {
    shared = await visit();
    page = shared.page;
    await page.mouse.move(600, 300);
    await details(page).getByRole('heading', { name: 'Who speaks' }).waitFor();
  });
  afterAll(() => shared.close());

  it('shows the graph as one voice has it, says so as long as it is so, and shows all again', async () => {
    await details(page).getByRole('combobox', { name: 'Voice' }).selectOption('esisc');
    await bar(page).waitFor();
    expect(await bar(page).innerText()).toMatch(/^According to ESISC/);
    expect(await linesOn(page)).toEqual(drawn((voices) => voices.includes('esisc')));
    expect(await page.locator('.foot .filter-status').innerText()).toMatch(/^6\s+of 96 claims shown/);
    expect(await page.evaluate(() => window.sayso.positionOf('china'))).toBeUndefined();
    for (const view of ['List', 'Table']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      expect(await bar(page).isVisible()).toBe(true);
    }
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await bar(page).getByRole('button', { name: 'Show all voices' }).click();
    await bar(page).waitFor({ state: 'detached' });
    expect(await linesOn(page)).toEqual(drawn(() => true));
  });

  it('shows what remains when a voice is set aside, by keyboard, in the link, and undone', async () => {
    const without = details(page).getByRole('button', { name: 'Without', exact: true });
    await without.focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    expect(await linesOn(page)).toEqual(drawn((voices) => !voices.includes('esisc')));
    await page.waitForFunction(() => location.hash.includes('without=esisc'));
    await bar(page).getByRole('button', { name: 'According to it' }).click();
    expect(await linesOn(page)).toEqual(drawn((voices) => voices.includes('esisc')));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await bar(page).waitFor({ state: 'detached' });
  });

  it('asks a voice on its own card', async () => {
    await page.evaluate(() => window.sayso.select('human-rights-watch'));
    const according = details(page).getByRole('button', { name: 'Graph according to it' });
    await according.click();
    await bar(page).waitFor();
    expect(await according.getAttribute('aria-pressed')).toBe('true');
    expect(await linesOn(page)).toEqual(drawn((voices) => voices.includes('human-rights-watch')));
    await according.click();
    await bar(page).waitFor({ state: 'detached' });
    await page.evaluate(() => window.sayso.select(undefined));
  });

  it('says through whom claims came, and of what is passed on from an own organization who says so', async () => {
    const chains = details(page).locator('.chains');
    expect(await chains.innerText()).toMatch(/Regional sources\s*→\s*ESISC\s*→\s*Claude Moniquet/);
    await chains.getByText('4 claims through this chain').click();
    await chains.getByRole('link', { name: /suggested coup attempt would have benefited/i }).waitFor();
    const words = await details(page).locator('.to-know').innerText();
    expect(words.replace(/\s+/g, ' ')).toContain(
      '6 claims come through the ESISC, passed on by Claude Moniquet, who belongs or belonged to it: Claude Moniquet has co-directed the ESISC since 2002, stated by the unsigned introduction.',
    );
    expect(shared.troubles).toEqual([]);
  });
});

describe('two voices side by side', () => {
  it('show where they differ and lead to the claims; axe finds nothing, in both themes and widths', async () => {
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 390],
    ] as const) {
      const at = '#lightermens-guild&data=harbor-bridge&according-to=lightermens-guild';
      const { page, troubles, close } = await visit({
        at,
        colorScheme,
        viewport: { width, height: 844 },
        bypassCSP: true,
      });
      await bar(page).waitFor();
      await details(page).getByRole('button', { name: 'Side by side with…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Two voices side by side' });
      await dialog.getByRole('combobox', { name: 'The other voice' }).selectOption('harbor-council');
      const differ = dialog.locator('.sides-row').filter({ hasText: 'Said on one side, disputed on the other' });
      expect(await differ.count()).toBe(2);
      expect(await dialog.locator('.sides-row').filter({ hasText: 'Different figures' }).innerText()).toMatch(
        /9[\s\S]*12/,
      );
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await differ
        .first()
        .getByRole('link', { name: /12 new bearings in place \(disputed\)/ })
        .click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => window.sayso.selection)).toBe('c044');
      await page.waitForFunction(() => document.activeElement?.id === 'details-heading');
      expect(troubles).toEqual([]);
      await close();
    }
  });
});

describe('what a claim rests on', () => {
  it('stands on its card as badge and reason, with the way to the claims it speaks of', async () => {
    const { page, troubles, close } = await visit({ at: '#c043&data=harbor-bridge' });
    const card = details(page).locator('[data-claim=c043]');
    await card.locator('.badge').first().waitFor();
    expect(await card.locator('.badge').allInnerTexts()).toEqual(['Two sources']);
    await card.getByText('See the 2 claims').click();
    await card.getByRole('link', { name: /Tancred Oakumfold has been a partner in Thrumbeam Survey/ }).click();
    expect(await page.evaluate(() => window.sayso.selection)).toBe('c060');
    await placeOf(page, 'c060');
    await page.evaluate(() => window.sayso.select('c062'));
    const earlier = details(page).locator('[data-claim=c062] .evidence');
    expect(await earlier.innerText()).toContain(
      'The version that replaced it, “Forty pages by lamplight (corrected)”, says',
    );
    await page.evaluate(() => window.sayso.select('c009'));
    await details(page).locator('[data-claim=c009] .badge', { hasText: 'Contested' }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});
