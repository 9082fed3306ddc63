import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

const hub = 'karim-massimov';

describe('the main job, with a real mouse', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });
  beforeEach(() => page.evaluate(() => window.sayso.select(undefined)));

  it('stands at once: laid out, marked, without a trouble', async () => {
    const marks = await page.evaluate(() => performance.getEntriesByType('mark').map((entry) => entry.name));
    expect(marks).toEqual(expect.arrayContaining(['sayso:first-frame', 'sayso:settled']));
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.getByRole('region', { name: 'Details' }).waitFor();
    await expect.poll(() => page.title()).toBe('The case of Karim Massimov, as one op-ed tells it – Sayso');
  });

  it('lets the picture follow a selection that was not made in it', async () => {
    await page.evaluate(() => document.fonts.ready);
    await nextFrames(page);
    const labels = () =>
      page.evaluate(() => document.querySelector<HTMLCanvasElement>('.stage canvas:last-of-type')?.toDataURL());
    const before = await labels();
    await page.evaluate((id) => window.sayso.select(id), hub);
    await expect.poll(labels, { timeout: 20_000 }).not.toBe(before);
  });

  it('shows the sourced claims of a clicked node, and goes back by Esc and by a click on the ground', async () => {
    const details = page.getByRole('region', { name: 'Details' });
    const place = await placeOf(page, hub);
    await page.mouse.click(place.x, place.y);
    await details.getByRole('heading', { name: 'Karim Massimov' }).waitFor();
    const accusation = details.getByRole('article', {
      name: /Karim Massimov was accused in connection with the January 2022 unrest: allowing the unrest to escalate \(alleged by /,
    });
    await accusation.waitFor();
    const words = await accusation.innerText();
    expect(words).toContain('alleged');
    expect(words).toContain('unnamed');
    expect(words).toContain('Claude Moniquet');
    expect(words).toContain('allowing the unrest to escalate');
    expect(words).toMatch(/¶\s?16/);
    expect(words).toMatch(/as of|undated, not before/i);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${hub}`);
    await expect
      .poll(() => page.title())
      .toBe('Karim Massimov – The case of Karim Massimov, as one op-ed tells it – Sayso');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await page.goBack();
    expect(await page.evaluate(() => window.sayso.selection)).toBe(hub);
  });

  it('words both directions', async () => {
    await page.evaluate(() => window.sayso.select('knb'));
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('article', { name: /^The KNB was headed by Karim Massimov/ }).waitFor();
    await page.evaluate(() => window.sayso.select('c022'));
    await details.getByRole('article', { name: /^Karim Massimov headed the KNB/ }).waitFor();
  });

  it('puts the clicked claim first among those between its two ends', async () => {
    const place = await placeOf(page, 'c021');
    await page.mouse.click(place.x, place.y);
    const articles = page.getByRole('region', { name: 'Details' }).getByRole('article');
    await articles.first().waitFor();
    expect(await articles.count()).toBe(2);
    expect(await articles.nth(0).innerText()).toContain('second term');
    expect(await articles.nth(1).innerText()).toContain('first term');
  });

  it('lets a node be dragged, keeps it there, and exports it there', async () => {
    const before = await placeOf(page, 'china');
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 30, before.y + 10, { steps: 4 });
    await page.mouse.move(before.x + 60, before.y + 20, { steps: 4 });
    await page.mouse.up();
    await nextFrames(page);
    const after = await placeOf(page, 'china');
    expect(after.x - before.x).toBeCloseTo(60, -1);
    expect(after.y - before.y).toBeCloseTo(20, -1);
    const stays = await placeOf(page, hub);
    const exported = await page.evaluate(() => window.sayso.exportAs('sayso'));
    await page.evaluate((text) => window.sayso.open(new File([text], 'again.json')), exported);
    await page.waitForTimeout(800);
    expect((await placeOf(page, 'china')).x).toBeCloseTo(after.x, -0.5);
    expect((await placeOf(page, hub)).x).toBeCloseTo(stays.x, -0.5);
    expect(await page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(exported);
  });
});

describe('every node and line, with a real mouse', () => {
  // Nothing fades or flies here: some 150 clicks a zoom are enough to draw.
  const shared = sharedVisit({ reducedMotion: 'reduce' });

  for (const zooms of [0, 2, -2]) {
    it(`selects by clicks on nodes and lines, zoomed by ${zooms} steps`, async () => {
      const { page } = shared;
      await page.getByRole('button', { name: 'Fit', exact: true }).click();
      const button = page.getByRole('button', { name: zooms > 0 ? 'Zoom in' : 'Zoom out', exact: true });
      for (let i = 0; i < Math.abs(zooms); i++) await button.click();
      await page.waitForTimeout(500);
      const stage = await page.getByRole('region', { name: 'Graph' }).boundingBox();
      if (!stage) throw new Error('The graph has no box.');
      const ids = await page.evaluate(async () => {
        const graph = JSON.parse(String(await window.sayso.exportAs('graphology')));
        return {
          nodes: graph.nodes.map((n: { key: string }) => n.key),
          edges: graph.edges.map((e: { key: string }) => e.key),
        };
      });
      const missed: string[] = [];
      let clicked = 0;
      for (const id of [...ids.nodes, ...ids.edges]) {
        const place = await page.evaluate(bareGroundAt, id);
        if (!place || place.x < stage.x + 4 || place.x > stage.x + stage.width - 4) continue;
        if (place.y < stage.y + 4 || place.y > stage.y + stage.height - 4) continue;
        await page.mouse.click(place.x, place.y);
        clicked += 1;
        const selected = await page.evaluate(() => window.sayso.selection);
        if (selected !== id) missed.push(`${id} → ${selected}`);
      }
      expect(missed).toEqual([]);
      expect(clicked).toBeGreaterThan(zooms > 0 ? 15 : 110);
    });
  }
});

/** Select nothing, and tell where a key is drawn unless something lies over the picture there. Runs in the page. */
function bareGroundAt(id: string): { x: number; y: number } | undefined {
  window.sayso.select(undefined);
  const place = window.sayso.positionOf(id);
  return place && document.elementFromPoint(place.x, place.y)?.tagName === 'CANVAS' ? place : undefined;
}
