/** The grid of signs that shift places, in the page: what lies under the highlight of a claim is what it quotes, and nothing beside it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codePointLength } from '../../src/lib/code-points.ts';
import { foldTypography } from '../../src/lib/fold-typography.ts';
import { normalizeText } from '../../src/lib/normalize-text.ts';
import { sha256 } from '../../src/lib/sha256.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { forms, places, signs } from '../fixtures/shifting-signs.ts';
import { visit } from './visit.ts';

const harbor = JSON.parse(readFileSync('graph-data/harbor-bridge/dataset.json', 'utf8')) as Dataset;

interface Case {
  readonly name: string;
  readonly quote: string;
}

/** One paragraph for each sign and place, with words of its own, and room between so that little of the text is quoted. */
function writeGrid(): { readonly text: string; readonly dataset: Dataset; readonly cases: readonly Case[] } {
  const written = signs.flatMap(([signName, sign], row) =>
    places.map(([placeName, write], column) => {
      const own = `w${row}x${column}`;
      const [before, quote] = write(sign);
      return {
        name: `${signName} ${placeName}`,
        before: `An ${sign} opening of ${own}. ${before}`,
        // The end of a quotation stays what it is: that is where the sign may stand.
        quote: quote.replace('signed', `signed ${own}`).normalize('NFC'),
      };
    }),
  );
  const filler = 'Nobody saw it, nobody wrote it down, and nobody has asked since.';
  const text = normalizeText(
    written.map(({ before, quote }) => `${before}${quote}, they say. ${filler} ${filler}`).join('\n\n'),
  );
  const [model] = harbor.claims.filter(({ source }) => source === 'court-notice');
  if (!model) throw new Error('The court notice has no claims.');
  const cases = written.map(({ name, quote }) => ({ name, quote }));
  const claims = cases.map(({ quote }, index): Claim => {
    const start = codePointLength(text.slice(0, text.indexOf(`${quote}, they say`)));
    const citation = { paragraph: index + 1, quote, start, end: start + codePointLength(quote) };
    return { ...model, id: `g${index}`, detail: `case ${index}`, citations: [citation] };
  });
  const { story: _story, ...head } = harbor;
  const sources = harbor.sources
    .filter(({ id }) => id === 'court-notice')
    .map((source) => ({ ...source, text: { sha256: sha256(text), length: codePointLength(text) } }));
  return { text, cases, dataset: { ...head, id: 'grid', title: 'Grid', sources, claims } };
}

/** Select each claim and read what lies under its mark, with the letters behind it, once the mark is there. */
function readMarks(page: Page, count: number): Promise<readonly { readonly lit: string; readonly behind: string }[]> {
  return page.evaluate(async (claims) => {
    const frame = () => new Promise(requestAnimationFrame);
    const read = () => {
      if (!('highlights' in CSS)) {
        const marks = [...document.querySelectorAll('[data-live="selected"]')];
        const last = marks.at(-1);
        const rest = document.createRange();
        if (last) rest.setStartAfter(last);
        if (last?.parentElement) rest.setEndAfter(last.parentElement);
        return last && { lit: marks.map((mark) => mark.textContent).join(''), behind: rest.toString() };
      }
      const [range, ...others] = CSS.highlights.get('sayso-selected') ?? [];
      if (!range || others.length > 0) return undefined;
      const lit = document.createRange();
      lit.setStart(range.startContainer, range.startOffset);
      lit.setEnd(range.endContainer, range.endOffset);
      const { width, top, bottom } = lit.getBoundingClientRect();
      const area = document.querySelector('.reader-area')?.getBoundingClientRect();
      if (!area || width === 0 || top < area.top || bottom > area.bottom) return undefined;
      return { lit: lit.toString(), behind: range.endContainer.textContent?.slice(range.endOffset) ?? '' };
    };
    const found = [];
    for (let claim = 0; claim < claims; claim += 1) {
      window.sayso.select(undefined);
      window.sayso.select(`g${claim}`);
      let mark = read();
      for (let frames = 0; frames < 300 && !mark; frames += 1) {
        await frame();
        mark = read();
      }
      found.push(mark ?? { lit: 'no mark in sight', behind: '' });
    }
    return found;
  }, count);
}

const withoutHighlights = () => {
  Reflect.deleteProperty(CSS, 'highlights');
  Reflect.deleteProperty(Object.getPrototypeOf(CSS), 'highlights');
  Reflect.deleteProperty(window, 'Highlight');
};

const { text, dataset, cases } = writeGrid();

/** A busy machine draws few frames. */
const patience = { timeout: 240_000 };

describe.each([
  ['highlights', undefined],
  ['elements', withoutHighlights],
] as const)('marked by %s', (_, before) => {
  it.each(forms)('each of 30 quotations is lit to the letter in a text %s', patience, async (_name, change, isSame) => {
    const { page, troubles, close } = await visit({ withoutWebGL: true, ...(before ? { before } : {}) });
    const issues = await page.evaluate(
      (json) => window.sayso.open(new File([json], 'grid.json')),
      JSON.stringify(dataset),
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    const reader = page.getByRole('region', { name: 'Text', exact: true });
    await reader.getByRole('button', { name: 'Add your own copy' }).click();
    const file = { name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from(change(text)) };
    await reader.getByLabel('Choose a file').setInputFiles(file);
    // None is lost: whether it is spelled as it was, or stands where it stood, is for the verification's own tests.
    const counts = isSame ? `${cases.length} found word for word` : '(?!.*(not found|worth a look))';
    await reader.getByText(new RegExp(`^${cases.length} quotations: ${counts}`, 'u')).waitFor();
    const marks = await readMarks(page, cases.length);
    expect(marks).toHaveLength(cases.length);
    for (const [index, { lit, behind }] of marks.entries()) {
      const { name, quote } = cases[index] ?? { name: '', quote: '' };
      if (isSame) expect(lit, name).toBe(quote);
      expect(foldTypography(lit).folded, name).toBe(foldTypography(quote).folded);
      expect(foldTypography(behind).folded, name).toMatch(/^, they say\. Nobody/);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
