import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText, looksLikeHtml } from '../../src/lib/html-to-text.ts';

describe('htmlToText', () => {
  it('makes paragraphs of blocks and joins what runs on', () => {
    expect(htmlToText('<h1>A  bridge</h1><p>One\n <em>two</em>three</p>four<br>five<div>six</div>')).toBe(
      'A bridge\n\nOne twothree\n\nfour\nfive\n\nsix',
    );
  });

  it('leaves out what nobody reads, nested or not, and goes on behind it', () => {
    const page = `<!DOCTYPE html><html><head><title>T</title><style>p > a { }</style></head><body>
      <nav><ul><li>Menu <nav>more</nav></li></ul></nav><p>Read this.</p>
      <script>if (1 < 2) document.write("<p>not this</p>");</script><!-- <p>nor this</p> -->
      <form><button>Send</button></form><svg><text>x</text></svg><p>And this.</p><footer>End</footer></body></html>`;
    expect(htmlToText(page)).toBe('Read this.\n\nAnd this.');
  });

  it('is not led astray by brackets in attributes, by unclosed elements or by lone signs', () => {
    expect(htmlToText('<p title="a > b" data-x=\'</p>\'>3 < 4 & 5 > 4</p>')).toBe('3 < 4 & 5 > 4');
    expect(htmlToText('<nav><p>Still here</p>')).toBe('Still here');
    expect(htmlToText('It’s <b class=x>on</b')).toBe('It’s on');
    expect(htmlToText('<p>don"t <a href=x>stop</a>')).toBe('don"t stop');
  });

  it('knows characters by name and by number', () => {
    expect(
      htmlToText('&ldquo;Caf&eacute;&rdquo; &mdash; 7&#189; &#x1F309; &euro; &alpha;&Omega; &amp;lt; &nbsp;&#146;'),
    ).toBe('“Café” — 7½ 🌉 € αΩ &lt; \u00a0’');
    expect(htmlToText('&unknown; AT&T &copy 2023 &#0; R&amp;D &notit')).toBe('&unknown; AT&T © 2023 \uFFFD R&D ¬it');
  });

  it('gives back any text that was written as HTML', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z<>&"' é🌉-]{0,12}$/u), { maxLength: 6 }), (paragraphs) => {
        const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
        const html = paragraphs.map((one) => `<p class="${escaped(one)}">${escaped(one)}</p>`).join('');
        const wanted = paragraphs.map((one) => one.replace(/ +/g, ' ').trim()).filter((one) => one !== '');
        expect(
          htmlToText(html)
            .split(/\n\n/)
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        ).toEqual(wanted);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('takes time in proportion to hostile pages', { timeout: 20_000 }, () => {
    for (const piece of ['<nav>', '<', '<a href="', '<script>', '<!--', '&', '<p '])
      expect(htmlToText(piece.repeat(60_000))).toBeTypeOf('string');
  });
});

describe('looksLikeHtml', () => {
  it('tells a page from a text in which a bracket stands', () => {
    expect(looksLikeHtml('\uFEFF <!doctype html><p>x')).toBe(true);
    expect(looksLikeHtml('<div class="a"><p>x</p></div>')).toBe(true);
    expect(looksLikeHtml('<3 you, he said.')).toBe(false);
    expect(looksLikeHtml('A text that mentions <p> and </p>.')).toBe(false);
  });
});
