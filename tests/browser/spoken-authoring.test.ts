/** What a screen reader has of writing claims: the focused element as the browser's accessibility tree has it, and what is said. */
import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedVisit } from './visit.ts';

const article = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

She allegedly chose it herself, a colleague says. The office denies that anybody was favored.`;

interface Focused {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly expanded: unknown;
  readonly invalid: unknown;
  readonly hasActive: boolean;
}

describe('writing a claim by ear', () => {
  const visited = sharedVisit({}, async (page) => {
    await page.getByRole('button', { name: 'New', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: 'Text' }).fill(article);
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge goes to family firm');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).press('Enter');
    await page.getByText('0 claims · 4 sentences open').waitFor();
    await listen(page);
  });
  let session: CDPSession;

  beforeAll(async () => {
    session = await visited.page.context().newCDPSession(visited.page);
  });

  it('tells in the text which keys there are, and says the sentence and the words that are selected', async () => {
    const { page } = visited;
    await page.locator('.reader-area').focus();
    expect(await focused(session)).toMatchObject({
      role: 'group',
      description: expect.stringMatching(/^n goes to the/),
    });
    await page.keyboard.press('n');
    await said(page, 'Ida Berg has headed the harbor office since 2019.');
    for (let word = 0; word < 4; word += 1) await page.keyboard.press('Shift+ArrowRight');
    await said(page, 'Selected: Ida Berg has headed');
  });

  it('names each field, why it holds what it holds, and how many things fit what is typed', async () => {
    const { page } = visited;
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'New claim' }).waitFor();
    await page.getByRole('textbox', { name: 'Words' }).focus();
    expect(await focused(session)).toMatchObject({
      value: 'Ida Berg has headed',
      description: expect.stringMatching(/^4 words of 9 \d+% of this text quoted, half at most$/),
    });
    await page.getByRole('combobox', { name: 'Subject' }).fill('Ida Berg');
    expect(await focused(session)).toMatchObject({ role: 'combobox', name: 'Subject', description: 'new person' });
    await page.keyboard.press('Tab');
    expect(await focused(session)).toMatchObject({ name: 'Relation', expanded: false });
    await page.keyboard.type('hea');
    expect(await focused(session)).toMatchObject({ expanded: true, hasActive: false });
    await said(page, /^\d+ suggestions?, arrow down to choose/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(session)).toMatchObject({ expanded: true, hasActive: true });
    expect(await page.locator('.claim-editor [role="option"][aria-selected="true"]').innerText()).toContain('headed');
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'Said by' }).focus();
    expect(await focused(session)).toMatchObject({ value: 'Lena Roth', description: 'speaks in the text itself' });
  });

  it('says what is wrong, and again at the field that it is about', async () => {
    const { page } = visited;
    await page.keyboard.press('Enter');
    await said(page, 'Say what the relation leads to.');
    expect(await focused(session)).toMatchObject({
      name: 'Object or value',
      invalid: 'true',
      description: 'Say what the relation leads to.',
    });
  });

  it('says the saved claim with its hedge and its voice, and what undo took back', async () => {
    const { page } = visited;
    await page.keyboard.type('Harbor office');
    await page.getByRole('combobox', { name: 'How firmly' }).fill('possible');
    await page.keyboard.press('Enter');
    await said(page, 'Saved: Ida Berg headed Harbor office (possible, according to Lena Roth)');
    await said(page, 'The new bridge went to Berg Quays for 4 million.');
    await page.keyboard.press('x');
    await said(page, 'She allegedly chose it herself, a colleague says.');
    await page.keyboard.press('Shift+X');
    await said(page, 'Nothing to claim: The new bridge went to Berg Quays for 4 million.');
    await page.keyboard.press('Control+z');
    await said(page, /^Undone: Nothing to claim/);
  });
});

/** Note all that is said from now on. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log: string[] = [];
    Object.assign(window, { spokenLog: log });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest('[role="status"], [role="alert"]');
        if (live?.textContent) log.push(live.textContent.trim());
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function heard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...((window as unknown as { spokenLog: string[] }).spokenLog ?? [])]);
}

async function said(page: Page, wanted: string | RegExp): Promise<void> {
  const fits = typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted);
  await expect.poll(() => heard(page)).toContainEqual(fits);
}

/** What the browser tells a screen reader of the element that has the focus. */
async function focused(session: CDPSession): Promise<Focused> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const node = nodes.find(
    ({ role, properties }) =>
      role?.value !== 'RootWebArea' &&
      properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const property = (wanted: string) => node?.properties?.find(({ name }) => name === wanted)?.value;
  return {
    role: String(node?.role?.value ?? ''),
    name: String(node?.name?.value ?? ''),
    value: String(node?.value?.value ?? ''),
    description: String(node?.description?.value ?? ''),
    expanded: property('expanded')?.value,
    invalid: property('invalid')?.value,
    hasActive: (property('activedescendant')?.relatedNodes?.length ?? 0) > 0,
  };
}
