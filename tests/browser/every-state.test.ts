import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { goTo, type PageState, states } from './states.ts';
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

describe('on a phone, in every state', () => {
  it.each([390, 320])('fingers find 44 pixels, at a width of %i', { timeout: 1_200_000 }, async (width) => {
    const viewport = { width, height: 740 };
    const { page, close } = await visit({ viewport, hasTouch: true, isMobile: true });
    const faults: string[] = [];
    for (const state of states.filter(isForFingers)) {
      await goTo(page, state);
      await nextFrames(page);
      faults.push(...(await smallTargetsOn(page)).map((target) => `${state.name}: ${target}`));
    }
    expect(faults).toEqual([]);
    await close();
  });
});

/** Keys and the mouse have states of their own. */
function isForFingers({ name }: PageState): boolean {
  return !['hover', 'walk by keys', 'first steps'].includes(name);
}

/** What can be pressed and is smaller, but for links within sentences; a row that is pressed as a whole counts as one. */
function smallTargetsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll('button, a, input, summary, select, textarea, [role=slider]');
    const whole = 'label, .menu-row, td.cell-choose, .grid-row td';
    return [...all].flatMap((element) => {
      const style = getComputedStyle(element);
      const isInSentence = element.tagName === 'A' && style.display === 'inline';
      if (isInSentence || style.clipPath !== 'none' || element.closest('[inert]')) return [];
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height, top, bottom } = (element.closest(whole) ?? element).getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || width <= 1 || (width >= 43.5 && height >= 43.5)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return [`${element.tagName.toLowerCase()} “${name}” ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

describe('the title in the top bar', () => {
  it('is read whole at every width', async () => {
    const { page, close } = await visit();
    for (const width of [1440, 1280, 1024, 900, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await page.locator('.top-dataset span').evaluate((words) => words.scrollHeight - words.clientHeight);
      // Letters may reach a pixel out of their line; a line that is cut is 20 pixels.
      expect(cut, `${width} px`).toBeLessThan(4);
    }
    await close();
  });
});
