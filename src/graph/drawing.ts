import type { GraphArrays, PlaceArrays } from './arrays.ts';
import { type EdgePairs, type Incidence, incidenceOf } from './pairs.ts';

/**
 * A small drawing on the stage that is being improved: places, sizes and labels in CSS pixels, the origin in the middle,
 * y upward. A line stands for all claims between two ends: two straight parts that meet where the drawn curve bends.
 */
export interface Drawing {
  readonly order: number;
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  readonly radius: Float64Array<ArrayBuffer>;
  readonly labelWidth: Float64Array<ArrayBuffer>;
  readonly labelHeight: Float64Array<ArrayBuffer>;
  readonly pairs: EdgePairs;
  readonly incidence: Incidence;
  readonly stage: Stage;
  /** How far the middle of each pair's line lies to the left of the straight way, as a share of its length. */
  readonly bow: Float64Array<ArrayBuffer>;
  /** Where that middle is. */
  readonly middleX: Float64Array<ArrayBuffer>;
  readonly middleY: Float64Array<ArrayBuffer>;
  /** How far the outer lines of each pair bend away from the middle, in CSS pixels. */
  readonly breadth: Float64Array<ArrayBuffer>;
  /** The node with the most claims, which belongs in the middle. */
  readonly focus: number;
  /** Where each node is drawn back to; undefined where only faults count. */
  readonly home: PlaceArrays | undefined;
  /** Where each label stands, as an index of `labelSides`, and its box. */
  readonly side: Uint8Array<ArrayBuffer>;
  readonly left: Float64Array<ArrayBuffer>;
  readonly bottom: Float64Array<ArrayBuffer>;
  readonly right: Float64Array<ArrayBuffer>;
  readonly top: Float64Array<ArrayBuffer>;
}

/** Distance between the middles of parallel lines in CSS pixels, as the renderer draws them. */
const fanGap = 18;
/** Bow to the right that the renderer gives a single line unless a node is in its way, as a share of its length. */
const firstBow = 0.06;

/** The rectangle that a drawing may fill, about the origin, and the room that fitting leaves around the nodes. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly paddingX: number;
  readonly paddingY: number;
  /** Width and height of the bottom corners that buttons of the page cover. */
  readonly bottomLeft: readonly [width: number, height: number];
  readonly bottomRight: readonly [width: number, height: number];
}

/** The stage of a page of 1440 × 900 between its panels, in CSS pixels. */
export const pageStage: Stage = {
  width: 792,
  height: 830,
  paddingX: 50,
  paddingY: 42,
  bottomLeft: [150, 60],
  bottomRight: [140, 64],
};

/** Where a label may stand, seen from its node, y upward, with what the eye pays for it; as the renderer has it. */
export const labelSides: readonly { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1; readonly cost: number }[] = [
  { x: 1, y: 0, cost: 0 },
  { x: 0, y: -1, cost: 0.1 },
  { x: -1, y: 0, cost: 0.14 },
  { x: 0, y: 1, cost: 0.16 },
  { x: 1, y: -1, cost: 0.24 },
  { x: 1, y: 1, cost: 0.26 },
  { x: -1, y: -1, cost: 0.32 },
  { x: -1, y: 1, cost: 0.34 },
];

/** Make a drawing of nodes at the given places. */
export function createDrawing(
  { radius, labelWidth, labelHeight }: Pick<GraphArrays, 'radius' | 'labelWidth' | 'labelHeight'>,
  pairs: EdgePairs,
  { x, y }: PlaceArrays,
  stage: Stage = pageStage,
  home?: PlaceArrays,
): Drawing {
  const order = x.length;
  const incidence = incidenceOf(order, pairs);
  const drawing = {
    order,
    x,
    y,
    radius,
    labelWidth,
    labelHeight,
    pairs,
    incidence,
    stage,
    bow: Float64Array.from(pairs.single, (way) => -way * firstBow),
    middleX: new Float64Array(pairs.from.length),
    middleY: new Float64Array(pairs.from.length),
    breadth: pairs.weight.map((weight) => fanGap * 0.5 * Math.max(0, weight * weight - 1)),
    focus: focusOf(radius),
    home,
    side: new Uint8Array(order),
    left: new Float64Array(order),
    bottom: new Float64Array(order),
    right: new Float64Array(order),
    top: new Float64Array(order),
  };
  for (let node = 0; node < order; node++) putNode(drawing, node, x[node] ?? 0, y[node] ?? 0);
  return drawing;
}

/** Put a node somewhere, with its label and its lines. */
export function putNode(drawing: Drawing, node: number, x: number, y: number): void {
  drawing.x[node] = x;
  drawing.y[node] = y;
  putLabel(drawing, node, drawing.side[node] ?? 0);
  const { incidence } = drawing;
  for (let at = incidence.start[node] ?? 0; at < (incidence.start[node + 1] ?? 0); at++) {
    bendLine(drawing, incidence.list[at] ?? 0);
  }
}

function bendLine({ x, y, pairs, bow, middleX, middleY }: Drawing, pair: number): void {
  const a = pairs.from[pair] ?? 0;
  const b = pairs.to[pair] ?? 0;
  const share = bow[pair] ?? 0;
  middleX[pair] = ((x[a] ?? 0) + (x[b] ?? 0)) / 2 - ((y[b] ?? 0) - (y[a] ?? 0)) * share;
  middleY[pair] = ((y[a] ?? 0) + (y[b] ?? 0)) / 2 + ((x[b] ?? 0) - (x[a] ?? 0)) * share;
}

/** Put the label of a node at one of its sides. */
export function putLabel(drawing: Drawing, node: number, side: number): void {
  const toward = labelSides[side] ?? { x: 1, y: 0 };
  const width = drawing.labelWidth[node] ?? 0;
  const height = drawing.labelHeight[node] ?? 0;
  // Beside a corner the label comes nearer, for the outline is round there.
  const reach = ((drawing.radius[node] ?? 0) + 3) * (toward.x !== 0 && toward.y !== 0 ? 0.78 : 1);
  const x = (drawing.x[node] ?? 0) + toward.x * (reach + width / 2);
  const y = (drawing.y[node] ?? 0) + toward.y * (reach + height / 2);
  drawing.side[node] = side;
  drawing.left[node] = x - width / 2;
  drawing.right[node] = x + width / 2;
  drawing.bottom[node] = y - height / 2;
  drawing.top[node] = y + height / 2;
}

function focusOf(radius: Float64Array): number {
  let focus = 0;
  for (let node = 1; node < radius.length; node++) if ((radius[node] ?? 0) > (radius[focus] ?? 0)) focus = node;
  return focus;
}
