import { describe, expect, it } from 'vitest';
import { readBeginning } from '../../src/gate/read-beginning.ts';
import { readByline } from '../../src/gate/read-byline.ts';

const body =
  'The office denies that anybody was favored, and means to publish the bids.\n\nNobody has seen them.\n\nIt ended there.';

async function read(copy: string) {
  const result = await readBeginning(copy);
  if (result.kind === 'fault') throw new Error(result.message);
  return result;
}

describe('a byline', () => {
  it.each([
    ['en', 'By Ann Lee, The Harbor Courier, 14 March 2024', 'Ann Lee', 'The Harbor Courier', '2024-03-14'],
    ['de', 'Von Lena Böhm, Nordsee-Anzeiger, 6. Februar 2025', 'Lena Böhm', 'Nordsee-Anzeiger', '2025-02-06'],
    ['ru', 'Автор: Ольга Мирова, «Вестник Залива», 21 августа 2023', 'Ольга Мирова', 'Вестник Залива', '2023-08-21'],
    [
      'fr',
      'Par Jean Petit et Anne Roux, Le Journal du Port, publié le 3 mars 2024 à 10:20',
      'Jean Petit and Anne Roux',
      'Le Journal du Port',
      '2024-03-03',
    ],
    ['kk', 'Автор: Айгүл Серікова, «Жаңа заман», 2023 жылғы 21 тамыз', 'Айгүл Серікова', 'Жаңа заман', '2023-08-21'],
    [
      'en',
      'By Ann Lee, Bo Ray and Cy Poe, Political Editor, The Times',
      'Ann Lee and Bo Ray and Cy Poe',
      'The Times',
      '',
    ],
    ['en', 'By Ann Lee for the Harbor Courier', 'Ann Lee', 'Harbor Courier', ''],
    [
      'de',
      'Von Anna Roth und Jan van der Berg, 06.02.2025, 8:30 Uhr',
      'Anna Roth and Jan van der Berg',
      '',
      '2025-02-06',
    ],
    ['ru', 'Ольга Мирова и Пётр Лугин', '', '', ''],
    ['en', 'Published on Thursday 14 March 2024 at 08:15 GMT', '', '', '2024-03-14'],
    ['ru', '«Вестник Залива», 21 августа 2023 г.', '', 'Вестник Залива', '2023-08-21'],
  ])('in %s: %s', (language, line, author, publisher, published) => {
    const isNone = author === '' && publisher === '' && published === '';
    expect(readByline(line, language)).toEqual(isNone ? undefined : { author, publisher, published });
  });

  it.each([
    ['en', 'By 1980 the school had 140.'],
    ['en', 'By Hook or by Crook'],
    ['en', 'Text Messages Reveal Plot'],
    ['de', 'Von der Leyen besucht Kiew'],
    ['de', 'Berlin, 6. Februar 2025'],
    ['en', 'Tom Arkwright, Penrhos, 14 March 2024'],
  ])('is none in %s: %s', (language, line) => expect(readByline(line, language)).toBeUndefined());

  it('of a pasted text fills in who, where and when, and is no part of the text', async () => {
    const { about, pieces, bylines } = await read(
      `Bridge goes to firm\n\nBy Ann Lee, The Courier, 14 March 2024\n\n${body}`,
    );
    expect(about).toMatchObject({
      title: 'Bridge goes to firm',
      author: 'Ann Lee',
      publisher: 'The Courier',
      published: '2024-03-14',
      text: body,
    });
    expect(bylines).toEqual(['By Ann Lee, The Courier, 14 March 2024']);
    expect(pieces.filter(({ isTaken }) => !isTaken)).toHaveLength(2);
  });

  it('is read under a title without an empty line between, above a text without a title, and at its end', async () => {
    expect((await read(`Bridge goes to firm\nBy Ann Lee\n14 March 2024\n\n${body}`)).about).toMatchObject({
      title: 'Bridge goes to firm',
      author: 'Ann Lee',
      published: '2024-03-14',
      text: body,
    });
    expect((await read(`By Ann Lee\n\n${body}`)).about).toMatchObject({ title: '', author: 'Ann Lee', text: body });
    expect((await read(`Bridge goes to firm\n\n${body}\n\nBy Ann Lee`)).about).toMatchObject({
      author: 'Ann Lee',
      text: body,
    });
  });

  it('says of its author what stands in it, and leaves off what the author is', async () => {
    expect((await read(`Man on trial\n\nBy Dana Whitlock, court reporter\n\n${body}`)).about.author).toBe(
      'Dana Whitlock',
    );
  });

  it('is never read from the middle of a text', async () => {
    const text = `${body}\n\nBy Ann Lee, The Courier, 14 March 2024\n\nThe letter ends there.\n\nIt was late.`;
    expect((await read(text)).about).toMatchObject({ author: '', publisher: '', published: '', text });
  });

  it('of a page goes behind what the page says of itself', async () => {
    const html = `<!doctype html><html lang="en"><head><title>Bridge</title><meta name="author" content="Lena Roth"></head><body><article><p>By Ann Lee, The Courier, 14 March 2024</p>${body
      .split('\n\n')
      .map((one) => `<p>${one} ${one} ${one}</p>`)
      .join('')}</article></body></html>`;
    const { about } = await read(html);
    expect(about).toMatchObject({ author: 'Lena Roth', publisher: 'The Courier', published: '2024-03-14' });
    expect(about.text).not.toContain('Ann Lee');
  });
});
