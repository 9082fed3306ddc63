import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { goTo, states } from './states.ts';
import { nextFrames, type VisitOptions, visit } from './visit.ts';

const widths = [1440, 1024, 768, 390, 320];

/** States that take another start; what is left open there is the page as it begins. */
const otherStarts: readonly (readonly [name: string, start: VisitOptions, reach?: (page: Page) => Promise<unknown>])[] =
  [
    ['in a frame', { at: '?embed#karim-massimov' }],
    ['in a frame, filtered', { at: '?embed#&status=alleged' }],
    ['without WebGL', { withoutWebGL: true }],
    [
      'a dataset with many sources, and its tour',
      { at: '#&data=harbor-bridge' },
      async (page) => {
        await page.getByRole('heading', { level: 1 }).getByRole('button').click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^Take the tour/ })
          .first()
          .click();
        await page.getByRole('region', { name: 'Tour' }).waitFor();
      },
    ],
    [
      'a dataset without claims, as a table',
      { at: '#&view=table' },
      async (page) => {
        const empty = { sayso: 1, id: 'none', title: 'Nothing yet', sources: [], entities: [], claims: [] };
        const text = JSON.stringify({ ...empty, vocabulary: { types: {}, predicates: {} } });
        const found = await page.evaluate((file) => window.sayso.open(new File([file], 'none.json')), text);
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
        await page.getByRole('button', { name: 'Table', exact: true }).click();
        await page.getByRole('button', { name: 'Open another file' }).waitFor();
      },
    ],
  ];

/** Everything that axe finds, or that leads sideways, at each width. */
async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await nextFrames(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const found = [...(await violationsOn(page)), ...(sideways > 0 ? [`leads ${sideways} px sideways`] : [])];
    faults.push(...found.map((fault) => `${name} at ${width} px: ${fault}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return faults;
}

describe.each(['light', 'dark'] as const)('in every state, from 320 to 1440 px, in %s colors', (colorScheme) => {
  it('axe finds nothing, and nothing leads sideways', { timeout: 1_800_000 }, async () => {
    const { page, troubles, close } = await visit({ colorScheme, bypassCSP: true });
    const faults: string[] = [];
    for (const state of states) {
      await goTo(page, state);
      faults.push(...(await faultsOf(page, state.name)));
    }
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  for (const [name, start, reach] of otherStarts) {
    it(`axe finds nothing ${name}`, { timeout: 600_000 }, async () => {
      const { page, close } = await visit({ colorScheme, bypassCSP: true, ...start });
      await reach?.(page);
      expect(await faultsOf(page, name)).toEqual([]);
      await close();
    });
  }
});
