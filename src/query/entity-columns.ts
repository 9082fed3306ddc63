/** The columns that an imported file gives its entities, as far as colors or sizes can show them. */
import type { Attribute, AttributeValue, Dataset } from '../model/types.ts';

export interface EntityColumn {
  readonly name: string;
  /** Numbers can be a size; words, and numbers that only name groups, are told apart by color. */
  readonly isNumber: boolean;
  /** How many different values it has. */
  readonly distinct: number;
}

/** More values than these tell nobody anything as colors. */
const mostValues = 200;

/** List the columns that colors or sizes can show: of numbers, or of words that come up more than once. */
export function entityColumnsOf({ entities }: Dataset): readonly EntityColumn[] {
  const byName = new Map<string, { values: Set<string>; count: number; isNumber: boolean }>();
  for (const { attributes = [] } of entities) {
    for (const [name, value] of attributes) {
      const column = byName.get(name) ?? { values: new Set<string>(), count: 0, isNumber: true };
      byName.set(name, column);
      column.values.add(valueWords(value));
      column.count += 1;
      column.isNumber &&= typeof value === 'number';
    }
  }
  return [...byName].flatMap(([name, { values, count, isNumber }]) => {
    const isShown = values.size > 1 && (isNumber || (values.size < count && values.size <= mostValues));
    return isShown ? [{ name, isNumber, distinct: values.size }] : [];
  });
}

/** Give the values of a column by entity; a column that an entity has twice counts once. */
export function columnValuesOf({ entities }: Dataset, name: string): ReadonlyMap<string, AttributeValue> {
  return new Map(
    entities.flatMap(({ id, attributes = [] }) => {
      const found = attributes.find(([each]: Attribute) => each === name);
      return found ? [[id, found[1]] as const] : [];
    }),
  );
}

/** Write a value as it is shown. */
export function valueWords(value: AttributeValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
