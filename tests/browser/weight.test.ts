import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { visit } from './visit.ts';

describe('the first load', () => {
  it('brings at most 75 kB of gzipped JavaScript, and nothing from elsewhere', async () => {
    const { page, troubles, close } = await visit();
    await page.waitForTimeout(500);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    const sizes = [...new Set(scripts)].map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(75_000);
    expect(troubles).toEqual([]);
    await close();
  });
});
