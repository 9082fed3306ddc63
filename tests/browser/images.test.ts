import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, sharedVisit, visit } from './visit.ts';

describe('saved images', () => {
  const shared = sharedVisit({ acceptDownloads: true, bypassCSP: true });
  let page: Page;
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const item = page.getByRole('menuitem', { name, exact: true });
    await item.waitFor();
    return item;
  };
  const save = async (name: string) => {
    const item = await choose(name);
    const download = page.waitForEvent('download');
    await item.click();
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
  };
  /** Look at an SVG as a browser does that opens it. */
  const readSvg = (svg: string) =>
    page.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        fault: picture.querySelector('parsererror')?.textContent ?? undefined,
        elements: [...new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
        handlers: [...picture.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].filter(({ name }) => name.startsWith('on') || /href/.test(name)),
        ).length,
        texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
        dashes: new Set(
          [...picture.querySelectorAll('[stroke-dasharray]')].map((line) => line.getAttribute('stroke-dasharray')),
        ).size,
      };
    }, svg);

  beforeAll(async () => {
    page = shared.page;
    // What printing takes comes with the first sign of life.
    await page.mouse.move(600, 400);
  });

  it('are offered in the export menu, which axe finds nothing wrong with', async () => {
    await choose('Picture (.svg)');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('as SVG hold every name as text, the patterns of the lines, title, date, legend and source, and no script', async () => {
    const { name, bytes } = await save('Picture (.svg)');
    expect(name).toBe('massimov.svg');
    const { fault, elements, handlers, texts, dashes } = await readSvg(bytes.toString('utf8'));
    expect(fault).toBeUndefined();
    expect(elements).toEqual(['clipPath', 'defs', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title', 'tspan']);
    expect(handlers).toBe(0);
    // It carries the faces of its letters.
    expect(bytes.toString('utf8')).toMatch(/@font-face\{font-family:'Source Sans 3'[^}]*src:url\(data:font/);
    expect(dashes).toBeGreaterThanOrEqual(4);
    const all = texts.join('\n');
    for (const words of [
      'The case of Karim Massimov, as one op-ed tells it',
      'undated, not before January 2022',
      'Karim Massimov',
      'Person',
      'alleged',
      'Source: Claude Moniquet',
    ]) {
      expect(all).toContain(words);
    }
    expect(all).toMatch(/78 of 96 claims drawn; 18 about one entity only/);
  });

  it('show the stage as it looks: what filters hide is not there, and its number is', async () => {
    await page.evaluate(() => {
      location.hash = '#karim-massimov&not-status=alleged';
    });
    await nextFrames(page);
    await page.getByRole('status').filter({ hasText: '91 of 96 claims shown' }).waitFor({ state: 'attached' });
    const svg = await page.evaluate(async () => (await window.sayso.picture('svg')).text());
    const { texts } = await readSvg(svg);
    expect(texts.join('\n')).toContain('5 hidden');
    expect(texts).not.toContain('alleged');
    expect(svg).not.toContain('(alleged');
    // The selected node has its ring, the rest is faded.
    expect(svg).toMatch(/opacity="0\.\d+"/);
    await page.evaluate(() => {
      location.hash = '#';
    });
    await nextFrames(page);
  });

  it('as PNG come once, twice and four times as large, in the places of the screen', async () => {
    const sizes: number[] = [];
    for (const [item, file] of [
      ['Picture (.png), 1 times as large as on screen', 'massimov.png'],
      ['Picture (.png), 2 times as large as on screen', 'massimov@2x.png'],
      ['Picture (.png), 4 times as large as on screen', 'massimov@4x.png'],
    ] as const) {
      const { name, bytes } = await save(item);
      expect(name).toBe(file);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      sizes.push(bytes.readUInt32BE(16));
    }
    const stage = await page.locator('.stage-canvas').boundingBox();
    const width = Math.round(stage?.width ?? 0);
    expect(sizes).toEqual([width, 2 * width, 4 * width]);

    const place = await placeOf(page, 'knb');
    const [inPicture, ground] = await page.evaluate(
      async ([x, stageHeight]) => {
        const png = await window.sayso.picture('png', 2);
        const bitmap = await createImageBitmap(png);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        // Title and date stand above the stage.
        const column = context?.getImageData(2 * (x ?? 0), 0, 1, 2 * (stageHeight ?? 0)).data ?? [];
        const colors = new Set<string>();
        for (let at = 0; at < column.length; at += 4) colors.add([column[at], column[at + 1], column[at + 2]].join());
        const corner = context?.getImageData(2, 2, 1, 1).data ?? [];
        return [[...colors], [corner[0], corner[1], corner[2]].join()] as const;
      },
      [place.x - (stage?.x ?? 0), stage?.height ?? 0] as const,
    );
    // Organizations are teal: the node lies in this column of the picture, too.
    expect(inPicture).toContain('11,139,145');
    expect(ground).toBe('250,246,238');
  });

  it('are printed before what is read, in light colors, lines and letters as such', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(() => page.locator('.print-picture svg').isVisible()).toBe(true);
    expect(await page.locator('.print-picture text').count()).toBeGreaterThan(50);
    expect(await page.locator('.print-picture svg > rect').first().getAttribute('fill')).toBe('#ffffff');
    expect(await page.locator('.details h2').first().isVisible()).toBe(true);
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.stage').isVisible()).toBe(false);
    const scrolls = await page.evaluate(() => getComputedStyle(document.body).overflow);
    expect(scrolls).toBe('visible');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await expect.poll(() => page.locator('.print-picture').count()).toBe(0);

    await page.evaluate(() => {
      location.hash = '#&view=table';
    });
    await page.locator('.facts-grid').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.print-picture svg').count()).toBe(1);
    expect(await page.locator('.facts-grid tbody tr').last().isVisible()).toBe(true);
    expect(await page.locator('.table-take').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('are printed with every claim of the one who is read about, not with a first page of them', async () => {
    const dataset = datasetFromText(
      Array.from({ length: 90 }, (_, index) => `Ann -met in ${2000 + index}-> Bolt`).join('\n'),
    );
    await page.evaluate((text) => window.sayso.open(new File([text], 'many.json')), JSON.stringify(dataset));
    await page.evaluate(() => window.sayso.select('ann'));
    const cards = page.locator('.details [data-claim]');
    await expect.poll(() => cards.count()).toBe(40);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => cards.count()).toBe(90);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => cards.count()).toBe(40);
  });
});

describe('the first image of a dataset with letters that the page has not shown before', () => {
  const shared = sharedVisit({ acceptDownloads: true });

  it('has its names, its legend and its source line', async () => {
    const { page } = shared;
    const written = String(await page.evaluate(() => window.sayso.exportAs('sayso')));
    const renamed = written
      .replaceAll('Karim Massimov', 'Łódź Ґанок Ωμέγα')
      .replace('The case of Łódź Ґанок Ωμέγα, as one op-ed tells it', 'Łódź Ґанок Ωμέγα');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'letters.json', { type: 'application/json' }));
      return data;
    }, renamed);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.dispatchEvent('body', type, { dataTransfer: transfer });
    }
    await page.getByRole('heading', { name: 'Łódź Ґанок Ωμέγα' }).first().waitFor();
    const shares = await page.evaluate(async () => {
      const bitmap = await createImageBitmap(await window.sayso.picture('png', 1));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const dark = (top: number, height: number) => {
        const data = context?.getImageData(0, top, bitmap.width, height).data ?? [];
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 110) count += 1;
        return count;
      };
      return { title: dark(0, 44), notes: dark(bitmap.height - 50, 50) };
    });
    // Letters, and nothing else, are dark at the very top and at the very bottom.
    expect(shares.title).toBeGreaterThan(150);
    expect(shares.notes).toBeGreaterThan(150);
  });
});

describe('without WebGL', () => {
  it('images are made all the same', async () => {
    const { page, close } = await visit({ withoutWebGL: true });
    const svg = await page.evaluate(async () => (await window.sayso.picture('svg')).text());
    expect(svg).toContain('Karim Massimov</title>');
    expect(svg).toContain('width="1200"');
    await close();
  });
});
