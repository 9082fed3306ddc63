import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorText } from '../../src/model/anchor-text.ts';
import { layOutCitations, layOutText, type ReadingPage } from '../../src/model/reading-page.ts';
import type { Claim, Dataset } from '../../src/model/types.ts';
import { hasMassimovText, readMassimov, readMassimovTexts } from '../fixtures/massimov.ts';

const none = () => [];
const claim = (id: string, ...citations: Claim['citations']): Claim => ({
  id,
  subject: 'a',
  predicate: 'p',
  value: 1,
  status: 'stated',
  voices: ['a'],
  source: 's',
  citations,
});

/** Check that each passage reads as a citation of each of its claims, and give the number of passages. */
function passagesThatRead(page: ReadingPage, claims: readonly Claim[]): number {
  for (const { paragraph, start, end, claims: ids } of page.passages) {
    const words = page.paragraphs[paragraph]?.text.slice(start, end);
    for (const id of ids) {
      const quotes = claims.find((one) => one.id === id)?.citations.map(({ quote }) => quote);
      expect(quotes).toContain(words);
    }
  }
  return page.passages.length;
}

describe('a page from a text', () => {
  const copy = '🌉 Ida Berg was seen and heard.\n\nNobody else was.';
  const claims = [
    claim('c1', { paragraph: 1, quote: 'was seen and heard', start: 11, end: 29 }),
    claim('c2', { paragraph: 1, quote: 'was seen', start: 11, end: 19 }),
    claim(
      'c3',
      { paragraph: 1, quote: 'was seen', start: 11, end: 19 },
      { paragraph: 2, quote: 'gone', start: 40, end: 44 },
    ),
    claim('c4', { paragraph: 1, quote: 'seen and', start: 15, end: 23 }),
  ];
  const { page } = anchorText({
    copy,
    expected: undefined,
    claims,
    entities: [{ id: 'ida', type: 't', name: 'Ida Berg' }],
  });

  it('keeps overlapping and nested passages apart, the longer first, and gathers claims of the same piece', () => {
    const read = page.passages.map(({ paragraph, start, end, claims: ids }) => [
      page.paragraphs[paragraph]?.text.slice(start, end),
      ids,
    ]);
    expect(read).toEqual([
      ['was seen and heard', ['c1']],
      ['was seen', ['c2', 'c3']],
      ['seen and', ['c4']],
    ]);
  });

  it('counts the claims of each paragraph, and says which citations are nowhere', () => {
    expect(page.paragraphs.map(({ number, claims: ids }) => [number, ids.length])).toEqual([
      [1, 4],
      [2, 0],
    ]);
    expect(page.lost).toEqual([{ claim: 'c3', quote: 'gone' }]);
    expect(page.paragraphs[0]?.mentions).toEqual([{ start: 3, end: 11, entity: 'ida' }]);
  });
});

describe('a page laid out with verdicts', () => {
  const copy = 'One 🌉 two three.\n\nFour five six.';
  const at = (paragraph: number, quote: string) => ({ paragraph, quote, start: 0, end: quote.length });
  const found = (kind: 'exact' | 'moved', start: number, end: number, paragraph: number) =>
    ({ kind, start, end, paragraph }) as const;

  it('has every passage where it stands, with its claims, in reading order, and each claim with its passages', () => {
    const page = layOutText(
      copy,
      [
        claim('c1', at(2, 'five'), at(1, 'gone'), at(1, 'two')),
        claim('c2', at(1, 'two three'), at(2, 'five'), at(2, 'five')),
        claim('c3', at(1, 'lost'), at(2, 'never judged')),
      ],
      [
        [found('exact', 23, 27, 2), { kind: 'not-found' }, found('exact', 6, 9, 1)],
        [found('exact', 6, 15, 1), found('exact', 23, 27, 2), found('moved', 23, 27, 2)],
        [{ kind: 'not-found' }],
      ],
      (text) => [{ start: 0, end: text.length, entity: 'all' }],
    );
    expect(page.passages).toEqual([
      { paragraph: 0, start: 7, end: 16, kind: 'exact', claims: ['c2'] },
      { paragraph: 0, start: 7, end: 10, kind: 'exact', claims: ['c1'] },
      { paragraph: 1, start: 5, end: 9, kind: 'exact', claims: ['c1', 'c2'] },
      { paragraph: 1, start: 5, end: 9, kind: 'moved', claims: ['c2'] },
    ]);
    expect(page.paragraphs).toEqual([
      {
        number: 1,
        text: 'One 🌉 two three.',
        gaps: [],
        passages: [0, 1],
        claims: ['c2', 'c1'],
        mentions: [{ start: 0, end: 17, entity: 'all' }],
      },
      {
        number: 2,
        text: 'Four five six.',
        gaps: [],
        passages: [2, 3],
        claims: ['c1', 'c2'],
        mentions: [{ start: 0, end: 14, entity: 'all' }],
      },
    ]);
    expect(Object.fromEntries(page.passagesByClaim)).toEqual({ c1: [2, undefined, 1], c2: [0, 2, 3] });
    expect(page.lost).toEqual([
      { claim: 'c1', quote: 'gone' },
      { claim: 'c3', quote: 'lost' },
      { claim: 'c3', quote: 'never judged' },
    ]);
  });

  it('names a claim once for a passage that it cites twice', () => {
    const twice = layOutText(
      copy,
      [claim('c1', at(1, 'two'), at(1, 'two'))],
      [[found('exact', 6, 9, 1), found('exact', 6, 9, 1)]],
      none,
    );
    expect(twice.passages.map(({ claims }) => claims)).toEqual([['c1']]);
    expect(twice.passagesByClaim.get('c1')).toEqual([0, 0]);
  });
});

describe('a page from citations alone', () => {
  it('joins what overlaps or touches, in reading order, with gaps between', () => {
    const claims = [
      claim('c1', { paragraph: 3, quote: 'of the harbor', start: 60, end: 73 }),
      claim(
        'c2',
        { paragraph: 2, quote: 'the 🌉 over', start: 20, end: 30 },
        { paragraph: 2, quote: '🌉 over the', start: 24, end: 34 },
      ),
      claim(
        'c3',
        { paragraph: 2, quote: ' water', start: 34, end: 40 },
        { paragraph: 2, quote: 'over', start: 26, end: 30 },
      ),
      claim('c4', { paragraph: 2, quote: 'was built', start: 45, end: 54 }),
    ];
    const page = layOutCitations(claims, none);
    expect(page.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [2, '… the 🌉 over the water … was built …'],
      [3, '… of the harbor …'],
    ]);
    expect(passagesThatRead(page, claims)).toBe(6);
    for (const { text, gaps } of page.paragraphs) {
      for (const { start, end } of gaps) expect(text.slice(start, end).trim()).toBe('…');
    }
  });

  it('keeps apart what contradicts itself', () => {
    const claims = [
      claim('c1', { paragraph: 1, quote: 'one two', start: 0, end: 7 }),
      claim('c2', { paragraph: 1, quote: 'six three', start: 4, end: 13 }),
    ];
    const page = layOutCitations(claims, none);
    expect(page.paragraphs[0]?.text).toBe('… one two … six three …');
    expect(passagesThatRead(page, claims)).toBe(2);
  });

  it('holds all 174 quotations of the Massimov dataset', () => {
    const { claims } = readMassimov();
    const page = layOutCitations(claims, none);
    expect(passagesThatRead(page, claims)).toBe(150);
    expect(page.paragraphs).toHaveLength(27);
    expect(page.paragraphs[6]?.text).toBe('… until his arrest in early January 2022 …');
  });
});

describe('the shipped datasets', () => {
  it.skipIf(!hasMassimovText)('anchor in the article (skipped where no copy of it lies beside the repository)', () => {
    const { claims, entities, sources } = readMassimov();
    const copy = readMassimovTexts().get('moniquet-massimov') ?? '';
    const { isSame, page, verdicts } = anchorText({ copy, expected: sources[0]?.text, claims, entities });
    expect(isSame).toBe(true);
    expect([...verdicts.values()].flat().map(({ kind }) => kind)).toEqual(Array(174).fill('exact'));
    expect(passagesThatRead(page, claims)).toBe(150);
    const silent = page.paragraphs.filter((paragraph) => paragraph.claims.length === 0);
    expect(silent.map(({ number }) => number)).toEqual([22]);
  });

  it('anchor in the texts of the harbor bridge, to the letter', () => {
    const folder = new URL('../../graph-data/harbor-bridge/', import.meta.url);
    const { sources, claims, entities } = JSON.parse(readFileSync(new URL('dataset.json', folder), 'utf8')) as Dataset;
    for (const { id, text } of sources) {
      const own = claims.filter(({ source }) => source === id);
      const copy = readFileSync(new URL(`texts/${text?.file}`, folder), 'utf8');
      const { isSame, page, verdicts } = anchorText({ copy, expected: text, claims: own, entities });
      expect(isSame).toBe(true);
      expect([...verdicts.values()].flat().every(({ kind }) => kind === 'exact')).toBe(true);
      expect(passagesThatRead(page, own)).toBeGreaterThan(3);
      expect(page.lost).toEqual([]);
    }
  });
});
