import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { violationsOn } from './axe.ts';
import { placeOf, sharedVisit, visit } from './visit.ts';

const shipped = readFileSync('graph-data/massimov/dataset.json', 'utf8');

/** A dataset small enough for a link, under a title that tells it apart. */
function small(): string {
  const dataset: Dataset = JSON.parse(shipped);
  const claims = dataset.claims.slice(0, 12);
  const named = new Set(claims.flatMap(({ subject, object, voices }) => [subject, object, ...voices]));
  const entities = dataset.entities.filter(
    ({ id }) => named.has(id) || dataset.sources.some((s) => s.voices.includes(id)),
  );
  const { positions, story: _story, ...rest } = dataset;
  const kept = Object.entries(positions ?? {}).filter(([id]) => entities.some((entity) => entity.id === id));
  return JSON.stringify({
    ...rest,
    id: 'small',
    title: 'A small case',
    entities,
    claims,
    positions: Object.fromEntries(kept),
  });
}

describe('sharing', () => {
  const shared = sharedVisit({
    bypassCSP: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    at: '#knb&status=stated',
  });
  const dialog = () => shared.page.getByRole('dialog', { name: 'Share what you see' });
  afterEach(async () => {
    await shared.page.keyboard.press('Escape');
  });

  it('gives the present view as a link and as a frame, and copies them', async () => {
    const { page } = shared;
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = await dialog().getByRole('textbox', { name: 'Link' }).inputValue();
    await expect.poll(() => page.url()).toBe(link);
    const frame = await dialog().getByRole('textbox', { name: 'Embed in another page' }).inputValue();
    expect(frame).toContain('src="');
    expect(frame).toContain('?embed#knb&amp;status=stated"');
    expect(frame).toContain('title="The case of Karim Massimov');
    await dialog().getByRole('button', { name: 'Copy the link' }).click();
    await dialog().getByRole('button', { name: 'Copied the link' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('takes the theme along only when asked', async () => {
    const { page } = shared;
    const theme = page.getByRole('button', { name: 'Theme' });
    while ((await theme.getAttribute('title')) !== 'Theme: dark') await theme.click();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = dialog().getByRole('textbox', { name: 'Link' });
    expect(await link.inputValue()).not.toContain('theme');
    await dialog().getByRole('checkbox', { name: 'Show it in dark colors' }).check();
    expect(await link.inputValue()).toContain('theme=dark');
    expect(await page.evaluate(() => location.hash)).not.toContain('theme');
    await page.keyboard.press('Escape');
  });

  it('packs a small dataset of the reader’s own into the link, which opens it elsewhere', async () => {
    const { page } = shared;
    await page.evaluate((text) => window.sayso.open(new File([text], 'small.json')), small());
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await dialog().getByText('travels inside the link').waitFor();
    const link = await dialog().getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link.length).toBeLessThan(12_000);
    await page.keyboard.press('Escape');
    const written = await page.evaluate(() => window.sayso.exportAs('sayso'));

    const other = await visit({ at: new URL(link).hash });
    await other.page.getByRole('heading', { name: 'A small case' }).first().waitFor();
    expect(await other.page.evaluate(() => window.sayso.exportAs('sayso'))).toBe(written);
    expect(await other.page.evaluate(() => window.sayso.selection)).toBe('karim-massimov');
    // The address goes on naming the data, so that a reload finds them again.
    await other.page.evaluate(() => window.sayso.select(undefined));
    await expect.poll(() => other.page.url()).toContain('#&packed=');
    await other.page.reload();
    await other.page.getByRole('heading', { name: 'A small case' }).first().waitFor();
    expect(other.troubles).toEqual([]);
    await other.close();
  });

  it('says why a large dataset of the reader’s own cannot travel in a link, and what to do', async () => {
    const { page } = shared;
    const dataset = JSON.parse(shipped) as Dataset;
    const wordAt = (place: number) => ((place * 7919) % 99_991).toString(36);
    const entities = dataset.entities.map((entity, index) => ({
      ...entity,
      note: Array.from({ length: 60 }, (_, place) => wordAt(60 * index + place)).join(' '),
    }));
    const large = JSON.stringify({ ...dataset, id: 'large', entities });
    await page.evaluate((text) => window.sayso.open(new File([text], 'large.json')), large);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await dialog().getByText('up to 16 kB of data').waitFor();
    expect(await dialog().getByRole('textbox').count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Export the file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('large.sayso.json');
    await page.keyboard.press('Escape');
  });
});

describe('a link', () => {
  it('with damaged data is refused and explained; the page stands all the same', async () => {
    const { page, troubles, close } = await visit({ at: '#&packed=01234567.q1YqSy0' });
    await page.getByRole('dialog', { name: 'This file cannot be opened' }).waitFor();
    await page.getByRole('dialog').getByText('The data inside the link is incomplete').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.sayso.positionOf('knb'))).toBeDefined();
    expect(troubles).toEqual([]);
    await close();
  });

  it('names another dataset of the page, and keeps naming it', async () => {
    const { page, troubles, close } = await visit({ at: '#&data=harbor-bridge' });
    const id = await page.evaluate(() => JSON.parse(window.sayso.exportAs('sayso')).id);
    expect(id).toBe('harbor-bridge');
    const first = await page.evaluate(() => JSON.parse(window.sayso.exportAs('sayso')).entities[0].id);
    await page.evaluate((key) => window.sayso.select(key), first);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${first}&data=harbor-bridge`);
    // Going to an address of the first dataset brings that one back, and Back the other.
    await page.evaluate(() => {
      location.hash = '#knb';
    });
    await page.waitForFunction(() => window.sayso.selection === 'knb');
    await page.goBack();
    await page.waitForFunction((key) => window.sayso.selection === key, first);
    expect(troubles).toEqual([]);
    await close();
  });

  it('to a dataset that the page does not have shows the first one and says so', async () => {
    const { page, troubles, close } = await visit({ at: '#knb&data=nowhere' });
    await page.getByText('The link asks for the dataset “nowhere”, which this copy of Sayso does not have.').waitFor();
    // What the link was written for may be something else of the same id.
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    expect(troubles).toEqual([]);
    await close();
  });

  it('that names what the dataset does not have shows all the rest, and says so', async () => {
    const { page, troubles, close } = await visit({ at: '#&according-to=nobody&status=firm&text=nowhere' });
    await page.getByText('The link names “firm” (and 2 more), which is not in this dataset.').waitFor();
    await placeOf(page, 'karim-massimov');
    expect(troubles).toEqual([]);
    await close();
  });

  it('brings its theme for the visit, and the next visit has one’s own again', async () => {
    const { page, troubles, close } = await visit({ at: '#&theme=dark', colorScheme: 'light' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.reload();
    await page.waitForFunction(() => 'sayso' in window);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(troubles).toEqual([]);
    await close();
  });

  it('brings the whole view back: selection, filters, focus, period, view and camera', async () => {
    const at = '#knb&view=list&status=alleged,stated&period=2016..2022&focus=knb&depth=2&camera=10,20,0.5';
    const { page, troubles, close } = await visit({ at });
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    await expect.poll(() => new URL(page.url()).hash).toBe(at.replace('#knb', '#karim-massimov'));
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe(at);
    expect(troubles).toEqual([]);
    await close();
  });
});
