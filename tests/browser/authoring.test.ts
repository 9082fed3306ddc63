import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { sharedVisit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored.`;

describe('from an article to claims, by keyboard alone', () => {
  const visited = sharedVisit();

  it('begins with a text that is pasted', async () => {
    const { page } = visited;
    await press(page, 'New');
    await type(page, 'textbox', 'Text', article);
    await type(page, 'textbox', 'Title', 'Bridge goes to family firm');
    await type(page, 'textbox', 'Author', 'Lena Roth');
    await press(page, 'Create');
    await page.getByRole('heading', { name: 'Bridge goes to family firm' }).first().waitFor();
    await page.getByText('0 claims · 4 sentences open').waitFor();
    await page.getByText('No claims yet. Select words in the text to make the first one.').waitFor();
  });

  it('makes three claims, each from its sentence', async () => {
    const { page } = visited;
    await claim(page, 'has headed the harbor office', ['Ida Berg', 'headed', 'Harbor office'], '2019/..');
    await page.getByText('1 claim · 3 sentences open').waitFor();
    await claim(page, 'The new bridge went to Berg Quays', ['New bridge', 'went to', 'Berg Quays'], '', 'received');
    await page.getByText('2 claims · 2 sentences open').waitFor();
    await claim(
      page,
      'She allegedly chose it herself',
      ['Ida Berg', 'was accused in connection with', 'Choice of the firm'],
      '',
      '',
      { saidBy: 'unnamed', asks: 'What is “Choice of the firm”?' },
    );
    await page.getByText('3 claims · 1 sentence open').waitFor();
    expect(await exported(page)).toMatchObject({
      claims: [
        { subject: 'ida-berg', predicate: 'headed', object: 'harbor-office', status: 'stated', when: '2019/..' },
        { subject: 'new-bridge', predicate: 'went-to', object: 'berg-quays', status: 'stated' },
        {
          subject: 'ida-berg',
          predicate: 'accused-over',
          object: 'choice-of-the-firm',
          status: 'alleged',
          voices: ['unnamed', 'lena-roth'],
        },
      ],
    });
  });

  it('counts a sentence as read where there is nothing to claim, and takes it back', async () => {
    const { page } = visited;
    await page.locator('.reader-area').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await page.getByText('3 claims · 0 sentences open').waitFor();
    expect((await exported(page)).sources[0]?.passed).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await page.getByText('3 claims · 1 sentence open').waitFor();
  });

  it('shows in the margin which sentences are done, and opens one again by key or by a press on it', async () => {
    const { page } = visited;
    const margin = (number: number) => page.getByLabel(new RegExp(`^Paragraph ${number}: `));
    const marks = (number: number) =>
      margin(number)
        .locator('[data-coverage]')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-coverage')));
    await page.locator('.reader-area').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '1 with nothing to claim' }).waitFor();
    expect(await marks(1)).toEqual(['claimed', 'claimed']);
    expect(await marks(2)).toEqual(['claimed', 'passed']);
    await page
      .getByLabel('Paragraph 2: 1 passage, 1 claim; 1 sentence with nothing to claim, all sentences done')
      .waitFor();
    const pass = page.getByRole('button', { name: /^Nothing here/ });
    await page.keyboard.press('Shift+X');
    expect(await pass.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('x');
    await page.getByText('3 claims · 1 sentence open').waitFor();
    expect(await marks(2)).toEqual(['claimed', 'open']);
    expect((await exported(page)).sources[0]?.passed).toBeUndefined();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '1 with nothing to claim' }).waitFor();
    // By mouse: a press on the sentence, then the button.
    await page.keyboard.press('n');
    const place = await page.getByText('The office denies').evaluate((element) => {
      const range = document.createRange();
      const text = element.firstChild as Text;
      const at = text.data.indexOf('denies');
      range.setStart(text, at);
      range.setEnd(text, at + 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await expect.poll(() => pass.getAttribute('aria-pressed')).toBe('true');
    await pass.click();
    await page.getByText('3 claims · 1 sentence open').waitFor();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
    await page.locator('.reader-area').focus();
  });

  it('refuses what is no claim, and keeps what was typed when it is put away', async () => {
    const { page } = visited;
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await type(page, 'combobox', 'Relation', 'criticized');
    await page.keyboard.press('Enter');
    await page.getByText('Say what the relation leads to.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Relation' }).waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    expect(await page.getByRole('combobox', { name: 'Relation' }).inputValue()).toBe('criticized');
    await page.keyboard.press('Escape');
  });

  it('takes back what was done, and does it again', async () => {
    const { page } = visited;
    await page.keyboard.press('Control+z');
    await page.getByText('2 claims · 2 sentences open').waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('3 claims · 1 sentence open').waitFor();
  });

  it('comes back after a reload, and exports a valid dataset without the text', async () => {
    const { page } = visited;
    await page.getByText(/^Saved in this browser/).waitFor();
    await page.waitForTimeout(400);
    await page.reload();
    await page.getByText('3 claims · 1 sentence open').waitFor();
    const dataset = await exported(page);
    const { issues } = validate(dataset, { texts: new Map([[dataset.sources[0]?.id ?? '', article]]) });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(dataset)).not.toContain('a colleague says');
    await page.keyboard.press('c');
    expect(await page.getByRole('combobox', { name: 'Relation' }).inputValue()).toBe('criticized');
    await page.keyboard.press('Escape');
  });

  it('begins a claim about an entity from its details', async () => {
    const { page } = visited;
    await page.evaluate(() => window.sayso.select('ida-berg'));
    await page.getByRole('button', { name: 'Add a claim' }).click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Subject' }).inputValue()).toBe('Ida Berg');
    // The line that was not finished has made room, and is kept.
    await page.getByRole('button', { name: 'To do 1' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Subject' }).waitFor({ state: 'detached' });
  });

  it('is on the list of datasets of this browser', async () => {
    const { page } = visited;
    await press(page, 'Bridge goes to family firm');
    const own = page.getByRole('region', { name: 'In this browser' });
    await own.getByText('3 claims').waitFor();
    await page.keyboard.press('Escape');
  });
});

/** Walk to the next open sentence and write a claim of it; fields that hold the right thing already are left. */
async function claim(
  page: Page,
  words: string,
  [subject, relation, target]: readonly [string, string, string],
  when: string,
  inverse = '',
  { saidBy = '', asks = '' } = {},
): Promise<void> {
  if ((await page.getByRole('combobox', { name: 'Subject' }).count()) === 0) await page.keyboard.press('c');
  await type(page, 'textbox', 'Words', words);
  await type(page, 'combobox', 'Subject', subject);
  await type(page, 'combobox', 'Relation', relation);
  if (inverse !== '') await type(page, 'textbox', 'The other way around', inverse);
  await type(page, 'combobox', 'Object or value', target);
  if (saidBy !== '') await type(page, 'combobox', 'Said by', saidBy);
  if (when !== '') await type(page, 'textbox', 'When', when);
  await page.keyboard.press('Enter');
  if (asks !== '') {
    await page.getByText(asks).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('combobox', { name: 'Subject' }).waitFor({ state: 'detached' });
}

async function type(page: Page, role: 'textbox' | 'combobox', name: string, text: string): Promise<void> {
  const field = page.getByRole(role, { name, exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function exported(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso')));
}
