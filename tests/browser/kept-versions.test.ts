import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { formatVersion } from '../../src/model/migrate.ts';
import { launch } from './visit.ts';

const dataset = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/versions/version-1.json'), 'utf8'));

/** What each version of the store held, as it was written. */
const stores = [
  {
    version: 1,
    stores: { datasets: ['key'] },
    records: { datasets: [{ key: 'kept', stamp: 's1', at: 1_700_000_000_000, dataset }] },
  },
  {
    version: 2,
    stores: { heads: ['key'], datasets: ['key'], snapshots: ['key', 'at'] },
    records: {
      heads: [
        {
          key: 'kept',
          stamp: 's2',
          at: 1_700_000_000_000,
          title: dataset.title,
          claims: dataset.claims.length,
          size: 1000,
          whole: 's1',
          edits: [],
          places: {},
        },
      ],
      datasets: [{ key: 'kept', stamp: 's1', dataset }],
      snapshots: [],
    },
  },
] as const;

type Store = (typeof stores)[number];

/** Visit with a store that a Sayso of then left behind. */
async function visitWith(store: Store, kept: object = dataset) {
  const context = await (await launch()).newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL('licenses.txt', inject('address')).href);
  await page.evaluate(
    ({ version, stores: shapes, records, kept: whole }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sayso-work', version);
        opening.onupgradeneeded = () => {
          for (const [name, path] of Object.entries(shapes)) {
            const keyPath: string | string[] = path.length === 1 ? (path[0] ?? '') : [...path];
            const made = opening.result.createObjectStore(name, { keyPath });
            for (const record of Object.entries(records).find(([of]) => of === name)?.[1] ?? [])
              made.put('dataset' in record ? { ...record, dataset: whole } : record);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
    { ...store, kept },
  );
  await page.goto(new URL('#&own=kept', inject('address')).href);
  await page.waitForFunction(() => 'sayso' in window);
  await page.evaluate(() => window.sayso.ready);
  return { context, page };
}

describe('a dataset that an earlier Sayso kept', () => {
  it.each(stores)('is there, and can be worked on: store version $version', async (store) => {
    const { context, page } = await visitWith(store);
    await expect.poll(() => page.locator('.top-title h1').innerText()).toContain(dataset.title);
    const exported = JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso') as string));
    expect(exported.sayso).toBe(formatVersion);
    expect(exported.claims).toHaveLength(dataset.claims.length);
    await context.close();
  });

  it('is left as it is when a newer one kept it, and said so', async () => {
    const [, present = stores[1]] = stores;
    const { context, page } = await visitWith(present, { ...dataset, sayso: formatVersion + 1, unheard: true });
    await expect.poll(() => page.locator('body').innerText()).toContain('kept here by a newer Sayso');
    const raw = await page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open('sayso-work');
          opening.onsuccess = () => {
            const asked = opening.result.transaction('datasets').objectStore('datasets').get('kept');
            asked.onsuccess = () => resolve(asked.result.dataset);
          };
        }),
    );
    expect(raw).toMatchObject({ sayso: formatVersion + 1, unheard: true });
    await context.close();
  });
});
