import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/lib/in-slices.ts';
import { packJson, unpackingJson } from '../../src/lib/packed-json.ts';
import { largeDataset } from '../bench/large/world.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { arbitraryDataset } from '../formats/arbitrary-dataset.ts';

const thereAndBack = (value: unknown) => atOnce(unpackingJson(structuredClone(packJson(value))));

describe('a packed value', () => {
  it.each([
    ['the demo', readMassimov()],
    ['a large one', largeDataset(600, 1800)],
  ])('is what it was, key by key: %s', (_name, dataset) => {
    expect(JSON.stringify(thereAndBack(dataset))).toBe(JSON.stringify(dataset));
  });

  it('is what it was, for any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        expect(thereAndBack(dataset)).toStrictEqual(dataset);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('is what it was, for anything that JSON can be', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(thereAndBack(value)).toStrictEqual(value);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps odd numbers, half characters, and keys that objects have of themselves', () => {
    const odd = JSON.parse(
      '{"__proto__": [-0, 0, 536870911, 536870912, -1, 1e308, 5e-324, 4294967296], "constructor": {"__proto__": null}, "": "\\ud800", "1\\n2": {}, "a": {"b": 1}, "b": {"a": 1}}',
    );
    // Matchers compare what is kept under __proto__ with what it is the prototype of.
    expect(JSON.stringify(thereAndBack(odd))).toBe(JSON.stringify(odd));
    expect(thereAndBack([-0, 0])).toStrictEqual([-0, 0]);
    expect(Object.getPrototypeOf(thereAndBack(odd))).toBe(Object.prototype);
    expect(thereAndBack([undefined, { a: undefined }])).toStrictEqual([undefined, { a: undefined }]);
  });

  it('comes back the same where it has more parts than are read at a time', () => {
    const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, [index, `${index % 7}`]]));
    const long = { list: Array.from({ length: 1000 }, (_, index) => ({ id: index, wide: index === 500 ? wide : {} })) };
    expect(thereAndBack(long)).toStrictEqual(long);
  });
});
