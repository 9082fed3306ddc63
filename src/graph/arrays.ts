import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { claimsOf, type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Dataset, Position } from '../model/types.ts';
import { labelBox } from './label-box.ts';
import type { Joined } from './metrics.ts';
import { nodeRadius } from './node-size.ts';
import type { SaysoGraph } from './sayso-graph.ts';

/**
 * A graph as a layout needs it, in typed arrays that can be transferred to a worker. A node is its index, in the order of
 * the graph's nodes; lengths are CSS pixels at the zoom that fits the drawing into its stage.
 */
export interface GraphArrays {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  readonly radius: Float64Array<ArrayBuffer>;
  readonly labelWidth: Float64Array<ArrayBuffer>;
  readonly labelHeight: Float64Array<ArrayBuffer>;
  /** Ends of the edges, in the order of the graph's edges. */
  readonly source: Uint32Array<ArrayBuffer>;
  readonly target: Uint32Array<ArrayBuffer>;
  /** Pairs that are no edges but belong near each other: an entity without edges, and what it speaks about. */
  readonly tieFrom: Uint32Array<ArrayBuffer>;
  readonly tieTo: Uint32Array<ArrayBuffer>;
}

/** The same, with the keys of the nodes. */
export interface KeyedArrays extends GraphArrays {
  readonly keys: readonly string[];
}

/** Places of nodes, by index. */
export interface PlaceArrays {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

/** Write a graph and what the layout has to know of its dataset into typed arrays. */
export function toArrays(graph: SaysoGraph, dataset: Dataset): KeyedArrays {
  const keys = graph.nodes();
  const ends = graph.mapEdges((_key, _attributes, source, target) => [source, target] as const);
  const places = { x: new Float64Array(keys.length), y: new Float64Array(keys.length) };
  let node = 0;
  graph.forEachNode((_key, { x, y }) => {
    places.x[node] = x;
    places.y[node] = y;
    node += 1;
  });
  return { keys, ...arraysOf(dataset, keys, ends, places) };
}

/** The same of a graph that is only given by the keys of its nodes, the ends of its edges and the places. */
export function arraysOf(
  dataset: Dataset,
  keys: readonly string[],
  ends: readonly (readonly [source: string, target: string])[],
  { x, y }: PlaceArrays,
): GraphArrays {
  const lookup = lookupOf(dataset);
  const indexes = new Map<string, number>();
  const radius = new Float64Array(keys.length);
  const labelWidth = new Float64Array(keys.length);
  const labelHeight = new Float64Array(keys.length);
  for (const [index, key] of keys.entries()) {
    const claims = claimsOf(lookup, key).length;
    const box = labelBox(nameOf(lookup, key), claims);
    indexes.set(key, index);
    radius[index] = nodeRadius(claims);
    labelWidth[index] = box.width;
    labelHeight[index] = box.height;
  }
  const source = new Uint32Array(ends.length);
  const target = new Uint32Array(ends.length);
  const isJoined = new Uint8Array(keys.length);
  for (const [edge, [from, to]] of ends.entries()) {
    const [one, other] = [indexes.get(from) ?? 0, indexes.get(to) ?? 0];
    source[edge] = one;
    target[edge] = other;
    isJoined[one] = 1;
    isJoined[other] = 1;
  }
  return { x, y, radius, labelWidth, labelHeight, source, target, ...tiesIn(dataset, indexes, isJoined) };
}

/** Name the places of a layout by the keys of its nodes. */
export function toPositions(keys: readonly string[], { x, y }: PlaceArrays): Map<string, Position> {
  return new Map(keys.map((key, index) => [key, [x[index] ?? 0, y[index] ?? 0]]));
}

/** Tie each entity that no edge holds to the subjects of the claims it is a voice of. */
function tiesIn(dataset: Dataset, indexes: ReadonlyMap<string, number>, isJoined: Uint8Array) {
  const from: number[] = [];
  const to: number[] = [];
  const known = new Set<string>();
  for (const { voices, subject } of dataset.claims) {
    const subjectIndex = indexes.get(subject);
    if (subjectIndex === undefined) continue;
    for (const voice of voices) {
      const index = indexes.get(voice);
      if (index === undefined || index === subjectIndex || isJoined[index]) continue;
      const pair = `${index} ${subjectIndex}`;
      if (known.has(pair)) continue;
      known.add(pair);
      from.push(index);
      to.push(subjectIndex);
    }
  }
  return { tieFrom: Uint32Array.from(from), tieTo: Uint32Array.from(to) };
}

/** Write who is joined to whom by claims, or by stated claims only, in typed arrays; nodes in the order of the graph. */
export function joinedOf(graph: SaysoGraph, lookup: Lookup, statedOnly: boolean): Joined {
  return atOnce(joining(graph, lookup, statedOnly));
}

/** The same, in slices. */
export function* joining(graph: SaysoGraph, lookup: Lookup, statedOnly: boolean): Sliced<Joined> {
  const indexes = new Map<string, number>();
  for (const key of graph.nodes()) {
    if (indexes.size % 64 === 0) yield;
    indexes.set(key, indexes.size);
  }
  const source = new Uint32Array(graph.size);
  const target = new Uint32Array(graph.size);
  let count = 0;
  for (const { edge, source: from, target: to } of graph.edgeEntries()) {
    if (statedOnly && lookup.claims.get(edge)?.status !== 'stated') continue;
    source[count] = indexes.get(from) ?? 0;
    target[count] = indexes.get(to) ?? 0;
    count += 1;
    if (count % 64 === 0) yield;
  }
  return { order: graph.order, source: source.slice(0, count), target: target.slice(0, count) };
}

/** How much room each node takes in CSS pixels, its label beside it. */
export interface NodeBoxes {
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** More labels than these nobody reads at once; from here on nodes stand closer. */
const mostLabeled = 400;
const widestLabel = 190;
const gap = 8;

/** Measure the room that nodes take. */
export function nodeBoxes({ radius, labelWidth, labelHeight }: GraphArrays): NodeBoxes {
  const isLabeled = radius.length <= mostLabeled;
  const ofLabel = (sizes: Float64Array, node: number, most: number) =>
    isLabeled ? Math.min(most, sizes[node] ?? 0) : 0;
  return {
    width: radius.map((size, node) => 2 * size + ofLabel(labelWidth, node, widestLabel) + gap),
    height: radius.map((size, node) => Math.max(2 * size, ofLabel(labelHeight, node, widestLabel)) + gap),
  };
}
