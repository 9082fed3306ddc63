import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { visit } from './visit.ts';

const ownFile = readFileSync(join(import.meta.dirname, 'same-ids.json'), 'utf8');

describe('an address whose data are not there', () => {
  /** Open an address and give the one notice of the page. */
  async function noticeAt(at: string): Promise<{ readonly page: Page; readonly said: string }> {
    const { page, close } = await visit({ at });
    onTestFinished(close);
    const notice = page.locator('.notice p');
    await notice.waitFor();
    return { page, said: (await notice.textContent()) ?? '' };
  }

  it('names all its faults together and selects nothing of the data it was not written for', async () => {
    const { page, said } = await noticeAt('#c053&data=nowhere&view=globe&colour=blue');
    expect(said).toContain('“nowhere”');
    expect(said).toContain('“view=globe” (and 1 more)');
    expect(said).toContain('Nothing is selected');
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
  });

  it('says that the data inside a cut link are not whole, and selects nothing', async () => {
    const { page, close } = await visit({ at: '#c053&packed=49f456e8.zVVNb9swDP0rgk' });
    onTestFinished(close);
    await page.getByRole('dialog').getByText('The data inside the link is incomplete').waitFor();
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
  });

  it('names the file that is needed, and follows the link once it is open', async () => {
    const own = await visit();
    onTestFinished(own.close);
    await own.page.evaluate((text) => window.sayso.open(new File([text], 'mine.json')), ownFile);
    await own.page.evaluate(() => window.sayso.select('c053'));
    const hash = () => own.page.evaluate(() => location.hash);
    await expect.poll(hash).toMatch(/^#c053&file=mine\.json,[0-9a-f]{8}$/);
    const at = await hash();

    const { page, said } = await noticeAt(at);
    expect(said).toContain('“mine.json” (fingerprint');
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await page.evaluate(
      (text) => window.sayso.open(new File([text], 'other.json')),
      ownFile.replace('a bribe', 'a gift'),
    );
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await page.evaluate((text) => window.sayso.open(new File([text], 'mine.json')), ownFile);
    await page.waitForFunction(() => window.sayso.selection === 'c053');
  });

  it('opens the claim when a sentence left its full stop or bracket at the link', async () => {
    for (const at of ['#c053.', '#c053)', '#c053&view=list).']) {
      const { page, close } = await visit({ at });
      expect(await page.evaluate(() => window.sayso.selection)).toBe('c053');
      await close();
    }
  });
});
