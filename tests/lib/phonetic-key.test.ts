import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey, soundKeys } from '../../src/lib/phonetic-key.ts';

const pieces = fc.constantFrom(
  ...[
    'Massimov',
    'Масимов',
    'schach',
    'ph',
    'c',
    'k',
    'ff',
    'ie',
    'yee',
    '1123',
    '007',
    '٣',
    'ß',
    'é',
    'e\u0301',
    '中文',
  ],
  ...[' ', '  ', '-', '–', '’', '.', '\u00a0', '\t', '\u200b'],
);
const texts = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));

describe('how many names sound', () => {
  it('is how each of them sounds, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 12 }), (names) => {
        const soundOf = soundKeys();
        expect([...names, ...names].map(soundOf)).toEqual([...names, ...names].map(soundKey));
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
