import { describe, expect, it } from 'vitest';
import { sharedVisit } from './visit.ts';

describe('a heap of marks on one letter', () => {
  const shared = sharedVisit();

  it('comes into a field with as many as can be drawn, and the reader is told', async () => {
    const { page } = shared;
    const field = page.getByRole('combobox', { name: /Find/ }).or(page.locator('.find-field')).first();
    await field.focus();
    // What thins them out comes with the first field that somebody goes to; nobody pastes sooner.
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/find-/.test(name)));
    await page.waitForTimeout(500);
    await page.keyboard.insertText(`a${'\u0301\u0327'.repeat(5000)}b`);
    expect((await field.inputValue()).length).toBe(34);
    await page.getByText('more than 32 marks').waitFor();
  });
});
