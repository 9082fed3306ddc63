/** Beginning with documents, the forms for sources and tour steps, and the claim editor on a phone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { docx, pdf } from '../fixtures/documents.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit } from './visit.ts';

/** Nothing in it hedges. */
const plain = 'Ida Berg has headed the harbor office since the spring of that year.';
const lines = [
  'Ida Berg has headed the harbor office since the spring, and nobody in the town remembers how.',
  'The office denies that anybody was favored when the new bridge was given to her brother.',
];

async function chooseDocument(page: Page, name: string, content: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Choose a file/ })
    .click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await expect.poll(() => page.getByRole('textbox', { name: 'Text' }).inputValue()).toContain('Ida Berg');
}

async function datasetOf(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset;
}

describe('a document to begin with', () => {
  const visited = sharedVisit({ bypassCSP: true });

  it('of Word gives its paragraphs, title, author and date', async () => {
    const { page } = visited;
    const core =
      '<dc:title>Bridge to the brother</dc:title><dc:creator>Lena Roth</dc:creator><dcterms:created>2022-03-19T08:00:00Z</dcterms:created>';
    await chooseDocument(page, 'bridge.docx', docx(lines, core));
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Bridge to the brother');
    expect(await page.getByRole('textbox', { name: 'Author' }).inputValue()).toBe('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByText(/^0 claims ·/)
      .first()
      .waitFor();
    expect((await datasetOf(page)).sources).toMatchObject([
      { title: 'Bridge to the brother', published: '2022-03-19' },
    ]);
  });

  it('that is a PDF gives the lines of its text layer, and says that paragraphs were guessed', async () => {
    const { page } = visited;
    const placed = [
      [700, lines[0] ?? ''],
      [660, lines[1] ?? ''],
    ] as const;
    await chooseDocument(page, 'bridge.pdf', pdf(placed));
    await page
      .getByRole('status')
      .getByText(/paragraphs/)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge as PDF');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect.poll(async () => (await datasetOf(page)).title).toBe('Bridge as PDF');
    await page.getByText(lines[1] ?? '').waitFor();
  });

  it('has a form for what is known of its source, which is undone as one step', async () => {
    const { page } = visited;
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('button', { name: /^Edit/ }).last().click();
    await page.getByRole('textbox', { name: 'Published' }).fill('March 2022');
    await page.getByRole('textbox', { name: 'Archived at' }).fill('https://archive.example/bridge');
    await page.getByRole('textbox', { name: 'Reliability grade' }).fill('B');
    await page.getByRole('textbox', { name: 'Graded by' }).fill('Ann');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await datasetOf(page)).sources)
      .toMatchObject([
        { published: '2022-03', archived: 'https://archive.example/bridge', grades: [{ grade: 'B', by: 'Ann' }] },
      ]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await datasetOf(page)).sources[0]?.published).toBeUndefined();
  });

  it('has a form for the steps of its tour', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: /^Saved in this browser/ }).click();
    await page.getByRole('button', { name: 'Tour steps' }).click();
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Who writes');
    await page.getByRole('textbox', { name: 'Text' }).last().fill('Lena Roth wrote it.');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(async () => (await datasetOf(page)).story)
      .toMatchObject([{ title: 'Who writes', text: 'Lena Roth wrote it.' }]);
  });
});

describe('on a phone', () => {
  const visited = sharedVisit({
    bypassCSP: true,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });

  it('a tap on a sentence opens the claim editor as a sheet, which is saved and goes', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'New', exact: true }).tap();
    await page.getByRole('textbox', { name: 'Text' }).fill(`${plain}\n\n${lines[1]}`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Bridge');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).tap();
    await page.getByText(plain).tap({ position: { x: 60, y: 10 } });
    const sheet = page.getByRole('region', { name: 'New claim' });
    await sheet.waitFor();
    expect(await page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe(plain);
    const box = await sheet.boundingBox();
    // It lies at the foot of the screen, as wide as that, and leaves what stands above in sight.
    expect(box).toMatchObject({ x: 0, width: 390 });
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
    expect(box?.y).toBeGreaterThan(300);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Words' }).fill('has headed the harbor office');
    await page.getByRole('combobox', { name: 'Subject' }).fill('Ida Berg');
    await page.getByRole('combobox', { name: 'Relation' }).fill('headed');
    await page.getByRole('combobox', { name: 'Object or value' }).fill('harbor office');
    await page.getByRole('combobox', { name: 'How firmly' }).fill('stated');
    await page.getByRole('button', { name: /^Save claim/ }).tap();
    await expect.poll(async () => (await datasetOf(page)).claims.length).toBe(1);
    await sheet.waitFor({ state: 'hidden' });
    // The text lies over the foot, where that is said elsewhere.
    await page.getByText(/sentences? open · Saved/).waitFor();
  });
});
