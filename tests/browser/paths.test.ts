import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { placeOf, sharedVisit } from './visit.ts';

describe('paths between two entities', () => {
  const shared = sharedVisit({ bypassCSP: true });
  let page: Page;
  const details = () => page.getByRole('region', { name: 'Details' });
  const choices = () => details().locator('.path-choice');
  const unfold = async () => {
    const others = details().getByRole('button', { name: /other paths?$/ });
    if ((await others.getAttribute('aria-expanded')) === 'false') await others.click();
    await choices().first().waitFor();
  };
  const hash = () => page.evaluate(() => location.hash);
  const goTo = async (fragment: string) => {
    await page.evaluate((wanted) => {
      location.hash = wanted;
    }, fragment);
    await page.waitForFunction(() => document.querySelector('.path-note'));
  };
  beforeAll(() => {
    page = shared.page;
  });

  it('are asked for in the details of an entity, by keyboard', async () => {
    await page.evaluate(() => window.sayso.select('karim-massimov'));
    await details().getByRole('button', { name: 'Find a path' }).focus();
    await page.keyboard.press('Enter');
    const field = details().getByRole('combobox', { name: 'Connected to' });
    await field.waitFor();
    await details().getByRole('option').first().waitFor();
    expect(
      await details()
        .getByRole('option', { name: /Karim Massimov/ })
        .count(),
    ).toBe(0);
    await page.keyboard.type('nobody at all');
    await details().getByText('No name like “nobody at all” was found.').waitFor();
    await field.fill('tokaev');
    await details()
      .getByRole('option', { name: /Kassym-Jomart Tokayev/ })
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await details().getByRole('heading', { name: 'Karim Massimov and Kassym-Jomart Tokayev' }).waitFor();
    await expect.poll(hash).toBe('#&path=karim-massimov,kassym-jomart-tokayev');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('details-heading');
  });

  it('are read out step by step, with hedges, voices and quotations, and are no proof', async () => {
    await goTo('#&path=karim-massimov,kassym-jomart-tokayev');
    await details().getByText('A path does not prove a tie').waitFor();
    // The reading comes first; the other ways stay folded until they are asked for.
    expect(await choices().count()).toBe(0);
    await unfold();
    const direct = choices().filter({ hasText: 'directly' });
    await direct.click();
    expect(await direct.getAttribute('aria-current')).toBe('true');
    expect(await direct.innerText()).toContain('stated all the way');
    const step = details().locator('.path-steps li').first();
    const words = await step.innerText();
    expect(words).toContain('Karim Massimov');
    expect(words).toMatch(/faced an accusation concerning Kassym-Jomart Tokayev.*\(alleged by/s);
    expect(words).toMatch(/“.+”/);
    expect(words).toMatch(/¶\s?\d+/);
    expect(words).toContain('undated, not before January 2022');
    expect(await details().locator('.path-steps li').last().innerText()).toContain('Kassym-Jomart Tokayev');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('stand with the firmest first, and are drawn in sight', async () => {
    await goTo('#&path=kazakhstan,karim-massimov');
    await unfold();
    const firmness = await details().locator('.path-firmness').allInnerTexts();
    expect(firmness).toHaveLength(6);
    const order = ['stated', 'possible', 'projected', 'alleged', 'opinion', 'disputed'];
    const ranks = firmness.map((text) => order.findIndex((status) => text.includes(status)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(await choices().first().innerText()).toContain('via Kassym-Jomart Tokayev');
    const stage = await page.locator('.stage').boundingBox();
    if (!stage) throw new Error('The graph has no box.');
    await expect
      .poll(async () => {
        const places = await Promise.all(
          ['kazakhstan', 'kassym-jomart-tokayev', 'karim-massimov'].map((id) => placeOf(page, id)),
        );
        return places.every(({ x, y }) => x > stage.x && x < stage.x + stage.width && y > stage.y && y < 850);
      })
      .toBe(true);
    await choices().nth(1).click();
    await expect.poll(hash).toBe('#&path=kazakhstan,karim-massimov&path-number=2');
  });

  it('keep to stated claims and to their direction when asked, and say what to do when nothing is found', async () => {
    await goTo('#&path=kazakhstan,karim-massimov');
    await details().getByRole('checkbox', { name: 'Stated claims only' }).check();
    await details().getByText('stated all the way').first().waitFor();
    expect(await details().getByText('weakest step').count()).toBe(0);
    await details().getByRole('checkbox', { name: 'Follow direction' }).check();
    await details().getByText('No path connects Kazakhstan and Karim Massimov using stated claims only.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await details().getByRole('button', { name: 'Use all claims' }).click();
    await details().getByText('No path connects Kazakhstan and Karim Massimov in this direction.').waitFor();
    await details().getByRole('button', { name: 'Go in both directions' }).click();
    await unfold();
    await details().getByText('via KNB').first().waitFor();
    expect(await details().getByRole('checkbox', { name: 'Stated claims only' }).isChecked()).toBe(false);
    await details().getByRole('button', { name: 'Swap start and end' }).click();
    await details().getByRole('heading', { name: 'Karim Massimov and Kazakhstan' }).waitFor();
    await page.keyboard.press('Control+z');
    await details().getByRole('heading', { name: 'Kazakhstan and Karim Massimov' }).waitFor();
  });

  it('wait behind an entity that is looked up on the way, and close where they began', async () => {
    await goTo('#&path=kazakhstan,karim-massimov');
    await unfold();
    await choices().nth(1).click();
    await details().locator('.path-steps').getByRole('link', { name: 'KNB', exact: true }).first().click();
    await details().getByRole('heading', { name: 'KNB', exact: true }).waitFor();
    await details().getByRole('button', { name: 'How they are connected' }).click();
    await details().getByRole('heading', { name: 'Kazakhstan and Karim Massimov' }).waitFor();
    await page.evaluate(() => window.sayso.select('knb'));
    await page.keyboard.press('Escape');
    await details().getByRole('heading', { name: 'Kazakhstan and Karim Massimov' }).waitFor();
    await page.keyboard.press('Escape');
    await details().getByRole('heading', { name: 'Kazakhstan', exact: true }).waitFor();
    expect(await hash()).toBe('#kazakhstan');
    await page.keyboard.press('Escape');
    await expect.poll(hash).toBe('');
  });

  it('are said to be none where the dataset has none', async () => {
    const lonely = await page.evaluate(() => {
      const dataset = JSON.parse(window.sayso.exportAs('sayso'));
      dataset.id = 'lonely';
      dataset.entities.push({ id: 'alone', type: 'person', name: 'Somebody Alone' });
      return JSON.stringify(dataset);
    });
    await page.evaluate((text) => window.sayso.open(new File([text], 'lonely.json')), lonely);
    // Without the name of the file the address would speak of other data.
    await page.waitForFunction(() => location.hash.includes('&file='));
    const file = await page.evaluate(() => /&file=[^&]*/.exec(location.hash)?.[0] ?? '');
    await goTo(`#&path=alone,knb${file}`);
    await details().getByText('No path connects Somebody Alone and KNB in this dataset.').waitFor();
    await details().getByRole('button', { name: 'Go back and choose another' }).click();
    await details().getByRole('heading', { name: 'Somebody Alone' }).waitFor();
  });
});
