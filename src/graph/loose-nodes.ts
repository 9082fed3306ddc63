import type { GraphArrays, PlaceArrays } from './arrays.ts';
import { pageStage } from './drawing.ts';
import { extentOf } from './fit-stage.ts';
import { type EdgePairs, mergePairs } from './pairs.ts';

/** Nodes with lines or ties, numbered anew without gaps, and loose nodes with neither. */
export interface HeldNodes {
  /** The node of the whole graph that each held one is. */
  readonly held: Uint32Array<ArrayBuffer>;
  readonly pairs: EdgePairs;
  readonly radius: Float64Array<ArrayBuffer>;
  readonly labelWidth: Float64Array<ArrayBuffer>;
  readonly labelHeight: Float64Array<ArrayBuffer>;
  readonly loose: Uint32Array<ArrayBuffer>;
}

/** Rows of loose nodes stand this far apart, in CSS pixels. */
const rowHeight = 52;

/** Split a graph into what edges and ties hold together and the nodes that stand alone. */
export function splitLoose(arrays: GraphArrays): HeldNodes {
  const order = arrays.x.length;
  const whole = mergePairs(order, concatenate(arrays.source, arrays.tieFrom), concatenate(arrays.target, arrays.tieTo));
  const isHeld = new Uint8Array(order);
  for (const node of whole.from) isHeld[node] = 1;
  for (const node of whole.to) isHeld[node] = 1;
  const nodes = Uint32Array.from({ length: order }, (_, node) => node);
  const held = nodes.filter((node) => isHeld[node] === 1);
  const number = new Uint32Array(order);
  held.forEach((node, index) => {
    number[node] = index;
  });
  const pick = (values: Float64Array) => Float64Array.from(held, (node) => values[node] ?? 0);
  return {
    held,
    pairs: {
      ...whole,
      from: whole.from.map((node) => number[node] ?? 0),
      to: whole.to.map((node) => number[node] ?? 0),
    },
    radius: pick(arrays.radius),
    labelWidth: pick(arrays.labelWidth),
    labelHeight: pick(arrays.labelHeight),
    loose: nodes.filter((node) => isHeld[node] === 0),
  };
}

/** Say how much of the stage's height the rows of loose nodes will take. */
export function heightOfLoose(arrays: GraphArrays, { loose }: HeldNodes): number {
  if (loose.length === 0) return 0;
  const width = pageStage.width - 2 * pageStage.paddingX;
  return rowHeight * Math.ceil(loose.length / columnsFor(arrays, loose, width));
}

/** Put the held part and, in rows below it, the loose nodes together again; the middle is the origin. */
export function placeLoose(arrays: GraphArrays, { held, loose }: HeldNodes, places: PlaceArrays): PlaceArrays {
  const order = arrays.x.length;
  const all = { x: new Float64Array(order), y: new Float64Array(order) };
  held.forEach((node, index) => {
    all.x[node] = places.x[index] ?? 0;
    all.y[node] = places.y[index] ?? 0;
  });
  if (loose.length === 0) return all;
  const { left, right, bottom } = extentOf(places.x, places.y);
  const columns = columnsFor(arrays, loose, right - left);
  const step = slotWidth(arrays, loose);
  const firstX = (left + right) / 2 - (step * (Math.min(columns, loose.length) - 1)) / 2;
  loose.forEach((node, index) => {
    all.x[node] = firstX + step * (index % columns);
    all.y[node] = bottom - rowHeight * (Math.floor(index / columns) + (held.length > 0 ? 1 : 0));
  });
  return all;
}

/** As many columns as fit under the drawing, but no fewer than make a landscape of the rows alone. */
function columnsFor(arrays: GraphArrays, loose: Uint32Array, width: number): number {
  const step = slotWidth(arrays, loose);
  const alone = Math.ceil(Math.sqrt((loose.length * rowHeight * 1.2) / step));
  return Math.max(1, Math.floor(width / step) + 1, alone);
}

function slotWidth({ radius, labelWidth }: GraphArrays, loose: Uint32Array): number {
  let widest = 0;
  for (const node of loose) widest = Math.max(widest, 2 * (radius[node] ?? 0) + (labelWidth[node] ?? 0));
  return widest + 12;
}

function concatenate(one: Uint32Array<ArrayBuffer>, two: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
