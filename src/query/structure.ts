/** How what the other filters leave is connected: its connected parts, and its cores, in which each entity has enough connections to others. */
import { adjacencyOf, type FilterIndex, nobody } from './filter-index.ts';
import type { Filters } from './filters.ts';

/** Marks of claims and of entities: 0 is what the other filters leave. */
export interface Left {
  readonly claims: Uint16Array;
  readonly entities: Uint16Array;
}

/**
 * Tell for each entity whether it stays (1): first those with enough connections among each other, then the wanted part of them.
 * Undefined when neither is asked, or when the entity whose part is wanted is not in the dataset. Each pass over claims is linear.
 */
export function entitiesInStructure(
  index: FilterIndex,
  { core, part }: Pick<Filters, 'core' | 'part'>,
  left: Left,
): Uint8Array | undefined {
  const center = part?.kind === 'around' ? index.entityIndexes.get(part.id) : undefined;
  const isPartAsked = part?.kind === 'largest' || center !== undefined;
  if (core <= 0 && !isPartAsked) return undefined;
  const stays = Uint8Array.from(left.entities, (mark) => (mark === 0 ? 1 : 0));
  if (core > 0) {
    const cores = coresOf(index, left);
    for (let entity = 0; entity < stays.length; entity += 1) if ((cores[entity] ?? 0) < core) stays[entity] = 0;
  }
  if (!isPartAsked) return stays;
  const parts = partsOf(index, left, stays);
  const wanted = center === undefined ? largestOf(parts) : (parts[center] ?? nobody);
  for (let entity = 0; entity < stays.length; entity += 1) {
    if (wanted === nobody || parts[entity] !== wanted) stays[entity] = 0;
  }
  return stays;
}

/**
 * Give each entity the number of the part it belongs to, which is that of its first entity; `nobody` for those that do not stay. One that no claim
 * joins to another is a part of its own.
 */
export function partsOf(index: FilterIndex, { claims }: Left, stays: Uint8Array): Uint32Array {
  const { subjects, objects } = index;
  const parents = Uint32Array.from(stays, (_, entity) => entity);
  const rootOf = (entity: number) => {
    let root = entity;
    while (parents[root] !== root) {
      // Halving the way as it is walked keeps later ways short.
      parents[root] = parents[parents[root] ?? 0] ?? 0;
      root = parents[root] ?? 0;
    }
    return root;
  };
  for (let claim = 0; claim < claims.length; claim += 1) {
    const [subject, object] = [subjects[claim] ?? nobody, objects[claim] ?? nobody];
    if (claims[claim] !== 0 || stays[subject] !== 1 || stays[object] !== 1) continue;
    const [a, b] = [rootOf(subject), rootOf(object)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return Uint32Array.from(stays, (isIn, entity) => (isIn === 1 ? rootOf(entity) : nobody));
}

/** What can be chosen among. */
export interface Structure {
  /** How many entities each connected part has, the largest first; parts of the core where one is asked for. */
  readonly parts: readonly number[];
  /** How many entities have at least so many connections among each other, by that number from 0. */
  readonly byCore: readonly number[];
}

/** Find the connected parts and the cores; `left` is what all filters leave but those of structure. */
export function structureOf(index: FilterIndex, left: Left, core: number): Structure {
  const cores = coresOf(index, left);
  const byCore: number[] = [];
  const stays = new Uint8Array(cores.length);
  for (let entity = 0; entity < cores.length; entity += 1) {
    if (left.entities[entity] !== 0) continue;
    const own = cores[entity] ?? 0;
    while (byCore.length <= own) byCore.push(0);
    byCore[own] = (byCore[own] ?? 0) + 1;
    if (own >= core) stays[entity] = 1;
  }
  for (let least = byCore.length - 2; least >= 0; least -= 1) {
    byCore[least] = (byCore[least] ?? 0) + (byCore[least + 1] ?? 0);
  }
  return { parts: sizesOf(partsOf(index, left, stays)), byCore };
}

/** List the sizes of parts, the largest first. */
function sizesOf(parts: Uint32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (const part of parts) if (part !== nobody) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}

/** Of equal parts, the first. */
function largestOf(parts: Uint32Array): number {
  const sizes = new Uint32Array(parts.length);
  let largest = nobody;
  for (const part of parts) if (part !== nobody) sizes[part] = (sizes[part] ?? 0) + 1;
  for (const part of parts) {
    if (part !== nobody && (largest === nobody || (sizes[part] ?? 0) > (sizes[largest] ?? 0))) largest = part;
  }
  return largest;
}

/**
 * Tell for each entity the largest number of connections that it and others, all left by the filters, have at least among each
 * other: its core number (Seidman 1983), found by taking away who has fewest, over and over (Batagelj and Zaveršnik 2003).
 * Several claims between two are one connection.
 */
export function coresOf(index: FilterIndex, left: Left): Uint32Array {
  const connections = connectionsLeft(index, left);
  const { starts, others } = connections;
  const cores = Uint32Array.from(left.entities, (_, entity) => (starts[entity + 1] ?? 0) - (starts[entity] ?? 0));
  const { order, places, begins } = sortByCount(cores);
  for (let at = 0; at < order.length; at += 1) {
    const entity = order[at] ?? 0;
    const count = cores[entity] ?? 0;
    const end = starts[entity + 1] ?? 0;
    for (let next = starts[entity] ?? 0; next < end; next += 1) {
      const other = others[next] ?? 0;
      const otherCount = cores[other] ?? 0;
      if (otherCount <= count) continue;
      // It changes places with the first of its count, whose row then begins one later.
      const [place, first] = [places[other] ?? 0, begins[otherCount] ?? 0];
      const swapped = order[first] ?? 0;
      order[first] = other;
      order[place] = swapped;
      places[other] = first;
      places[swapped] = place;
      begins[otherCount] = first + 1;
      cores[other] = otherCount - 1;
    }
  }
  return cores;
}

/** The entities in order of their counts, the fewest first, the place of each, and where the row of each count begins. */
function sortByCount(counts: Uint32Array) {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  const begins = new Uint32Array(most + 2);
  for (const count of counts) begins[count + 1] = (begins[count + 1] ?? 0) + 1;
  for (let count = 1; count < begins.length; count += 1)
    begins[count] = (begins[count] ?? 0) + (begins[count - 1] ?? 0);
  const free = begins.slice();
  const order = new Uint32Array(counts.length);
  const places = new Uint32Array(counts.length);
  for (let entity = 0; entity < counts.length; entity += 1) {
    const count = counts[entity] ?? 0;
    const place = free[count] ?? 0;
    order[place] = entity;
    places[entity] = place;
    free[count] = place + 1;
  }
  return { order, places, begins };
}

/** The pairs of entities that are connected by what is left, each once. */
function connectionsLeft(index: FilterIndex, { claims }: Left) {
  const { starts, claims: joining, others } = adjacencyOf(index);
  const order = starts.length - 1;
  const leftStarts = new Uint32Array(order + 1);
  const leftOthers = new Uint32Array(others.length);
  const seenBy = new Uint32Array(order);
  let free = 0;
  for (let entity = 0; entity < order; entity += 1) {
    leftStarts[entity] = free;
    const end = starts[entity + 1] ?? 0;
    for (let at = starts[entity] ?? 0; at < end; at += 1) {
      const other = others[at] ?? 0;
      if (claims[joining[at] ?? 0] !== 0 || seenBy[other] === entity + 1) continue;
      seenBy[other] = entity + 1;
      leftOthers[free] = other;
      free += 1;
    }
  }
  leftStarts[order] = free;
  return { starts: leftStarts, others: leftOthers };
}
