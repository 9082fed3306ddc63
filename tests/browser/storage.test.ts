import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type VisitOptions, visit } from './visit.ts';

const folder = 'graph-data/harbor-bridge';
const harbor = JSON.parse(readFileSync(`${folder}/dataset.json`, 'utf8'));
const copy = readFileSync(`${folder}/texts/court-notice.txt`, 'utf8');
const title = 'court-notice';

/** The affair with a text that everybody has to bring. */
const withoutNotice = JSON.stringify({
  ...harbor,
  sources: harbor.sources.map(({ text, ...source }: { id: string; text: { file?: string } }) => {
    if (source.id !== title) return { ...source, text };
    const { file: _, ...rest } = text;
    return { ...source, text: rest };
  }),
});

async function visitNotice(options: VisitOptions = {}): Promise<Page> {
  const { page, close } = await visit(options);
  onTestFinished(close);
  await openNotice(page);
  return page;
}

/** Open the dataset, and the text that is missing from it. */
async function openNotice(page: Page): Promise<void> {
  await page.evaluate((text) => window.sayso.open(new File([text], 'd.json')), withoutNotice);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await reader(page).getByRole('combobox', { name: 'Source' }).selectOption(title);
}

const reader = (page: Page) => page.getByRole('region', { name: 'Text', exact: true });
const notice = (page: Page) => page.locator('.notice p');
const asksForCopy = (page: Page) => reader(page).getByRole('button', { name: 'Add your own copy' });
const quotations = (page: Page) => reader(page).getByText(/quotations: /);

async function paste(page: Page): Promise<void> {
  await asksForCopy(page).click();
  await reader(page).getByLabel('Paste the text').fill(copy);
  await reader(page).getByRole('button', { name: 'Read it' }).click();
  await quotations(page).waitFor();
}

/** Runs in the page: whoever opens a store hears nothing of it. */
function silenceStorage(): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener = () => {};
    for (const event of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked'] as const) {
      Object.defineProperty(request, event, { set: () => {} });
    }
    return request;
  };
}

describe('texts that readers bring', () => {
  it('can be read when the storage of the browser never answers, which is said', async () => {
    const page = await visitNotice({
      before: silenceStorage,
    });
    await page.getByText('storage is not responding').first().waitFor();
    await paste(page);
    await expect.poll(() => notice(page).textContent()).toContain('stays here until you leave the page');
  });

  it('can be read when that storage is full, which is said', async () => {
    const page = await visitNotice({
      before: () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    });
    await paste(page);
    await expect.poll(() => notice(page).textContent()).toContain('storage is full');
  });

  it('come and go in all windows that show their source', async () => {
    const one = await visitNotice();
    const other = await one.context().newPage();
    await other.goto(one.url().replace(/#.*/, ''));
    await other.waitForFunction(() => 'sayso' in window);
    await other.evaluate(() => window.sayso.ready);
    await openNotice(other);
    await asksForCopy(other).waitFor();

    await paste(one);
    await quotations(other).waitFor();
    expect(await notice(other).textContent()).toContain('added in another window');

    await reader(one).getByRole('button', { name: 'Remove it' }).click();
    await asksForCopy(other).waitFor();
    expect(await notice(other).textContent()).toContain('removed in another window');
  });

  it('are found in a store that a newer Sayso left behind', async () => {
    const page = await visitNotice();
    await paste(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('sayso', 9);
          opening.onupgradeneeded = () => opening.result.createObjectStore('of tomorrow');
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    );
    await page.reload();
    await page.evaluate(() => window.sayso.ready);
    await page.evaluate((text) => window.sayso.open(new File([text], 'd.json')), withoutNotice);
    await quotations(page).waitFor();
  });
});

it('an address of a dataset that is kept here opens the first one when the storage never answers', async () => {
  const { page, close } = await visit({
    at: '#&own=12345678',
    before: silenceStorage,
  });
  onTestFinished(close);
  await page.locator('.notice').getByText('storage is not responding').waitFor();
});
