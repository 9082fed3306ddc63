/** What groups of entities are about, and what joins them, as counts; the words for it are elsewhere. */
import { derive } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { type Status, statuses } from '../model/types.ts';
import type { Sift } from './filter.ts';
import { filterIndexOf, nobody } from './filter-index.ts';
import { claimCountsOf, type Group, type GroupLevel } from './group-levels.ts';

/** How many claims there are of each status, in the order of `statuses`. */
export type StatusMix = Uint32Array;

export interface RelationCount {
  /** Claims are told apart by the groups of their predicates; where all are of one, by the predicates. */
  readonly kind: 'group' | 'predicate';
  readonly id: string;
  readonly claims: number;
  readonly mix: StatusMix;
}

export interface GroupSummary extends Group {
  readonly number: number;
  /** How many of its entities are shown. */
  readonly shown: number;
  /** Shown claims of which all ends are in it. */
  readonly claims: number;
  readonly mix: StatusMix;
  /** Ids of the shown entities with most claims, the first with most. */
  readonly heads: readonly string[];
  /** Types of its shown entities, the most frequent first. */
  readonly types: readonly { readonly id: string; readonly count: number }[];
  /** What its claims are of, the most frequent first. */
  readonly relations: readonly RelationCount[];
}

/** The shown claims between two groups, in either direction. */
export interface GroupLink {
  readonly a: number;
  readonly b: number;
  readonly claims: number;
  readonly mix: StatusMix;
}

export interface GroupsSummary {
  readonly groups: readonly GroupSummary[];
  /** Those with most claims first. */
  readonly links: readonly GroupLink[];
}

/** Names that a group is known by. */
const mostHeads = 8;
/** Imported files may call each of their lines something else. */
const mostRelations = 400;

/** Tells which entities and claims are shown. */
export interface Shown {
  readonly sift: Sift | undefined;
  readonly entities: ReadonlySet<string> | undefined;
}

/** Sum up the groups, and the claims between them, as far as they are shown: loops over numbers. */
export function summarizeGroups(lookup: Lookup, level: GroupLevel, shown: Shown): GroupsSummary {
  const isShown = shownFlags(lookup, shown);
  const tally = tallyClaims(lookup, level, isShown, shown.sift);
  return {
    groups: describeGroups(lookup, level, isShown, tally),
    links: [...tally.links]
      .map(([key, mix]): GroupLink => {
        const count = level.groups.length;
        return { a: Math.floor(key / count), b: key % count, claims: sumOf(mix), mix };
      })
      .sort((one, other) => other.claims - one.claims || one.a - other.a || one.b - other.b),
  };
}

/** Name the status that all claims of a mix share; undefined when there are several. */
export function onlyStatus(mix: StatusMix): Status | undefined {
  const [only, ...others] = statuses.filter((_, index) => (mix[index] ?? 0) > 0);
  return others.length === 0 ? only : undefined;
}

interface Tally {
  readonly mixes: readonly StatusMix[];
  /** Claims by group of entities, group of predicates and status. */
  readonly relations: Uint32Array;
  readonly links: ReadonlyMap<number, StatusMix>;
}

/** Statuses and relations of all claims, as numbers. */
const claimKinds = derive((lookup) => {
  const { claims } = lookup.dataset;
  const used = new Set(claims.map(({ predicate }) => predicate));
  const groupOf = (predicate: string) => lookup.predicates.get(predicate)?.group ?? predicate;
  const groups = new Set([...used].map(groupOf));
  const kind: RelationCount['kind'] = groups.size > 1 ? 'group' : 'predicate';
  const relations = kind === 'group' ? [...groups] : [...used].slice(0, mostRelations);
  const numbers = new Map(relations.map((id, number) => [id, number]));
  const numberOf = new Map([...used].map((id) => [id, numbers.get(kind === 'group' ? groupOf(id) : id)]));
  return {
    kind,
    relations,
    relation: Int32Array.from(claims, ({ predicate }) => numberOf.get(predicate) ?? -1),
    status: Uint8Array.from(claims, ({ status }) => statuses.indexOf(status)),
  };
});

/** Work out ahead what every summary of a dataset is made from. */
export function prepareSummaries(lookup: Lookup): void {
  claimKinds(lookup);
}

function shownFlags(lookup: Lookup, { entities }: Shown): Uint8Array {
  const all = lookup.dataset.entities;
  return Uint8Array.from(all, ({ id }) => (entities === undefined || entities.has(id) ? 1 : 0));
}

function tallyClaims(lookup: Lookup, { of, groups }: GroupLevel, isShown: Uint8Array, sift: Sift | undefined): Tally {
  const { subjects, objects } = filterIndexOf(lookup);
  const { relations, relation, status } = claimKinds(lookup);
  const mixes = groups.map(() => new Uint32Array(statuses.length));
  const counts = new Uint32Array(groups.length * relations.length * statuses.length);
  const links = new Map<number, StatusMix>();
  for (let claim = 0; claim < subjects.length; claim++) {
    if (sift && sift.claims[claim] !== 0) continue;
    const subject = subjects[claim] ?? nobody;
    const object = objects[claim] ?? nobody;
    if (isShown[subject] !== 1 || (object !== nobody && isShown[object] !== 1)) continue;
    const a = of[subject] ?? -1;
    const b = object === nobody ? a : (of[object] ?? -1);
    if (a < 0 || b < 0) continue;
    const firmness = status[claim] ?? 0;
    if (a === b) {
      const mix = mixes[a];
      if (mix) mix[firmness] = (mix[firmness] ?? 0) + 1;
      const kind = relation[claim] ?? -1;
      const at = (a * relations.length + kind) * statuses.length + firmness;
      if (kind >= 0) counts[at] = (counts[at] ?? 0) + 1;
      continue;
    }
    const key = Math.min(a, b) * groups.length + Math.max(a, b);
    let mix = links.get(key);
    if (!mix) {
      mix = new Uint32Array(statuses.length);
      links.set(key, mix);
    }
    mix[firmness] = (mix[firmness] ?? 0) + 1;
  }
  return { mixes, relations: counts, links };
}

function describeGroups(
  lookup: Lookup,
  { of, groups }: GroupLevel,
  isShown: Uint8Array,
  tally: Tally,
): readonly GroupSummary[] {
  const claimCounts = claimCountsOf(lookup);
  const { entities } = lookup.dataset;
  const typeIds = [...lookup.types.keys()];
  const typeNumbers = new Map(typeIds.map((id, number) => [id, number]));
  const types = new Uint32Array(groups.length * typeIds.length);
  const shown = new Uint32Array(groups.length);
  const heads = groups.map((): number[] => []);
  for (let entity = 0; entity < of.length; entity++) {
    const group = of[entity] ?? -1;
    if (group < 0 || isShown[entity] !== 1) continue;
    shown[group] = (shown[group] ?? 0) + 1;
    const at = group * typeIds.length + (typeNumbers.get(entities[entity]?.type ?? '') ?? 0);
    types[at] = (types[at] ?? 0) + 1;
    keepHead(heads[group] ?? [], entity, claimCounts);
  }
  return groups.map((group, number) => ({
    ...group,
    number,
    shown: shown[number] ?? 0,
    claims: sumOf(tally.mixes[number] ?? new Uint32Array()),
    mix: tally.mixes[number] ?? new Uint32Array(statuses.length),
    heads: (heads[number] ?? []).map((entity) => entities[entity]?.id ?? ''),
    types: typeIds
      .map((id, type) => ({ id, count: types[number * typeIds.length + type] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    relations: relationsOf(lookup, number, tally),
  }));
}

/** Put an entity among those with most claims, if it is one of them; of equal ones the first in the dataset goes first. */
function keepHead(heads: number[], entity: number, claimCounts: Uint32Array): void {
  const count = claimCounts[entity] ?? 0;
  const last = heads[mostHeads - 1];
  if (last !== undefined && count <= (claimCounts[last] ?? 0)) return;
  let place = heads.length;
  while (place > 0 && (claimCounts[heads[place - 1] ?? 0] ?? 0) < count) place--;
  heads.splice(place, 0, entity);
  if (heads.length > mostHeads) heads.pop();
}

function relationsOf(lookup: Lookup, number: number, tally: Tally): readonly RelationCount[] {
  const { kind, relations } = claimKinds(lookup);
  return relations
    .map((id, relation): RelationCount => {
      const start = (number * relations.length + relation) * statuses.length;
      const mix = tally.relations.subarray(start, start + statuses.length);
      return { kind, id, claims: sumOf(mix), mix };
    })
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims);
}

function sumOf(counts: StatusMix): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
