/** Divisions of a dataset's entities into groups. An entity is its place in the dataset. */
import { countBy } from '../lib/collections.ts';
import { derive } from '../model/derive.ts';
import { claimsOf, type Lookup } from '../model/lookup.ts';
import { columnValuesOf, valueWords } from './entity-columns.ts';
import { filterIndexOf } from './filter-index.ts';

export interface Group {
  /** A community goes by the entity with most claims in it, any other group by its value. */
  readonly key: string;
  readonly kind: 'community' | 'type' | 'value' | 'without-value' | 'rest';
  /** How many entities are in it. */
  readonly size: number;
}

/** Some entities divided into groups. */
export interface GroupLevel {
  /** The group of each entity; -1 for those that are not divided. */
  readonly of: Int32Array;
  /** The largest first, but what is left over last. */
  readonly groups: readonly Group[];
}

/** More groups than these nobody takes in at one look; the smaller ones are one group. */
const mostGroups = 40;
/** A group of fewer entities than this share of all is a small one. */
const leastShare = 1 / 250;
/** Stand for the entities in small groups and for those without a value; no id and no value begins so. */
export const restKey = '\u0000rest';
export const withoutValueKey = '\u0000none';

/** Count the claims about each entity. */
export const claimCountsOf = derive((lookup) =>
  Uint32Array.from(lookup.dataset.entities, ({ id }) => claimsOf(lookup, id).length),
);

/** Divide by type. */
export function levelByType(lookup: Lookup): GroupLevel {
  return levelOf(
    lookup.dataset.entities.map(({ type }) => type),
    'type',
  );
}

/** Divide by a column of the imported file. */
export function levelByColumn(lookup: Lookup, name: string): GroupLevel {
  const values = columnValuesOf(lookup.dataset, name);
  return levelOf(
    lookup.dataset.entities.map(({ id }) => {
      const value = values.get(id);
      return value === undefined ? withoutValueKey : valueWords(value);
    }),
    'value',
  );
}

/** Divide some entities, named by their places in the dataset, by numbers of communities. */
export function levelByCommunity(lookup: Lookup, members: Uint32Array, numbers: ArrayLike<number>): GroupLevel {
  const claimCounts = claimCountsOf(lookup);
  const heads = new Map<number, number>();
  for (let at = 0; at < members.length; at++) {
    const member = members[at] ?? 0;
    const number = numbers[at] ?? 0;
    const head = heads.get(number);
    if (head === undefined || (claimCounts[member] ?? 0) > (claimCounts[head] ?? 0)) heads.set(number, member);
  }
  const { entities } = lookup.dataset;
  const keys = new Map([...heads].map(([number, head]) => [number, entities[head]?.id ?? '']));
  const values: (string | undefined)[] = Array.from({ length: entities.length });
  for (let at = 0; at < members.length; at++) values[members[at] ?? 0] = keys.get(numbers[at] ?? 0);
  return levelOf(values, 'community');
}

/** Find the group of a level that a key means: by its own key, or of a community by any entity in it. */
export function groupIn(lookup: Lookup, level: GroupLevel, key: string): number | undefined {
  const known = level.groups.findIndex((group) => group.key === key);
  if (known !== -1) return known;
  const entity = filterIndexOf(lookup).entityIndexes.get(key);
  const group = entity === undefined ? -1 : (level.of[entity] ?? -1);
  return level.groups[group]?.kind === 'community' ? group : undefined;
}

/** List the members of a group, as places in the dataset. */
export function membersOf({ of }: GroupLevel, group: number): Uint32Array<ArrayBuffer> {
  let count = 0;
  for (let entity = 0; entity < of.length; entity++) if (of[entity] === group) count++;
  const members = new Uint32Array(count);
  count = 0;
  for (let entity = 0; entity < of.length; entity++) if (of[entity] === group) members[count++] = entity;
  return members;
}

/** Number values by how often they come up; what comes up too seldom to be seen is one group at the end. */
function levelOf(values: readonly (string | undefined)[], kind: 'community' | 'type' | 'value'): GroupLevel {
  const counts = countBy(values, (value) => value);
  counts.delete(undefined);
  const least = kind === 'community' ? Math.max(2, values.length * leastShare) : 1;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const large = sorted.filter(([, count], place) => count >= least && place < mostGroups);
  const numbers = new Map(large.map(([value], number) => [value, number]));
  const rest = sorted.length - large.length;
  const groups: Group[] = large.map(([key = '', size]) => ({
    key,
    kind: key === withoutValueKey ? 'without-value' : kind,
    size,
  }));
  if (rest > 0) {
    const size = sorted.reduce((sum, [value, count]) => (numbers.has(value) ? sum : sum + count), 0);
    groups.push({ key: restKey, kind: 'rest', size });
  }
  const of = Int32Array.from(values, (value) => (value === undefined ? -1 : (numbers.get(value) ?? large.length)));
  return { of, groups };
}
