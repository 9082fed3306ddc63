import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { hasMassimovText, readMassimovTexts } from '../fixtures/massimov.ts';
import { type VisitOptions, visit } from './visit.ts';

const folder = 'graph-data/harbor-bridge';
const harbor = JSON.parse(readFileSync(`${folder}/dataset.json`, 'utf8')) as Dataset;
const textOf = (file: string) => readFileSync(`${folder}/texts/${file}`, 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The same affair, with a text that may not be shipped. */
const withoutNotice: Dataset = {
  ...harbor,
  sources: harbor.sources.map((source) => {
    if (source.id !== 'court-notice' || !source.text) return source;
    const { file: _file, ...text } = source.text;
    return { ...source, text };
  }),
};

async function visitHarbor(dataset: Dataset = harbor, options: VisitOptions = {}) {
  const visited = await visit(options);
  await visited.page.evaluate((text) => window.sayso.open(new File([text], 'd.json')), JSON.stringify(dataset));
  await visited.page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, dataset.title);
  return visited;
}

const reader = (page: Page) => page.getByRole('region', { name: 'Text', exact: true });

async function openText(page: Page, title?: string): Promise<void> {
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await reader(page).waitFor();
  if (title !== undefined) await reader(page).getByRole('combobox', { name: 'Source' }).selectOption({ label: title });
}

async function pasteText(page: Page, text: string): Promise<void> {
  await reader(page).getByRole('button', { name: 'Add your own copy' }).click();
  await reader(page).getByLabel('Paste the text').fill(text);
  await reader(page).getByRole('button', { name: 'Read it' }).click();
  await reader(page)
    .getByText(/quotations: /)
    .waitFor();
}

/** The words under a live mark, in either way of marking. */
function wordsUnder(page: Page, mark: string): Promise<string> {
  return page.evaluate((name) => {
    const ranges = CSS.highlights?.get(`sayso-${name}`);
    if (!ranges) return [...document.querySelectorAll(`[data-live="${name}"]`)].map((one) => one.textContent).join('');
    return [...ranges]
      .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))
      .join(' … ');
  }, mark);
}

/** Click on the first letter of a quotation that stands once in the text. */
async function clickOn(page: Page, quote: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
      const start = paragraph.textContent?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      paragraph.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        if (start < before + node.length) {
          const range = document.createRange();
          range.setStart(node, start - before);
          range.setEnd(node, start - before + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        before += node.length;
      }
    }
    return undefined;
  }, quote);
  if (!at) throw new Error(`“${quote}” is not on the page.`);
  await page.mouse.click(at.x, at.y);
}

const withoutHighlights = () => {
  Reflect.deleteProperty(CSS, 'highlights');
  Reflect.deleteProperty(Object.getPrototypeOf(CSS), 'highlights');
  Reflect.deleteProperty(window, 'Highlight');
};

describe('the text of a source that ships with the dataset', () => {
  it('is checked as soon as the reader stirs, and the counts are said', async () => {
    const { page, troubles, close } = await visitHarbor();
    await page.mouse.move(300, 300);
    await page.getByRole('region', { name: 'Details' }).getByText('145 quotations: 145 found word for word').waitFor();
    await page.evaluate(() => window.sayso.select('c001'));
    await page.getByRole('region', { name: 'Details' }).getByText('✓ found word for word').first().waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('is checked for who comes by a link to a claim, too', async () => {
    const { page, troubles, close } = await visit({ at: '#c020&data=harbor-bridge' });
    await page.mouse.move(300, 300);
    await page.getByRole('region', { name: 'Details' }).getByText('✓ found word for word').first().waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  for (const [way, before] of [
    ['highlights', undefined],
    ['elements', withoutHighlights],
  ] as const) {
    it(`leads from every citation to its claims, overlapping and nested ones too, marked by ${way}`, async () => {
      const { page, troubles, close } = await visitHarbor(harbor, before ? { before } : {});
      expect(await page.evaluate(() => 'highlights' in CSS)).toBe(way === 'highlights');
      const source = harbor.sources.find(({ id }) => id === 'lantern-article');
      await openText(page, source?.title);
      await reader(page)
        .getByText(/quotations: /)
        .waitFor();
      const claims = harbor.claims.filter((claim) => claim.source === source?.id);
      const missed: string[] = [];
      for (const { id, citations } of claims) {
        for (const { quote } of citations) {
          await clickOn(page, quote);
          const notes = reader(page).getByRole('region', { name: 'Claims from this passage' });
          const hrefs = await notes
            .getByRole('link')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/&.*$/u, '')));
          const selected = await page.evaluate(() => window.sayso.selection ?? '');
          if (!hrefs.includes(`#${id}`) || !hrefs.includes(`#${selected}`)) missed.push(`${id}: ${quote}`);
          expect(await wordsUnder(page, 'chosen')).toContain(quote.slice(0, 1));
        }
      }
      expect(missed).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    });
  }

  it('is opened at the passage from a claim’s card', async () => {
    const { page, troubles, close } = await visitHarbor();
    for (const id of ['c020', 'c060']) {
      const claim = harbor.claims.find((one) => one.id === id);
      const citation = claim?.citations[0];
      if (!claim || !citation) throw new Error(`${id} has no citation.`);
      await page.evaluate((wanted) => window.sayso.select(wanted), id);
      const details = page.getByRole('region', { name: 'Details' });
      await details
        .getByRole('button', { name: `Show paragraph ${citation.paragraph} in the text` })
        .first()
        .click();
      await page.waitForFunction((quote) => {
        const [range] = CSS.highlights.get('sayso-chosen') ?? [];
        return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset) === quote;
      }, citation.quote);
      const isInSight = await page.evaluate(() => {
        const [range] = CSS.highlights.get('sayso-chosen') ?? [];
        const area = document.querySelector('.reader-area')?.getBoundingClientRect();
        if (!range || !area) return false;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return top >= area.top && bottom <= area.bottom;
      });
      expect(isInSight).toBe(true);
      expect(await page.evaluate(() => window.sayso.selection)).toBe(id);
      expect(await page.evaluate(() => location.hash)).toContain(`text=${claim.source}`);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('is read by keyboard and aloud', async () => {
    const { page, troubles, close } = await visitHarbor();
    await page.getByRole('button', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('Enter');
    await reader(page)
      .getByText(/quotations: /)
      .waitFor();
    const area = reader(page).getByRole('group', { name: /^Text of/ });
    await page.waitForFunction(() => document.activeElement?.classList.contains('reader-area'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // One message a second comes out.
    const spoken = () => reader(page).getByRole('status').last().innerText();
    await expect.poll(spoken).toMatch(/^¶\d+, (one|two|three) claims?: “.+”$/);
    await page.waitForTimeout(1100);
    const said = await spoken();
    expect(await page.evaluate(() => window.sayso.selection)).toBeUndefined();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(spoken).not.toBe(said);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.sayso.selection)).toBeDefined();
    await area.focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.passage-notes') === null);
    await reader(page).getByRole('button', { name: 'Next passage' }).press('Enter');
    await expect.poll(spoken).toMatch(/^¶/);
    await reader(page).getByRole('button', { name: 'Close the text' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Text');
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('a text that is not shipped', () => {
  const title = harbor.sources.find(({ id }) => id === 'court-notice')?.title;
  const notice = textOf('court-notice.txt');
  const count = harbor.claims
    .filter(({ source }) => source === 'court-notice')
    .flatMap(({ citations }) => citations).length;
  const webPage = `<!doctype html><html><head><title>x</title><script>document.title = 'ran'</script></head><body>
    <nav><p>Menu</p></nav><h1>Notice</h1>${notice
      .split('\n\n')
      .map((one) => `<p>${one.replaceAll('&', '&amp;')}</p>`)
      .join('\n')}<footer>End</footer></body></html>`;

  it('leaves what its claims quote, in reading order', async () => {
    const { page, troubles, close } = await visit();
    await openText(page);
    await reader(page).getByText('The text is not here').waitFor();
    const paragraphs = await reader(page).locator('[data-paragraph]').allTextContents();
    expect(paragraphs).toHaveLength(27);
    expect(paragraphs[6]).toBe('… until his arrest in early January 2022 …');
    await page.evaluate(() => window.sayso.select('c021'));
    expect(await page.locator('.verdict').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('is taken from a web page of the visitor’s, kept in the browser, and forgotten', async () => {
    const { page, troubles, close } = await visitHarbor(withoutNotice, { withoutWebGL: true });
    await openText(page, title);
    await reader(page).getByRole('button', { name: 'Add your own copy' }).click();
    const file = { name: 'notice.html', mimeType: 'text/html', buffer: Buffer.from(webPage) };
    await reader(page).getByLabel('Choose a file').setInputFiles(file);
    await reader(page).getByText(`${count} quotations: ${count} found word for word`).waitFor();
    expect(await reader(page).locator('[data-paragraph]').allTextContents()).toEqual(notice.split('\n\n'));
    expect(await page.title()).not.toBe('ran');

    await page.reload();
    await page.evaluate(() => window.sayso.ready);
    await page.evaluate((text) => window.sayso.open(new File([text], 'd.json')), JSON.stringify(withoutNotice));
    // The address names the file, and is followed once it is there.
    await reader(page).waitFor();
    await reader(page).getByText(`${count} quotations: ${count} found word for word`).waitFor();
    await reader(page).getByRole('button', { name: 'Remove it' }).click();
    await reader(page).getByText('The text is not here').waitFor();

    await page.reload();
    await page.evaluate(() => window.sayso.ready);
    await page.evaluate((text) => window.sayso.open(new File([text], 'd.json')), JSON.stringify(withoutNotice));
    // The address names the file, and is followed once it is there.
    await reader(page).waitFor();
    await reader(page).getByText('The text is not here').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('is not taken from a file without text, which says what to do, and changes nothing', async () => {
    const { page, troubles, close } = await visitHarbor(withoutNotice, { withoutWebGL: true });
    await openText(page, title);
    await reader(page).getByRole('button', { name: 'Add your own copy' }).click();
    for (const [name, content, words] of [
      ['scan.pdf', '%PDF-1.4\n1 0 obj', 'It is a PDF. Open it, copy its text and paste it here.'],
      ['empty.txt', ' \n', 'There is no text in it.'],
      ['empty.html', '<!doctype html><script>1</script>', 'There is no text in it.'],
    ] as const) {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
      await reader(page)
        .getByRole('button', { name: 'Add your own copy' })
        .or(reader(page).getByLabel('Paste the text'))
        .first()
        .waitFor();
      if (await reader(page).getByRole('button', { name: 'Add your own copy' }).isVisible()) {
        await reader(page).getByRole('button', { name: 'Add your own copy' }).click();
      }
      await reader(page).getByLabel('Choose a file').setInputFiles(file);
      await page.getByText(`“${name}” could not be read. ${words}`).waitFor();
      await reader(page).getByText('The text is not here').waitFor();
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('gives way to a better copy and to no worse one, by keyboard', async () => {
    const { page, troubles, close } = await visitHarbor(withoutNotice, { withoutWebGL: true });
    await openText(page, title);
    await reader(page).getByRole('button', { name: 'Add your own copy' }).press('Enter');
    await reader(page).getByLabel('Paste the text').fill('Another text altogether.');
    await reader(page).getByRole('button', { name: 'Read it' }).press('Enter');
    await reader(page).getByText('it seems to be a different text').waitFor();
    // The button is gone; the focus is not.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('reader-area');
    await reader(page).getByRole('button', { name: 'Use a different copy' }).press('Enter');
    const pdf = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') };
    await reader(page).getByLabel('Choose a file').setInputFiles(pdf);
    await page.getByText('It is a PDF.').waitFor();
    await reader(page).getByText('it seems to be a different text').waitFor();
    await reader(page).getByLabel('Paste the text').fill(notice);
    await reader(page).getByRole('button', { name: 'Read it' }).press('Enter');
    await reader(page).getByText(`${count} quotations: ${count} found word for word`).waitFor();
    await expect
      .poll(() => reader(page).getByRole('status').last().innerText())
      .toBe(`Looked up in the text: ${count} found word for word`);
    expect(await page.getByText('It is a PDF.').isVisible()).toBe(false);
    expect(await reader(page).getByRole('button', { name: 'Use a different copy' }).count()).toBe(0);
    await reader(page).getByRole('button', { name: 'Remove it' }).press('Enter');
    await reader(page).getByText('The text is not here').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('reader-area');
    expect(troubles).toEqual([]);
    await close();
  });

  it('is nowhere said to be the text used when it was altered', async () => {
    const { page, troubles, close } = await visitHarbor(withoutNotice);
    await openText(page, title);
    await pasteText(page, notice.replace('did not appear before it', 'appeared before it').replaceAll('ﬁ', 'fi'));
    await reader(page).getByText('This is not the exact text used').waitFor();
    const note = await reader(page).locator('.text-note').innerText();
    expect(note).not.toMatch(/verified|proven|This is the exact text/);
    const claim = harbor.claims.find(({ source }) => source === 'court-notice');
    await page.evaluate((id) => window.sayso.select(id), claim?.id);
    const verdict = page.getByRole('region', { name: 'Details' }).locator('.verdict').first();
    await verdict.waitFor();
    expect(await verdict.innerText()).not.toMatch(/verified|proven/);
    expect(troubles).toEqual([]);
    await close();
  });

  it.skipIf(!hasMassimovText)('holds all 174 quotations of the article (skipped without a copy of it)', async () => {
    const { page, troubles, close } = await visit();
    await openText(page);
    await pasteText(page, readMassimovTexts().get('moniquet-massimov') ?? '');
    await reader(page).getByText('174 quotations: 174 found word for word').waitFor();
    await page.getByRole('region', { name: 'Details' }).getByText('174 quotations: 174 found word for word').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the reader', () => {
  const states: readonly (readonly [name: string, prepare: (page: Page) => Promise<unknown>])[] = [
    ['a text with a passage chosen', (page) => reader(page).getByRole('button', { name: 'Next passage' }).click()],
    [
      'the question for a copy',
      async (page) => {
        const title = harbor.sources.find(({ id }) => id === 'court-notice')?.title ?? '';
        await reader(page).getByRole('combobox').selectOption({ label: title });
        await reader(page).getByRole('button', { name: 'Add your own copy' }).click();
      },
    ],
    [
      'another text',
      async (page) => {
        await reader(page)
          .getByLabel('Paste the text')
          .fill(`Another text.\n\n${textOf('council-release.txt')}`);
        await reader(page).getByRole('button', { name: 'Read it' }).click();
        await reader(page)
          .getByText(/not found in this text/)
          .waitFor();
      },
    ],
  ];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      it(`has no fault that axe finds, in ${colorScheme}, ${width} px wide`, async () => {
        const options = { colorScheme, viewport: { width, height: 844 }, bypassCSP: true };
        const { page, close } = await visitHarbor(withoutNotice, options);
        await openText(page);
        await reader(page)
          .getByText(/quotations: /)
          .waitFor();
        for (const [name, prepare] of states) {
          await prepare(page);
          await page.waitForTimeout(300);
          expect(await violationsOn(page), name).toEqual([]);
        }
        await close();
      });
    }
  }

  it('never scrolls sideways', async () => {
    for (const width of [320, 390, 640, 860, 1024, 1440]) {
      const { page, close } = await visitHarbor(harbor, { viewport: { width, height: 760 } });
      await openText(page);
      await reader(page)
        .getByText(/quotations: /)
        .waitFor();
      const overflow = await page.evaluate(() => {
        const area = document.querySelector('.reader-area');
        return [document.documentElement.scrollWidth - innerWidth, (area?.scrollWidth ?? 0) - (area?.clientWidth ?? 0)];
      });
      expect(overflow, `${width} px`).toEqual([0, 0]);
      await close();
    }
  });
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
