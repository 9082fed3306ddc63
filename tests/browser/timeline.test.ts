import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boundsOf, parseWhen } from '../../src/model/dates.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const firstYear = 2002;
const lastYear = 2022;

/** Whether a claim holds on any day of some years; an undated one as asked. */
function holds({ when }: Claim, from: number, to: number, undated: boolean): boolean {
  const parsed = when === undefined ? undefined : parseWhen(when);
  if (!parsed) return undated;
  const { earliest, latest } = boundsOf(parsed);
  return (latest === undefined || latest >= `${from}-01-01`) && (earliest === undefined || earliest <= `${to}-12-31`);
}

/** Wait until exactly the claims of some years are drawn. */
async function expectYears(page: Page, from: number, to: number, undated = true): Promise<void> {
  const wanted = dataset.claims.filter((claim) => claim.object !== undefined && holds(claim, from, to, undated));
  const drawn = () =>
    page.evaluate(
      (ids) => ids.filter((id) => window.sayso.positionOf(id) !== undefined),
      dataset.claims.map(({ id }) => id),
    );
  await expect.poll(drawn, { timeout: 10_000 }).toEqual(wanted.map(({ id }) => id));
}

const strip = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const end = (page: Page, name: 'From' | 'To') => strip(page).getByRole('slider', { name });
const words = (page: Page) => strip(page).locator('.timeline-words');
const undated = (page: Page) => strip(page).getByRole('checkbox', { name: /claims without a date/ });

/** Tell where the middle of a year is, in pixels of the page. */
async function placeOfYear(page: Page, year: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.brush-layer').boundingBox();
  if (!box) throw new Error('The brush has no box.');
  return { x: box.x + ((year - firstYear + 0.5) / (lastYear - firstYear + 1)) * box.width, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

describe('the timeline', () => {
  const shared = sharedVisit({}, async (own) => {
    await own.getByRole('button', { name: 'Timeline', exact: true }).click();
    await strip(own).waitFor();
    await nextFrames(own);
  });
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });
  afterEach(async () => {
    const clear = page.locator('.foot .filter-status').getByRole('button', { name: 'Clear' });
    if (await clear.isVisible()) await clear.click();
  });

  it('draws a brush by mouse, moves its ends and all of it, and lets go of it', async () => {
    await drag(page, await placeOfYear(page, 2012), await placeOfYear(page, 2015));
    await expectYears(page, 2012, 2015);
    expect(await words(page).innerText()).toBe('2012 to 2015');
    await undated(page).click();
    await expectYears(page, 2012, 2015, false);

    const grip = await end(page, 'To').locator('.handle-knob').boundingBox();
    if (!grip) throw new Error('The end has no knob.');
    const next = await placeOfYear(page, 2018);
    await drag(page, { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }, next);
    expect(await end(page, 'To').getAttribute('aria-valuetext')).toMatch(/^201[78]$/);

    await drag(page, await placeOfYear(page, 2014), await placeOfYear(page, 2010));
    expect(await end(page, 'From').getAttribute('aria-valuetext')).toBe('2008');
    await strip(page).getByRole('button', { name: 'Show all times' }).click();
    await expectYears(page, firstYear, lastYear, false);
  });

  it('chooses one stretch of time by a press on its bar, and all by another', async () => {
    const { x, y } = await placeOfYear(page, 2019);
    await page.mouse.click(x, y);
    await expectYears(page, 2019, 2019);
    expect(await words(page).innerText()).toBe('2019');
    await strip(page).getByText('2019: 6 claims').waitFor();
    await page.mouse.click(x, y);
    await expectYears(page, firstYear, lastYear);
    expect(await words(page).innerText()).toBe('All times');
  });

  it('looks closer at the period, and at all of time again; one date far off does not squeeze the others', async () => {
    const { page, troubles, close } = await visit({ at: '#&data=harbor-bridge' });
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    const begins = () => end(page, 'From').getAttribute('aria-valuetext');
    const whole = strip(page).getByRole('button', { name: /^Show the whole range/ });
    const closer = strip(page).getByRole('button', { name: /^Zoom in on/ });
    await whole.waitFor();
    expect(await begins()).toMatch(/20\d\d/);
    await whole.click();
    await expect.poll(begins).toBe('1930');
    expect((await whole.count()) + (await closer.count())).toBe(0);
    await end(page, 'From').focus();
    await page.keyboard.press('End');
    expect(await words(page).innerText()).toMatch(/^Since 2020|^2020 to 2029/);
    await closer.click();
    await whole.waitFor();
    expect(await end(page, 'From').getAttribute('aria-valuemax')).not.toBe('0');
    expect(await begins()).toMatch(/^\w+ 202\d/);
    expect(troubles).toEqual([]);
    await close();
  });

  it('undoes a whole drag at once', async () => {
    await drag(page, await placeOfYear(page, 2004), await placeOfYear(page, 2014));
    expect(await words(page).innerText()).toBe('2004 to 2014');
    await page.keyboard.press('Control+z');
    await expectYears(page, firstYear, lastYear);
  });

  it('obeys the keys of a slider, and says its dates in words', async () => {
    await end(page, 'From').focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await end(page, 'From').getAttribute('aria-valuetext')).toBe('2005');
    expect(await end(page, 'From').getAttribute('aria-valuenow')).toBe('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('PageDown');
    expect(await end(page, 'To').getAttribute('aria-valuetext')).toBe('2020');
    await page.keyboard.press('Shift+ArrowRight');
    await expectYears(page, 2006, 2021);
    await page.keyboard.press('Home');
    await expectYears(page, 2006, 2006);
  });

  it('shows the undated apart, and switches them off and on', async () => {
    expect(await undated(page).getAttribute('aria-label')).toBe('78 claims without a date');
    await undated(page).click();
    await expectYears(page, firstYear, lastYear, false);
    expect(await page.locator('.foot .filter-status').innerText()).toMatch(/^18 of 96 claims\s+shown/);
    await undated(page).click();
    await expectYears(page, firstYear, lastYear);
  });

  it('plays through time until it is stopped', async () => {
    await strip(page).getByRole('button', { name: 'Play through time' }).click();
    await expectYears(page, 2002, 2002);
    await page.waitForFunction(() => document.querySelector('.timeline-words')?.textContent === '2004');
    await strip(page).getByRole('button', { name: 'Pause' }).click();
    const stopped = await words(page).innerText();
    await page.waitForTimeout(1400);
    expect(await words(page).innerText()).toBe(stopped);
    // All of the play is one step.
    await page.keyboard.press('Control+z');
    await expectYears(page, firstYear, lastYear);
  });

  it('stands under the list as well, and closes', async () => {
    await page.getByRole('button', { name: 'List', exact: true }).click();
    expect(await strip(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await strip(page).getByRole('button', { name: 'Close the timeline' }).click();
    expect(await strip(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('timeline-button');
  });
});

describe('the timeline of a link', () => {
  it('stands open with its period, on a phone too; a finger draws another', async () => {
    const { page, troubles, close } = await visit({
      at: '#&period=2014..2019&undated=no',
      viewport: { width: 320, height: 740 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
      bypassCSP: true,
    });
    await strip(page).waitFor();
    expect(await words(page).innerText()).toBe('2014 to 2019');
    await expectYears(page, 2014, 2019, false);
    const { x, y } = await placeOfYear(page, 2005);
    const to = await placeOfYear(page, 2009);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }] });
    await send('touchStart', x);
    await send('touchMove', (x + to.x) / 2);
    await send('touchMove', to.x);
    await send('touchEnd', to.x);
    await expectYears(page, 2005, 2009, false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('who wants nothing to move', () => {
  it('goes through time step by step', async () => {
    const { page, close } = await visit({ at: '#&period=2014..2014', reducedMotion: 'reduce', bypassCSP: true });
    await strip(page).getByRole('button', { name: 'Next step in time' }).click();
    expect(await words(page).innerText()).toBe('2015');
    await page.waitForTimeout(1400);
    expect(await words(page).innerText()).toBe('2015');
    await end(page, 'From').focus();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });
});
