/** Which claims and entities the filters leave, and why each other one is left out. */
import type { Lookup } from '../model/lookup.ts';
import { daysOf } from './calendar.ts';
import { choiceOf } from './change-filters.ts';
import { datedClaimsOf, dating, everAfter, sinceEver } from './dated-claims.ts';
import { type FilterIndex, filterIndexOf, nobody, postingsOf } from './filter-index.ts';
import type { Choice, Facet, Filters, Lens, NumberRange, Quantity } from './filters.ts';
import { isOfClaims, quantityOf } from './quantities.ts';
import { entitiesInStructure } from './structure.ts';

/**
 * One bit for each reason to leave something out, so that counts can set a facet's own choice aside. Groups and predicates
 * sort out the same thing, relations, and share a bit.
 */
export const reasons = {
  type: 1,
  group: 2,
  predicate: 2,
  status: 4,
  voice: 8,
  'only-voice': 16,
  source: 32,
  evidence: 64,
  period: 128,
  query: 256,
  lens: 512,
  hidden: 1024,
  ranges: 2048,
  structure: 4096,
} as const;

/** Claims that a query text finds, in the order of the dataset: 1 for each that it does. */
export type ClaimMatches = Uint8Array;

/** The filters applied to a dataset. Shared by all that asks what is shown, counted or drawn. */
export interface Sift {
  readonly index: FilterIndex;
  readonly filters: Filters;
  /** What the query text found. */
  readonly matches: ClaimMatches | undefined;
  /** Bits of `reasons`, in the order of the dataset; 0 for what is shown. */
  readonly claims: Uint16Array;
  /** The same for entities; whether a lonely one is shown is for `isEntityShown` to say. */
  readonly entities: Uint16Array;
}

/** Ids of what is shown. No claim is among them whose end is not. */
export interface Visible {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/**
 * Apply filters to a dataset: loops over numbers, a few milliseconds for 100,000 claims. The query text is applied only when
 * its matches are given, for finding them takes a part of the program that is loaded when first needed.
 */
export function sift(lookup: Lookup, filters: Filters, matches?: ClaimMatches): Sift {
  const index = filterIndexOf(lookup);
  const claims = new Uint16Array(lookup.dataset.claims.length);
  const entities = new Uint16Array(lookup.dataset.entities.length);
  for (const facet of Object.keys(filters.choices) as Facet[]) {
    markChoice(facet === 'type' ? entities : claims, index, facet, choiceOf(filters, facet));
  }
  markHidden(entities, index, filters);
  for (const [quantity, range] of Object.entries(filters.ranges) as [Quantity, NumberRange][]) {
    markRange(isOfClaims(quantity) ? claims : entities, quantityOf(index, quantity), range);
  }
  markPeriod(claims, lookup, filters);
  markLens(claims, index, filters.lens);
  if (matches) for (let claim = 0; claim < claims.length; claim += 1) if (!matches[claim]) mark(claims, claim, 'query');
  markEnds(claims, entities, index);
  markStructure(claims, entities, index, filters);
  return { index, filters, matches, claims, entities };
}

/**
 * Sift for counts that set some filters aside; `without` are the filters that remain. Where no filter asks for structure the same sift
 * serves, for its marks tell what these filters hide; else the structure is another one without them.
 */
export function siftAside(sifted: Sift, without: Filters): Sift {
  const { index, filters, matches } = sifted;
  const isStructureAsked = filters.core > 0 || filters.part !== undefined;
  return isStructureAsked && without !== filters ? sift(index.lookup, without, matches) : sifted;
}

/** List what the filters show. */
export function visibleIn(lookup: Lookup, filters: Filters, matches?: ClaimMatches): Visible {
  return visibleOf(sift(lookup, filters, matches));
}

/** List what a sift shows. */
export function visibleOf(sifted: Sift): Visible {
  const { dataset } = sifted.index.lookup;
  const claims = new Set<string>();
  const entities = new Set<string>();
  for (const [index, { id }] of dataset.claims.entries()) if (sifted.claims[index] === 0) claims.add(id);
  const isShown = shownEntities(sifted);
  for (const [index, { id }] of dataset.entities.entries()) if (isShown[index] === 1) entities.add(id);
  return { claims, entities };
}

/** Ids of what a sift hides; claims about a value, which no picture draws, are left out. */
export interface LeftOut {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** List what a sift hides. */
export function hiddenIn(sifted: Sift): LeftOut {
  const { dataset } = sifted.index.lookup;
  const claims = new Set<string>();
  const entities = new Set<string>();
  for (const [index, { id, object }] of dataset.claims.entries()) {
    if (sifted.claims[index] !== 0 && object !== undefined) claims.add(id);
  }
  const isShown = shownEntities(sifted);
  for (const [index, { id }] of dataset.entities.entries()) if (isShown[index] !== 1) entities.add(id);
  return { claims, entities };
}

/** List the entities that a sift shows although none of their claims is. */
export function unconnectedIn(sifted: Sift): ReadonlySet<string> {
  const { subjects, objects, lookup } = sifted.index;
  const isShown = shownEntities(sifted);
  for (let claim = 0; claim < subjects.length; claim += 1) {
    if (sifted.claims[claim] !== 0) continue;
    isShown[subjects[claim] ?? nobody] = 0;
    // Writing beyond the end of a typed array, as for `nobody`, does nothing.
    isShown[objects[claim] ?? nobody] = 0;
  }
  const ids = new Set<string>();
  for (const [index, { id }] of lookup.dataset.entities.entries()) if (isShown[index] === 1) ids.add(id);
  return ids;
}

/** Tell for each entity whether it is shown (1), when some reasons are set aside. */
export function shownEntities({ index, filters, claims, entities }: Sift, setAside = 0): Uint8Array {
  const counted = ~setAside;
  // Seen through a voice, what it does not speak of is not there.
  const showsLonely = filters.showsLonely && filters.lens.kind === 'all';
  const shown = new Uint8Array(entities.length).fill(showsLonely ? 1 : 0);
  if (!showsLonely) {
    for (let claim = 0; claim < claims.length; claim += 1) {
      if (((claims[claim] ?? 0) & counted) !== 0) continue;
      shown[index.subjects[claim] ?? nobody] = 1;
      // Writing beyond the end of a typed array, as for `nobody`, does nothing.
      shown[index.objects[claim] ?? nobody] = 1;
    }
  }
  for (let entity = 0; entity < entities.length; entity += 1) {
    if (((entities[entity] ?? 0) & counted) !== 0) shown[entity] = 0;
  }
  return shown;
}

/** Count the claims that are shown. */
export function countShown({ claims }: Sift): number {
  let count = 0;
  for (let claim = 0; claim < claims.length; claim += 1) if (claims[claim] === 0) count += 1;
  return count;
}

function mark(things: Uint16Array, thing: number, reason: keyof typeof reasons): void {
  things[thing] = (things[thing] ?? 0) | reasons[reason];
}

function markChoice(things: Uint16Array, index: FilterIndex, facet: Facet, { kind, values }: Choice): void {
  const listed = membersOf(index, facet, values, things.length);
  const wanted = kind === 'only' ? 1 : 0;
  for (let thing = 0; thing < things.length; thing += 1) if (listed[thing] !== wanted) mark(things, thing, facet);
}

/** Tell of each claim or entity whether it has any of the values (1). */
function membersOf(index: FilterIndex, facet: Facet, values: readonly string[], length: number): Uint8Array {
  const { indexes, starts, members } = postingsOf(index, facet);
  const listed = new Uint8Array(length);
  for (const value of values) {
    const at = indexes.get(value);
    if (at === undefined) continue;
    const end = starts[at + 1] ?? 0;
    for (let place = starts[at] ?? 0; place < end; place += 1) listed[members[place] ?? nobody] = 1;
  }
  return listed;
}

function markHidden(entities: Uint16Array, index: FilterIndex, { hiddenEntities }: Filters): void {
  for (const id of hiddenEntities) {
    const entity = index.entityIndexes.get(id);
    if (entity !== undefined) mark(entities, entity, 'hidden');
  }
}

function markRange(things: Uint16Array, numbers: Float64Array, range: NumberRange): void {
  const { least = -Infinity, most = Infinity, hidesUnknown = false } = range;
  for (let thing = 0; thing < things.length; thing += 1) {
    const number = numbers[thing] ?? Number.NaN;
    const stays = Number.isNaN(number) ? !hidesUnknown : number >= least && number <= most;
    if (!stays) mark(things, thing, 'ranges');
  }
}

/** The filters of structure look at what all other filters leave. */
function markStructure(claims: Uint16Array, entities: Uint16Array, index: FilterIndex, filters: Filters): void {
  const stays = entitiesInStructure(index, filters, { claims, entities });
  if (!stays) return;
  for (let entity = 0; entity < entities.length; entity += 1)
    if (stays[entity] === 0) mark(entities, entity, 'structure');
  markEnds(claims, entities, index);
}

/** A dated claim stays when any of its days lies in the period; an undated one when the reader wants to see those. */
function markPeriod(claims: Uint16Array, lookup: Lookup, { period, showsUndated }: Filters): void {
  if (!period && showsUndated) return;
  const dated = datedClaimsOf(lookup);
  const from = daysOf(period?.from ?? '')?.first ?? sinceEver;
  const to = daysOf(period?.to ?? '')?.last ?? everAfter;
  for (let claim = 0; claim < claims.length; claim += 1) {
    const stays =
      dated.dating[claim] === dating.undated
        ? showsUndated
        : (dated.first[claim] ?? 0) <= to && (dated.last[claim] ?? 0) >= from;
    if (!stays) mark(claims, claim, 'period');
  }
}

function markLens(claims: Uint16Array, index: FilterIndex, lens: Lens): void {
  if (lens.kind === 'all') return;
  const spoken = membersOf(index, 'voice', [lens.voice], claims.length);
  const wanted = lens.kind === 'according-to' ? 1 : 0;
  for (let claim = 0; claim < claims.length; claim += 1) if (spoken[claim] !== wanted) mark(claims, claim, 'lens');
}

/** A claim shares the fate of its ends. */
function markEnds(claims: Uint16Array, entities: Uint16Array, { subjects, objects }: FilterIndex): void {
  for (let claim = 0; claim < claims.length; claim += 1) {
    const subject = entities[subjects[claim] ?? nobody] ?? 0;
    const object = entities[objects[claim] ?? nobody] ?? 0;
    claims[claim] = (claims[claim] ?? 0) | subject | object;
  }
}
