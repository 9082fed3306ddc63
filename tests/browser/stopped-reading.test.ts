import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedVisit } from './visit.ts';

/** Some 17 MB: several seconds of reading. */
const rows = 500_000;

describe('a long reading', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });

  const readers = () => page.workers().filter((worker) => worker.url().includes('read.worker'));

  it('ends with the press of Stop: the page says so, and no worker is left', async () => {
    const title = await page.locator('.top-title h1').innerText();
    await page.evaluate((count) => {
      const text = `from,to,relation,amount\n${'Ann of the harbor,Bolt,pays monthly,12\n'.repeat(count)}`;
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'payments.csv'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }, rows);
    const card = page.locator('.opening');
    await card.waitFor();
    expect(readers()).toHaveLength(1);
    const ms = await page.evaluate(async () => {
      const pressed = performance.now();
      document.querySelector<HTMLButtonElement>('.opening button')?.click();
      while (document.querySelector('.opening')) await new Promise(requestAnimationFrame);
      return performance.now() - pressed;
    });
    if (process.env['SAYSO_TELL']) console.log(`Stopped after ${Math.round(ms)} ms.`);
    await expect.poll(() => page.locator('body').innerText()).toContain('“payments.csv” was not opened.');
    await expect.poll(readers).toEqual([]);
    expect(await page.locator('.top-title h1').innerText()).toBe(title);
  });
});
