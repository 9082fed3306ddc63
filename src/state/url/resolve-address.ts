/** What an address names is looked up in the dataset: strangers are named, not shown, for they would hide everything else. */
import { evidenceKinds } from '../../model/evidence-kinds.ts';
import type { Lookup } from '../../model/lookup.ts';
import { statuses, unnamedVoice } from '../../model/types.ts';
import { type Choice, type Facet, type Filters, noFilters, type Quantity } from '../../query/filters.ts';
import { columnOf, quantitiesIn } from '../../query/quantities.ts';
import { columnIds } from '../../query/table-columns.ts';
import type { Address } from './address-parameters.ts';

export interface KnownAddress {
  readonly address: Address;
  /** What the dataset does not have, in the order of the address. */
  readonly missing: readonly string[];
}

/** Leave out of an address what the dataset does not have; former ids become the present ones. */
export function keepKnown(given: Address, lookup: Lookup): KnownAddress {
  const address = withPresentIds(given, lookup);
  const missing = new Set<string>();
  const { entities, claims, sources } = lookup;
  const keep = (isThere: boolean, id: string): boolean => {
    if (!isThere) missing.add(id);
    return isThere;
  };
  const isEntity = (id: string) => keep(entities.has(id), id);
  const isThing = (id: string) => keep(entities.has(id) || claims.has(id), id);
  const { id, focus, path, chosen, filters, reading, table } = address;
  const known: Partial<Address> = {
    id: id !== undefined && isThing(id) ? id : undefined,
    focus: focus && isEntity(focus.id) ? { ...focus, added: focus.added.filter(isEntity) } : undefined,
    // Both, so that both are named.
    path: path && [path.from, path.to].filter(isEntity).length === 2 ? path : undefined,
    filters: knownFilters(filters, lookup, keep),
    chosen: chosen.filter(isThing),
    reading: reading !== undefined && keep(sources.has(reading), reading) ? reading : undefined,
  };
  const sort = table.sort && isColumn(table.sort.column) ? table.sort : undefined;
  if (table.sort && !sort) missing.add(table.sort.column);
  return { address: { ...address, ...known, table: { ...table, sort } }, missing: [...missing] };
}

/** Ids in use are never former ones. */
function withPresentIds(address: Address, { dataset: { formerIds }, entities, claims }: Lookup): Address {
  if (!formerIds) return address;
  const present = (id: string) =>
    !entities.has(id) && !claims.has(id) && Object.hasOwn(formerIds, id) ? (formerIds[id] ?? id) : id;
  const { id, focus, path, chosen, filters } = address;
  const { part } = filters;
  return {
    ...address,
    id: id === undefined ? undefined : present(id),
    focus: focus && { ...focus, id: present(focus.id), added: focus.added.map(present) },
    path: path && { ...path, from: present(path.from), to: present(path.to) },
    chosen: chosen.map(present),
    filters: part?.kind === 'around' ? { ...filters, part: { ...part, id: present(part.id) } } : filters,
  };
}

type Keep = (isThere: boolean, id: string) => boolean;

function knownFilters(filters: Filters, lookup: Lookup, keep: Keep): Filters {
  const { choices, hiddenEntities, lens, ranges, part } = filters;
  const kept = Object.entries(choices).flatMap(([facet, { kind, values }]): readonly [string, Choice][] => {
    const there = values.filter((value) => keep(hasValue(lookup, facet as Facet, value), value));
    return there.length > 0 ? [[facet, { kind, values: there }]] : [];
  });
  // What is counted is there in every dataset.
  const isThere = (quantity: Quantity) => {
    const column = columnOf(quantity);
    return column === undefined || keep(quantitiesIn(lookup).includes(quantity), column);
  };
  return {
    ...filters,
    ranges: Object.fromEntries(Object.entries(ranges).filter(([quantity]) => isThere(quantity as Quantity))),
    part: part?.kind === 'around' && !keep(lookup.entities.has(part.id), part.id) ? undefined : part,
    choices: Object.fromEntries(kept),
    hiddenEntities: hiddenEntities.filter((id) => keep(lookup.entities.has(id), id)),
    lens: lens.kind === 'all' || keep(isVoice(lookup, lens.voice), lens.voice) ? lens : noFilters.lens,
  };
}

function hasValue(lookup: Lookup, facet: Facet, value: string): boolean {
  switch (facet) {
    case 'type':
      return lookup.types.has(value);
    case 'group':
      return [...lookup.predicates.values()].some(({ group }) => group === value);
    case 'predicate':
      return lookup.predicates.has(value);
    case 'status':
      return statuses.some((status) => status === value);
    case 'voice':
    case 'only-voice':
      return isVoice(lookup, value);
    case 'source':
      return lookup.sources.has(value);
    case 'evidence':
      return evidenceKinds.some((kind) => kind === value);
  }
}

function isVoice(lookup: Lookup, id: string): boolean {
  return id === unnamedVoice || lookup.entities.has(id);
}

function isColumn(column: string): boolean {
  return Object.values(columnIds).some((ids) => ids.some((id) => id === column));
}
