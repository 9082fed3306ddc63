import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/lib/sha256.ts';
import { quotedShare } from '../../../src/model/quoted-share.ts';
import type { Citation, Dataset } from '../../../src/model/types.ts';
import { validate } from '../../../src/model/validate.ts';
import { datasetFromText } from '../../fixtures/text-notation.ts';

const text = `It is said that Ann owns Bolt. ${'·'.repeat(80)}

Cord owns Dent, and Cord owns Elm. Ann owns Bolt too. ${'·'.repeat(80)}`;

/** A dataset with a claim for each list of citations, all of them read from one text. */
function citing(...claims: readonly (readonly Citation[])[]): Dataset {
  const base = datasetFromText(claims.map((_, index) => `Ann -owns-> Thing ${index}`).join('\n'));
  return {
    ...base,
    sources: base.sources.map((source) => ({ ...source, text: { sha256: sha256(text), length: text.length } })),
    claims: base.claims.map((claim, index) => ({ ...claim, citations: claims[index] ?? [] })),
  };
}

const at = (quote: string, start: number, paragraph = 1): Citation => ({
  paragraph,
  quote,
  start,
  end: start + quote.length,
});
const first = at('Ann owns Bolt', 16);
const inSecond = (quote: string) => at(quote, text.indexOf(quote, 100), 2);

const told = (dataset: Dataset, texts?: ReadonlyMap<string, string>) =>
  validate(dataset, texts ? { texts } : {}).issues.map(({ code, path, message }) => [code, path, message]);
const withText = (...citations: readonly Citation[]) => told(citing(citations), new Map([['s1', text]]));
const start = (quote: string, index = 1) => `Claim c1, citation ${index} (“${quote}”),`;

describe('a citation, as far as it shows without the text', () => {
  it('ends behind its beginning, as many characters as its quotation has', () => {
    expect(told(citing([first]))).toEqual([]);
    expect(told(citing([{ ...first, end: 16 }]))).toEqual([
      [
        'reversed-span',
        '/claims/c1/citations/0',
        `${start('Ann owns Bolt')} ends (16) before it begins (16). Let a tool compute both.`,
      ],
    ]);
    expect(told(citing([{ ...first, end: 30 }]))).toEqual([
      [
        'span-length',
        '/claims/c1/citations/0',
        `${start('Ann owns Bolt')} spans 14 characters (16 to 30), but its quotation has 13. Let a tool compute both.`,
      ],
    ]);
  });

  it('ends within the text, and may end with it', () => {
    const words = at('···', text.length - 3, 2);
    expect(told(citing([words]))).toEqual([]);
    expect(told(citing([at('···', text.length - 2, 2)]))).toEqual([
      [
        'span-beyond-text',
        '/claims/c1/citations/0',
        `${start('···')} ends at ${text.length + 1}, but the text has only ${text.length} characters. Let a tool compute its place.`,
      ],
    ]);
  });

  it('may stand anywhere in a text of which no length is known', () => {
    const dataset = citing([at('Ann owns Bolt', 5000)]);
    expect(told({ ...dataset, sources: dataset.sources.map(({ text: _, ...source }) => source) })).toEqual([]);
  });

  it('has at most nine words', () => {
    const quote = 'one two three four five six seven eight nine ten';
    expect(told(citing([at(quote, 0)]))).toEqual([
      [
        'long-quote',
        '/claims/c1/citations/0/quote',
        `${start(quote)} quotes 10 words; at most 9 are allowed. Keep the fewest that prove the claim, or cite two short pieces.`,
      ],
    ]);
  });

  it('stands once in its claim, and may stand in others', () => {
    expect(told(citing([first, first]))).toEqual([
      ['duplicate-citation', '/claims/c1/citations', 'Claim c1 has the same citation twice. Remove one.'],
    ]);
    expect(told(citing([first], [first]))).toEqual([]);
  });
});

describe('citations among each other, without the text', () => {
  const disagree = (claim: string, quote: string) =>
    `overlaps with a citation of claim ${claim} (“${quote}”), but the two do not read the same there. One of them is at the wrong place; let a tool compute it.`;

  it('read the same where they overlap', () => {
    expect(told(citing([first], [at('owns Bolt. It', 20)]))).toEqual([]);
    expect(told(citing([first], [at('owned by', 20)]))).toEqual([
      [
        'citations-disagree',
        '/claims/c2/citations/0',
        `Claim c2, citation 1 (“owned by”), ${disagree('c1', 'Ann owns Bolt')}`,
      ],
    ]);
  });

  it('are compared with the one that reaches furthest, and need not agree where one only follows the other', () => {
    expect(told(citing([first], [at('Ann', 16)], [at('own', 24)]))).toEqual([
      [
        'citations-disagree',
        '/claims/c3/citations/0',
        `Claim c3, citation 1 (“own”), ${disagree('c1', 'Ann owns Bolt')}`,
      ],
    ]);
    expect(told(citing([first], [at('own', 29)]))).toEqual([]);
  });

  it('do not overlap when they say that they stand in different paragraphs', () => {
    const issues = told(citing([first], [at('owns Bolt. It', 20, 2)]));
    expect(issues.map(([code]) => code)).toEqual(['citations-disagree']);
  });

  it('stand in the order of their paragraphs', () => {
    const dataset = citing(
      [first],
      [at('Cord', 130, 2)],
      [at('Dent', 135, 2)],
      [at('Elm', 140, 1)],
      [at('too', 160, 2)],
    );
    expect(told(dataset)).toEqual([
      [
        'paragraph-order',
        '/claims/c4/citations/0/paragraph',
        'Claim c4, citation 1 (“Elm”), says paragraph 1, which does not fit its place 140 among the others. Correct the paragraph, or let a tool compute the place.',
      ],
    ]);
  });

  it('are only compared with those of the same source', () => {
    const base = datasetFromText('Ann -owns-> Bolt {source s1}\nAnn -owns-> Cord {source s2}');
    const claims = base.claims.map((claim, index) => ({ ...claim, citations: [at(index === 0 ? 'Ann' : 'Cor', 2)] }));
    expect(told({ ...base, claims })).toEqual([]);
  });

  it('are not compared where their own places make no sense, or the text itself can be asked', () => {
    const codes = told(citing([first], [{ ...at('owned by', 20), end: 99 }])).map(([code]) => code);
    expect(codes).toEqual(['span-length']);
    const given = told(citing([first], [at('owned by', 20)]), new Map([['s1', text]])).map(([code]) => code);
    expect(given).toEqual(['citation-not-found']);
  });
});

describe('a citation against the text', () => {
  it('stands letter by letter at its place, in its paragraph', () => {
    expect(withText(first, inSecond('Ann owns Bolt'))).toEqual([]);
    expect(withText({ ...first, paragraph: 2 })).toEqual([
      [
        'wrong-paragraph',
        '/claims/c1/citations/0/paragraph',
        `${start('Ann owns Bolt')} says paragraph 2, but it is in paragraph 1. Correct the paragraph.`,
      ],
    ]);
  });

  it('does not run over two paragraphs', () => {
    const gap = text.indexOf('\n\n');
    const quote = text.slice(gap - 1, gap + 6);
    const issues = validate(citing([at(quote, gap - 1)]), { texts: new Map([['s1', text]]) }).issues;
    expect(issues.map(({ code }) => code)).toContain('control-character');
  });

  it('is told the place where it stands, or the first three of them', () => {
    expect(withText({ ...first, start: 15, end: 28 })[0]?.[2]).toBe(
      `${start('Ann owns Bolt')} is not at its place, 15 to 28. It is at one of these: start 16, end 29, paragraph 1; start ${text.indexOf('Ann owns Bolt', 100)}, end ${text.indexOf('Ann owns Bolt', 100) + 13}, paragraph 2.`,
    );
    expect(withText(at('said that', 7))[0]?.[2]).toBe(
      `${start('said that')} is not at its place, 7 to 16. It is at start 6, end 15, paragraph 1.`,
    );
    expect(withText(at('owns', 0))[0]?.[2]).toMatch(
      /It is at one of these: start 20, [^;]+; start [^;]+; start [^;]+\.$/,
    );
  });

  it('is told that it stands nowhere', () => {
    expect(withText(at('Ann owned Bolt', 16))).toEqual([
      [
        'citation-not-found',
        '/claims/c1/citations/0/quote',
        `${start('Ann owned Bolt')} is not in the text, letter by letter. Copy it again, including curly quotation marks and misspellings.`,
      ],
    ]);
  });

  it('stands once in its paragraph', () => {
    expect(withText(inSecond('Cord owns'))).toEqual([
      [
        'quote-not-unique',
        '/claims/c1/citations/0/quote',
        `${start('Cord owns')} occurs 2 times in paragraph 2, so readers cannot tell which is meant. Quote one more word.`,
      ],
    ]);
  });

  it('is not looked up when its places make no sense, nor in the text of another source', () => {
    expect(withText({ ...first, end: 27 }).map(([code]) => code)).toEqual(['span-length']);
    expect(told(citing([at('Ann owned Bolt', 16)]), new Map([['s2', text]]))).toEqual([]);
  });
});

describe('how much is quoted', () => {
  const half = '·'.repeat(Math.floor(text.length / 2));
  const quoting = (length: number) => citing([at(half.slice(0, length), 0)]);
  const fitted = (dataset: Dataset, length: number): Dataset => ({
    ...dataset,
    sources: dataset.sources.map((source) => ({ ...source, text: { sha256: sha256(text), length } })),
  });

  it('is at most half of a source', () => {
    expect(told(fitted(quoting(20), 40))).toEqual([]);
    expect(told(fitted(quoting(20), 39))).toEqual([
      [
        'quoted-share',
        '/sources/s1',
        'The quotations would take 51.3% of the text “Source s1”; at most half of it may be quoted. Quote fewer words, here or in other claims that rest on this text, or delete one of them.',
      ],
    ]);
  });

  it('counts what several citations quote once', () => {
    const dataset = fitted(citing([at('abcdefghij', 0)], [at('cde', 2)], [at('ijkl', 8)], [at('xyz', 20)]), 30);
    expect(quotedShare(dataset, 's1')).toBe(15 / 30);
    expect(quotedShare(fitted(citing([at('ab', 0), at('ab', 0), at('cd', 2)]), 8), 's1')).toBe(0.5);
  });

  it('is asked of one source alone, and not known where no length is', () => {
    const dataset = fitted(quoting(10), 40);
    const [source] = dataset.sources;
    const two = { ...dataset, sources: source ? [{ ...source, id: 's0' }, source] : [] };
    expect(quotedShare(two, 's1')).toBe(0.25);
    expect(quotedShare(two, 's0')).toBe(0);
    expect(quotedShare(two, 's9')).toBeUndefined();
    expect(quotedShare(fitted(dataset, 0), 's1')).toBeUndefined();
  });
});
