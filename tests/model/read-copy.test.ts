import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/sha256.ts';
import { readCopy } from '../../src/model/read-copy.ts';

const text = 'First paragraph.\n\nSecond one, “quoted”.\n\nThird.';
const expected = { sha256: sha256(text), length: 47 };

describe('readCopy', () => {
  it('finds the very text between what stands around it, and takes out what was put into it', () => {
    for (const copy of [
      text,
      `Menu\n\nSearch\n\n${text}\n\nRead on\n\nImprint`,
      text.replace('\n\nThird', '\n\nAdvertisement\n\nSee also\n\nThird'),
      `Menu\n\n${text.replace('\n\nThird', '\n\nAdvertisement\n\nThird')}\n\nImprint`,
      text.replaceAll('\n\n', '\n'),
      `<html><body><h1>Title</h1><p>First paragraph.</p><p>Second one, &ldquo;quoted&rdquo;.</p><div>Third.</div></body></html>`,
    ]) {
      expect(readCopy(copy, expected), copy).toBe(text);
    }
  });

  it('takes nothing out of a text that is another', () => {
    const other = `Menu\n\n${text.replace('Third', 'Tenth')}`;
    expect(readCopy(other, expected)).toBe(other);
    expect(readCopy(other, undefined)).toBe(other);
  });

  it('takes out one piece from the middle, wherever it stands, but neither the beginning nor the end', () => {
    const numbered = ['One.', 'Two and two.', 'Three, three, three.', 'Four.', 'Five is the last of them.'];
    const read = numbered.join('\n\n');
    const wanted = { sha256: sha256(read), length: read.length };
    for (let place = 1; place < numbered.length; place += 1) {
      const filled = numbered.toSpliced(place, 0, 'An advertisement', 'of two paragraphs').join('\n\n');
      expect(readCopy(filled, wanted), filled).toBe(read);
      expect(readCopy(`Menu\n\n${filled}\n\nImprint`, wanted), filled).toBe(read);
    }
    const torn = numbered.toSpliced(1, 0, 'One thing').toSpliced(4, 0, 'and another').join('\n\n');
    expect(readCopy(torn, wanted)).toBe(torn);
  });

  it('finds the very text in a copy of more paragraphs than are looked through only when it is all of it', () => {
    const long = Array.from({ length: 2001 }, (_, index) => `p${index}`).join('\n\n');
    expect(readCopy(long, { sha256: sha256(long), length: long.length })).toBe(long);
    const most = Array.from({ length: 1999 }, (_, index) => `p${index}`).join('\n\n');
    const wanted = { sha256: sha256(most), length: most.length };
    expect(readCopy(`${most}\n\nImprint`, wanted)).toBe(most);
    expect(readCopy(`Menu\n\n${most}\n\nImprint`, wanted)).toBe(`Menu\n\n${most}\n\nImprint`);
  });

  it('finds a text that is one paragraph of a copy, and of a copy without empty lines', () => {
    const wanted = { sha256: sha256('Second one, “quoted”.'), length: 21 };
    expect(readCopy(text, wanted)).toBe('Second one, “quoted”.');
    expect(readCopy('Menu\r\rSecond one, “quoted”.\r\nImprint', wanted)).toBe('Second one, “quoted”.');
  });

  it('takes each line for a paragraph where no empty line parts them', () => {
    expect(readCopy('One\nTwo\r\nThree', undefined)).toBe('One\n\nTwo\n\nThree');
    expect(readCopy('One\nand more\n\nTwo', undefined)).toBe('One and more\n\nTwo');
  });

  it('reads a copy whose lines were broken at one width as the paragraphs that it was', () => {
    const read = 'Ida headed the office for a year.\n\nBo wrote a letter to the council and paid for it.';
    const wrapped = 'Ida headed the office\nfor a year.\nBo wrote a letter to\nthe council and paid\nfor it.';
    expect(readCopy(wrapped, { sha256: sha256(read), length: read.length })).toBe(read);
  });

  it('gives up on long copies before comparing all ways to break them', { timeout: 20_000 }, () => {
    const paragraphs = Array.from({ length: 1900 }, (_, index) => 'x'.repeat(1 + (index % 7)));
    for (const [count, length] of [
      [1900, 4000],
      [290, 400],
    ] as const) {
      const copy = paragraphs.slice(0, count).join('\n\n');
      expect(readCopy(copy, { sha256: '0'.repeat(64), length })).toBe(readCopy(copy, undefined));
    }
  });
});
