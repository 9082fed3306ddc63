import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { launch } from './visit.ts';

/** The part of the page in which buttons are pressed, one after the other. */
const bars = '.top button, .foot button';

async function freshPage(serviceWorkers: 'allow' | 'block'): Promise<Page> {
  const context = await (await launch()).newContext({ serviceWorkers, viewport: { width: 1440, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(() => {
    const target = window as unknown as { changes: number };
    target.changes = 0;
    const count = (records: readonly unknown[]) => {
      target.changes += records.length;
    };
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(count).observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
      }),
    );
    addEventListener('toggle', () => count([1]), true);
  });
  await open(page);
  return page;
}

async function open(page: Page): Promise<void> {
  await page.goto(inject('address'));
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
}

interface Walked {
  readonly pressed: readonly string[];
  /** Buttons after which nothing happened at all. */
  readonly dead: readonly string[];
  readonly notices: readonly string[];
}

/** Press every button of the bars, and on request each choice of the export menu; begin anew for each, from the page as it was at first. */
async function pressAll(page: Page, withExports: boolean): Promise<Walked> {
  const count = await page.locator(bars).count();
  const pressed: string[] = [];
  const dead: string[] = [];
  const notices: string[] = [];
  let happened = 0;
  page.on('filechooser', () => happened++);
  page.on('download', () => happened++);
  const press = async (name: string, act: () => Promise<void>) => {
    const before = `${happened} ${await stateOf(page)}`;
    await act();
    const isAlive = async () => `${happened} ${await stateOf(page)}` !== before;
    for (let wait = 0; wait < 20 && !(await isAlive()); wait++) await page.waitForTimeout(100);
    await page.waitForTimeout(200);
    pressed.push(name);
    if (!(await isAlive())) dead.push(name);
    notices.push(...(await page.locator('.notice p').allTextContents()));
    await putBack(page);
  };
  for (let at = 0; at < count; at++) {
    const button = page.locator(bars).nth(at);
    if (!(await button.isVisible()) || !(await mayBePressed(button))) continue;
    const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
    // There is nothing to fit before something was moved.
    if (name === 'Fit') await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await press(name, () => button.click({ timeout: 5000 }));
  }
  const choices = withExports ? await inExportMenu(page) : 0;
  for (let at = 0; at < choices; at++) {
    await inExportMenu(page);
    await press(`Export ${at}`, () => page.locator('.menu button').nth(at).click({ timeout: 5000 }));
  }
  return { pressed, dead, notices };
}

/** A fingerprint of what the page shows: it is another one after anything happened. */
const stateOf = (page: Page) =>
  page.evaluate(() => `${(window as unknown as { changes: number }).changes} ${location.hash} ${document.title}`);

/** Open the export menu; give how many choices there are. */
async function inExportMenu(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.waitForTimeout(300);
  return page.locator('.menu button').count();
}

/** Whether something is to happen: not where it is so already, where there is nothing to take back, or where keys alone lead. */
function mayBePressed(button: Locator): Promise<boolean> {
  return button.evaluate(
    (one) =>
      !one.matches(
        '[aria-disabled=true], [aria-pressed=true], [aria-checked=true], [aria-selected=true], .skip, :disabled',
      ),
  );
}

/** Close whatever opened, so that the next button is met as the first was. */
async function putBack(page: Page): Promise<void> {
  for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
  await page.evaluate(() => {
    window.sayso.select();
    for (const one of document.querySelectorAll<HTMLElement>('.notice .tool')) one.click();
  });
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
}

describe('every button above and under the graph', () => {
  it('works without a connection, once this version is kept', async () => {
    const page = await freshPage('allow');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.context().setOffline(true);
    await open(page);
    const { pressed, dead, notices } = await pressAll(page, true);
    expect(pressed.length).toBeGreaterThanOrEqual(31);
    expect(dead).toEqual([]);
    expect(notices.filter((said) => /could not be loaded|went wrong/.test(said))).toEqual([]);
  }, 240_000);

  it.each([
    ['a new version took the place of the files, and none is kept', 404, ''],
    ['whatever comes late has a fault in it', 200, 'throw new Error("planted");'],
  ])(
    'works or says why not when %s',
    async (_, status, body) => {
      const page = await freshPage('block');
      await page.route(/\/assets\/.*\.(js|json)$/, (route) =>
        route.fulfill({ status, body, contentType: 'text/javascript' }),
      );
      const { pressed, dead, notices } = await pressAll(page, false);
      expect(pressed.length).toBeGreaterThanOrEqual(15);
      expect(dead).toEqual([]);
      if (status === 404) expect(notices.filter((said) => /went wrong/.test(said))).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.evaluate(() => {
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob([window.sayso.exportAs('sayso')]));
          link.download = 'work.json';
          link.click();
        }),
      ]);
      expect(file.suggestedFilename()).toBe('work.json');
    },
    150_000,
  );
});
