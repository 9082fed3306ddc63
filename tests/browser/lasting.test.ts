import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { visit } from './visit.ts';

const ownFile = readFileSync(join(import.meta.dirname, 'same-ids.json'), 'utf8');
const title: string = JSON.parse(ownFile).title;

async function visited(at = ''): Promise<Page> {
  const { page, close } = await visit({ at });
  onTestFinished(close);
  return page;
}

const openOwn = (page: Page) => page.evaluate((text) => window.sayso.open(new File([text], 'mine.json')), ownFile);

describe('a page that was reloaded, or comes back after a crash', () => {
  /** What the address says, how the page got there, and what stands on it afterwards. */
  it.each([
    ['the first dataset', '', 'c053', undefined],
    ['another one that comes with the page', '#&data=harbor-bridge', 'c005', undefined],
  ])('shows %s as it was', async (_, at, claim) => {
    const page = await visited(at);
    expect(await page.evaluate((id) => window.sayso.select(id), claim)).toBe(true);
    const before = await page.locator('.top-title h1').innerText();
    await page.waitForFunction((id) => location.hash.includes(id), claim);
    const again = await page.context().newPage();
    await again.goto(page.url());
    await page.close();
    await again.waitForFunction((id) => 'sayso' in window && window.sayso.selection === id, claim);
    expect(await again.locator('.top-title h1').innerText()).toBe(before);
  });

  it('names the file of the reader’s that it cannot bring back', async () => {
    const page = await visited();
    await openOwn(page);
    await page.evaluate(() => window.sayso.select('c053'));
    await page.waitForFunction(() => location.hash.includes('c053'));
    page.once('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.locator('.notice p', { hasText: '“mine.json”' }).waitFor();
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
  });
});

describe('leaving the page', () => {
  /** Whether the browser asks before the page goes. */
  async function isAsked(page: Page): Promise<boolean> {
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.accept();
    });
    await page.goto('about:blank');
    return asked;
  }

  it('asks when a file of the reader’s is open, until it was saved', async () => {
    const page = await visited();
    await page.mouse.click(700, 20);
    await openOwn(page);
    await page.waitForFunction((name) => document.querySelector('h1')?.textContent?.includes(name), title);
    await page.waitForTimeout(1000);
    expect(await isAsked(page)).toBe(true);
  });

  it('does not ask when nothing would be lost', async () => {
    const untouched = await visited();
    await untouched.mouse.click(700, 20);
    await untouched.waitForTimeout(1000);
    expect(await isAsked(untouched)).toBe(false);

    const saved = await visited();
    await saved.mouse.click(700, 20);
    await openOwn(saved);
    await saved.getByRole('button', { name: 'Export', exact: true }).click();
    await Promise.all([saved.waitForEvent('download'), saved.getByRole('menuitem', { name: /Sayso/ }).first().click()]);
    expect(await isAsked(saved)).toBe(false);
  });
});

it('fifty openings leave nothing of the datasets before behind', async () => {
  const page = await visited();
  const session = await page.context().newCDPSession(page);
  const openings = (count: number) =>
    page.evaluate(
      async ([text = '', times = '']) => {
        for (let time = 0; time < Number(times); time++) {
          const named = text.replace('"title": "', `"title": "${time} `);
          await window.sayso.open(new File([named], 'one.json'));
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      },
      [ownFile, String(count)],
    );
  const held = async () => {
    await page.waitForTimeout(1000);
    await session.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { documents, nodes, jsEventListeners, megabytes: usedSize / 1e6 };
  };
  // What comes late has come by then.
  await openings(20);
  const before = await held();
  await openings(50);
  const after = await held();
  expect(after.documents).toBeLessThanOrEqual(before.documents);
  expect(after.nodes).toBeLessThan(before.nodes * 1.2 + 100);
  expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.1 + 20);
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.25 + 2);
}, 120_000);

it('a context that is lost five times comes back each time', async () => {
  const page = await visited();
  for (let time = 0; time < 5; time++) {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas');
      return canvas?.style.visibility === '' && canvas.getContext('webgl2')?.isContextLost() === false;
    });
  }
  const at = await page.evaluate(() => window.sayso.positionOf('karim-massimov'));
  await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
  await page.waitForFunction(() => window.sayso.selection === 'karim-massimov');
});
