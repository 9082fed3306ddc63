import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextFrames, placeOf, sharedVisit } from './visit.ts';

const hub = 'karim-massimov';

describe('undo and redo', () => {
  const shared = sharedVisit();
  let page: Page;
  const undo = () => page.getByRole('button', { name: 'Undo', exact: true });
  const redo = () => page.getByRole('button', { name: 'Redo', exact: true });
  const isDrawn = (id: string) => page.evaluate((key) => window.sayso.positionOf(key) !== undefined, id);
  const drag = async (id: string, dx: number, dy: number) => {
    const { x, y } = await placeOf(page, id);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
    await nextFrames(page);
  };
  beforeAll(() => {
    page = shared.page;
  });

  it('have buttons that say what they would do, and nothing to do at first', async () => {
    for (const button of [undo(), redo()]) {
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      await button.click({ force: true });
    }
    expect(await undo().getAttribute('title')).toBe('Undo (Ctrl Z)');
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
  });

  it('bring a dragged node back to where it was, and out again', async () => {
    const before = await page.evaluate(() => window.sayso.exportAs('sayso'));
    const start = await placeOf(page, 'china');
    await drag('china', 60, 24);
    await drag('china', 30, 10);
    const end = await placeOf(page, 'china');
    await expect.poll(() => undo().getAttribute('title')).toBe('Undo: Move China (Ctrl Z)');
    await undo().click();
    await undo().click();
    await nextFrames(page);
    const back = await placeOf(page, 'china');
    expect(back.x).toBeCloseTo(start.x, 0);
    expect(back.y).toBeCloseTo(start.y, 0);
    await expect.poll(() => page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
    await page.keyboard.press('Control+Shift+Z');
    await page.keyboard.press('Control+y');
    await nextFrames(page);
    expect((await placeOf(page, 'china')).x).toBeCloseTo(end.x, 0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(before);
  });

  it('walk back through focus, depth, path and what is hidden, and leave the selection alone', async () => {
    await page.evaluate((id) => window.sayso.select(id), hub);
    await page.keyboard.press('f');
    await page.getByRole('button', { name: '2 steps around' }).click();
    await expect.poll(() => isDrawn('criminal-groups')).toBe(true);
    await undo().click();
    await expect.poll(() => isDrawn('criminal-groups')).toBe(false);
    await undo().click();
    await expect.poll(() => isDrawn('esisc')).toBe(true);
    expect(await page.evaluate(() => window.sayso.selection)).toBe(hub);
    await redo().click();
    await expect.poll(() => isDrawn('esisc')).toBe(false);
    expect(await undo().getAttribute('title')).toBe('Undo: Focus on Karim Massimov (Ctrl Z)');
    expect(await redo().getAttribute('title')).toBe('Redo: Show 2 steps around (Ctrl Y)');
    await page.keyboard.press('Escape');
    await expect.poll(() => isDrawn('esisc')).toBe(true);
    // Something new takes the place of what could be redone.
    expect(await redo().getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+z');
    await expect.poll(() => isDrawn('esisc')).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isDrawn('esisc')).toBe(true);
  });

  it('take filters back too', async () => {
    await page.mouse.move(600, 300);
    const persons = page.getByRole('checkbox', { name: /^Person, \d/ });
    await persons.click();
    await expect.poll(() => isDrawn(hub)).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isDrawn(hub)).toBe(true);
    await page.keyboard.press('Control+y');
    await expect.poll(() => isDrawn(hub)).toBe(false);
    await undo().click();
    await expect.poll(() => isDrawn(hub)).toBe(true);
  });

  it('leave typing in a field alone', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('knb');
    await page.keyboard.press('Control+z');
    expect(await redo().getAttribute('aria-disabled')).toBe('false');
    expect(await isDrawn(hub)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('begin anew with another dataset', async () => {
    const bridge = await page.evaluate(() => window.sayso.exportAs('sayso').replace('"massimov"', '"another"'));
    await page.evaluate((text) => window.sayso.open(new File([text], 'another.json')), bridge);
    await expect.poll(() => redo().getAttribute('aria-disabled')).toBe('true');
    expect(await undo().getAttribute('aria-disabled')).toBe('true');
  });
});
