/** A later version of an article: what moved, changed or vanished is listed beside it, and mended there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/sha256.ts';
import type { Citation, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';
import { violationsOn } from './axe.ts';
import { sharedVisit } from './visit.ts';

const earlier = `Ida Berg has headed the harbor office since 2019. The new bridge went to Berg Quays for 4 million.

Tom Wirth owns half of Berg Quays. The council met the office in May.

The archive of the harbor is closed on Mondays. Lena Roth wrote the first report about it.

Nobody in the town has asked about it again since then, and the office, which is closed in the winter, gives no answer to letters.`;

const later = `An earlier version of this article named another sum.

Ida Berg has headed the harbor office since 2019. It is in the old customs house. The new bridge went to Berg Quays for 6 million.

It is not true that Tom Wirth owns half of Berg Quays. The council says it has never met anybody.

The archive of the harbor is closed on Mondays. Lena Roth wrote the first report about it.

Nobody in the town has asked about it again since then, and the office, which is closed in the winter, gives no answer to letters.`;

describe('a new version of an article', () => {
  const visited = sharedVisit({ bypassCSP: true });
  const panel = (page: Page) => page.getByRole('region', { name: 'New version: quotations to check' });

  it('lists what moved, changed and vanished below the text', async () => {
    const { page } = visited;
    await beginWithClaims(page);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('combobox', { name: 'Add it as' }).selectOption({ label: 'a new version of “First report”' });
    await page.getByRole('textbox', { name: 'Text' }).fill(later);
    await page.getByRole('textbox', { name: 'Title' }).fill('Second report');
    await page.getByRole('textbox', { name: 'Author' }).fill('Lena Roth');
    await page.getByRole('button', { name: 'Create' }).click();
    await page
      .getByText(/^New version: 0 quotations where they were, 1 moved, 3 with other words around, 1 vanished/)
      .waitFor();
    const list = panel(page);
    await list.getByRole('heading', { name: '5 quotations to check in the new version' }).waitFor();
    await list.getByRole('heading', { name: 'Vanished 1' }).waitFor();
    await list.getByRole('heading', { name: 'Other words around 3' }).waitFor();
    await list.getByRole('heading', { name: 'Moved 1' }).waitFor();
    await list.getByText('¶ 3 → ¶ 4').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('leads to the claim and its passage, where it can be changed', async () => {
    const { page } = visited;
    await panel(page).getByRole('button', { name: 'Go there: “Tom Wirth owns half of Berg Quays”' }).click();
    const denied = (await datasetOf(page)).claims.find(
      ({ source, object }) => source !== 'first' && object === 'berg-quays',
    );
    expect(denied).toBeDefined();
    await expect.poll(() => chosenWords(page)).toBe('Tom Wirth owns half of Berg Quays');
    await panel(page)
      .getByRole('button', { name: /^Edit: “Tom Wirth/ })
      .click();
    await page.getByRole('combobox', { name: 'How firmly' }).fill('disputed');
    await page.getByRole('combobox', { name: 'How firmly' }).press('Enter');
    // What the sentence says is asked about before it is saved.
    const again = page.getByRole('button', { name: 'Save claim' });
    if ((await again.count()) > 0) await again.click();
    await panel(page).getByRole('heading', { name: 'Other words around 2' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await panel(page).getByRole('heading', { name: 'Other words around 3' }).waitFor();
    await page.getByRole('button', { name: /^Redo/ }).first().click();
    await panel(page).getByRole('heading', { name: 'Other words around 2' }).waitFor();
  });

  it('lets a claim whose words vanished be written anew from other words', async () => {
    const { page } = visited;
    await panel(page)
      .getByRole('button', { name: /^Write it anew: “The council met/ })
      .click();
    expect(await page.getByRole('combobox', { name: 'Subject' }).inputValue()).toBe('Council');
    expect(await page.getByRole('combobox', { name: 'Relation' }).inputValue()).toBe('met');
    const before = (await datasetOf(page)).claims.length;
    await page.getByRole('textbox', { name: 'Words' }).fill('it has never met anybody');
    await page.getByRole('combobox', { name: 'How firmly' }).fill('disputed');
    await page.getByRole('combobox', { name: 'How firmly' }).press('Enter');
    await expect.poll(async () => (await datasetOf(page)).claims.length).toBe(before + 1);
    await panel(page).getByRole('heading', { name: 'Vanished' }).waitFor({ state: 'detached' });
    const dataset = await datasetOf(page);
    const made = dataset.claims.find(({ citations }) => citations[0]?.quote === 'it has never met anybody');
    expect(made).toMatchObject({ subject: 'council', status: 'disputed' });
    const [first, second] = dataset.sources;
    expect(made?.source).toBe(second?.id);
    const texts = new Map([
      [first?.id ?? '', earlier],
      [second?.id ?? '', later],
    ]);
    expect(validate(dataset, { texts }).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is put away and found again under “To do”, also after a reload, as long as anything is left', async () => {
    const { page } = visited;
    await panel(page)
      .getByRole('button', { name: /^Close the list/ })
      .click();
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'To check: 3' }).waitFor();
    await page.getByText(/^Saved in this browser/).waitFor();
    await page.waitForTimeout(400);
    await page.reload();
    await page.getByRole('button', { name: 'To do 3' }).click();
    await page.getByText('3 quotations to check in the new version “Second report”').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go there: Second report' }).click();
    for (const left of ['2 quotations', '1 quotation']) {
      await panel(page)
        .getByRole('button', { name: /^Still right/ })
        .first()
        .click();
      await panel(page)
        .getByRole('heading', { name: `${left} to check` })
        .waitFor();
    }
    await panel(page)
      .getByRole('button', { name: /^Still right/ })
      .click();
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'To do', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^To check/ }).count()).toBe(0);
  });
});

/** Five claims that rest on the earlier text, and that text as the reader's own copy. */
async function beginWithClaims(page: Page): Promise<void> {
  const notated = notatedFromText(`
    (person) Ida Berg -headed-> (organization) Harbor office [¶1 "has headed the harbor office"]
    (thing) New bridge -went to-> (organization) Berg Quays [¶1 "The new bridge went to Berg Quays"]
    (person) Tom Wirth -owns-> Berg Quays [¶2 "Tom Wirth owns half of Berg Quays"]
    (organization) Council -met-> Harbor office [¶2 "The council met the office"]
    (person) Lena Roth -wrote-> (thing) Report [¶3 "Lena Roth wrote the first report"]`).dataset;
  const [source] = notated.sources;
  if (!source) throw new Error('There is no source.');
  const dataset: Dataset = {
    ...notated,
    sources: [{ ...source, title: 'First report', text: { sha256: sha256(earlier), length: earlier.length } }],
    claims: notated.claims.map((claim) => ({ ...claim, citations: claim.citations.map(placed) })),
  };
  await page.evaluate((json) => void window.sayso.open(new File([json], 'first.json')), JSON.stringify(dataset));
  await page.getByRole('heading', { name: dataset.title }).first().waitFor();
  await page.getByRole('button', { name: 'Text', exact: true }).first().click();
  await page.getByRole('button', { name: 'Add your own copy' }).click();
  await page.getByRole('textbox', { name: 'Paste the text' }).fill(earlier);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('5 claims · 2 sentences open').waitFor();
}

function placed({ quote, paragraph }: Citation): Citation {
  const start = earlier.indexOf(quote);
  return { paragraph, quote, start, end: start + quote.length };
}

async function datasetOf(page: Page): Promise<Dataset> {
  return JSON.parse(await page.evaluate(() => window.sayso.exportAs('sayso'))) as Dataset;
}

function chosenWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('sayso-chosen') ?? [])]
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset))
      .join('|'),
  );
}
