import { describe, expect, it } from 'vitest';
import { nextFrames, visit } from './visit.ts';

describe('the address', () => {
  it('brings a filtered view along, and goes back to the plain one', async () => {
    const { page, troubles, close } = await visit({ at: '#knb&status=alleged' });
    expect(await page.evaluate(() => window.sayso.selection)).toBe('knb');
    expect(await page.evaluate(() => location.hash)).toBe('#knb&status=alleged');
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    expect(await page.evaluate(() => location.hash)).toBe('#karim-massimov&status=alleged');
    await page.goBack();
    await page.waitForFunction(() => window.sayso.selection === 'knb');
    await page.evaluate(() => {
      location.hash = '#knb';
    });
    await nextFrames(page);
    expect(await page.evaluate(() => location.hash)).toBe('#knb');
    expect(troubles).toEqual([]);
    await close();
  });

  it('says what it does not understand and shows the rest', async () => {
    const { page, troubles, close } = await visit({ at: '#c053&view=globe' });
    expect(await page.evaluate(() => window.sayso.selection)).toBe('c053');
    await page.getByText('Sayso does not understand this part of the link: “view=globe”. The rest is shown.').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('makes an entry of each selection, also of those made before the code for it has come', async () => {
    const { page, troubles, close } = await visit();
    const atFirst = await page.evaluate(() => history.length);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const isAddress = /address-[0-9a-f]+\.js$/;
    const asked = page.waitForRequest(isAddress);
    await page.route(isAddress, async (route) => {
      await held;
      await route.continue();
    });
    for (const id of ['c053', 'knb', 'c001']) await page.evaluate((one) => window.sayso.select(one), id);
    await asked;
    expect(await page.evaluate(() => location.hash)).toBe('');
    release();
    await page.waitForFunction(() => location.hash === '#c001');
    expect(await page.evaluate(() => history.length)).toBe(atFirst + 3);
    for (const id of ['knb', 'c053', undefined]) {
      await page.goBack();
      await page.waitForFunction((one) => window.sayso.selection === one, id);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('makes an entry of the history for a selection, and none for a look closer', async () => {
    const { page, troubles, close } = await visit();
    const entries = () => page.evaluate(() => history.length);
    const atFirst = await entries();
    await page.evaluate(() => window.sayso.select('c053'));
    await expect.poll(entries).toBe(atFirst + 1);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#c053&camera='));
    expect(await entries()).toBe(atFirst + 1);
    expect(troubles).toEqual([]);
    await close();
  });
});
