/** What must hold at every width, and under fingers in every state: short enough to be tested each time. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goTo, type PageState, states } from './states.ts';
import { nextFrames, visit } from './visit.ts';

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
