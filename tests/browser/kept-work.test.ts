import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { launch, sharedVisit, visit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored.`;

/** Tabs that are killed; `npm run test:crash` kills a hundred. */
const crashes = Number(process.env['SAYSO_CRASHES'] ?? 4);

describe('work that is kept in the browser', () => {
  it(
    'is there after its tab was killed, at most a second old, the claim editor included',
    async () => {
      const context = await (await launch()).newContext({ viewport: { width: 1440, height: 900 } });
      const address = await begin(context);
      const losses: number[] = [];
      let count = 0;
      for (let crash = 0; crash < crashes; crash += 1) {
        const page = await open(context, address);
        const line = page.getByRole('textbox', { name: 'Detail' });
        if (crash === 0) await openLine(page);
        await line.waitFor();
        const cdp = await context.newCDPSession(page);
        const done: { readonly at: number; readonly count: number }[] = [];
        const end = performance.now() + 300 + seeded(crash) * 2200;
        while (performance.now() < end) {
          count += 1;
          await change(page, count);
          await line.fill(`detail ${count}`);
          done.push({ at: performance.now(), count });
          await page.waitForTimeout(seeded(count) * 120);
        }
        const killed = performance.now();
        const isGone = page.waitForEvent('crash');
        cdp.send('Page.crash').catch(() => undefined);
        await isGone;
        await page.close();
        const kept = await open(context, address);
        const { title, claims, positions = {} } = await exported(kept);
        const reached = Number(title.split(' ').at(-1));
        const detail = await kept.getByRole('textbox', { name: 'Detail' }).inputValue();
        const typed = Number(detail.split(' ').at(-1));
        const lost = done.filter((one) => one.count > Math.min(reached, typed));
        const oldest = Math.max(0, ...lost.map(({ at }) => killed - at));
        losses.push(oldest);
        expect(oldest, `crash ${crash}: ${title}, ${detail}`).toBeLessThan(1000);
        // Nothing of it is half there.
        expect(claims.filter(({ id }) => id.startsWith('c-x')).length).toBe(reached);
        expect(Object.keys(positions).length).toBeGreaterThan(0);
        count = reached;
        await kept.close();
      }
      console.info(`${crashes} tabs killed; the oldest loss: ${Math.round(Math.max(...losses))} ms.`);
      await context.close();
    },
    60_000 + crashes * 15_000,
  );
});

describe('an edited copy of what comes with the page', () => {
  const shared = sharedVisit({ at: '#karim-massimov' });

  it('is made with the first change, marked, and compared with the original', async () => {
    const { page } = shared;
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Karim Q. Massimov');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await details.getByRole('heading', { name: 'Karim Q. Massimov' }).waitFor();
    await page.waitForURL(/own=/);
    await page.getByRole('button', { name: /^Saved in this browser/ }).click();
    const work = page.getByRole('dialog', { name: 'Your work' });
    await work.getByText(/^A copy of “The case of Karim Massimov/).waitFor();
    await work.getByRole('button', { name: 'Compare with the original' }).click();
    const changed = page.getByRole('dialog').getByRole('region', { name: 'Changed here' });
    await changed.getByRole('listitem').first().waitFor();
    expect(await changed.getByRole('listitem').count()).toBe(1);
    expect(await changed.innerText()).toContain('Karim Q. Massimov');
    await page.keyboard.press('Escape');
  });

  it('names the version it began with in its export, and no longer when all is undone', async () => {
    const { page } = shared;
    expect((await exported(page)).base).toMatch(/^[0-9a-f]{64}$/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await exported(page)).base).toBeUndefined();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(async () => (await exported(page)).base).toBeDefined();
  });

  it('can be undone after a reload, says what it undid and shows the place', async () => {
    const { page } = shared;
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForFunction(() => 'sayso' in window);
    await page.evaluate(() => window.sayso.ready);
    await page.keyboard.press('Escape');
    expect((await exported(page)).entities.some(({ name }) => name === 'Karim Q. Massimov')).toBe(true);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone: Change Karim Massimov').waitFor();
    expect(await page.evaluate(() => window.sayso.selection)).toBe('karim-massimov');
    expect((await exported(page)).entities.some(({ name }) => name === 'Karim Q. Massimov')).toBe(false);
  });

  it('keeps a note of one’s own out of every export', async () => {
    const { page } = shared;
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('textbox', { name: 'My note' }).fill('Ask the archive about him.');
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await expect
      .poll(() => page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('title'))
      .toContain('Note on');
    expect(JSON.stringify(await exported(page))).not.toContain('Ask the archive');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('stays when another file is opened, and stands on the list', async () => {
    const { page } = shared;
    const small = { ...(await exported(page)), id: 'another', title: 'Another dataset', base: undefined };
    await page.evaluate((text) => window.sayso.open(new File([text], 'another.sayso.json')), JSON.stringify(small));
    await page.getByRole('heading', { name: 'Another dataset' }).first().waitFor();
    await page.getByRole('button', { name: 'Another dataset' }).click();
    const own = page.getByRole('region', { name: 'In this browser' });
    await own.getByText(/^An edited copy of “The case of Karim Massimov/).waitFor();
    await own.getByRole('button', { name: /^Open “The case of Karim Massimov/ }).click();
    await page.waitForURL(/own=/);
    await page
      .getByRole('heading', { name: /The case of Karim Massimov/ })
      .first()
      .waitFor();
  });
});

describe('a browser that keeps nothing', () => {
  it('is said within a second, with the way to download, and work goes on', async () => {
    const { page, close } = await visit({
      before: () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        };
      },
    });
    const title = (await exported(page)).title;
    await page.evaluate((to) => window.sayso.apply({ kind: 'about', to: { title: to } }), `${title} (mine)`);
    await page.getByRole('button', { name: 'Not saved in this browser – download now' }).waitFor();
    await page.evaluate((to) => window.sayso.apply({ kind: 'about', to: { title: to } }), `${title} (ours)`);
    expect((await exported(page)).title).toContain('(ours)');
    await close();
  });
});

describe('two windows on one dataset', () => {
  it('never overwrite each other', async () => {
    const context = await (await launch()).newContext({ viewport: { width: 1440, height: 900 } });
    const address = await begin(context);
    const first = await open(context, address);
    const second = await open(context, address);
    await second.getByText(/also open in another window/).waitFor();
    const name = (page: Page, title: string) =>
      page.evaluate((to) => window.sayso.apply({ kind: 'about', to: { title: to } }), title);
    await name(first, 'From the first');
    await name(second, 'From the second');
    // The second one goes on with a copy of its own.
    await expect.poll(() => second.url()).not.toBe(first.url());
    await first.waitForTimeout(800);
    const kept = await open(context, address);
    expect((await exported(kept)).title).toBe('From the first');
    const copy = await open(context, second.url());
    expect((await exported(copy)).title).toBe('From the second');
    await context.close();
  });
});

/** The same numbers in each run, between 0 and 1. */
function seeded(n: number): number {
  return Math.abs(Math.sin(n * 12.9898 + 4.1) * 43758.5453) % 1;
}

async function begin(context: BrowserContext): Promise<string> {
  const page = await open(context, inject('address'));
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(article);
  await page.getByRole('textbox', { name: 'Title' }).fill('Title 0');
  await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('0 claims · 4 sentences open').waitFor();
  await page.waitForURL(/own=/);
  await page.getByText(/^Saved in this browser/).waitFor();
  const address = page.url();
  await page.close();
  return address;
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
  return page;
}

async function openLine(page: Page): Promise<void> {
  await page.locator('.reader-area').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('c');
}

/** Change the title and add a claim, as one edit. */
async function change(page: Page, count: number): Promise<void> {
  const issues = await page.evaluate((n) => {
    const dataset: Dataset = JSON.parse(window.sayso.exportAs('sayso'));
    const [person] = dataset.entities;
    const [source] = dataset.sources;
    if (!person || !source) throw new Error('There is nothing to edit.');
    return window.sayso.apply({
      kind: 'several',
      edits: [
        ...(dataset.vocabulary.predicates['said']
          ? []
          : [
              {
                kind: 'predicate',
                id: 'said',
                to: { label: 'is described as', domain: '*', range: 'string', group: 'attribute' },
              } as const,
            ]),
        {
          kind: 'claim',
          id: `c-x${n}`,
          to: {
            id: `c-x${n}`,
            subject: person.id,
            predicate: 'said',
            value: `value ${n}`,
            status: 'stated',
            voices: [person.id],
            source: source.id,
            citations: [{ paragraph: 1, quote: 'Ida Berg', start: 0, end: 8 }],
          },
        },
        { kind: 'about', to: { title: `Title ${n}` } },
      ],
    });
  }, count);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
}

async function exported(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
}
