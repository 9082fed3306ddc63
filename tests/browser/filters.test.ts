import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { nextFrames, sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const total = dataset.claims.length;
const typeOf = new Map(dataset.entities.map(({ id, type }) => [id, type]));
const ends = ({ subject, object }: Claim) => (object === undefined ? [subject] : [subject, object]);
const drawn = (claims: readonly Claim[]) => claims.filter(({ object }) => object !== undefined).map(({ id }) => id);

/** Parts that come later, on a busy machine, take their time. */
const patience = { timeout: 10_000 };

/** Tell which of some keys are drawn now. */
function placed(page: Page, ids: readonly string[]): Promise<string[]> {
  return page.evaluate((keys) => keys.filter((id) => window.sayso.positionOf(id) !== undefined), [...ids]);
}

/** Wait until exactly some claims are drawn, and check that each of their ends is. */
async function expectDrawn(page: Page, isShown: (claim: Claim) => boolean): Promise<void> {
  const shown = dataset.claims.filter(isShown);
  await expect.poll(() => placed(page, drawn(dataset.claims)), patience).toEqual(drawn(shown));
  const wanted = [...new Set(shown.flatMap(ends))];
  expect((await placed(page, wanted)).sort()).toEqual(wanted.sort());
}

/** Wait until exactly some entities are drawn. */
async function expectEntities(page: Page, ids: Iterable<string>): Promise<void> {
  const all = dataset.entities.map(({ id }) => id);
  await expect.poll(async () => (await placed(page, all)).sort(), patience).toEqual([...ids].sort());
}

const row = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}, \\d`) });
const count = (page: Page) => page.locator('.foot .filter-status');

describe('the legend, with mouse and keys', () => {
  const shared = sharedVisit();
  let page: Page;
  beforeAll(async () => {
    page = shared.page;
    await page.mouse.move(600, 300);
    await row(page, 'Person').waitFor();
  });
  afterEach(async () => {
    const clear = count(page).getByRole('button', { name: 'Clear' });
    if (await clear.isVisible()) await clear.click();
  });

  it('hides what a row stands for, and every line whose end is hidden; a second press brings it back', async () => {
    await row(page, 'Group').click();
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) !== 'group'));
    const groups = dataset.entities.filter(({ type }) => type === 'group').map(({ id }) => id);
    expect(await placed(page, groups)).toEqual([]);
    const left = dataset.claims.filter((claim) => ends(claim).every((id) => typeOf.get(id) !== 'group')).length;
    expect(await count(page).innerText()).toMatch(new RegExp(`^${left} of ${total} claims\\s+shown`));
    await row(page, 'Group').click();
    await expectDrawn(page, () => true);
    expect(await count(page).count()).toBe(0);
  });

  it('shows one value alone by “only”, and all by “all”', async () => {
    await row(page, 'alleged').hover();
    await page.getByRole('button', { name: 'Only alleged' }).click();
    await expectDrawn(page, ({ status }) => status === 'alleged');
    await page.getByRole('button', { name: 'Show all statuses' }).first().click();
    await expectDrawn(page, () => true);
  });

  it('counts each row under all other filters', async () => {
    await row(page, 'alleged').hover();
    await page.getByRole('button', { name: 'Only alleged' }).click();
    await page.getByRole('button', { name: 'Relations', exact: true }).click();
    const accusations = dataset.claims.filter(({ status }) => status === 'alleged').length;
    await row(page, 'Accusations').waitFor();
    expect(await row(page, 'Accusations').getAttribute('aria-label')).toBe(`Accusations, ${accusations}`);
    expect(await row(page, 'Offices and power').getAttribute('aria-label')).toBe('Offices and power, 0');
    // Its own choice is set aside: the others say what choosing them would bring.
    expect(await row(page, 'stated').getAttribute('aria-label')).toMatch(/^stated, [1-9]/);
  });

  it('opens a group of relations, and shows it as half hidden when one of them is', async () => {
    const group = row(page, 'Ties between people');
    await page.getByRole('button', { name: 'Relations in Ties between people' }).click();
    const inGroup = Object.entries(dataset.vocabulary.predicates).filter(([, { group: name }]) => name === 'tie');
    const [hidden] = inGroup.filter(([id]) => dataset.claims.some(({ predicate }) => predicate === id));
    if (!hidden) throw new Error('The group has no relation.');
    await row(page, hidden[1].label).click();
    await expectDrawn(page, ({ predicate }) => predicate !== hidden[0]);
    expect(await group.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await group.click();
    await expectDrawn(page, () => true);
  });

  it('knows a voice anywhere in the chain from the only voice', async () => {
    await page.getByRole('button', { name: 'Who says it' }).click();
    await row(page, 'ESISC').hover();
    await page.getByRole('button', { name: 'Only ESISC', exact: true }).click();
    await expectDrawn(page, ({ voices }) => voices.includes('esisc'));
    await count(page).getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('radio', { name: 'Is the only voice' }).check();
    await row(page, 'Claude Moniquet').click();
    await expectDrawn(page, ({ voices }) => voices.join() !== 'claude-moniquet');
  });

  it('sorts by what a claim rests on', async () => {
    await page.getByRole('button', { name: 'What it rests on' }).click();
    await row(page, 'Cites own organization').hover();
    await page.getByRole('button', { name: 'Only Cites own organization' }).click();
    await expect.poll(async () => (await placed(page, drawn(dataset.claims))).length, patience).toBeLessThan(20);
    const shown = await placed(page, drawn(dataset.claims));
    expect(shown.length).toBeGreaterThan(0);
    for (const id of shown) expect(dataset.claims.find((claim) => claim.id === id)?.voices).toContain('esisc');
  });

  it('keeps or hides those left without a claim', async () => {
    await page.getByRole('button', { name: 'Which entities to show' }).click();
    await row(page, 'alleged').hover();
    await page.getByRole('button', { name: 'Only alleged' }).click();
    await page.getByRole('checkbox', { name: 'Show unconnected entities' }).click();
    const accused = new Set(dataset.claims.filter(({ status }) => status === 'alleged').flatMap(ends));
    await expectEntities(page, accused);
  });

  it('hides an entity by hand, lists it, and shows it again', async () => {
    await page.evaluate(() => window.sayso.select('knb'));
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await expectDrawn(page, (claim) => !ends(claim).includes('knb'));
    expect(await placed(page, ['knb'])).toEqual([]);
    await page.getByRole('button', { name: 'Show KNB again' }).click();
    await expectDrawn(page, () => true);
  });

  it('reads a period from two fields, and says what is no date', async () => {
    await page.getByRole('button', { name: 'Period', exact: true }).click();
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('lately');
    await from.press('Enter');
    await page.getByText('Write a year, month or day').waitFor();
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    await from.fill('2030');
    await from.press('Enter');
    await page.locator('.filter-dates').getByText('Write a year').waitFor({ state: 'hidden' });
    const sinceEver = /\.\.$|\/\.\.|\/$/;
    await expectDrawn(page, ({ when }) => when === undefined || sinceEver.test(when));
  });

  it('is one stop a part for keys: arrows go on, Space hides, Enter shows alone and all', async () => {
    await row(page, 'Person').focus();
    await page.keyboard.press('ArrowDown');
    expect(await row(page, 'Organization').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) !== 'organization'));
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) === 'person'));
    await page.keyboard.press('Enter');
    await expectDrawn(page, () => true);
    // Out of the rows of a part, Tab leads to the heading of the next one.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('How firmly it is said');
  });

  it('undoes each step and does it again, by keys', async () => {
    await row(page, 'Place').click();
    await row(page, 'stated').click();
    await page.keyboard.press('Control+z');
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) !== 'place'));
    await page.keyboard.press('Control+z');
    await expectDrawn(page, () => true);
    await page.keyboard.press('Control+y');
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) !== 'place'));
  });

  it('says so when nothing is left, with the way back', async () => {
    for (const status of ['stated', 'possible', 'projected', 'alleged', 'opinion', 'disputed'])
      await row(page, status).click();
    await page.getByText('No claim matches.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).last().click();
    await page.getByText('No claim matches.').waitFor({ state: 'hidden' });
    await expectDrawn(page, () => true);
  });

  it('is followed by the list and by the details, which say what they hold back', async () => {
    await row(page, 'alleged').hover();
    await page.getByRole('button', { name: 'Only alleged' }).click();
    const about = dataset.claims.filter((claim) => ends(claim).includes('karim-massimov'));
    const alleged = about.filter(({ status }) => status === 'alleged').length;
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByText(`${alleged} of ${about.length} claims pass the filters.`).waitFor();
    expect(await details.getByRole('article').count()).toBe(alleged);
    await details.getByRole('button', { name: 'Read all here' }).click();
    expect(await details.getByRole('article').count()).toBe(about.length);
    await page.evaluate(() => window.sayso.select(undefined));
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const list = page.getByRole('region', { name: 'List' });
    await list.getByRole('button', { name: `Karim Massimov ${alleged} claims` }).waitFor();
    expect(await count(page).innerText()).toMatch(new RegExp(`of ${total} claims\\s+shown`));
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
  });
});

describe('the legend, with fingers', () => {
  it('filters from its sheet, with the count and the way back always in sight', async () => {
    const { page, troubles, close } = await visit({
      viewport: { width: 320, height: 700 },
      hasTouch: true,
      isMobile: true,
      colorScheme: 'dark',
      bypassCSP: true,
    });
    await page.getByRole('button', { name: 'Legend and filters' }).tap();
    await row(page, 'Person').tap();
    const sheet = page.getByRole('region', { name: 'Legend and filters' });
    expect(await sheet.getByText(/of 96 claims shown/).isVisible()).toBe(true);
    const only = page.getByRole('button', { name: 'Only Group', exact: true });
    const size = await only.boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(44);
    expect(size?.height).toBeGreaterThanOrEqual(44);
    await only.tap();
    await expectDrawn(page, (claim) => ends(claim).every((id) => typeOf.get(id) === 'group'));
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close “Legend and filters”' }).tap();
    expect(await count(page).isVisible()).toBe(true);
    await page.evaluate(() => window.sayso.select('protesters'));
    await nextFrames(page);
    expect(await count(page).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await count(page).getByRole('button', { name: 'Clear' }).tap();
    await expectDrawn(page, () => true);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('axe finds nothing', () => {
  it('in the filters, each part open and filtering', async () => {
    const at = '#&not-type=person&hide=knb,esisc&q=voice:esisc&min-claims=2&core=1&part=largest';
    const { page, close } = await visit({ at, bypassCSP: true });
    await page.keyboard.press('Shift');
    const parts = [
      'Relations',
      'Who says it',
      'What it rests on',
      'Numbers',
      'Connected parts',
      'Which entities',
      'Period',
    ];
    for (const name of parts) {
      const heading = page
        .getByRole('region', { name: 'Legend and filters' })
        .getByRole('button', { name: new RegExp(`^${name}`) });
      await heading.first().click();
    }
    await page.getByRole('button', { name: 'Relations in Offices and power' }).click();
    await row(page, 'Organization').focus();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });
});
