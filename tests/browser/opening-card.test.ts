import { describe, expect, it } from 'vitest';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { largeDataset } from '../bench/large/world.ts';
import { visit } from './visit.ts';

const content = writeSayso(largeDataset(60, 120));

describe('the card of a file that is being opened', () => {
  it('goes on to tell of the arrangement, alone and with a way to end it, until there is a picture', async () => {
    const { page, close } = await visit();
    // A layout that never comes stands for one of very much.
    await page.route(/layout\.worker/, () => new Promise(() => {}));
    await page.evaluate((text) => void window.sayso.open(new File([text], 'large.json')), content);
    await page.getByText('Arranging 60 entities').waitFor();
    expect(await page.locator('.top-title h1').innerText()).toContain('A made-up world of 60 entities');
    expect(await page.locator('.layout-run').count()).toBe(1);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Stopping').waitFor();
    await page.locator('.opening').waitFor({ state: 'detached' });
    expect(await page.locator('.stage canvas').count()).toBeGreaterThan(0);
    await close();
  });

  it('leaves together with the graph, for who reads the list meanwhile', async () => {
    const { page, close } = await visit();
    await page.route(/layout\.worker/, () => new Promise(() => {}));
    await page.evaluate((text) => void window.sayso.open(new File([text], 'large.json')), content);
    await page.getByText('Arranging 60 entities').waitFor();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.locator('.opening').waitFor({ state: 'detached' });
    await close();
  });

  it('tells of no picture to who reads the list already', async () => {
    const { page, troubles, close } = await visit();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.route(/layout\.worker/, () => new Promise(() => {}));
    await page.evaluate((text) => window.sayso.open(new File([text], 'large.json')), content);
    await expect.poll(() => page.locator('.top-title h1').innerText()).toContain('60 entities');
    await expect.poll(() => page.locator('.opening').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });
});
