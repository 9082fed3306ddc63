/** The graph after an edit: nodes and lines that come, go or change, and places for the new ones; removed ones come back where they stood. */
import type { Lookup } from '../model/lookup.ts';
import type { Patch } from '../model/patch.ts';
import type { Position } from '../model/types.ts';
import type { SaysoGraph } from './sayso-graph.ts';

/** How far from the neighbors' middle the rings lie in which a place is looked for, and how near others may be, in units of the layout. */
const ring = 72;
const room = 60;
const mostRings = 12;
/** Squares of that room are numbered row by row; a row has more of them than the rings reach over. */
const squaresAcross = 100;
const aroundSquare = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * squaresAcross + column));

/** Places of the nodes that an edit took away, so that they come back where they stood. */
export type Places = ReadonlyMap<string, Position>;

/**
 * Let a graph follow an edit. New nodes come to the places given, or saved in the dataset, or beside those they are joined to.
 * Answer with the places of the nodes that went.
 */
export function patchGraph(graph: SaysoGraph, lookup: Lookup, patch: Patch, places: Places = new Map()): Places {
  const gone = new Map<string, Position>();
  for (const id of patch.entities) {
    if (lookup.entities.has(id) || !graph.hasNode(id)) continue;
    gone.set(id, [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')]);
    graph.dropNode(id);
  }
  for (const id of patch.entities) {
    if (!lookup.entities.has(id) || graph.hasNode(id)) continue;
    const [x, y] = places.get(id) ?? savedPlace(lookup, id) ?? placeBeside(graph, lookup, id);
    graph.addNode(id, { x, y });
  }
  for (const id of patch.claims) {
    const claim = lookup.claims.get(id);
    const { subject, object } = claim ?? {};
    const isSame = graph.hasEdge(id) && graph.source(id) === subject && graph.target(id) === object;
    if (isSame) continue;
    if (graph.hasEdge(id)) graph.dropEdge(id);
    if (subject === undefined || object === undefined || !graph.hasNode(subject) || !graph.hasNode(object)) continue;
    graph.addEdgeWithKey(id, subject, object, {});
  }
  return gone;
}

function savedPlace({ dataset: { positions } }: Lookup, id: string): Position | undefined {
  return positions && Object.hasOwn(positions, id) ? positions[id] : undefined;
}

function placeBeside(graph: SaysoGraph, lookup: Lookup, id: string): Position {
  const joined = (lookup.claimsByEntity.get(id) ?? [])
    .flatMap(({ subject, object }) => [subject, object ?? subject])
    .filter((other) => other !== id && graph.hasNode(other));
  const beside = joined.length > 0 ? joined : graph.nodes();
  if (beside.length === 0) return [0, 0];
  const mean = (axis: 'x' | 'y') =>
    beside.reduce((sum, key) => sum + graph.getNodeAttribute(key, axis), 0) / beside.length;
  return freePlace(graph, mean('x'), mean('y'));
}

/** The first place round another one that has room to itself, ring by ring; each new node begins in another direction. */
function freePlace(graph: SaysoGraph, x: number, y: number): Position {
  const reach = mostRings * ring + room;
  // Only what stands near can be in the way, and of that what stands in the nine squares around a place.
  const taken = new Map<number, Position[]>();
  const squareOf = (left: number, top: number) => Math.floor(left / room) * squaresAcross + Math.floor(top / room);
  graph.forEachNode((_, node) => {
    if (Math.abs(node.x - x) >= reach || Math.abs(node.y - y) >= reach) return;
    const square = squareOf(node.x - x, node.y - y);
    const those = taken.get(square);
    if (those) those.push([node.x, node.y]);
    else taken.set(square, [[node.x, node.y]]);
  });
  const isFree = ([left, top]: Position) => {
    const middle = squareOf(left - x, top - y);
    return aroundSquare.every((step) =>
      (taken.get(middle + step) ?? []).every(([a, b]) => Math.hypot(a - left, b - top) >= room),
    );
  };
  const start = graph.order * 2.4;
  const at = (number: number, angle: number): Position => [
    x + number * ring * Math.cos(angle),
    y + number * ring * Math.sin(angle),
  ];
  for (let number = 1; number <= mostRings; number += 1) {
    for (let step = 0; step < 6 * number; step += 1) {
      const place = at(number, start + (step * Math.PI) / (3 * number));
      if (isFree(place)) return place;
    }
  }
  return at(mostRings, start);
}
