import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/formats/read-article.ts';
import type { ReadArticle } from '../../src/model/text-to-begin.ts';

const folder = new URL('../fixtures/news-pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => name.replace('.html', ''));

async function read(name: string): Promise<ReadArticle> {
  const result = await readArticle(new Uint8Array(readFileSync(new URL(`${name}.html`, folder))));
  if (result.kind === 'fault') throw new Error(result.message);
  return result;
}

/** The paragraphs of the article that a page was written around. */
function articleOf(file: string, from = 0, to?: number): readonly string[] {
  const url = new URL(`../../graph-data/harbor-bridge/texts/${file}.txt`, import.meta.url);
  return readFileSync(url, 'utf8').trim().split('\n\n').slice(1).slice(from, to);
}

const whole: readonly (readonly [page: string, text: string])[] = [
  ['plain-article', 'lantern-article'],
  ['divs-only', 'council-release'],
  ['inline-teasers', 'tidings-article'],
  ['figures', 'fogwhistle-first'],
  ['amp-like', 'courant-brief'],
  ['print-layout', 'court-notice'],
  ['modal-heavy', 'lantern-article'],
];

describe('ten pages as news sites write them', () => {
  it('are ten', () => expect(pages).toHaveLength(10));

  it.each(whole)('%s gives the article and nothing else', async (page, text) => {
    const { about, doubts } = await read(page);
    expect(about.text.split('\n\n')).toEqual(articleOf(text));
    expect(doubts).toEqual([]);
  });

  it('a page behind a paywall says that it may be the beginning alone', async () => {
    const { about, doubts } = await read('paywall-stub');
    expect(about.text.split('\n\n')).toEqual(articleOf('courant-column', 0, 2));
    expect(about.author).toBe('Tancred Oakumfold');
    expect(doubts.join(' ')).toContain('only subscribers');
  });

  it('a live blog says what it is, and keeps its entries', async () => {
    const { about, doubts } = await read('live-blog');
    for (const paragraph of articleOf('court-notice', 0, 3)) expect(about.text).toContain(paragraph);
    expect(doubts.join(' ')).toContain('live blog');
  });

  it('a page in Russian gives its article, with what it says of itself', async () => {
    const { about } = await read('russian');
    expect(about).toMatchObject({
      title: 'Мост закрыли для грузовиков',
      author: 'Анна Туманова',
      lang: 'ru',
      published: '2023-03-21',
    });
    expect(about.text.split('\n\n')).toHaveLength(4);
    expect(about.text).not.toMatch(/cookie|Читайте|Рыбак|права/);
  });

  it.each(pages)('%s takes in nothing that asks, sells or leads elsewhere', async (page) => {
    const { about, pieces } = await read(page);
    expect(about.text).not.toMatch(
      /cookie|partners store|Advertisement|boots|More on this|newsletter|Sign up|comments|Barnacle|Most read|Trending|Subscribe|subscriber|sponsored|podcast|blocker|All rights|Follow us|captain found|Also of interest|Photograph/i,
    );
    // What was taken off can be had back.
    for (const { text, isTaken } of pieces) expect(about.text.split('\n\n').includes(text)).toBe(isTaken);
  });
});
