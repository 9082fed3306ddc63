import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateDirection, tameText, turnsDirection } from '../../src/lib/tame-text.ts';

const marks = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
const hostile = fc.string({ unit: fc.constantFrom(...marks, 'a', 'ب', ' ', '\n', '\0', '\ud800'), maxLength: 20 });

describe('tameText', () => {
  it('keeps ordinary text letter by letter, no-break spaces and quotation marks included', () => {
    const text = 'Nazarbayev ‘family’\u00a0– “97.7 %”, Зенон, 中文, 😀, e\u0301';
    expect(tameText(text)).toBe(text);
  });

  it('brings lines, tabs and separators onto one line', () => {
    expect(tameText('a\r\n# b\t\u2028c\u0085d')).toBe('a # b c d');
  });

  it('drops control characters and replaces half characters', () => {
    expect(tameText('a\0b\u0007c\u009fd\ud83de')).toBe('abcd\ufffde');
  });

  it('closes what turns the direction, and drops closings of nothing', () => {
    expect(tameText('evil\u202Etxt')).toBe('evil\u202Etxt\u202C');
    expect(tameText('\u2067a\u202Eb')).toBe('\u2067a\u202Eb\u202C\u2069');
    expect(tameText('a\u2069\u202Cb')).toBe('ab');
  });

  it('leaves every directional mark paired, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const open: string[] = [];
        for (const character of tameText(text)) {
          if (/[\u202A\u202B\u202D\u202E]/u.test(character)) open.push('\u202C');
          else if (/[\u2066-\u2068]/u.test(character)) open.push('\u2069');
          else if (/[\u202C\u2069]/u.test(character)) expect(open.pop()).toBe(character);
        }
        expect(open).toEqual([]);
      }),
      { seed: 31, numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tameText(tameText(text))).toBe(tameText(text));
      }),
      { seed: 32, numRuns: 2000 },
    );
  });
});

describe('isolateDirection', () => {
  it('isolates only what runs from right to left, or might', () => {
    expect(isolateDirection('Karim Massimov')).toBe('Karim Massimov');
    expect(isolateDirection('كريم ماسيموف')).toBe('\u2068كريم ماسيموف\u2069');
    expect(turnsDirection('a\u202Eb\u202C')).toBe(true);
    expect(turnsDirection('Зенон 中文')).toBe(false);
  });
});
