import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { largeDataset } from '../bench/large/world.ts';
import { sharedVisit } from './visit.ts';

const small = readFileSync(join(import.meta.dirname, 'same-ids.json'), 'utf8');
const { positions: _, ...unplaced } = largeDataset(6000, 20_000);
const large = JSON.stringify({ ...unplaced, title: 'The large one' });

describe('the last data asked for', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });
  beforeEach(dropLarge);

  /** Begin to open a large file, as a reader would drop it, and go on while it is read. */
  async function dropLarge(): Promise<void> {
    await drop(large, 'large.json');
    await page.waitForTimeout(100);
  }

  async function drop(text: string, name: string): Promise<void> {
    await page.evaluate(
      ([content = '', called = '']) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([content], called));
        dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
      },
      [text, name],
    );
  }

  /** The title that stands once nothing is being read any more. */
  async function titleAtRest(): Promise<string> {
    await page.waitForTimeout(1500);
    await page.waitForFunction(() => !document.querySelector('.opening'));
    return (await page.locator('.top-title h1').innerText()).trim();
  }

  const titleOfSmall: string = JSON.parse(small).title;

  it('are shown when a small file is dropped while a large one is read', async () => {
    await drop(small, 'small.json');
    expect(await titleAtRest()).toBe(titleOfSmall);
  });

  it('are shown when a small file is dropped while the disk has yet to give the first bytes of a large one', async () => {
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      let waiting = 600;
      Blob.prototype.arrayBuffer = async function () {
        const wait = waiting;
        waiting = 0;
        await new Promise((resolve) => setTimeout(resolve, wait));
        return arrayBuffer.call(this);
      };
    });
    await dropLarge();
    await drop(small, 'small.json');
    expect(await titleAtRest()).toBe(titleOfSmall);
  });

  it('are shown when a page around asks for them, and whoever asked before is told', async () => {
    const codes = await page.evaluate(
      async ([first = '', last = '']) => {
        const both = [first, last].map((text) => window.sayso.open(new File([text], 'one.json')));
        return (await Promise.all(both)).map((issues) => issues.map(({ code }) => code));
      },
      [large, small],
    );
    expect(codes[0]).toEqual(['overtaken']);
    expect(codes[1]).not.toContain('overtaken');
    expect(await titleAtRest()).toBe(titleOfSmall);
  });

  it('are shown when they are chosen from the datasets that come with the page', async () => {
    await page.locator('.top-dataset').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.dataset').filter({ hasText: 'Eelgate' }).getByRole('link').click();
    expect(await titleAtRest()).toContain('Eelgate');
  });

  it('are shown when a link in the address bar or a step back names them', async () => {
    await page.evaluate(() => {
      location.hash = '#&data=massimov';
    });
    expect(await titleAtRest()).toContain('Massimov');
    await dropLarge();
    await page.evaluate(() => {
      location.hash = '#&data=harbor-bridge';
    });
    expect(await titleAtRest()).toContain('Eelgate');
    await dropLarge();
    await page.goBack();
    expect(await titleAtRest()).toContain('Massimov');
  });
});
