/** What is left of a dataset when only that is taken away which a format says to lose; one function for each that loses anything. */
import { toCanonical } from '../../src/formats/canonical.ts';
import { plainJson } from '../../src/formats/own-records.ts';
import { tameText } from '../../src/lib/tame-text.ts';
import type { Attribute, AttributeValue, Claim, Dataset, Entity } from '../../src/model/types.ts';

/** Bring a dataset to the form in which two are compared; an empty list of places is none. */
export function comparable(dataset: Dataset | undefined): Dataset | undefined {
  if (!dataset) return undefined;
  const { positions, ...rest } = dataset;
  return toCanonical(positions && Object.keys(positions).length > 0 ? dataset : rest);
}

/** The losses that a format names, and what they leave. */
export const keptBy: Readonly<Record<string, (dataset: Dataset) => Dataset>> = {
  tables: (dataset) => {
    const canonical = toCanonical(dataset);
    return {
      ...canonical,
      entities: withColumns<Entity>(canonical.entities).map((entity) => tamed(entity)),
      claims: withColumns<Claim>(canonical.claims).map((claim) => tamed(claim)),
    };
  },
};

/** Texts in one line, without control characters; attributes have been taken care of. */
function tamed<Thing extends object>(thing: Thing): Thing {
  const change = (value: unknown, key?: string): unknown => {
    if (key === 'attributes') return value;
    if (typeof value === 'string') return tameText(value, 'all');
    if (Array.isArray(value)) return value.map((each) => change(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, change(held, name)]));
  };
  return change(thing) as Thing;
}

/** Columns have one order for all, one kind of value, one value a row, and no empty ones. */
function withColumns<Thing extends object>(
  things: readonly (Thing & { readonly attributes?: readonly Attribute[] })[],
): readonly (Omit<Thing, 'attributes'> & { readonly attributes?: readonly Attribute[] })[] {
  const kinds = new Map<string, Set<string>>();
  for (const { attributes = [] } of things)
    for (const [name, value] of attributes) kinds.set(name, (kinds.get(name) ?? new Set()).add(kindOf(value)));
  return things.map(({ attributes = [], ...thing }) => {
    const byName = new Map(attributes);
    const kept = [...kinds].flatMap(([name, held]): Attribute[] => {
      const value = byName.get(name);
      if (value === undefined) return [];
      const isText = held.size > 1 || typeof value === 'string';
      const words = typeof value === 'object' ? plainJson(value) : String(value);
      const left = isText ? tameText(words, 'all') : value;
      return left === '' ? [] : [[name, left]];
    });
    return { ...thing, ...(kept.length > 0 ? { attributes: kept } : {}) };
  });
}

function kindOf(value: AttributeValue): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
