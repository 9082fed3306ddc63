/**
 * What has to be worked out of a dataset before it can be shown, in typed arrays that one thread hands to another: with them the page
 * need not sort, index or weigh, and a layout can begin before there is a graph.
 */
import type { Sliced } from '../lib/in-slices.ts';
import { weightOf } from '../model/independence.ts';
import { lookupOf } from '../model/lookup.ts';
import type { Claim, Dataset } from '../model/types.ts';
import { arraysOf, type GraphArrays, type PlaceArrays } from './arrays.ts';
import { initialPositions } from './initial-positions.ts';
import { createSafeGraph } from './safe-graph.ts';
import { hasAllPositions } from './saved-positions.ts';
import type { SaysoGraph } from './sayso-graph.ts';

/** Up to so many nodes and lines the first places of a layout are worth waiting for before the page shows anything. */
const fewNodes = 20_000;
const fewLines = 60_000;

/** Tell whether a graph of so many nodes and lines is soon laid out. */
export function isSoonPlaced(nodes: number, lines: number): boolean {
  return nodes <= fewNodes && lines <= fewLines;
}

/** The graph of a dataset that was checked, and what its claims weigh. */
export interface Opening {
  /** Indexes of the entities in the order of the nodes, which is that of their ids. */
  readonly nodes: Uint32Array<ArrayBuffer>;
  /** Indexes of the claims with an object in the order of the edges, which is that of their ids. */
  readonly edges: Uint32Array<ArrayBuffer>;
  /** Places at which the nodes begin: those that are saved, or where a layout starts. */
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  /** Indexes of the claims that weigh more than one, and what they weigh. */
  readonly heavy: Uint32Array<ArrayBuffer>;
  readonly weights: Uint32Array<ArrayBuffer>;
}

/**
 * Prepare the opening of a dataset that was checked. Unless all places are saved, the arrays of a layout are given away as soon as they
 * are there, which is long before the rest.
 */
export function prepareOpening(dataset: Dataset, onLayout: (arrays: GraphArrays) => void): Opening {
  const { entities, claims, sources } = dataset;
  const positions = initialPositions(dataset);
  const nodes = inOrder(entities);
  const edges = inOrder(claims).filter((index) => claims[index]?.object !== undefined);
  const x = Float64Array.from(nodes, (index) => positions.get(entities[index]?.id ?? '')?.[0] ?? 0);
  const y = Float64Array.from(nodes, (index) => positions.get(entities[index]?.id ?? '')?.[1] ?? 0);
  if (!hasAllPositions(dataset)) {
    const keys = Array.from(nodes, (index) => entities[index]?.id ?? '');
    const ends = Array.from(edges, (index) => [claims[index]?.subject ?? '', claims[index]?.object ?? ''] as const);
    onLayout(arraysOf(dataset, keys, ends, { x: x.slice(), y: y.slice() }));
  }
  return { nodes, edges, x, y, ...(sources.length < 2 ? noWeights : weightsIn(dataset)) };
}

/** Build the graph of a dataset whose opening was prepared, in slices; nodes begin at other places where these are given. */
export function* growingGraph(
  { entities, claims }: Dataset,
  { nodes, edges, ...opening }: Opening,
  { x, y }: PlaceArrays = opening,
): Sliced<SaysoGraph> {
  const graph: SaysoGraph = createSafeGraph();
  for (let place = 0; place < nodes.length; place++) {
    graph.addNode(entities[nodes[place] ?? 0]?.id, { x: x[place] ?? 0, y: y[place] ?? 0 });
    if (place % 64 === 0) yield;
  }
  for (let place = 0; place < edges.length; place++) {
    const claim = claims[edges[place] ?? 0];
    if (claim?.object !== undefined) graph.addEdgeWithKey(claim.id, claim.subject, claim.object, {});
    if (place % 64 === 0) yield;
  }
  return graph;
}

/** Give what each claim of a dataset weighs as its opening has it; others, which edits have brought, have to be weighed anew. */
export function preparedWeights({ claims }: Dataset, { heavy, weights }: Opening): ReadonlyMap<Claim, number> {
  const known = new Map<Claim, number>();
  for (const [place, index] of heavy.entries()) {
    const claim = claims[index];
    if (claim) known.set(claim, weights[place] ?? 1);
  }
  return known;
}

const noWeights = { heavy: new Uint32Array(0), weights: new Uint32Array(0) };

function weightsIn(dataset: Dataset) {
  const lookup = lookupOf(dataset);
  const heavy: number[] = [];
  const weights: number[] = [];
  for (const [index, claim] of dataset.claims.entries()) {
    const weight = weightOf(lookup, claim);
    if (weight === 1) continue;
    heavy.push(index);
    weights.push(weight);
  }
  return { heavy: Uint32Array.from(heavy), weights: Uint32Array.from(weights) };
}

/** Sort by UTF-16 code units of the id, which no language setting changes. */
function inOrder(things: readonly { readonly id: string }[]): Uint32Array<ArrayBuffer> {
  const idOf = (index: number) => things[index]?.id ?? '';
  return Uint32Array.from(things.keys()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));
}
