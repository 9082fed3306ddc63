/** What one who knows the page by its help alone stumbled over in the line of a claim. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sharedVisit } from './visit.ts';

const filler = Array.from(
  { length: 14 },
  (_, index) =>
    `Paragraph number ${index + 2} tells at some length of the harbor and its weather. Nothing else is in it.`,
);
const first = [
  'Ida Berg headed the harbor office. The bridge went to Berg Quays. Tom Wirth died in Oldport.',
  'Lena Roth wrote a letter. The office keeps it.',
  ...filler,
].join('\n\n');
const second = [
  'Der Hafen gehört der Stadt. Die Baufirma baute ihn.',
  ...filler.map((_, index) => `Absatz ${index + 2} erzählt vom Hafen und vom Wetter. Sonst steht nichts darin.`),
].join('\n\n');

describe('the line of a claim, for one who has read the help', () => {
  const visited = sharedVisit();

  it('tells a new voice as new, and lets its type be chosen by keyboard', async () => {
    const { page } = visited;
    await begin(page, first, 'First report', 'Nora Lind');
    await page.locator('.reader-area').focus();
    await page.keyboard.press('c');
    await write(page, 'Said by', 'Prosecution');
    await page.getByRole('option', { name: /New organization: Prosecution/i }).waitFor();
    await expect.poll(() => noteOf(page, 'Said by')).toBe('new; choose what it is');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect.poll(() => noteOf(page, 'Said by')).toBe('new organization');
    expect(await textIn(page, 'Said by')).toBe('Prosecution');
  });

  it('takes with Tab the known relation that begins with what was typed', async () => {
    const { page } = visited;
    await write(page, 'Relation', 'died');
    await expect.poll(() => noteOf(page, 'Relation')).toBe('new relation; Tab takes “died in”');
    await page.keyboard.press('Tab');
    expect(await textIn(page, 'Relation')).toBe('died in');
    await write(page, 'Relation', 'died');
    await page.getByRole('option', { name: 'New relation: died' }).click();
    await page.keyboard.press('Tab');
    expect(await textIn(page, 'Relation')).toBe('died');
  });

  it('selects the words when one comes back to them, and tells how much of the text is quoted', async () => {
    const { page } = visited;
    await page.getByText(/^\d+% of this text quoted, half at most$/).waitFor();
    await page.getByRole('combobox', { name: 'Subject', exact: true }).focus();
    for (let step = 0; step < 5 && (await focusedField(page)) !== 'words'; step += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('Ida Berg headed');
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('Ida Berg headed');
  });

  it('keeps the subject in a line that stays open, at the next sentence', async () => {
    const { page } = visited;
    await write(page, 'Subject', 'Ida Berg');
    await write(page, 'Relation', 'headed');
    await write(page, 'Object or value', 'Harbor office');
    await write(page, 'Said by', 'Nora Lind');
    await write(page, 'How firmly', 'stated');
    await page.keyboard.press('Alt+Enter');
    await page.getByText(/^1 claim · \d+ sentences? open/).waitFor();
    expect(await textIn(page, 'Subject')).toBe('Ida Berg');
    await expect.poll(() => focusedField(page)).toBe('words');
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('The bridge went to Berg Quays.');
    // Letters are text now, and no shortcuts.
    await page.keyboard.type('xnc');
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('xnc');
    await page.getByText(/^1 claim · \d+ sentences? open/).waitFor();
  });

  it('goes on behind the words that were typed, wherever the line was opened', async () => {
    const { page } = visited;
    await write(page, 'Words', 'Lena Roth wrote a letter');
    await write(page, 'Subject', 'Lena Roth');
    await write(page, 'Relation', 'wrote');
    await write(page, 'Object or value', 'A letter');
    await write(page, 'Said by', 'Nora Lind');
    await write(page, 'How firmly', 'stated');
    await page.keyboard.press('Enter');
    await page.getByText(/^2 claims · \d+ sentences? open/).waitFor();
    await page.keyboard.press('c');
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('The office keeps it.');
    await page.keyboard.press('Escape');
  });

  it('leaves the focus in the line when a claim is edited, and at the button when an entity is saved', async () => {
    const { page } = visited;
    await page.evaluate(() => window.sayso.select('lena-roth'));
    await page.getByRole('button', { name: 'Edit', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Note', exact: true }).first().fill('She writes.');
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Edit');
    await page.evaluate(async () => {
      const { claims } = JSON.parse(await window.sayso.exportAs('sayso'));
      window.sayso.select(claims[1].id);
    });
    await page.getByRole('button', { name: /^Edit/ }).first().click();
    await page.getByRole('combobox', { name: 'Subject', exact: true }).waitFor();
    await expect.poll(() => focusedField(page)).toBe('relation');
    await page.keyboard.press('Escape');
  });

  it('marks nothing that is out of sight, and begins another text at its start', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('combobox', { name: 'Add it as' }).selectOption({ label: 'another source in “First report”' });
    await fill(page, second, 'Zweiter Bericht', 'Uwe Kern');
    await page.getByText(/^0 claims · \d+ sentences? open/).waitFor();
    await page.locator('.reader-area').focus();
    await page.keyboard.press('x');
    // The first press only shows which sentence it would be.
    await expect.poll(() => marked(page)).toBe('Der Hafen gehört der Stadt.');
    expect(await page.getByRole('button', { name: /with nothing to claim/ }).count()).toBe(0);
    for (let step = 0; step < 12; step += 1) {
      const before = await marked(page);
      await page.keyboard.press('n');
      await expect.poll(() => marked(page)).not.toBe(before);
    }
    const far = await marked(page);
    await page.locator('.reader-area').evaluate((area) => {
      area.scrollTop = 0;
    });
    await page.keyboard.press('x');
    expect(await page.getByRole('button', { name: /with nothing to claim/ }).count()).toBe(0);
    expect(await marked(page)).toBe(far);
    const source = page.getByRole('combobox', { name: 'Source' });
    await source.selectOption({ label: 'First report' });
    await expect.poll(() => marked(page)).toBe('The office keeps it.');
    await source.selectOption({ label: 'Zweiter Bericht' });
    await expect.poll(() => marked(page)).toBe(far);
  });

  it('finds its own dataset again after another one was open, with its work saved', async () => {
    const { page } = visited;
    const own = new URL(page.url()).hash;
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const cards = page.getByRole('dialog', { name: 'Datasets' }).getByRole('listitem');
    await cards.filter({ hasText: 'Eelgate Bridge' }).getByRole('button', { name: /^Open/ }).click();
    await page.getByRole('heading', { level: 1, name: /Eelgate Bridge/ }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).not.toBe(own);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'First report' }).waitFor();
    await page.getByRole('button', { name: /^Saved/ }).waitFor();
    await page.getByRole('button', { name: /^To do/ }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText(/also open in another window/).count()).toBe(0);
  });
});

describe('a new relation that nobody has worded the other way around', () => {
  const visited = sharedVisit();

  it('reads in its own direction from both ends, is offered in no other, and waits under “Types and relations”', async () => {
    const { page } = visited;
    await begin(page, ['Lena Roth is the cousin of Tom Wirth.', ...filler].join('\n\n'), 'Cousins', 'Nora Lind');
    await page.locator('.reader-area').focus();
    await page.keyboard.press('c');
    await write(page, 'Words', 'Lena Roth is the cousin of Tom Wirth');
    await write(page, 'Subject', 'Lena Roth');
    await write(page, 'Relation', 'is the cousin of');
    await write(page, 'Object or value', 'Tom Wirth');
    await write(page, 'Said by', 'Nora Lind');
    await write(page, 'How firmly', 'stated');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 claim · \d+ sentences? open/).waitFor();
    await page.getByText('How does “is the cousin of” read the other way around?').waitFor();
    await page.evaluate(() => window.sayso.select('tom-wirth'));
    const card = page.getByRole('region', { name: 'Details' }).locator('.claim-sentence');
    await expect.poll(() => card.allInnerTexts()).toEqual(['Lena Roth is the cousin of Tom Wirth']);
    await page.locator('.reader-area').focus();
    await page.keyboard.press('c');
    await write(page, 'Relation', 'cousin');
    expect(await page.getByRole('option', { name: /other end/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Saved/ }).click();
    await page.getByRole('button', { name: 'Types and relations' }).click();
    const terms = page.getByRole('dialog', { name: 'Types and relations' });
    await terms.getByText('no words yet for the other direction').waitFor();
    await terms.getByRole('button', { name: 'Edit: is the cousin of' }).click();
    const other = terms.getByRole('textbox', { name: 'The other way around' });
    expect(await other.inputValue()).toBe('');
    await other.fill('has as a cousin');
    await terms.getByRole('button', { name: 'Save', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.sayso.select('tom-wirth'));
    await expect.poll(() => card.allInnerTexts()).toEqual(['has as a cousin Lena Roth']);
  });
});

async function begin(page: Page, text: string, title: string, author: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await fill(page, text, title, author);
  await page.getByText(/^0 claims · \d+ sentences? open/).waitFor();
}

async function fill(page: Page, text: string, title: string, author: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Author' }).fill(author);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
}

async function write(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByLabel(name, { exact: true }).first();
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

function textIn(page: Page, name: string): Promise<string> {
  return page.getByRole('combobox', { name, exact: true }).inputValue();
}

/** What stands under a field. */
async function noteOf(page: Page, name: string): Promise<string | undefined> {
  const described = await page.getByRole('combobox', { name, exact: true }).getAttribute('aria-describedby');
  return described === null
    ? undefined
    : page.evaluate((id) => document.getElementById(id)?.textContent ?? undefined, described);
}

function focusedField(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['field']);
}

/** The sentence that is marked as the one that one is at. */
function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('sayso-claim-sentence') ?? [])].map(String).join(' '));
}
