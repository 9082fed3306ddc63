import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { placeOf, sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const everybody = dataset.entities.map(({ id }) => id);
const lines = dataset.claims.filter(({ object }) => object !== undefined).map(({ id }) => id);
const hub = 'karim-massimov';

/** Work out by hand which entities lie within so many claims of one. */
function around(id: string, depth: number): string[] {
  let within = new Set([id]);
  for (let step = 0; step < depth; step += 1) {
    const next = new Set(within);
    for (const { subject, object } of dataset.claims) {
      if (object === undefined) continue;
      if (within.has(subject)) next.add(object);
      if (within.has(object)) next.add(subject);
    }
    within = next;
  }
  return [...within].sort();
}

/** Wait until just these entities are drawn, all of them within the stage, and check that no line is drawn without its ends. */
async function expectDrawn(page: Page, ids: readonly string[]): Promise<void> {
  const look = () =>
    page.evaluate((keys) => {
      const stage = document.querySelector('.stage')?.getBoundingClientRect();
      const drawn = keys.flatMap((id) => {
        const place = window.sayso.positionOf(id);
        return place ? [{ id, ...place }] : [];
      });
      const outside = drawn.filter(
        ({ x, y }) => !stage || x < stage.left || x > stage.right || y < stage.top || y > stage.bottom,
      );
      return { drawn: drawn.map(({ id }) => id).sort(), outside: outside.map(({ id }) => id) };
    }, everybody);
  await expect.poll(look).toEqual({ drawn: [...ids].sort(), outside: [] });
  const shown = new Set(await page.evaluate((keys) => keys.filter((key) => window.sayso.positionOf(key)), lines));
  const within = new Set(ids);
  const loose = dataset.claims.filter(
    ({ id, subject, object }) => shown.has(id) && !(within.has(subject) && within.has(object ?? '')),
  );
  expect(loose).toEqual([]);
}

describe('the focus', () => {
  const shared = sharedVisit({ bypassCSP: true });
  let page: Page;
  const bar = () => page.getByRole('region', { name: 'Focus' });
  const hash = () => page.evaluate(() => location.hash);
  beforeAll(() => {
    page = shared.page;
  });
  afterEach(async () => {
    await page.evaluate(() => {
      location.hash = '';
    });
    await expectDrawn(page, everybody);
  });

  it('comes by double click, says what it is on, and goes by Esc', async () => {
    const place = await placeOf(page, hub);
    await page.mouse.dblclick(place.x, place.y);
    await bar().getByRole('link', { name: 'Karim Massimov' }).waitFor();
    await expectDrawn(page, around(hub, 1));
    await expect.poll(hash).toBe(`#${hub}&focus=${hub}`);
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    await expectDrawn(page, everybody);
    await expect.poll(hash).toBe(`#${hub}`);
  });

  it('comes by key and goes by the same', async () => {
    // What the mouse rests on would be at hand.
    await page.mouse.move(300, 890);
    await page.waitForTimeout(150);
    await page.keyboard.press('f');
    await page.getByText('Select a person or thing first').waitFor();
    await page.evaluate(() => window.sayso.select('knb'));
    await page.keyboard.press('f');
    await expectDrawn(page, around('knb', 1));
    await page.keyboard.press('f');
    await expectDrawn(page, everybody);
  });

  it('comes by a button of the details, goes deeper, and leaves by its own button', async () => {
    await page.evaluate(() => window.sayso.select('esisc'));
    await page.getByRole('button', { name: 'Focus here' }).click();
    await expectDrawn(page, around('esisc', 1));
    for (const depth of [2, 3, 4, 2]) {
      await bar()
        .getByRole('button', { name: `${depth} steps around` })
        .click();
      await expectDrawn(page, around('esisc', depth));
    }
    expect(await bar().getByRole('button', { name: '2 steps around' }).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(hash).toBe('#esisc&focus=esisc&depth=2');
    expect(await violationsOn(page)).toEqual([]);
    await bar().getByRole('button', { name: 'Exit' }).click();
    await expectDrawn(page, everybody);
  });

  it('takes in neighbors by hand, with the keyboard too, and lets them go', async () => {
    await page.evaluate(() => {
      location.hash = '#knb&focus=knb';
    });
    const within = around('knb', 1);
    await expectDrawn(page, within);
    const beyond = around('knb', 2).length - within.length;
    const more = bar().getByRole('button', { name: `+${beyond} more neighbors, not shown` });
    await more.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Connected to what is shown' });
    await list.getByRole('button', { name: /^Add China/ }).focus();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expectDrawn(page, [...within, 'china']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Add /);
    await expect.poll(hash).toBe('#knb&focus=knb&also=china');
    await list.getByRole('button', { name: 'Remove China' }).click();
    await expectDrawn(page, within);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await bar().waitFor();
  });

  it('offers the hidden neighbors of an entity in its details, and the entity itself when it is hidden', async () => {
    await page.evaluate(() => {
      location.hash = '#kazakhstan&focus=knb';
    });
    const within = around('knb', 1);
    await expectDrawn(page, within);
    await page.locator('.more-neighbors summary').click();
    await page
      .locator('.more-neighbors')
      .getByRole('button', { name: /^Add Russia 2/ })
      .click();
    await expectDrawn(page, [...within, 'russia']);
    await page.evaluate(() => window.sayso.select('esisc'));
    await page.getByRole('button', { name: 'Add it to the graph' }).click();
    await expectDrawn(page, [...within, 'russia', 'esisc']);
  });

  it('stays in sight when the window changes its size', async () => {
    await page.evaluate((id) => {
      location.hash = `#${id}&focus=${id}`;
    }, hub);
    await expectDrawn(page, around(hub, 1));
    await page.setViewportSize({ width: 1100, height: 700 });
    await expectDrawn(page, around(hub, 1));
    await page.setViewportSize({ width: 1440, height: 900 });
    await expectDrawn(page, around(hub, 1));
    await expect.poll(hash).toBe(`#${hub}&focus=${hub}`);
  });

  it('is walked by Back and Forward', async () => {
    const place = await placeOf(page, 'knb');
    await page.mouse.dblclick(place.x, place.y);
    await expectDrawn(page, around('knb', 1));
    await page.goBack();
    await expectDrawn(page, everybody);
    await page.goForward();
    await expectDrawn(page, around('knb', 1));
  });
});

describe('a link into a focus', () => {
  it('draws only what lies around from the first frame on', async () => {
    const { page, troubles, close } = await visit({ at: `#&focus=${hub}&depth=2` });
    await expectDrawn(page, around(hub, 2));
    expect(troubles).toEqual([]);
    await close();
  });
});
