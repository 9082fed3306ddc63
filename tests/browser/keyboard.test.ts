import { describe, expect, it } from 'vitest';
import { sharedVisit, visit } from './visit.ts';

describe('without a mouse', () => {
  const shared = sharedVisit();

  it('reaches every control, in an order that makes sense, with the focus in sight', async () => {
    const { page } = shared;
    const names: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        return element ? (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() : '';
      });
      names.push(name);
    }
    for (const wanted of ['Open', 'Export', 'Theme', 'List', 'Zoom in', 'Zoom out', 'Fit']) {
      expect(names.some((name) => name.includes(wanted))).toBe(true);
    }
  });

  it('finds an entity by a misspelled name and flies there', async () => {
    const { page } = shared;
    await page.keyboard.press('/');
    const find = page.getByRole('searchbox', { name: 'Find' });
    expect(await find.evaluate((field) => field === document.activeElement)).toBe(true);
    for (const [typed, found] of [
      ['tokaev', 'kassym-jomart-tokayev'],
      ['MASIMOV', 'karim-massimov'],
      ['human right watch', 'human-rights-watch'],
      ['moscow', 'russia'],
    ] as const) {
      await find.fill(typed);
      await page.waitForTimeout(400);
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => window.sayso.selection === id, found, { timeout: 4000 });
      await find.focus();
    }
  });

  it('goes from the list to the same claims as the graph', async () => {
    const { page } = shared;
    await page.evaluate(() => {
      location.hash = '#&view=list';
    });
    const list = page.getByRole('main');
    for (const name of ['Karim Massimov', 'KNB', 'ESISC', 'Human Rights Watch']) {
      await list.getByText(name, { exact: true }).first().waitFor({ state: 'attached' });
    }
    // What is not drawn has no place: the picture lies behind the list.
    expect(await page.evaluate(() => window.sayso.positionOf('knb'))).toBeUndefined();
  });
});

describe('without WebGL', () => {
  it('is the list, whole and usable', async () => {
    const { page, troubles, close } = await visit({ withoutWebGL: true });
    expect(await page.evaluate(() => window.sayso.positionOf('knb'))).toBeUndefined();
    await page.evaluate(() => window.sayso.select('knb'));
    await page
      .getByRole('region', { name: 'Details' })
      .getByRole('article', { name: /^The KNB was headed by Karim Massimov/ })
      .waitFor();
    expect(JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))).claims).toHaveLength(96);
    expect(troubles.filter((trouble) => !/WebGL/i.test(trouble))).toEqual([]);
    await close();
  });
});
