import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type VisitOptions, visit } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const states: readonly (readonly [name: string, options: VisitOptions, prepare?: (page: Page) => Promise<unknown>])[] =
  [
    ['the overview', {}],
    ['an entity', { at: '#karim-massimov' }],
    ['a claim', { at: '#c021' }],
    ['the list', { at: '#knb&view=list' }],
    ['the refusal of a bad file', {}, (page) => page.evaluate(() => window.sayso.open(new File(['{}'], 'bad.json')))],
    [
      'the search',
      {},
      async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('massimov');
        await page.waitForTimeout(400);
      },
    ],
  ];

describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      it(`in ${colorScheme}, ${width} px wide`, async () => {
        for (const [name, options, prepare] of states) {
          const { page, close } = await visit({
            ...options,
            colorScheme,
            viewport: { width, height: 844 },
            bypassCSP: true,
          });
          await prepare?.(page);
          await page.waitForTimeout(200);
          expect(await violationsOn(page), name).toEqual([]);
          await close();
        }
      });
    }
  }
});

describe('narrow screens', () => {
  for (const width of [320, 390, 640, 1024]) {
    it(`never scroll sideways at ${width} px`, async () => {
      for (const at of ['', '#karim-massimov', '#c053', '#&view=list']) {
        const { page, close } = await visit({ at, viewport: { width, height: 760 } });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, at).toBeLessThanOrEqual(0);
        await close();
      }
    });
  }
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
