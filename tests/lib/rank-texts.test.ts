import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationKeyOf, compareTexts } from '../../src/lib/collation-key.ts';
import { atOnce } from '../../src/lib/in-slices.ts';
import { rankingTexts } from '../../src/lib/rank-texts.ts';

/** Texts made of what is easily got wrong: numbers, marks, accents, case, and letters that have no key. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'A',
    'b',
    'Z',
    'é',
    'É',
    'ñ',
    'ü',
    'e\u0301',
    'ß',
    'æ',
    'ж',
    '中',
    'l·',
    'l',
    '·',
    '…',
    '½',
    '\u0000',
    '\t',
    '\u00ad',
  ],
  ...[
    '0',
    '1',
    '9',
    '10',
    '007',
    '123456789012345678901',
    ' ',
    '-',
    '–',
    '—',
    '.',
    ',',
    "'",
    '’',
    '"',
    '“',
    '”',
    '(',
    '¶',
    '→',
    '$',
    '€',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 8 }),
);

describe('the key of a text', () => {
  it('never says another order than the collator', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [collationKeyOf(one), collationKeyOf(other)];
        if (a === undefined || b === undefined || a === b) return;
        expect(Math.sign(compareTexts(one, other))).toBe(a < b ? -1 : 1);
      }),
      { numRuns: 20_000, seed: 7 },
    );
  });

  it('orders every two marks that it has, alone and inside words, as the collator does', () => {
    const codes = [...Array(0x2200).keys()].map((code) => String.fromCharCode(code));
    const known = codes.filter((text) => collationKeyOf(text) !== undefined);
    expect(known.length).toBeGreaterThan(300);
    for (const [index, one] of known.entries()) {
      for (const other of known.slice(index + 1)) {
        for (const [a, b] of [
          [one, other],
          [`l${one}a`, `l${other}`],
        ] as const) {
          const [first = '', second = ''] = [collationKeyOf(a), collationKeyOf(b)];
          if (first !== second) expect([a, b, Math.sign(compareTexts(a, b))]).toEqual([a, b, first < second ? -1 : 1]);
        }
      }
    }
  });

  it('counts digits rather than reading them, so that long numbers sort as they should', () => {
    const numbers = ['9', '10', '99999999999999999999', '100000000000000000000', `1${'0'.repeat(60)}`];
    expect(numbers.toReversed().toSorted(compareTexts)).toEqual(numbers);
    expect(collationKeyOf(`1${'0'.repeat(60)}`)).toBeUndefined();
    expect(collationKeyOf('007')).toBe(collationKeyOf('7'));
  });
});

describe('ranking texts', () => {
  it('ranks as a sort by the collator does, and alike what it cannot tell apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(texts, { maxLength: 60 }), (different) => {
        expect([...atOnce(rankingTexts(different))]).toEqual(plainRanks(different));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('does so for more texts than are sorted at once, with long beginnings that they share', () => {
    const many = Array.from({ length: 9000 }, (_, index) => {
      const number = (index * 7919) % 9000;
      return number % 97 === 0
        ? `Ягода ${number}`
        : `The river of the north, ${number % 3 === 0 ? 'old' : 'Old'} ${number}`;
    });
    expect([...atOnce(rankingTexts(many))]).toEqual(plainRanks(many));
  });
});

function plainRanks(different: readonly string[]): number[] {
  const inOrder = different.toSorted(compareTexts);
  let rank = 0;
  const ranks = new Map<string, number>();
  for (const [index, text] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before === undefined || compareTexts(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
  }
  return different.map((text) => ranks.get(text) ?? 0);
}
