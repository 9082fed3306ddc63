/** The numbers by which entities and claims can be sorted out: counted in the whole dataset, or read from columns of an imported file. */
import { derive } from '../model/derive.ts';
import type { Attribute } from '../model/types.ts';
import { adjacencyOf, type FilterIndex, filterIndexOf } from './filter-index.ts';
import type { Quantity } from './filters.ts';

/** List the quantities that a dataset has, those counted of entities first. A column of one number alone sorts nothing out. */
export const quantitiesIn = derive<readonly Quantity[]>((lookup) => {
  const index = filterIndexOf(lookup);
  const { entities, claims } = index.lookup.dataset;
  return [
    'claims',
    'connections',
    ...numberColumnsOf(entities).map((name): Quantity => `entity:${name}`),
    ...numberColumnsOf(claims).map((name): Quantity => `claim:${name}`),
  ];
});

/** Tell whether claims have the quantity, not entities. */
export function isOfClaims(quantity: Quantity): boolean {
  return quantity.startsWith('claim:');
}

/** Give the name of the column that a quantity is read from; undefined for what is counted. */
export function columnOf(quantity: Quantity): string | undefined {
  const at = quantity.indexOf(':');
  return at < 0 ? undefined : quantity.slice(at + 1);
}

/** Give the number of each entity, or claim, in the order of the dataset: NaN where it has none. */
export function quantityOf(index: FilterIndex, quantity: Quantity): Float64Array {
  const known = index.quantities.get(quantity);
  if (known) return known;
  const made = numbersOf(index, quantity);
  index.quantities.set(quantity, made);
  return made;
}

function numbersOf(index: FilterIndex, quantity: Quantity): Float64Array {
  const { dataset, claimsByEntity } = index.lookup;
  if (quantity === 'claims') {
    return Float64Array.from(dataset.entities, ({ id }) => claimsByEntity.get(id)?.length ?? 0);
  }
  if (quantity === 'connections') return countConnections(index);
  const things: readonly WithColumns[] = isOfClaims(quantity) ? dataset.claims : dataset.entities;
  const column = columnOf(quantity);
  return Float64Array.from(things, ({ attributes = [] }) => {
    const value = attributes.find(([name]) => name === column)?.[1];
    return typeof value === 'number' ? value : Number.NaN;
  });
}

interface WithColumns {
  readonly attributes?: readonly Attribute[];
}

/** Count the entities that claims connect each one to; several claims between two count once. */
function countConnections(index: FilterIndex): Float64Array {
  const { starts, others } = adjacencyOf(index);
  const counts = new Float64Array(starts.length - 1);
  const seenBy = new Uint32Array(counts.length);
  for (let entity = 0; entity < counts.length; entity += 1) {
    let count = 0;
    const end = starts[entity + 1] ?? 0;
    for (let at = starts[entity] ?? 0; at < end; at += 1) {
      const other = others[at] ?? 0;
      if (seenBy[other] === entity + 1) continue;
      seenBy[other] = entity + 1;
      count += 1;
    }
    counts[entity] = count;
  }
  return counts;
}

/** List the columns that hold nothing but numbers, at least two different ones. */
function numberColumnsOf(things: readonly WithColumns[]): readonly string[] {
  const columns = new Map<string, { readonly first: number; isVaried: boolean } | 'words'>();
  for (const { attributes } of things) {
    if (!attributes) continue;
    for (const [name, value] of attributes) {
      const column = columns.get(name);
      if (column === 'words') continue;
      if (typeof value !== 'number') columns.set(name, 'words');
      else if (!column) columns.set(name, { first: value, isVaried: false });
      else if (value !== column.first) column.isVaried = true;
    }
  }
  return [...columns].flatMap(([name, column]) => (column !== 'words' && column.isVaried ? [name] : []));
}
