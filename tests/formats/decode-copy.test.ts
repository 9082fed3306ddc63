import { describe, expect, it } from 'vitest';
import { decodeCopy } from '../../src/formats/decode-copy.ts';

const encoded = (text: string) => new TextEncoder().encode(text);
/** Write one byte for each letter. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function refusalOf(bytes: Uint8Array): string {
  const decoded = decodeCopy(bytes);
  return decoded.kind === 'fault' ? decoded.issue.message : `read: ${decoded.text}`;
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeCopy(bytes);
  return decoded.kind === 'text' ? decoded.text : `refused: ${decoded.issue.message}`;
}

describe('decodeCopy', () => {
  it('reads UTF-8 as data are read', () => {
    expect(textOf(encoded('“Łucja” 🌉'))).toBe('“Łucja” 🌉');
  });

  it('reads a page in the encoding that it declares', () => {
    // Cyrillic letters in Windows-1251 begin at 0xC0.
    const page = latin(
      '<html><head><meta http-equiv="x" content="text/html; charset=windows-1251"></head><p>\xcc\xee\xf1\xf2',
    );
    expect(textOf(page)).toContain('<p>Мост');
    expect(textOf(latin('<meta charset="iso-8859-2"><p>\xa3ucja'))).toContain('Łucja');
    expect(refusalOf(latin('<meta charset="no-such"><p>\xa3ucja'))).toContain('not valid UTF-8');
  });

  it('reads an old text in Latin letters, and does not guess at other alphabets', () => {
    expect(textOf(latin('She said \x93caf\xe9\x94 and left.'))).toBe('She said “café” and left.');
    expect(refusalOf(latin('\xcc\xee\xf1\xf2 \xf7\xe5\xf0\xe5\xe7 \xf0\xe5\xea\xf3'))).toContain('Save it as UTF-8');
    expect(refusalOf(Uint8Array.from([0x41, 0xe9, 0x01, 0x02]))).toContain('not valid UTF-8');
  });

  it.each([
    ['a PDF', latin('%PDF-1.4\n1 0 obj << >>')],
    ['an office document', latin('PK\x03\x04\x14\0\x06\0')],
    ['an old office document', latin('\xd0\xcf\x11\xe0\xa1\xb1')],
    ['Rich Text Format', latin('{\\rtf1\\ansi Hello}')],
    ['a web archive', latin('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n')],
    ['an image (PNG)', latin('\x89PNG\r\n\x1a\n')],
  ])('names %s, and says what to do', (name, bytes) => {
    expect(refusalOf(bytes)).toContain(name);
    expect(refusalOf(bytes)).toMatch(/copy its text and paste it here/);
    expect(refusalOf(bytes)).not.toContain('dataset');
  });

  it('refuses what is empty', () => {
    for (const bytes of [encoded(''), encoded(' \r\n\t')]) expect(refusalOf(bytes)).toBe('There is no text in it.');
  });
});
