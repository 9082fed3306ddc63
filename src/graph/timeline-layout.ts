import type { ArrangementTask, DayScale } from './arrangement.ts';
import type { PlaceArrays } from './arrays.ts';
import { type NodeBoxes, nodeBoxes } from './arrays.ts';
import { type Incidence, incidenceOf, mergePairs, type Pairs } from './pairs.ts';

/** The drawing is at least so wide, in CSS pixels. */
const leastWidth = 720;
/** How much of the drawing nodes may cover. */
const covered = 0.35;
/** Clear distance between those with a day and those without. */
const apart = 60;

/**
 * Place nodes by their day from left to right, in lanes, each near those it is connected to. Where too many share a time they stand
 * side by side, a little later than they are. Nodes without a day stand below, in rows.
 */
export function layOutTimeline(task: ArrangementTask): PlaceArrays & { readonly days: DayScale } {
  const boxes = nodeBoxes(task);
  const nodes = Array.from(task.day.keys());
  const dated = nodes
    .filter((node) => !Number.isNaN(task.day[node]))
    .sort((a, b) => dayOf(task, a) - dayOf(task, b) || a - b);
  const undated = nodes.filter((node) => Number.isNaN(task.day[node]));
  const places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const first = dayOf(task, dated[0] ?? -1);
  const length = Math.max(1, dayOf(task, dated.at(-1) ?? -1) - first);
  const area = dated.reduce((sum, node) => sum + (boxes.width[node] ?? 0) * (boxes.height[node] ?? 0), 0);
  const width = Math.max(leastWidth, Math.sqrt(area / covered));
  const unitsPerDay = width / length;
  for (const node of dated) places.x[node] = (dayOf(task, node) - first) * unitsPerDay;
  placeInLanes(dated, task, boxes, places, width);
  const bottom = dated.reduce((low, node) => Math.min(low, (places.y[node] ?? 0) - (boxes.height[node] ?? 0) / 2), 0);
  placeInRows(undated, boxes, places, width, dated.length > 0 ? bottom - apart : 0);
  return {
    ...places,
    days: { dayAtOrigin: first, unitsPerDay, first, last: first + length, bottom: bottom - apart / 2 },
  };
}

function dayOf({ day }: ArrangementTask, node: number): number {
  return day[node] ?? 0;
}

/** Put each node, the earliest first, into the free lane nearest to its neighbors; where none is free, into the one free first. */
function placeInLanes(
  dated: readonly number[],
  task: ArrangementTask,
  boxes: NodeBoxes,
  places: PlaceArrays,
  width: number,
): void {
  const high = laneHeight(dated, boxes);
  const count = Math.max(3, Math.floor(width / high));
  const ends = new Float64Array(count).fill(-Infinity);
  const lanes = new Int32Array(task.day.length).fill(-1);
  const neighbors = neighborsIn(task);
  for (const node of dated) {
    const radius = task.radius[node] ?? 0;
    const from = (places.x[node] ?? 0) - radius;
    // What is higher than a lane takes the ones around.
    const reach = Math.floor(Math.max(0, (boxes.height[node] ?? 0) / high - 1) / 2 + 0.49);
    const lane = nearestFree(ends, wantedLane(node, lanes, neighbors, count), reach, from);
    const start = Math.max(from, latestEnd(ends, lane, reach));
    places.x[node] = start + radius;
    places.y[node] = ((count - 1) / 2 - lane) * high;
    lanes[node] = lane;
    for (let near = Math.max(0, lane - reach); near <= Math.min(count - 1, lane + reach); near += 1) {
      ends[near] = start + (boxes.width[node] ?? 0);
    }
  }
}

/** Most nodes fit into one lane. */
function laneHeight(dated: readonly number[], { height }: NodeBoxes): number {
  const heights = Float64Array.from(dated, (node) => height[node] ?? 0).sort();
  return Math.max(12, heights[Math.floor(heights.length * 0.75)] ?? 0);
}

/** The middle of the neighbors that stand already; without any, the middle of all. */
function wantedLane(node: number, lanes: Int32Array, { pairs, incidence }: Neighbors, count: number): number {
  const { start, list } = incidence;
  let [sum, known] = [0, 0];
  const end = start[node + 1] ?? 0;
  for (let at = start[node] ?? 0; at < end; at += 1) {
    const pair = list[at] ?? 0;
    const other = pairs.from[pair] === node ? pairs.to[pair] : pairs.from[pair];
    const lane = lanes[other ?? 0] ?? -1;
    if (lane < 0) continue;
    sum += lane;
    known += 1;
  }
  return known === 0 ? count >> 1 : Math.round(sum / known);
}

interface Neighbors {
  readonly pairs: Pairs;
  readonly incidence: Incidence;
}

function neighborsIn({ day, source, target }: ArrangementTask): Neighbors {
  const pairs = mergePairs(day.length, source, target);
  return { pairs, incidence: incidenceOf(day.length, pairs) };
}

function nearestFree(ends: Float64Array, wanted: number, reach: number, from: number): number {
  let soonest = wanted;
  let end = Infinity;
  for (let step = 0; step < 2 * ends.length; step += 1) {
    const lane = wanted + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    if (lane < 0 || lane >= ends.length) continue;
    const free = latestEnd(ends, lane, reach);
    if (free <= from) return lane;
    if (free < end) {
      end = free;
      soonest = lane;
    }
  }
  return soonest;
}

function latestEnd(ends: Float64Array, lane: number, reach: number): number {
  let latest = -Infinity;
  for (let near = Math.max(0, lane - reach); near <= Math.min(ends.length - 1, lane + reach); near += 1) {
    latest = Math.max(latest, ends[near] ?? -Infinity);
  }
  return latest;
}

/** Rows from the top down, each node as wide as it is. */
function placeInRows(
  nodes: readonly number[],
  boxes: NodeBoxes,
  places: PlaceArrays,
  width: number,
  top: number,
): void {
  const high = nodes.reduce((most, node) => Math.max(most, boxes.height[node] ?? 0), 0) + 4;
  let [left, y] = [0, top - high / 2];
  for (const node of nodes) {
    const own = (boxes.width[node] ?? 0) + 12;
    if (left > 0 && left + own > width) {
      left = 0;
      y -= high;
    }
    places.x[node] = left + high / 2;
    places.y[node] = y;
    left += own;
  }
}
