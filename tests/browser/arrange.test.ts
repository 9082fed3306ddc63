import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { inventedWorld } from '../fixtures/invented-world.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const patience = { timeout: 20_000 };

type Places = Readonly<Record<string, readonly [number, number]>>;

const places = (page: Page) =>
  page.evaluate(() => JSON.parse(window.sayso.exportAs('sayso')).positions as Record<string, [number, number]>);
const undoTitle = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('title');
const menu = (page: Page) => page.getByRole('dialog', { name: 'Rearrange' });

async function arrange(page: Page, name: string): Promise<Places> {
  await page.getByRole('button', { name: 'Rearrange', exact: true }).click();
  await menu(page).getByRole('button', { name, exact: true }).click();
  await expect.poll(() => undoTitle(page), patience).toBe(`Undo: Rearrange: ${name} (Ctrl Z)`);
  return places(page);
}

async function expectBack(page: Page, before: Places): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page), patience).toEqual(before);
}

describe('arranging the graph', () => {
  const shared = sharedVisit();

  it('places all on a circle, and undo brings the old places back', async () => {
    const { page } = shared;
    await page.mouse.move(600, 300);
    const before = await places(page);
    const after = Object.values(await arrange(page, 'Circle'));
    const radii = after.map(([x, y]) => Math.hypot(x, y));
    expect(after.length).toBe(dataset.entities.length);
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(10);
    await expectBack(page, before);
  });

  it('makes a block of each type, by keys alone', async () => {
    const { page } = shared;
    const before = await places(page);
    await page.getByRole('button', { name: 'Rearrange', exact: true }).focus();
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => undoTitle(page), patience).toBe('Undo: Rearrange: Grid by type (Ctrl Z)');
    const after = await places(page);
    const people = dataset.entities.filter(({ type }) => type === 'person').map(({ id }) => after[id]);
    expect(new Set(people.map((place) => Math.round((place?.[0] ?? 0) / 20))).size).toBeLessThanOrEqual(2);
    await expectBack(page, before);
  });

  it('puts entities in time under dates, those without a date apart, as long as they stand so', async () => {
    const { page } = shared;
    const before = await places(page);
    const after = await arrange(page, 'Timeline');
    await page.getByText(/^Arranged in time, \d{4} to \d{4}\. \d+ entities without a date stand apart\.$/).waitFor();
    const axis = page.locator('.time-axis');
    await axis.getByText('2020', { exact: true }).waitFor();
    expect(after['january-2022-unrest']?.[0]).toBeGreaterThan(after['esisc']?.[0] ?? Infinity);
    await expectBack(page, before);
    await axis.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await axis.waitFor();
    await expectBack(page, before);
  });

  it('takes only what is shown, and leaves the rest where it is', async () => {
    const { page } = shared;
    const before = await places(page);
    await page.evaluate(() => {
      location.hash = '#&type=person,place&lonely=no';
    });
    await expect.poll(() => page.evaluate(() => window.sayso.positionOf('esisc')), patience).toBeUndefined();
    const after = await arrange(page, 'By connections');
    const moved = Object.keys(after).filter((id) => after[id]?.join() !== before[id]?.join());
    const typeOf = new Map(dataset.entities.map(({ id, type }) => [id, type]));
    expect(moved.length).toBeGreaterThan(3);
    expect(new Set(moved.map((id) => typeOf.get(id)))).toEqual(new Set(['person', 'place']));
    await expectBack(page, before);
    await page.getByRole('button', { name: 'Clear' }).first().click();
  });

  it('takes settings of the layout by forces', async () => {
    const { page } = shared;
    const before = await places(page);
    const spread = (all: Places) =>
      Math.max(...Object.values(all).map(([x]) => x)) - Math.min(...Object.values(all).map(([x]) => x));
    const usual = spread(await arrange(page, 'By connections'));
    await page.getByRole('button', { name: 'Rearrange', exact: true }).click();
    await menu(page).getByText('Settings for “By connections”').click();
    const distances = menu(page).getByRole('slider', { name: 'Distances' });
    await distances.focus();
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowRight');
    expect(await distances.getAttribute('aria-valuetext')).toBe('4 × usual');
    await menu(page).getByRole('checkbox', { name: 'Pull groups apart' }).check();
    await menu(page).getByRole('button', { name: 'Start' }).click();
    await expect.poll(async () => spread(await places(page)), patience).toBeGreaterThan(1.5 * usual);
    await page.locator('.layout-run').waitFor({ state: 'detached' });
    // The menu stays, to try again.
    await menu(page).getByRole('button', { name: 'Usual settings' }).click();
    expect(await distances.getAttribute('aria-valuetext')).toBe('usual');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expectBack(page, before);
  });
});

/** Let each worker wait as soon as it lets messages in. */
function pauseWorkers(): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...given: [message: unknown, options?: object]) {
    Reflect.apply(post, this, given);
    Reflect.apply(post, this, [{ kind: 'pause' }]);
  };
}

describe('an arrangement that goes on', () => {
  it('is broken off by undo, and all is back where it was', async () => {
    const { page, troubles, close } = await visit();
    const content = JSON.stringify(inventedWorld(2000, 5000));
    await page.evaluate((text) => window.sayso.open(new File([text], 'world.json')), content);
    await page.waitForFunction(() => document.querySelectorAll('.layout-run, .still, .opening').length === 0);
    const before = await places(page);
    await page.evaluate(pauseWorkers);
    await page.getByRole('button', { name: 'Rearrange', exact: true }).click();
    await menu(page).getByRole('button', { name: 'By connections', exact: true }).click();
    await page.locator('.layout-run').waitFor(patience);
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Rearrange: By connections', { exact: true }).first().waitFor();
    await page.locator('.layout-run').waitFor({ state: 'detached' });
    expect(await places(page)).toEqual(before);
    expect(await undoTitle(page)).not.toContain('Rearrange');
    await page.waitForTimeout(1500);
    expect(await places(page)).toEqual(before);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the buttons of menus', () => {
  it('leave the keyboard in what they open as soon as it is open, however quick the next key is', async () => {
    const { page, close } = await visit();
    for (const [button, opened] of [
      ['Look', 'Who or what it is'],
      ['Rearrange', 'By connections'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).press('Enter');
      await page.getByRole('dialog', { name: button }).waitFor();
      await page.keyboard.press('Escape');
      const reached = await page.evaluate((name) => {
        const menu = [...document.querySelectorAll<HTMLElement>('[popover]')].find((one) => one.ariaLabel === name);
        menu?.showPopover();
        return menu?.contains(document.activeElement) && document.activeElement?.parentElement?.textContent;
      }, button);
      expect(reached).toContain(opened);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  it('open them by the first press, also where it comes late', async () => {
    const { page, troubles, close } = await visit({ bypassCSP: true, colorScheme: 'dark' });
    await page.mouse.move(600, 300);
    for (const [name, opened] of [
      ['Look', 'Look'],
      ['Rearrange', 'Rearrange'],
    ] as const) {
      const button = page.getByRole('button', { name, exact: true });
      await button.hover();
      // Until it has come: only then does it stand before the press is over.
      await page.waitForTimeout(500);
      await button.click();
      await page.getByRole('dialog', { name: opened }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
