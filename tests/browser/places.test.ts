import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextFrames, sharedVisit } from './visit.ts';

const shipped = JSON.parse(readFileSync('graph-data/harbor-bridge/dataset.json', 'utf8'));
const ids: readonly string[] = shipped.entities.map(({ id }: { id: string }) => id);

type Place = readonly [number, number] | undefined;

/** What a file saves, the place of each entity by its number, and the words that tell the reader. */
const cases: readonly (readonly [name: string, place: (at: number) => Place, words: RegExp | undefined])[] = [
  ['one entity at 1e12', (at) => (at === 0 ? [1e12, 3] : shipped.positions[ids[at] ?? '']), /1 entity too far out/],
  ['all at ±1e308', (at) => (at % 2 ? [1e308, -1e308] : [-1e308, 1e308]), /too far out/],
  ['all at one place', () => [7, 7], /at one point/],
  ['all within a hair', (at) => [at * 1e-300, at * -1e-300], /at one point/],
  ['one far from the others', (at) => (at === 0 ? [4e8, 0] : shipped.positions[ids[at] ?? '']), /“Rearrange”/],
  ['every other place missing', (at) => (at % 2 ? undefined : shipped.positions[ids[at] ?? '']), undefined],
];

describe('a file with places that no picture shows', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });

  it.each(cases)('is in sight after Fit, and its exports hold plain numbers: %s', async (_, place, words) => {
    const positions = Object.fromEntries(ids.map((id, at) => [id, place(at)]));
    await page.evaluate(
      (text) => window.sayso.open(new File([text], 'd.json')),
      JSON.stringify({ ...shipped, positions }),
    );
    if (words) await page.locator('.notice p', { hasText: words }).waitFor();
    await page.waitForFunction(() => !document.querySelector('.layout-run'));
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await page.waitForTimeout(600);
    await nextFrames(page);
    const inSight = await page.evaluate((all) => {
      const { left, right, top, bottom } = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
      return all.filter((id) => {
        const at = window.sayso.positionOf(id);
        return at && at.x > left && at.x < right && at.y > top && at.y < bottom;
      }).length;
    }, ids);
    expect(inSight).toBe(ids.length);
    const written = await page.evaluate(async () => {
      const svg = await (await window.sayso.picture('svg')).text();
      const kinds = ['sayso', 'graphology', 'gexf', 'graphml'];
      return [svg, ...(await Promise.all(kinds.map(async (kind) => String(await window.sayso.exportAs(kind)))))];
    });
    for (const text of written) {
      // The letters of a picture come along, in an alphabet in which anything may stand.
      expect(text.replace(/base64,[^)"']*/g, '')).not.toMatch(/\bNaN\b|\bInfinity\b|\de\+\d/);
    }
  });
});
