import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guessLanguage, readArticle } from '../../src/formats/read-article.ts';
import { docx, pdf } from '../fixtures/documents.ts';

async function read(copy: string | Uint8Array) {
  const result = await readArticle(copy);
  if (result.kind === 'fault') throw new Error(result.message);
  return result;
}

describe('a text to begin with', () => {
  it('of a Word document is its paragraphs, with what the document says of itself', async () => {
    const { about } = await read(
      docx(
        ['Ida Berg headed the office.', 'She <w:delText>never</w:delText>left.'].map((one) =>
          one.replace(/<w:delText>.*?<\/w:delText>/, ''),
        ),
        '<dc:title>Bridge</dc:title><dc:creator>Lena Roth</dc:creator><dcterms:created>2022-03-19T08:00:00Z</dcterms:created>',
      ),
    );
    expect(about).toMatchObject({
      text: 'Ida Berg headed the office.\n\nShe left.',
      title: 'Bridge',
      author: 'Lena Roth',
      published: '2022-03-19',
    });
  });

  it('of a PDF is its lines joined to paragraphs, words that were cut made whole, page numbers left out', async () => {
    const { about, doubts } = await read(
      pdf([
        [700, 'Ida Berg has headed the harbor office since the spring, and nobody in the town remem-'],
        [686, 'bers how she came to it.'],
        [658, 'The office denies that anybody was favored when the new bridge was given to her brother.'],
        [40, '12'],
      ]),
    );
    expect(about.text).toBe(
      'Ida Berg has headed the harbor office since the spring, and nobody in the town remembers how she came to it.\n\nThe office denies that anybody was favored when the new bridge was given to her brother.',
    );
    expect(doubts.join(' ')).toContain('paragraphs');
  });

  it('says why there is none', async () => {
    expect(await readArticle(pdf([]))).toMatchObject({
      kind: 'fault',
      message: expect.stringContaining('text recognition'),
    });
    expect(await readArticle(docx([]))).toMatchObject({ kind: 'fault' });
    expect(await readArticle(strToU8('%PDF-1.4 nothing'))).toMatchObject({ kind: 'fault' });
  });

  it('takes a title off plain text, and shows it', async () => {
    const { about, pieces } = await read('Bridge goes to family firm\n\nIda Berg headed it.\n\nThe office denies it.');
    expect(about).toMatchObject({
      title: 'Bridge goes to family firm',
      text: 'Ida Berg headed it.\n\nThe office denies it.',
    });
    expect(pieces.filter(({ isTaken }) => !isTaken).map(({ text }) => text)).toEqual(['Bridge goes to family firm']);
  });

  it('of Markdown has none of its marks, and takes over what stands in front', async () => {
    const { about } = await read(
      '---\ntitle: Bridge\ndate: 2022-03-19\n---\n# Bridge\n\n**Ida** headed [it](https://x.example).\n\n> She left.',
    );
    expect(about).toMatchObject({ title: 'Bridge', published: '2022-03-19', text: 'Ida headed it.\n\nShe left.' });
  });

  it.each([
    ['en', 'The office denies that anybody was favored, and means to publish the bids of all.'],
    ['fr', 'Le bureau nie que qui que ce soit ait été favorisé dans la vente du pont.'],
    ['de', 'Das Amt bestreitet, dass die Firma bevorzugt wurde, und will die Angebote nicht zeigen.'],
    ['ru', 'Управление отрицает, что кого-то предпочли, и обещает показать все заявки.'],
    ['kk', 'Басқарма біреуге артықшылық берілгенін жоққа шығарды және өтінімдерді көрсетуге уәде берді.'],
    ['', 'Xyz qrs tuv wxy zab cde fgh ijk lmn.'],
  ])('is in a language that is guessed: %s', (language, text) => expect(guessLanguage(text)).toBe(language));
});
