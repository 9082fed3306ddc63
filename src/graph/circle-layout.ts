import type { GraphArrays, PlaceArrays } from './arrays.ts';
import { nodeBoxes } from './arrays.ts';
import { type Incidence, incidenceOf, mergePairs, type Pairs } from './pairs.ts';

/** Times that all nodes are moved toward those they are connected to. */
const sweeps = 24;
const smallestRadius = 120;

/**
 * Place all nodes on a circle, clockwise from the top, so that lines are short: at first as one comes upon them along the lines, then
 * each in the middle of its neighbors, over and over; the order with the shortest lines is taken. Each sweep is linear in lines.
 */
export function* runCircle(arrays: GraphArrays): Generator<number, PlaceArrays, boolean> {
  const order = arrays.x.length;
  const pairs = mergePairs(order, arrays.source, arrays.target);
  const incidence = incidenceOf(order, pairs);
  let ranked = walkOrder(order, pairs, incidence);
  let best = ranked;
  let shortest = lengthOf(ranked, pairs);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    if (yield sweep / sweeps) break;
    ranked = betweenNeighbors(ranked, pairs);
    const length = lengthOf(ranked, pairs);
    if (length >= shortest) continue;
    shortest = length;
    best = ranked;
  }
  return onCircle(best, arrays);
}

/** Nodes as one comes upon them: from the one with most lines on, along the lines, the nearest first; those without lines last. */
function walkOrder(order: number, { from, to }: Pairs, { start, list }: Incidence): Uint32Array {
  const linesOf = (node: number) => (start[node + 1] ?? 0) - (start[node] ?? 0);
  const seeds = Uint32Array.from({ length: order }, (_, node) => node).sort((a, b) => linesOf(b) - linesOf(a) || a - b);
  const isSeen = new Uint8Array(order);
  const walked = new Uint32Array(order);
  let [read, free] = [0, 0];
  for (const seed of seeds) {
    if (isSeen[seed] === 1) continue;
    isSeen[seed] = 1;
    walked[free++] = seed;
    for (; read < free; read += 1) {
      const node = walked[read] ?? 0;
      const end = start[node + 1] ?? 0;
      for (let at = start[node] ?? 0; at < end; at += 1) {
        const pair = list[at] ?? 0;
        const other = from[pair] === node ? (to[pair] ?? 0) : (from[pair] ?? 0);
        if (isSeen[other] === 1) continue;
        isSeen[other] = 1;
        walked[free++] = other;
      }
    }
  }
  return walked;
}

/** Sort nodes by the direction in which their neighbors lie, their own place counting as one of them. */
function betweenNeighbors(ranked: Uint32Array, { from, to, weight }: Pairs): Uint32Array {
  const order = ranked.length;
  const [towardX, towardY] = [new Float64Array(order), new Float64Array(order)];
  const [ownX, ownY] = [new Float64Array(order), new Float64Array(order)];
  ranked.forEach((node, rank) => {
    const angle = (2 * Math.PI * rank) / order;
    ownX[node] = Math.cos(angle);
    ownY[node] = Math.sin(angle);
    towardX[node] = ownX[node] ?? 0;
    towardY[node] = ownY[node] ?? 0;
  });
  const pull = (node: number, other: number, by: number) => {
    towardX[node] = (towardX[node] ?? 0) + by * (ownX[other] ?? 0);
    towardY[node] = (towardY[node] ?? 0) + by * (ownY[other] ?? 0);
  };
  for (let pair = 0; pair < from.length; pair += 1) {
    pull(from[pair] ?? 0, to[pair] ?? 0, weight[pair] ?? 1);
    pull(to[pair] ?? 0, from[pair] ?? 0, weight[pair] ?? 1);
  }
  const direction = towardX.map((x, node) => {
    const angle = Math.atan2(towardY[node] ?? 0, x);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  });
  const places = new Uint32Array(order);
  ranked.forEach((node, rank) => {
    places[node] = rank;
  });
  return ranked
    .slice()
    .sort((a, b) => (direction[a] ?? 0) - (direction[b] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0));
}

/** How far apart the ends of lines are along the circle, all together. */
function lengthOf(ranked: Uint32Array, { from, to, weight }: Pairs): number {
  const order = ranked.length;
  const places = new Uint32Array(order);
  ranked.forEach((node, rank) => {
    places[node] = rank;
  });
  let length = 0;
  for (let pair = 0; pair < from.length; pair += 1) {
    const apart = Math.abs((places[from[pair] ?? 0] ?? 0) - (places[to[pair] ?? 0] ?? 0));
    length += (weight[pair] ?? 1) * Math.min(apart, order - apart);
  }
  return length;
}

/** Each node takes as much of the circle as it is high. */
function onCircle(ranked: Uint32Array, arrays: GraphArrays): PlaceArrays {
  const { height } = nodeBoxes(arrays);
  const all = height.reduce((sum, each) => sum + each, 0);
  const radius = ranked.length < 2 ? 0 : Math.max(smallestRadius, all / (2 * Math.PI));
  const places = { x: new Float64Array(ranked.length), y: new Float64Array(ranked.length) };
  let passed = 0;
  for (const node of ranked) {
    const own = height[node] ?? 0;
    const angle = (2 * Math.PI * (passed + own / 2)) / Math.max(all, 1);
    passed += own;
    places.x[node] = radius * Math.sin(angle);
    places.y[node] = radius * Math.cos(angle);
  }
  return places;
}
