import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainClaim, isPlainEntity } from '../../src/model/plain-fields.ts';
import { claimSchema, entitySchema } from '../../src/model/schema.ts';
import { type PartSchema, parsePart } from '../../src/model/shape-issues.ts';
import { largeDataset } from '../bench/large/world.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { arbitraryDataset } from '../formats/arbitrary-dataset.ts';

const kinds: readonly (readonly [name: string, 'claims' | 'entities', PartSchema, (value: unknown) => boolean])[] = [
  ['claim', 'claims', claimSchema, isPlainClaim],
  ['entity', 'entities', entitySchema, isPlainEntity],
];
const owner = { words: 'It', path: '/it' };
const isFaultless = (schema: PartSchema, value: unknown) => {
  const { issues, isTyped } = parsePart(schema, value, owner);
  return issues.length === 0 && isTyped;
};

/** What may be put in the place of a value: every rule of a text, a count or an id is broken by one of these. */
const strangers = fc.oneof(
  fc.constantFrom<unknown>(
    ...['', ' ', ' a', 'a ', 'a\tb', 'a\nb', '\u202ea', '\ud800', 'e\u0301', '\u00a0', 'a\u200b', 'x'.repeat(201)],
    ...['x'.repeat(301), 'x'.repeat(601), 'x'.repeat(2001), 'constructor', 'unnamed', '__proto__', 'a b', '-a', 'É a'],
    ...[null, true, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, [], {}, [[]], ['', 'a'], ['a', 1]],
    ...['alleged', 'Stated', '2022-13'],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe.each(kinds)('a quick look at a %s', (_name, part, schema, isPlain) => {
  it('finds nothing in doubt in nearly all of a usual dataset', () => {
    const parts: readonly unknown[] = largeDataset(300, 900)[part];
    expect(parts.every(isPlain)).toBe(true);
    const own: readonly unknown[] = readMassimov()[part];
    expect(own.filter(isPlain).length).toBeGreaterThan(own.length * 0.7);
  });

  it('never passes what the schema would not', () => {
    const changed = fc
      .tuple(arbitraryDataset, fc.nat(), fc.nat(), strangers, fc.constantFrom('set', 'drop', 'rename', 'inside'))
      .map(([dataset, which, at, stranger, how]): unknown => {
        const parts = dataset[part];
        const value: Record<string, unknown> = JSON.parse(JSON.stringify(parts[which % parts.length] ?? {}));
        const keys = Object.keys(value);
        const key = keys[at % Math.max(1, keys.length)] ?? 'id';
        const { [key]: before, ...rest } = value;
        if (how === 'drop') return rest;
        if (how === 'rename') return { ...rest, [`${key}x`]: before };
        const [first] = Array.isArray(before) ? before : [];
        if (how === 'inside' && typeof first === 'object' && first !== null) {
          const inner = Object.keys(first)[at % 4] ?? 'quote';
          return { ...value, [key]: [{ ...first, [inner]: stranger }] };
        }
        return { ...value, [key]: stranger };
      });
    fc.assert(
      fc.property(changed, (value) => {
        if (isPlain(value)) expect(isFaultless(schema, value)).toBe(true);
      }),
      { seed: 9, numRuns: 4000 },
    );
  });
});
