/** What the choice of a facet shows, and how filters change. Loaded when something is first filtered. */
import type { Choice, Facet, Filters, NumberRange, Quantity } from './filters.ts';

const everything: Choice = { kind: 'without', values: [] };

/** Tell which values of a facet are shown. */
export function choiceOf(filters: Filters, facet: Facet): Choice {
  return filters.choices[facet] ?? everything;
}

/** Tell whether the choice of a facet shows a value. */
export function isValueShown(filters: Filters, facet: Facet, value: string): boolean {
  const { kind, values } = choiceOf(filters, facet);
  return values.includes(value) === (kind === 'only');
}

/** Choose the values of a facet; a choice that sorts nothing out is not kept. */
export function choose(filters: Filters, facet: Facet, choice: Choice): Filters {
  const { [facet]: _, ...others } = filters.choices;
  const values = sortedOnce(choice.values);
  if (choice.kind === 'without' && values.length === 0) return { ...filters, choices: others };
  return { ...filters, choices: { ...others, [facet]: { kind: choice.kind, values } } };
}

/** Show a value that was hidden, hide one that was shown. `all` are the values there are: showing each of them is no filter. */
export function toggleValue(filters: Filters, facet: Facet, value: string, all: readonly string[]): Filters {
  const { kind, values } = choiceOf(filters, facet);
  const toggled = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  const showsAll = kind === 'only' && all.every((other) => toggled.includes(other));
  return choose(filters, facet, showsAll ? everything : { kind, values: toggled });
}

/** Show only some values of a facet. */
export function showOnly(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  return choose(filters, facet, { kind: 'only', values });
}

/** Show all values of a facet. */
export function showAll(filters: Filters, facet: Facet): Filters {
  return choose(filters, facet, everything);
}

/** Hide entities by hand. */
export function hideEntities(filters: Filters, ids: Iterable<string>): Filters {
  return { ...filters, hiddenEntities: sortedOnce([...filters.hiddenEntities, ...ids]) };
}

/** Show entities again that were hidden by hand. */
export function unhideEntities(filters: Filters, ids: Iterable<string> = filters.hiddenEntities): Filters {
  const back = new Set(ids);
  return { ...filters, hiddenEntities: filters.hiddenEntities.filter((id) => !back.has(id)) };
}

/** Keep to a range of a quantity; one that sorts nothing out is not kept. */
export function keepTo(filters: Filters, quantity: Quantity, range: NumberRange | undefined): Filters {
  const { [quantity]: before, ...others } = filters.ranges;
  const isSame = (['least', 'most', 'hidesUnknown'] as const).every((side) => before?.[side] === range?.[side]);
  if (isSame && (before === undefined) === (range === undefined)) return filters;
  const isOpen = range?.least === undefined && range?.most === undefined && !range?.hidesUnknown;
  if (isOpen) return before ? { ...filters, ranges: others } : filters;
  return { ...filters, ranges: { ...others, [quantity]: range } };
}

/** Sort ids by UTF-16 code units, which no language setting changes, and keep each once. */
export function sortedOnce(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].sort();
}
