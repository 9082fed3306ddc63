import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { nextFrames, placeOf, visit } from './visit.ts';

describe('the datasets that come with the page', () => {
  it('are listed, opened with a real address, and left again by Back', async () => {
    const { page, troubles, close } = await visit();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Datasets' });
    const cards = dialog.getByRole('listitem');
    await cards.nth(1).waitFor();
    expect(await cards.nth(0).innerText()).toMatch(
      /Karim Massimov[\s\S]*Open now[\s\S]*op-ed[\s\S]*62 entities · 96 claims · 1 source/,
    );
    expect(await cards.nth(1).innerText()).toMatch(
      /Eelgate Bridge[\s\S]*invented[\s\S]*Everything here is invented[\s\S]*38 entities · 112 claims · 8 sources/,
    );
    await cards.nth(1).getByRole('button', { name: /^Open/ }).click();
    await page.getByRole('heading', { level: 1, name: /Eelgate Bridge/ }).waitFor();
    await placeOf(page, 'eelgate-bridge');
    expect(await page.evaluate(() => location.hash)).toBe('#&data=harbor-bridge');
    await page.evaluate(() => window.sayso.select('c053'));
    await page.waitForFunction(() => location.hash === '#c053&data=harbor-bridge');
    await page.reload();
    await page.evaluate(() => window.sayso.ready);
    expect(await page.evaluate(() => window.sayso.selection)).toBe('c053');
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Karim Massimov/ }).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the tour', () => {
  it('walks by keyboard through what the dataset tells; axe finds nothing, in both themes and widths', async () => {
    for (const [colorScheme, width] of [
      ['light', 390],
      ['dark', 1440],
    ] as const) {
      const at = '#&data=harbor-bridge';
      const { page, troubles, close } = await visit({
        at,
        colorScheme,
        viewport: { width, height: 844 },
        bypassCSP: true,
      });
      const { story } = JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
      await page.getByRole('heading', { level: 1 }).getByRole('button').click();
      const dialog = page.getByRole('dialog', { name: 'Datasets' });
      const begin = dialog.getByRole('button', { name: 'Take the tour, 7 steps' });
      await begin.waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await begin.focus();
      await page.keyboard.press('Enter');
      const tour = page.getByRole('region', { name: 'Tour' });
      for (const [index, step] of story.entries()) {
        await tour.getByRole('heading', { name: step.title }).waitFor();
        expect(await tour.innerText()).toContain(`Step ${index + 1} of ${story.length}`);
        expect(await tour.innerText()).toContain(step.text);
        const selected = await page.evaluate(() => window.sayso.selection);
        expect(step.show).toContain(selected);
        for (const id of step.show.filter((one: string) => !/^c\d+$/.test(one))) await placeOf(page, id);
        if (index === 1) expect(await violationsOn(page)).toEqual([]);
        await page.keyboard.press('ArrowRight');
        await nextFrames(page);
      }
      await page.keyboard.press('ArrowLeft');
      await tour.getByRole('heading', { name: story.at(-2).title }).waitFor();
      // Back goes to where one was before, the card along with the picture.
      for (const place of [-1, -2]) {
        await page.goBack();
        await tour.getByRole('heading', { name: story.at(place).title }).waitFor();
        await page.waitForFunction((ids) => ids.includes(window.sayso.selection ?? ''), story.at(place).show);
      }
      await tour.getByRole('button', { name: 'Next' }).click();
      await tour.getByText(/What it shows/).click();
      await tour.getByRole('link', { name: /withdrew the accusation/ }).waitFor();
      await page.keyboard.press('Escape');
      await tour.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(troubles).toEqual([]);
      await close();
    }
  });
});
