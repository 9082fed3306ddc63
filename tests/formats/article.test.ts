import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/formats/article.ts';

const body = `<p>Ida Berg headed the harbor office. ${'She chose the firm. '.repeat(20)}</p><p>The office denies it.</p>`;
const page = (head: string, rest = '') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav>Home News</nav><article><h1>Bridge</h1>${body}</article>${rest}</body></html>`;

describe('an article', () => {
  it('is the text that was pasted, normalized', () => {
    expect(readArticleText('One  line.\n\n\nAnother\nline. ')).toMatchObject({
      text: 'One line.\n\nAnother line.',
      title: '',
    });
  });

  it('says who wrote it and when in the words of schema.org', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Bridge &amp; firm',
      author: [{ name: 'Lena Roth' }, { name: 'Tom Wirth' }],
      publisher: { name: 'The Courier' },
      datePublished: '2022-03-19T08:00:00Z',
    };
    const read = readArticleText(
      page(`<script type="application/ld+json">${JSON.stringify({ '@graph': [data] })}</script>`),
    );
    expect(read).toMatchObject({
      title: 'Bridge & firm',
      author: 'Lena Roth and Tom Wirth',
      publisher: 'The Courier',
      published: '2022-03-19',
      lang: 'en-GB',
    });
  });

  it('says it in meta elements, or in its title alone', () => {
    const read = readArticleText(
      page(
        '<title>Bridge | Courier</title><meta property="og:title" content="Bridge"><meta name=author content="Lena Roth"><link rel="canonical" href="https://courier.example/bridge">',
      ),
    );
    expect(read).toMatchObject({ title: 'Bridge', author: 'Lena Roth', url: 'https://courier.example/bridge' });
    expect(readArticleText(page('<title>Bridge | Courier</title>')).title).toBe('Bridge | Courier');
  });

  it('leaves out what stands around it, and its heading', () => {
    const { text } = readArticleText(page('', '<div>Related: ten bridges</div>'));
    expect(text.startsWith('Ida Berg headed')).toBe(true);
    expect(text.endsWith('The office denies it.')).toBe(true);
  });

  it('goes on where the data of a page are faulty', () => {
    expect(readArticleText(page('<script type="application/ld+json">{oops</script><title>Bridge</title>')).title).toBe(
      'Bridge',
    );
  });
});
