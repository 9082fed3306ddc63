import { describe, expect, it } from 'vitest';
import type { Attribute, Dataset } from '../../src/model/types.ts';
import { columnValuesOf, entityColumnsOf } from '../../src/query/entity-columns.ts';
import { smallWorld } from '../ui/small-world.ts';

function withColumns(...columns: readonly (readonly Attribute[])[]): Dataset {
  const { dataset } = smallWorld([]);
  return {
    ...dataset,
    entities: dataset.entities.map((entity, index) => ({ ...entity, attributes: columns[index] ?? [] })),
  };
}

describe('columns that colors and sizes can show', () => {
  const dataset = withColumns(
    [
      ['size', 3],
      ['__proto__', 'x'],
      ['url', 'a'],
      ['same', 1],
      ['mixed', 1],
    ],
    [
      ['size', 0.5],
      ['__proto__', 'y'],
      ['url', 'b'],
      ['same', 1],
      ['mixed', 'one'],
    ],
    [
      ['__proto__', 'x'],
      ['url', 'c'],
      ['mixed', 'one'],
    ],
  );

  it('are numbers that differ, and words that come up more than once, whatever they are called', () => {
    expect(entityColumnsOf(dataset)).toEqual([
      { name: 'size', isNumber: true, distinct: 2 },
      { name: '__proto__', isNumber: false, distinct: 2 },
      { name: 'mixed', isNumber: false, distinct: 2 },
    ]);
  });

  it('give their values by entity', () => {
    expect([...columnValuesOf(dataset, '__proto__')]).toEqual([
      ['ann', 'x'],
      ['bob', 'y'],
      ['cid', 'x'],
    ]);
  });
});
