import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Position } from '../../src/model/types.ts';
import { largeDataset } from '../bench/large/world.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, sharedVisit, visit } from './visit.ts';

describe('the table', () => {
  const shared = sharedVisit({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
  let page: Page;
  const grid = () => page.getByRole('region', { name: 'Table', exact: true }).getByRole('table');
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const rows = () => grid().locator('tbody tr[aria-rowindex]');
  const texts = (column: string) => page.locator(`td.cell-${column}`).allInnerTexts();
  const head = (name: string) => grid().getByRole('columnheader', { name });
  const activeRow = () =>
    page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')));
  const selected = () => page.evaluate(() => window.sayso.selection);
  const goTo = async (fragment: string) => {
    await page.evaluate((wanted) => {
      location.hash = wanted;
    }, fragment);
    await nextFrames(page);
  };

  beforeAll(() => {
    page = shared.page;
  });

  it('is a view of its own, a real table with a caption, heads and row heads', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const table = grid();
    await table.waitFor();
    await expect.poll(() => page.url()).toContain('view=table');
    expect(await tab('Claims').getAttribute('aria-selected')).toBe('true');
    expect(await table.locator('caption').innerText()).toMatch(/^Claims: who says what about whom/);
    expect(await table.getAttribute('aria-rowcount')).toBe('97');
    expect(await table.getByRole('columnheader').count()).toBe(10);
    expect(await table.getByRole('rowheader').count()).toBe(96);
    expect(await rows().first().getAttribute('aria-rowindex')).toBe('2');
    for (const [name, count] of [
      ['Entities', 62],
      ['Citations', 174],
      ['Claims', 96],
    ] as const) {
      await tab(name).click();
      await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(count + 1));
    }
  });

  it('shows who, what, how firmly, who says so and the words without scrolling, and says what lies beyond', async () => {
    await tab('Claims').click();
    const headsInSight = () =>
      page.locator('.table-scroll').evaluate((scroller) => {
        const end = scroller.getBoundingClientRect().left + scroller.clientWidth;
        const heads = [...scroller.querySelectorAll('thead th[data-title]')];
        return heads
          .filter((one) => one.getBoundingClientRect().right <= end + 1)
          .map((one) => one.getAttribute('data-title'));
      });
    const first = ['Who or what', 'Relation', 'To whom or what', 'How firmly', 'Said by', 'Quotations'];
    await expect.poll(headsInSight).toEqual(first);
    await page.getByRole('button', { name: '3 more columns: When, Source, As of' }).click();
    await expect.poll(headsInSight).toEqual([...first, 'When', 'Source', 'As of']);
    // The way back leaves the last head to be pressed.
    const last = page.locator('thead th[data-title="As of"]');
    await last.getByRole('button').click();
    expect(await last.getAttribute('aria-sort')).toBe('ascending');
    for (let press = 0; press < 2; press++) await last.getByRole('button').click();
    expect(await last.getAttribute('aria-sort')).toBe(null);
    await page.getByRole('button', { name: 'First columns' }).click();
    await expect.poll(headsInSight).toEqual(first);
  });

  it('says no relation without its hedge', async () => {
    const relations = await texts('relation');
    const statuses = await texts('status');
    expect(relations).toHaveLength(96);
    for (const [index, status] of statuses.entries()) {
      const hedge = status.trim();
      // What is disputed is worded as a denial.
      if (hedge === 'disputed') expect(relations[index]).toMatch(/\bnot\b|denies/);
      else if (hedge !== 'stated') expect(relations[index]).toContain(`(${hedge}`);
    }
    expect(statuses.filter((status) => status.trim() === 'alleged')).toHaveLength(5);
  });

  it('sorts by each column, up, down and not at all', async () => {
    await goTo('#&view=table');
    await expect.poll(() => grid().locator('[aria-sort]').count()).toBe(0);
    const inOrder = await texts('when');
    await head('When').getByRole('button').click();
    await expect.poll(() => head('When').getAttribute('aria-sort')).toBe('ascending');
    const ascending = await texts('when');
    expect(ascending[0]).not.toBe('');
    expect(ascending.at(-1)).toBe('');
    expect([...ascending].sort()).toEqual([...inOrder].sort());
    await head('When').getByRole('button').click();
    await expect.poll(() => head('When').getAttribute('aria-sort')).toBe('descending');
    expect((await texts('when'))[0]).not.toBe('');
    await expect.poll(() => page.url()).toContain('sort=-when');
    await head('When').getByRole('button').click();
    await expect.poll(() => head('When').getAttribute('aria-sort')).toBeNull();
    expect(await texts('when')).toEqual(inOrder);
    await head('How firmly').getByRole('button').click();
    expect((await texts('status')).map((word) => word.trim()).at(-1)).toBe('disputed');
    await goTo('#&view=table');
  });

  it('reads out the row that is clicked, and marks the row of what is selected elsewhere', async () => {
    await page.getByRole('row', { name: /Karim Massimov headed the KNB/ }).click();
    expect(await page.locator('tr[aria-current]').count()).toBe(1);
    const id = await selected();
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('article', { name: /^Karim Massimov headed the KNB/ }).waitFor();
    await page.evaluate(() => window.sayso.select('c094'));
    await expect.poll(() => page.locator('tr[aria-current]').evaluateAll((found) => found.length)).toBe(1);
    expect(await selected()).not.toBe(id);
    const isInSight = await page.locator('tr[aria-current]').evaluate((row) => {
      const view = row.closest('.table-scroll')?.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return view !== undefined && top >= view.top + 40 && bottom <= view.bottom + 1;
    });
    expect(isInSight).toBe(true);
  });

  it('is walked by keys: cells and rows, Enter reads, Space chooses, Shift chooses on', async () => {
    await goTo('#&view=table');
    await page.locator('tbody th.cell-head').nth(3).click();
    expect(await activeRow()).toBe(5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await activeRow()).toBe(6);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('cell-as-of'))).toBe(true);
    await page.keyboard.press('Enter');
    expect(await selected()).toBe(
      await rows()
        .nth(4)
        .locator('a')
        .getAttribute('href')
        .then((href) => href?.slice(1)),
    );
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected', { exact: true }).waitFor();
    await page.keyboard.press('Control+End');
    expect(await activeRow()).toBe(97);
    await page.keyboard.press('Control+Home');
    expect(await activeRow()).toBe(2);
    // One cell is reached by Tab, and Tab leads out again.
    expect(await page.locator('.facts-grid tbody [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('tbody'))).toBeNull();
  });

  it('copies and saves the chosen rows with status, voices, quotation and source', async () => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied 3 rows.').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(4);
    const heads = lines[0]?.split('\t') ?? [];
    expect(heads).toEqual(expect.arrayContaining(['sentence', 'status', 'said by', 'quotations', 'source', 'as of']));
    for (const line of lines.slice(1)) {
      const cells = line.split('\t');
      expect(cells).toHaveLength(heads.length);
      for (const name of ['status', 'said by', 'quotations', 'source', 'as of']) {
        expect(cells[heads.indexOf(name)], name).not.toBe('');
      }
    }
    await page.getByRole('button', { name: 'Clear selection' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('massimov-claims.csv');
    const csv = readFileSync(await saved.path(), 'utf8');
    expect(csv.startsWith('\uFEFF"claim","sentence","status","said by"')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(97);
    expect(csv).toContain('(alleged)');
  });

  it('keeps to the filters, and counts what they leave', async () => {
    await goTo('#&view=table&status=alleged');
    await expect.poll(() => rows().count()).toBe(5);
    await page.getByText('5 of 96 rows', { exact: true }).waitFor();
    await tab('Entities').click();
    await head('Claims').getByRole('button').click();
    await head('Claims').getByRole('button').click();
    await expect.poll(async () => (await texts('claims'))[0]).toBe('5');
    await goTo('#&view=table');
  });

  it('draws only the rows near the eye of a large dataset, and keys still go everywhere', async () => {
    const dataset = largeDataset(400, 1500);
    // With places saved there is no layout to wait for.
    const positions = Object.fromEntries(
      dataset.entities.map(({ id }, index): [string, Position] => [
        id,
        [(index % 20) * 60, Math.floor(index / 20) * 60],
      ]),
    );
    const large = writeSayso({ ...dataset, positions });
    const faults = await page.evaluate(async (text) => {
      const issues = await window.sayso.open(new File([text], 'large.json'));
      return issues.filter(({ severity }) => severity === 'error').length;
    }, large);
    expect(faults).toBe(0);
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('1501');
    expect(await rows().count()).toBeLessThan(100);
    const scroll = (top: number) =>
      page.locator('.table-scroll').evaluate((element, to) => {
        element.scrollTop = to;
      }, top);
    await scroll(40_000);
    await nextFrames(page, 4);
    const inSight = await page.locator('.table-scroll').evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return document
        .elementFromPoint(left + 300, top + height / 2)
        ?.closest('tr')
        ?.getAttribute('aria-rowindex');
    });
    expect(Math.abs(Number(inSight) - 40_000 / 52)).toBeLessThan(20);
    await rows().first().locator('th').focus();
    await page.keyboard.press('Control+End');
    await expect.poll(activeRow).toBe(1501);
    // The row leaves the page; the table keeps the focus, and the next key goes on from there.
    await scroll(0);
    await nextFrames(page, 4);
    await page.keyboard.press('ArrowUp');
    await expect.poll(activeRow).toBe(1500);
  });
});

describe('the table for everybody', () => {
  it('leaves axe nothing to find, in light and dark, wide and narrow, and never scrolls the page sideways', async () => {
    const { page, close } = await visit({ at: '#c021&view=table&chosen=c021,knb', bypassCSP: true });
    await page.locator('.facts-grid').waitFor();
    await page.locator('.several-count', { hasText: '2 selected' }).waitFor();
    expect(await violationsOn(page), 'claims, wide').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 760 });
    for (const name of ['Entities', 'Citations', 'Claims']) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      await nextFrames(page);
      expect(await violationsOn(page), `${name}, narrow and dark`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await close();
  });
});
