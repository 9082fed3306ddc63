import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit, visit } from './visit.ts';

const dataset: Dataset = JSON.parse(readFileSync('graph-data/massimov/dataset.json', 'utf8'));
const ids = dataset.entities.map(({ id }) => id);
const ends = ({ subject, object }: Claim) => (object === undefined ? [subject] : [subject, object]);
const claimsOf = (id: string) => dataset.claims.filter((claim) => ends(claim).includes(id)).length;
const within = (from: number, to = Infinity) => ids.filter((id) => claimsOf(id) >= from && claimsOf(id) <= to).sort();

const patience = { timeout: 10_000 };
const count = (page: Page) => page.locator('.foot .filter-status');
const clear = (page: Page) => count(page).getByRole('button', { name: 'Clear' });
const thumb = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

async function shown(page: Page, among: readonly string[] = ids): Promise<string[]> {
  const drawn = await page.evaluate((keys) => keys.filter((id) => window.sayso.positionOf(id)), [...among]);
  return drawn.sort();
}

async function expectShown(page: Page, wanted: readonly string[], among?: readonly string[]): Promise<void> {
  await expect.poll(() => shown(page, among), patience).toEqual([...wanted].sort());
}

async function openSection(page: Page, name: string): Promise<void> {
  await page.mouse.move(600, 300);
  await page.getByRole('button', { name, exact: true }).click();
}

describe('filters by number', () => {
  const shared = sharedVisit({}, async (own) => {
    await openSection(own, 'Numbers');
    await openSection(own, 'Connected parts');
  });
  let page: Page;
  beforeAll(() => {
    page = shared.page;
  });
  afterEach(async () => {
    if (await clear(page).isVisible()) await clear(page).click();
  });

  it('are moved by keys, one bar at a time, and say what they ask', async () => {
    const from = thumb(page, 'Claims, from');
    await from.focus();
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
    expect(await from.getAttribute('aria-valuetext')).toBe('at least 3');
    await expectShown(page, within(3));
    const claims = dataset.claims.filter((claim) => ends(claim).every((id) => claimsOf(id) >= 3)).length;
    await expect
      .poll(() => count(page).innerText(), patience)
      .toContain(`${claims} of ${dataset.claims.length} claims`);
    await expect.poll(() => page.url(), patience).toContain('min-claims=3');

    const to = thumb(page, 'Claims, to');
    await to.focus();
    await page.keyboard.press('Home');
    // It stops where the other one stands.
    expect(await to.getAttribute('aria-valuetext')).toBe('at most 3');
    await expectShown(page, within(3, 3));
    // All presses of a thumb are one step.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expectShown(page, ids);
  });

  it('are dragged by the mouse', async () => {
    const box = await thumb(page, 'Claims, from').boundingBox();
    if (!box) throw new Error('The thumb is not drawn.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 8, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 6 });
    await page.mouse.up();
    const words = (await thumb(page, 'Claims, from').getAttribute('aria-valuetext')) ?? '';
    const least = Number(/^at least (\d+)$/.exec(words)?.[1]);
    expect(least).toBeGreaterThan(5);
    await expectShown(page, within(least));
    // A press on the bars brings the nearer thumb.
    const bars = await page.locator('.range-bars').first().boundingBox();
    if (!bars) throw new Error('The bars are not drawn.');
    await page.mouse.click(bars.x + 2, bars.y + bars.height / 2);
    await expectShown(page, ids);
  });

  it('are typed, and say what is no number', async () => {
    const group = page.getByRole('group', { name: 'Connections' });
    await group.getByRole('textbox', { name: 'From' }).fill('some');
    await page.keyboard.press('Enter');
    await group.getByText('Write a number').waitFor();
    await group.getByRole('textbox', { name: 'From' }).fill('2');
    await group.getByRole('textbox', { name: 'To' }).fill('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url(), patience).toContain('min-connections=2&max-connections=4');
    expect(await thumb(page, 'Connections, to').getAttribute('aria-valuetext')).toBe('at most 4');
  });

  it('hold in the list and the table, too, and with other filters', async () => {
    await page.evaluate(() => {
      location.hash = '#&min-claims=4&status=stated&view=list';
    });
    const left = dataset.claims.filter(
      (claim) => claim.status === 'stated' && ends(claim).every((id) => claimsOf(id) >= 4),
    ).length;
    for (const mode of ['List', 'Table', 'Graph']) {
      await page.getByRole('button', { name: mode, exact: true }).click();
      await expect
        .poll(() => count(page).innerText(), patience)
        .toContain(`${left} of ${dataset.claims.length} claims`);
      if (mode === 'Table') await expect.poll(() => page.locator('.grid-row').count(), patience).toBe(left);
    }
  });

  it('show the largest connected part, the one around the selected entity, and who is closely connected', async () => {
    await page.getByRole('radio', { name: /^The largest part/ }).check();
    const largest = await expectFewer(page, ids.length);
    expect(largest).toContain('karim-massimov');
    await page.getByRole('radio', { name: 'All' }).check();

    const lonely = ids.find((id) => !largest.includes(id));
    if (lonely === undefined) throw new Error('All hangs together.');
    await page.evaluate((id) => window.sayso.select(id), lonely);
    await page.getByRole('radio', { name: /^The part around/ }).check();
    const around = await expectFewer(page, largest.length);
    expect(around).toContain(lonely);
    await expect.poll(() => page.url(), patience).toContain(`part-around=${lonely}`);
    await page.keyboard.press('Control+z');
    await expectShown(page, ids);

    const core = thumb(page, 'Minimum number of connections among each other');
    await core.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const kept = await expectFewer(page, ids.length);
    for (const id of kept) {
      const others = dataset.claims.filter((claim) => ends(claim).includes(id)).flatMap(ends);
      expect(new Set(others.filter((other) => other !== id && kept.includes(other))).size).toBeGreaterThanOrEqual(2);
    }
  });
});

/** Wait until fewer are shown, and some. */
async function expectFewer(page: Page, than: number): Promise<string[]> {
  await expect.poll(async () => (await shown(page)).length, patience).toBeLessThan(than);
  const kept = await shown(page);
  expect(kept.length).toBeGreaterThan(0);
  return kept;
}

const graphml = `<graphml><key id="age" for="node" attr.name="age" attr.type="int"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed">
<node id="a"><data key="age">20</data></node><node id="b"><data key="age">41</data></node><node id="c"><data key="age">63</data></node><node id="d"/>
<edge source="a" target="b"><data key="w">0.5</data></edge><edge source="b" target="c"><data key="w">2.25</data></edge><edge source="c" target="d"><data key="w">7</data></edge>
</graph></graphml>`;

describe('columns of an imported file', () => {
  it('are filters by number, in the address, and those without a number are kept until told otherwise', async () => {
    const { page, troubles, close } = await visit({ bypassCSP: true, colorScheme: 'dark' });
    await page.evaluate(async (text) => window.sayso.open(new File([text], 'ages.graphml')), graphml);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const all = ['a', 'b', 'c', 'd'];
    await expectShown(page, all, all);
    await openSection(page, 'Numbers');
    const age = page.getByRole('group', { name: 'age' });
    await age.getByRole('textbox', { name: 'From' }).fill('40');
    await page.keyboard.press('Enter');
    await expectShown(page, ['b', 'c', 'd'], all);
    await age.getByRole('checkbox', { name: 'Keep 1 entity without this number' }).uncheck();
    await expectShown(page, ['b', 'c'], all);
    await expect.poll(() => page.url(), patience).toContain('columns=entity:age,40..:known');

    await thumb(page, 'weight, to').focus();
    await page.keyboard.press('Home');
    await page.getByRole('group', { name: 'weight' }).getByText('0 claims').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('group', { name: 'weight' }).getByText('1 claim').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
