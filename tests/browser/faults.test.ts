import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { visit } from './visit.ts';

const ownFile = readFileSync(join(import.meta.dirname, 'same-ids.json'), 'utf8');

declare global {
  interface Window {
    /** While it stands, whoever makes an element of this class fails, as code with a fault in it would. */
    poison?: string;
  }
}

/** Runs in the page before its own scripts. */
function plantPoison(): void {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'class' && window.poison !== undefined && value.split(' ').includes(window.poison)) {
      throw new TypeError('planted: no place for "karim-massimov"');
    }
    setAttribute.call(this, name, value);
  };
}

async function poisonedVisit(at = ''): Promise<Page> {
  const { page, close } = await visit({ before: plantPoison, at });
  onTestFinished(close);
  return page;
}

const poison = (page: Page, className?: string) =>
  page.evaluate((name) => {
    if (name === undefined) delete window.poison;
    else window.poison = name;
  }, className);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const broken = (page: Page) => page.locator('.broken');

/** A part of the page, the class of something in it, and what draws it. */
const panels: readonly (readonly [part: string, className: string, draw: (page: Page) => Promise<void>])[] = [
  ['details', 'title-pair', async (page) => void (await page.evaluate(() => window.sayso.select('c053')))],
  ['table', 'table-view', (page) => press(page, 'Table')],
  ['list', 'list', (page) => press(page, 'List')],
  ['text', 'reader-head', (page) => press(page, 'Text')],
  ['timeline', 'timeline', (page) => press(page, 'Timeline')],
];

describe('a fault in one part of the page', () => {
  for (const [part, className, draw] of panels) {
    it(`stays in the ${part}: the rest goes on, and the part comes back`, async () => {
      const page = await poisonedVisit();
      await page.mouse.move(500, 400);
      await poison(page, className);
      await draw(page);
      await broken(page).waitFor();
      expect(await broken(page).count()).toBe(1);

      // The rest: the search, the export and the graph itself.
      await page.getByRole('searchbox', { name: 'Find' }).fill('masimov');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        broken(page).getByRole('button', { name: 'Download my work' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('massimov.sayso.json');
      expect(await page.evaluate(() => window.sayso.positionOf('karim-massimov') ?? 'list')).toBeTruthy();

      await poison(page);
      await broken(page).getByRole('button', { name: 'Try again' }).click();
      await page.locator(`.${className}`).first().waitFor();
      expect(await broken(page).count()).toBe(0);
    });
  }

  it('does not keep a dialog over the page, and says what happened with what helps to mend it', async () => {
    const page = await poisonedVisit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await poison(page, 'keys');
    await page.keyboard.press('?');
    const notice = page.locator('.notice');
    await notice.getByText('Something went wrong in this part of Sayso').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await notice.getByRole('button', { name: 'Copy details' }).click();
    await page.getByText('Copied the details.').waitFor();
    const details = await page.evaluate(() => navigator.clipboard.readText());
    expect(details).toContain('TypeError: planted: no place for “…”');
    expect(details).toMatch(/ at \w*.*\.js:\d+/);
    expect(details).not.toMatch(/massimov|127\.0\.0\.1|localhost/i);
    await poison(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  });

  it('leaves the search field when its results fail, and a way to save when the bar around it does', async () => {
    const page = await poisonedVisit();
    await page.mouse.move(500, 400);
    await poison(page, 'found');
    await page.getByRole('searchbox', { name: 'Find' }).fill('masimov');
    await page.locator('.notice').getByText('Something went wrong').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('masimov');
    expect(await broken(page).count()).toBe(0);
  });

  it('shows words and a way to save when the whole page fails', async () => {
    const { page, close } = await visit({
      before: () => {
        const { setAttribute } = Element.prototype;
        Element.prototype.setAttribute = function (name, value) {
          if (value === 'app') throw new TypeError('planted');
          setAttribute.call(this, name, value);
        };
      },
      at: '#c053&view=list',
    });
    onTestFinished(close);
    await broken(page).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download my work')]);
    expect(JSON.parse(readFileSync(await file.path(), 'utf8')).id).toBe('massimov');
  });
});

describe('a worker that fails', () => {
  for (const [fault, body] of [
    ['throws', 'self.addEventListener("message", () => { throw new Error("planted"); });'],
    ['is not there', undefined],
  ] as const) {
    it(`is told of, and everything else goes on, when it ${fault}`, async () => {
      const page = await poisonedVisit();
      await page.mouse.move(500, 400);
      await page.route(/\.worker-/, (route) =>
        body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'text/javascript', body }),
      );
      const words = body === undefined ? /could not be loaded/ : /went wrong.*planted/;
      const isSaid = () => page.locator('.notice p', { hasText: words }).waitFor();
      const close = () => page.locator('.notice .tool').click();
      // Reading a file, laying out, looking up quotations.
      await page.evaluate((text) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([text], 'own.json'));
        dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
      }, ownFile);
      await isSaid();
      await close();
      await press(page, 'Rearrange');
      await press(page, 'By connections');
      await isSaid();
      await close();
      await press(page, 'Text');
      await page.getByRole('button', { name: 'Add your own copy' }).click();
      await page.getByLabel('Paste the text').fill('Some words');
      await press(page, 'Read it');
      await isSaid();
      await close();
      expect(await page.evaluate(() => window.sayso.select('c053'))).toBe(true);
      await page.unroute(/\.worker-/);
      await page.evaluate((text) => window.sayso.open(new File([text], 'own.json')), ownFile);
      await page.waitForFunction(
        (title) => document.querySelector('h1')?.textContent === title,
        JSON.parse(ownFile).title,
      );
    });
  }
});
