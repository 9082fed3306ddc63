import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { validate } from '../../src/model/validate.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, sharedVisit, visit } from './visit.ts';

describe('choosing several', () => {
  const shared = sharedVisit({ acceptDownloads: true, bypassCSP: true }, async (own) => {
    await own.mouse.move(600, 400);
    // What hears of Shift and clicks comes with it.
    await own.getByRole('region', { name: 'Getting started' }).waitFor();
  });
  let page: Page;
  const bar = () => page.getByRole('region', { name: 'Selection' });
  const details = () => page.getByRole('region', { name: 'Details' });
  const chosen = () =>
    page.evaluate(() => {
      const ids = new URLSearchParams(location.hash.replace(/^#/, '')).get('chosen');
      return ids?.split(',') ?? [];
    });
  const click = async (id: string, ...modifiers: 'Shift'[]) => {
    const { x, y } = await placeOf(page, id);
    for (const key of modifiers) await page.keyboard.down(key);
    await page.mouse.click(x, y);
    for (const key of modifiers) await page.keyboard.up(key);
  };
  const encircle = async (id: string, radius: number) => {
    const { x, y } = await placeOf(page, id);
    const around = Array.from({ length: 25 }, (_, index) => {
      const angle = (index / 24) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
    await page.mouse.move(...(around[0] ?? [x, y]));
    await page.mouse.down();
    for (const point of around) await page.mouse.move(...point);
    await page.mouse.up();
  };
  const within = async (id: string, radius: number) =>
    page.evaluate(
      async ([center, far]) => {
        const at = window.sayso.positionOf(center);
        const { nodes } = JSON.parse(String(await window.sayso.exportAs('graphology'))) as { nodes: { key: string }[] };
        return nodes
          .map(({ key }) => key)
          .filter((key) => {
            const place = window.sayso.positionOf(key);
            return at && place && Math.hypot(place.x - at.x, place.y - at.y) < far;
          })
          .sort();
      },
      [id, radius] as const,
    );

  beforeAll(() => {
    page = shared.page;
  });

  it('goes by Shift and click, what is selected alone comes along, and the details read out what connects them', async () => {
    await click('karim-massimov');
    await click('knb', 'Shift');
    await click('kazakhstan', 'Shift');
    await bar().getByText('3 selected').waitFor();
    await expect.poll(chosen).toEqual(['karim-massimov', 'kazakhstan', 'knb']);
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await details().getByRole('heading', { name: '3 selected' }).waitFor();
    await details()
      .getByRole('article', { name: /^Karim Massimov headed the KNB/ })
      .waitFor();
    await details()
      .getByRole('heading', { name: /^Through others/ })
      .waitFor();
    await click('knb', 'Shift');
    await bar().getByText('2 selected').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('says how those hang together that nothing near joins', async () => {
    await page.evaluate(() => {
      location.hash = '#&chosen=dgse,knb';
    });
    await details().getByText('No visible claim connects any two of them.').waitFor();
    const way = details().locator('.chosen-way').first();
    await way.waitFor();
    expect(await way.innerText()).toMatch(/DGSE → .* → KNB: in \d+ steps; its weakest claim is \w+/);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('goes by a lasso: with Shift on the ground, and in its mode by any drag', async () => {
    const radius = 90;
    const inside = await within('kazakhstan', radius);
    expect(inside.length).toBeGreaterThan(1);
    await page.keyboard.down('Shift');
    await encircle('kazakhstan', radius);
    await page.keyboard.up('Shift');
    await expect.poll(chosen).toEqual(inside);
    await page.keyboard.press('Escape');

    const mode = page.getByRole('button', { name: 'Select several' });
    await mode.click();
    await expect.poll(() => mode.getAttribute('aria-pressed')).toBe('true');
    const before = await page.evaluate(() => window.sayso.exportAs('sayso'));
    await encircle('karim-massimov', 70);
    await expect.poll(chosen).toEqual(await within('karim-massimov', 70));
    await click('knb');
    await expect.poll(chosen).toContain('knb');
    // Neither has a node been moved nor the camera.
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
    expect(await page.evaluate(() => location.hash)).not.toContain('camera');
    await page.keyboard.press('Escape');
    expect(await mode.getAttribute('aria-pressed')).toBe('false');
    expect((await chosen()).length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
  });

  it('goes by keys in the graph, and by the boxes of the table', async () => {
    await page.getByRole('listbox', { name: 'Walk through the graph' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await bar().getByText('2 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      location.hash = '#&view=table&table=entities';
    });
    await page.getByRole('checkbox', { name: 'Select: ESISC', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Select: DGSE', exact: true }).check();
    await bar().getByText('2 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select all rows' }).click();
    await bar().getByText('62 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select all rows' }).click();
    await expect.poll(() => bar().count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#';
    });
  });

  it('hides them, and undo brings them back', async () => {
    await click('europe', 'Shift');
    await click('china', 'Shift');
    await bar().getByRole('button', { name: 'Hide', exact: true }).click();
    await nextFrames(page);
    expect(await page.evaluate(() => window.sayso.positionOf('europe'))).toBeUndefined();
    expect(await bar().count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('title')).toBe(
      'Undo: Hide 2 entities (Ctrl Z)',
    );
    await page.keyboard.press('Control+z');
    await nextFrames(page);
    expect(await page.evaluate(() => window.sayso.positionOf('europe'))).toBeDefined();
  });

  it('pins them: they stay where they are when the graph is arranged anew', async () => {
    const placesNow = () =>
      page.evaluate(() => JSON.parse(window.sayso.exportAs('sayso')).positions as Record<string, [number, number]>);
    await click('knb', 'Shift');
    await click('europe', 'Shift');
    await bar().getByRole('button', { name: 'Pin', exact: true }).click();
    await bar().getByRole('button', { name: 'Unpin', exact: true }).waitFor();
    const before = await placesNow();
    await page.getByRole('button', { name: 'Rearrange' }).click();
    await page.getByRole('button', { name: 'By connections' }).click();
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await expect
      .poll(() => undo.getAttribute('title'), { timeout: 30_000 })
      .toBe('Undo: Rearrange: By connections (Ctrl Z)');
    const after = await placesNow();
    expect([after['knb'], after['europe']]).toEqual([before['knb'], before['europe']]);
    expect(after).not.toEqual(before);
    await undo.click();
    await expect.poll(placesNow).toEqual(before);
    await page.keyboard.press('Control+z');
    await bar().getByRole('button', { name: 'Pin', exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('exports only these, as a dataset that is valid by itself', async () => {
    await page.evaluate(() => {
      location.hash = '#&chosen=karim-massimov,knb,january-2022-unrest';
    });
    await bar().getByRole('button', { name: 'Export only these' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sayso dataset (.json)' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('massimov-excerpt.sayso.json');
    const { dataset, issues } = validate(JSON.parse(readFileSync(await saved.path(), 'utf8')));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['knb', 'claude-moniquet']));
    expect(dataset?.claims.some(({ status }) => status === 'alleged')).toBe(true);
    expect(dataset?.claims.length).toBeLessThan(96);
  });
});

describe('choosing several with a finger', () => {
  it('goes by taps and by a lasso in the mode for it; two fingers still zoom', async () => {
    const { page, troubles, close } = await visit({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
    const mode = page.getByRole('button', { name: 'Select several' });
    await mode.tap();
    await expect.poll(() => mode.getAttribute('aria-pressed')).toBe('true');
    const bar = page.getByRole('region', { name: 'Selection' });
    const hub = await placeOf(page, 'karim-massimov');
    await send('touchStart', [hub]);
    await send('touchEnd', []);
    await bar.getByText('1 selected').waitFor();
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();

    const around = Array.from({ length: 17 }, (_, index) => {
      const angle = (index / 16) * 2 * Math.PI;
      return { x: hub.x + 60 * Math.cos(angle), y: hub.y + 60 * Math.sin(angle) };
    });
    await send('touchStart', around.slice(0, 1));
    for (const point of around.slice(1)) await send('touchMove', [point]);
    await send('touchEnd', []);
    await expect.poll(async () => Number.parseInt(await bar.getByRole('status').innerText(), 10)).toBeGreaterThan(1);
    const after = await placeOf(page, 'karim-massimov');
    expect([after.x, after.y]).toEqual([hub.x, hub.y]);

    const far = await placeOf(page, 'kazakhstan');
    const fingers = (spread: number) => [
      { x: 195 - spread, y: 300 },
      { x: 195 + spread, y: 300 },
    ];
    await send('touchStart', fingers(30));
    for (const spread of [40, 55, 70, 85]) await send('touchMove', fingers(spread));
    await send('touchEnd', []);
    await expect
      .poll(async () => {
        const place = await placeOf(page, 'kazakhstan');
        return Math.hypot(place.x - far.x, place.y - far.y);
      })
      .toBeGreaterThan(5);
    expect(troubles).toEqual([]);
    await close();
  });
});
