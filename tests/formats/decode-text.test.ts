import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode-text.ts';
import { readFile } from '../../src/formats/read-files.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Encode as UTF-16 with a byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2 + 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function faultOf(bytes: Uint8Array | readonly number[]): readonly [code: string, message: string] {
  const decoded = decodeText(Uint8Array.from(bytes));
  return decoded.kind === 'fault' ? [decoded.issue.code, decoded.issue.message] : ['text', decoded.text];
}

describe('decoding a file', () => {
  const text = 'Łódź “é” 😀';

  it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
    const files = [encode(text), encode(`\ufeff${text}`), utf16(text, true), utf16(text, false)];
    for (const bytes of files) expect(decodeText(bytes)).toEqual({ kind: 'text', text });
  });

  it('names the first byte that is not UTF-8, and its line', () => {
    const [code, message] = faultOf([...encode('a\né\nb'), 0xe9, 0x20]);
    expect(code).toBe('invalid-bytes');
    expect(message).toContain('byte 7 (0xE9 in line 3)');
  });

  it.each([
    ['an overlong form', [0x61, 0xc0, 0xaf], 2],
    ['a three-byte overlong form', [0xe0, 0x80, 0xaf], 1],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 3],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80], 1],
    ['a continuation alone', [0x61, 0x80], 2],
    ['cut inside a character', [0x61, 0xf0, 0x9f, 0x98], 2],
    ['never a byte of UTF-8', [0x61, 0x62, 0x63, 0xff], 4],
  ])('finds the place of %s', (_what, bytes, place) => {
    const [code, message] = faultOf(bytes);
    expect(code).toBe('invalid-bytes');
    expect(message).toContain(`byte ${place} (`);
  });

  it('refuses half a character in UTF-16', () => {
    expect(faultOf(utf16('a\ud83db', true))).toEqual(['invalid-bytes', expect.stringContaining('bytes 5 and 6')]);
    expect(faultOf(utf16('a\ude00', false))[0]).toBe('invalid-bytes');
    expect(faultOf(utf16('ab', true).slice(0, -1))).toEqual(['invalid-bytes', expect.stringContaining('cut off')]);
  });

  it('knows UTF-16 without a byte order mark also by its NUL bytes among letters that are no UTF-8', () => {
    const decoded = decodeText(Buffer.from('{"name": "Масимов, à Zürich", "note": "a b c"}', 'utf16le'));
    expect(decoded.kind === 'fault' && decoded.issue.message).toContain('UTF-16 without a byte order mark');
  });

  it('refuses NUL, and knows UTF-16 without a byte order mark by it', () => {
    expect(faultOf([0x7b, 0x7d, 0x20, 0, 0x20])).toEqual(['nul-byte', expect.stringContaining('byte 4')]);
    expect(faultOf(utf16('{}', true).slice(2))).toEqual(['nul-byte', expect.stringContaining('UTF-16')]);
    expect(faultOf(utf16('{\0}', true))[0]).toBe('nul-byte');
  });

  it('refuses UTF-32', () => {
    expect(faultOf([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])[0]).toBe('unknown-encoding');
  });

  it('agrees with the platform on what UTF-8 is', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x80, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x9f, 0xa0));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (bytes) => {
        const fatal = () => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
        const [code, message] = faultOf(bytes);
        if (code === 'text') expect(fatal()).toBe(message);
        if (code === 'invalid-bytes' && !message.includes('UTF-16')) {
          expect(fatal).toThrow();
          const place = Number(/byte (\d+) /.exec(message)?.[1]);
          const before = bytes.slice(0, place - 1);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(before))).not.toThrow();
        }
      }),
      { seed: 5, numRuns: 3000 },
    );
  });
});

describe('a file in UTF-16 that does not say so', () => {
  const table = 'source,target\nAnn Lee,Bolt Works\n';
  const little = Buffer.from(table, 'utf16le');
  it.each([
    ['a table', 'x.csv', little],
    ['a table, big end first', 'x.csv', Buffer.from(little).swap16()],
    ['a drawing', 'x.gexf', Buffer.from('<?xml version="1.0"?><gexf></gexf>', 'utf16le')],
    ['a dataset', 'x.json', Buffer.from('{"sayso": 1, "id": "d"}', 'utf16le')],
  ])('is told what to do whatever it holds: %s', async (_, name, bytes) => {
    const { dataset, issues } = await readFile(new Uint8Array(bytes), name);
    expect(dataset).toBeUndefined();
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('Save it as UTF-8')]);
  });

  it('is not taken for one when it is a table of few letters, or of another script', async () => {
    for (const text of ['a,b\n1,2\n', 'кто,кого\nАнна,Болт\n', '谁,对谁\n安,博\n']) {
      const { issues } = await readFile(Buffer.from(text), 'x.csv');
      expect(issues.map(({ message }) => message).join()).not.toContain('UTF-16');
    }
  });
});
