import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { visit } from './visit.ts';

/** The workers and what only they load, the code of the formats among it, come with what they are asked to do. */
const isPageScript = (name: string) => name.endsWith('.js') && !isOfWorkers(name) && !name.startsWith('formats-');

describe('the weight of the page', () => {
  it('brings at most 110 kB of gzipped JavaScript at first, and nothing from elsewhere', async () => {
    const { page, troubles, close } = await visit();
    await page.waitForTimeout(500);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum([...new Set(scripts)].map((path) => weightOf(`dist${path}`)))).toBeLessThanOrEqual(110_000);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is at most 435 kB of gzipped JavaScript in at most 14 files, workers and formats apart', () => {
    const scripts = readdirSync('dist/assets').filter(isPageScript);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.length).toBeLessThanOrEqual(14);
    expect(sum(scripts.map((name) => weightOf(`dist/assets/${name}`)))).toBeLessThanOrEqual(435_000);
  });
});

/** The build names the page's scripts by a hash of eight digits, and leaves the workers' to Vite. */
function isOfWorkers(name: string): boolean {
  return !/-[0-9a-f]{8}\.js$/.test(name);
}

function weightOf(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
