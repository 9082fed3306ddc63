import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { sharedVisit } from './visit.ts';

const article = `Bridge goes to family firm

By Ann Lee and Bo Ray, The Harbor Courier, 14 March 2024

Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays.

The office denies that anybody was favored.`;

const second = `Gericht prüft den Bau

Von Lena Böhm, Nordsee-Anzeiger, 6. Februar 2025

Das Landgericht prüft den Bau der neuen Brücke und hört am 19. Februar die ersten Zeugen.

Die Firma bestreitet, dass sie bevorzugt wurde.`;

describe('a plain text that is pasted', () => {
  const visited = sharedVisit();

  it('fills in who wrote it, where and when, says from which words, and begins on Enter in a field', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const destination = page.getByRole('combobox', { name: 'Add it as' });
    expect(await destination.inputValue()).toBe('new');
    await paste(page, article);
    await page.getByText('Read from “By Ann Lee and Bo Ray, The Harbor Courier, 14 March 2024”').waitFor();
    expect(await fields(page)).toEqual([
      'Bridge goes to family firm',
      'Ann Lee and Bo Ray',
      'The Harbor Courier',
      '2024-03-14',
    ]);
    await page.getByRole('textbox', { name: 'Publisher' }).press('Enter');
    // The byline is none of the sentences that are open.
    await page.getByText('0 claims · 3 sentences open').waitFor();
    expect(await exported(page)).toMatchObject({
      sources: [{ voices: ['ann-lee', 'bo-ray'], publisher: 'The Harbor Courier', published: '2024-03-14' }],
      entities: [
        { id: 'ann-lee', type: 'person' },
        { id: 'bo-ray', type: 'person' },
      ],
    });
  });

  it('is at first another source of a dataset of one’s own, which says where its title can be changed', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('dialog', { name: 'Another source for this dataset' }).waitFor();
    const destination = page.getByRole('combobox', { name: 'Add it as' });
    expect(await destination.locator('option').allTextContents()).toEqual([
      'another source in “Bridge goes to family firm”',
      'a new dataset',
      'a new version of “Bridge goes to family firm”',
    ]);
    expect(await destination.inputValue()).toBe('add');
    await paste(page, second);
    await expect
      .poll(() => fields(page))
      .toEqual(['Gericht prüft den Bau', 'Lena Böhm', 'Nordsee-Anzeiger', '2025-02-06']);
    await page.getByRole('textbox', { name: 'Text', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('0 claims · 2 sentences open').waitFor();
    await page.getByText('The dataset is still called “Bridge goes to family firm”').waitFor();
    await page.getByRole('button', { name: 'Edit title and note' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('The bridge');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'The bridge', exact: true }).first().waitFor();
    expect((await exported(page)).sources).toHaveLength(2);
  });
});

describe('a text that is typed', () => {
  const visited = sharedVisit();

  it('fills in who wrote it as one types, leaves the text and what was written by hand, and says which line that is from', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.pressSequentially(
      'Bridge goes to family firm\n\nBy Ann Lee\n\nIda Berg has headed the office since 2019.',
    );
    // After a pause, with the field still in use.
    await expect.poll(() => fields(page)).toEqual(['Bridge goes to family firm', 'Ann Lee', '', '']);
    await page.getByText('Read from “By Ann Lee”, which is still in the text.').waitFor();
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The bridge');
    await text.evaluate((field: HTMLTextAreaElement) => {
      const end = field.value.indexOf('By Ann Lee') + 'By Ann Lee'.length;
      field.focus();
      field.setSelectionRange(end, end);
    });
    await page.keyboard.type(', The Harbor Courier, 14 March 2024');
    // When the field is left, at once.
    await page.keyboard.press('Tab');
    await expect.poll(() => fields(page)).toEqual(['The bridge', 'Ann Lee', 'The Harbor Courier', '2024-03-14']);
    expect(await text.inputValue()).toContain('\n\nBy Ann Lee, The Harbor Courier, 14 March 2024\n\n');
    await page.getByRole('textbox', { name: 'Publisher' }).fill('');
    await page.getByRole('button', { name: 'Take it out of the text' }).click();
    await expect.poll(() => text.inputValue()).toBe('Ida Berg has headed the office since 2019.');
    // What was emptied by hand stays empty.
    expect(await fields(page)).toEqual(['The bridge', 'Ann Lee', '', '2024-03-14']);
    await page.getByText('which is no longer in the text').waitFor();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('0 claims · 1 sentence open').waitFor();
  });

  it('forgets a name that was read too early, in a sentence about somebody', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('A bridge\n\nBy Bo Ray\n\nIt went to Berg Quays.');
    await expect.poll(() => fields(page)).toEqual(['A bridge', 'Bo Ray', '', '']);
    await text.fill('A bridge\n\nBy Bo Ray it was called a scandal.\n\nIt went to Berg Quays.');
    await expect.poll(() => fields(page)).toEqual(['A bridge', '', '', '']);
  });
});

function paste(page: Page, text: string): Promise<void> {
  return page.getByRole('textbox', { name: 'Text', exact: true }).evaluate((field, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function fields(page: Page): Promise<readonly string[]> {
  return Promise.all(
    ['Title', 'Author', 'Publisher', 'Date'].map((name) =>
      page.getByRole('textbox', { name, exact: true }).inputValue(),
    ),
  );
}

async function exported(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset;
}
