import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Dataset } from '../../src/model/types.ts';
import { largeDataset } from '../bench/large/world.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const everybody = dataset.entities.map(({ id }) => id);

describe('looks', () => {
  const shared = sharedVisit({ bypassCSP: true });
  let page: Page;
  const menu = () => page.getByRole('dialog', { name: 'Look' });
  const legend = () => page.getByRole('region', { name: 'Legend and filters' });
  const heading = (name: string) => legend().getByRole('heading', { name });

  beforeAll(() => {
    page = shared.page;
  });
  afterEach(async () => {
    await page.keyboard.press('Escape');
    // What was last chosen is written down with some delay.
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      location.hash = '#';
    });
    await heading('Color:').waitFor({ state: 'detached' });
    await heading('Size:').waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
  });

  it('color by community with the mouse: the picture has the colors of the legend', async () => {
    const before = await colorAt(page, 'knb');
    await page.getByRole('button', { name: 'Look' }).click();
    await menu().getByRole('group', { name: 'Color by' }).getByRole('radio', { name: 'Community' }).click();
    await heading('Color: communities').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#&color=community');
    await expect.poll(() => legend().locator('.look-legend .legend-row circle').count()).toBeGreaterThan(3);
    const samples = await legend().locator('.look-legend .legend-row circle').evaluateAll(fillsOf);
    const colors = await Promise.all(['karim-massimov', 'kazakhstan', 'kassym-jomart-tokayev'].map(colorOn));
    for (const color of colors) expect(samples).toContain(color);
    expect(new Set(colors).size).toBe(3);
    expect(await colorAt(page, 'knb')).not.toBe(before);
    // The members of all communities are all entities.
    const counts = await legend().locator('.look-legend .count').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(everybody.length);
    // Types are told by shape now.
    const types = await legend().locator('.type-sample path').evaluateAll(fillsOf);
    expect(new Set(types).size).toBe(1);
  });

  it('color by how firmly, and say the mix beside the pointer', async () => {
    await page.evaluate(() => {
      location.hash = '#&color=status';
    });
    await heading('Color: how much').waitFor();
    const place = await placeOf(page, 'karim-massimov');
    await page.mouse.move(place.x, place.y);
    const own = dataset.claims.filter(({ subject, object }) => [subject, object].includes('karim-massimov'));
    const stated = own.filter(({ status }) => status === 'stated').length;
    await page.getByText(`${own.length} claims: ${stated} stated`).waitFor();
  });

  it('size by betweenness with the keyboard, and leave no node where it was not', async () => {
    const places = await placesOf(page);
    await page.getByRole('button', { name: 'Look' }).focus();
    await page.keyboard.press('Enter');
    const claims = menu().getByRole('radio', { name: 'Claims' });
    await menu().getByRole('group', { name: 'Color by' }).getByRole('radio', { name: 'Type' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Type');
    await page.keyboard.press('Tab');
    expect(await claims.evaluate((radio) => radio === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await heading('Size: betweenness').waitFor();
    await legend().getByRole('list', { name: 'Most' }).waitFor();
    const first = await legend().getByRole('list', { name: 'Most' }).getByRole('listitem').allTextContents();
    expect(first).toHaveLength(5);
    expect(first[0]).toMatch(/^(Karim Massimov|Kazakhstan)\d+%$/);
    // With stated claims only the shares are others, and the note says so.
    await menu()
      .getByRole('checkbox', { name: /stated/i })
      .focus();
    await page.keyboard.press('Space');
    await legend().getByText('Counts stated claims only').waitFor();
    expect(await legend().getByRole('list', { name: 'Most' }).getByRole('listitem').allTextContents()).not.toEqual(
      first,
    );
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#&size=betweenness&measure=stated');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Look');
    expect(await placesOf(page)).toEqual(places);
    // Back to all claims.
    await page.keyboard.press('Enter');
    await menu().getByRole('checkbox').uncheck();
  });

  it('come with a link, and select whom the legend names', async () => {
    const visitor = await visit({ at: '#&color=community&size=pagerank' });
    const region = visitor.page.getByRole('region', { name: 'Legend and filters' });
    const most = region.getByRole('list', { name: 'Most' }).getByRole('link');
    await most.first().waitFor();
    await most.first().click();
    expect(await visitor.page.evaluate(() => window.sayso.selection)).toBe('kazakhstan');
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  });

  it('stand in the picture that is saved, with their legend', async () => {
    await page.evaluate(() => {
      location.hash = '#&color=status';
    });
    await heading('Color: how much').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Picture (.svg)' }).click();
    const svg = readFileSync((await (await download).path()) ?? '', 'utf8');
    expect(svg).toContain('>Every claim about it is stated</text>');
    expect(svg).toContain('not what is true.');
  });

  it('please axe, in both themes, narrow and wide', async () => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      if (width < 640) await page.getByRole('button', { name: 'Legend and filters' }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => {
          location.hash = '#&color=community&size=betweenness';
        });
        await legend().getByRole('list', { name: 'Most' }).waitFor();
        expect(await violationsOn(page), `${colorScheme}, ${width} px`).toEqual([]);
        await page.getByRole('button', { name: 'Look' }).click();
        await menu().getByRole('group', { name: 'Color by' }).getByRole('radio', { name: 'Community' }).waitFor();
        await nextFrames(page);
        expect(await violationsOn(page), `menu, ${colorScheme}, ${width} px`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('tell of a large graph how far they are, end when asked, and say what they rest on then', async () => {
    const world = largeDataset(5000, 20_000);
    const positions = Object.fromEntries(
      world.entities.map(({ id }, index): [string, [number, number]] => [
        id,
        [(index % 71) * 30, Math.floor(index / 71) * 30],
      ]),
    );
    await page.evaluate(
      (text) => window.sayso.open(new File([text], 'large.json')),
      writeSayso({ ...world, positions }),
    );
    await page.getByRole('button', { name: 'Look' }).click();
    await menu().getByRole('radio', { name: 'Betweenness' }).click();
    await page.getByText(/Counting shortest paths: \d+%/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    const note = legend().getByText(/Estimated from the paths that begin at [\d,]+ of 5,000 entities/);
    await note.waitFor();
    const counted = /begin at ([\d,]+)/.exec((await note.textContent()) ?? '')?.[1]?.replace(',', '');
    expect(Number(counted)).toBeGreaterThan(0);
    expect(Number(counted)).toBeLessThan(3333);
    await legend().getByRole('list', { name: 'Most' }).waitFor();
  });

  const colorOn = (id: string) => colorAt(page, id);
});

/** Read the color of the page at the center of a node, as `#rrggbb`. */
async function colorAt(page: Page, id: string): Promise<string> {
  await nextFrames(page);
  const { x, y } = await placeOf(page, id);
  const shot = await page.screenshot({ clip: { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 2, height: 2 } });
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(2, 2).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, shot.toString('base64'));
}

function fillsOf(elements: readonly Element[]): (string | null)[] {
  return elements.map((element) => element.getAttribute('fill'));
}

function placesOf(page: Page) {
  return page.evaluate((ids) => ids.map((id) => window.sayso.positionOf(id)), everybody);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.closest('label')?.querySelector('span')?.textContent ?? element?.textContent ?? '').trim();
  });
}
