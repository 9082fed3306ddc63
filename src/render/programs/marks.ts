/**
 * A large picture as plain numbers: what is hidden left out, each line by how much it takes to draw it. The shaders in
 * `mark-shaders.ts` read them, four numbers at a time.
 */
import { parseHex, type Rgb } from '../../lib/color.ts';
import { atOnce, type Sliced } from '../../lib/in-slices.ts';
import { patternOf } from '../../theme/patterns.ts';
import { shapeNames } from '../../theme/shapes.ts';
import { nodeColorOf } from '../display.ts';
import { type Hidden, isEdgeHidden } from '../hit-test.ts';
import { type Picture, reachesOf, statusIndex } from '../picture.ts';

/** In the order in which they are drawn, nodes over all lines. */
export const markKinds = ['solid', 'patterned', 'curved', 'node'] as const;
/** Straight unbroken lines, straight ones with a pattern, all others, and nodes. */
export type MarkKind = (typeof markKinds)[number];

/** So many numbers each mark has. */
export const markLengths: Readonly<Record<MarkKind, number>> = { solid: 8, patterned: 8, curved: 12, node: 8 };

export type Marks = Readonly<Record<MarkKind, Float32Array>>;

/** Write down all that is not hidden; places in units of the layout. */
export function marksOf(picture: Picture, hidden: Hidden): Marks {
  return atOnce(marking(picture, hidden));
}

/** The same, in slices. */
export function* marking(picture: Picture, hidden: Hidden): Sliced<Marks> {
  const kinds: (LineKind | undefined)[] = [];
  const counts = { solid: 0, patterned: 0, curved: 0 };
  for (let index = 0; index < picture.edges.length; index++) {
    const kind = isEdgeHidden(picture, hidden, index) ? undefined : kindOf(picture, index);
    kinds.push(kind);
    if (kind) counts[kind] += 1;
    if (index % turns === 0) yield;
  }
  const marks = {
    solid: roomFor('solid', counts.solid),
    patterned: roomFor('patterned', counts.patterned),
    curved: roomFor('curved', counts.curved),
    node: yield* nodesOf(picture, hidden),
  };
  const ends = { solid: 0, patterned: 0, curved: 0 };
  for (let index = 0; index < kinds.length; index++) {
    const kind = kinds[index];
    if (index % turns === 0) yield;
    if (!kind) continue;
    writeLine(picture, index, marks[kind], ends[kind], kind === 'curved');
    ends[kind] += markLengths[kind];
  }
  return marks;
}

/** Turns of a loop between two places where it may rest. */
const turns = 256;

/**
 * Measure how often the lines would cover the area that most nodes take up, at one CSS pixel for a unit of the layout: an ellipse of
 * twice the deviation, which is the whole of a disc that is filled evenly.
 */
export function coverageOf({ solid, patterned, curved, node }: Marks): number {
  let inked = 0;
  for (const [numbers, length] of [
    [solid, markLengths.solid],
    [patterned, markLengths.patterned],
    [curved, markLengths.curved],
  ] as const) {
    for (let at = 0; at < numbers.length; at += length) {
      const dx = (numbers[at + 2] ?? 0) - (numbers[at] ?? 0);
      const dy = (numbers[at + 3] ?? 0) - (numbers[at + 1] ?? 0);
      inked += Math.sqrt(dx * dx + dy * dy) * (numbers[at + 6] ?? 0);
    }
  }
  return inked / Math.max(1, 4 * Math.PI * deviationOf(node, 0) * deviationOf(node, 1));
}

function deviationOf(node: Float32Array, offset: 0 | 1): number {
  const count = Math.max(1, node.length / markLengths.node);
  let sum = 0;
  let squares = 0;
  for (let at = offset; at < node.length; at += markLengths.node) {
    const place = node[at] ?? 0;
    sum += place;
    squares += place * place;
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

type LineKind = Exclude<MarkKind, 'node'>;

function kindOf({ edges }: Picture, index: number): LineKind {
  const edge = edges[index];
  if (!edge || edge.bend.kind === 'loop' || edge.bend.fan !== 0 || edge.bend.bow !== 0) return 'curved';
  const { marks, tick, hollow } = patternOf(edge.status);
  return marks.length === 0 && !tick && hollow === undefined ? 'solid' : 'patterned';
}

function roomFor(kind: LineKind, count: number): Float32Array {
  return new Float32Array(count * markLengths[kind]);
}

function writeLine(picture: Picture, index: number, into: Float32Array, at: number, isCurved: boolean): void {
  const edge = picture.edges[index];
  if (!edge) return;
  const { source, target, width, bend } = edge;
  const { reach1, reach2 } = reachesOf(picture, index);
  into[at] = picture.x[source] ?? 0;
  into[at + 1] = picture.y[source] ?? 0;
  into[at + 2] = picture.x[target] ?? 0;
  into[at + 3] = picture.y[target] ?? 0;
  into[at + 4] = reach1;
  into[at + 5] = reach2;
  into[at + 6] = width;
  into[at + 7] = statusIndex(edge);
  if (!isCurved) return;
  into[at + 8] = bend.kind === 'loop' ? bend.size : bend.fan;
  into[at + 9] = bend.kind === 'loop' ? bend.turn : bend.bow;
  into[at + 10] = bend.kind === 'loop' ? 1 : 0;
}

function* nodesOf({ nodes, x, y, palette }: Picture, hidden: Hidden): Sliced<Float32Array> {
  const shown = nodes.filter(({ key }) => !hidden.nodes.has(key)).length;
  const numbers = new Float32Array(shown * markLengths.node);
  const colors = new Map<string, Rgb>();
  let at = 0;
  for (const [index, node] of nodes.entries()) {
    const { key, radius, shape } = node;
    if (index % turns === 0) yield;
    if (hidden.nodes.has(key)) continue;
    const color = nodeColorOf(palette, hidden, node);
    const rgb = colors.get(color) ?? parseHex(color) ?? [0, 0, 0];
    colors.set(color, rgb);
    numbers.set([x[index] ?? 0, y[index] ?? 0, radius, shapeNames.indexOf(shape), ...rgb], at);
    at += markLengths.node;
  }
  return numbers;
}
