/**
 * Drafts over the picture: dashed lines between what they would join, each with who drafted it. They are drawn on top and are no part
 * of the graph, the counts, the still, or any image that is saved. What a draft says stands nowhere here: it is told where one points.
 */

import type { Point } from './edge-curve.ts';
import { pointOf } from './key-points.ts';
import { drawLabel, type LabelText } from './label-text.ts';
import type { Overlay, OverlayTarget, OverlayView } from './overlay.ts';

/** An end of a draft: a node that is there, or a name for which there is none. */
export interface DraftEnd {
  readonly key: string | undefined;
  readonly name: string;
}

export interface DraftLine {
  readonly id: string;
  readonly from: DraftEnd;
  readonly to: DraftEnd;
  /** Who drafted it, in words: "draft by llama3.1". */
  readonly words: string;
}

/** More would hide the picture. */
const mostDrawn = 200;
/** With more lines than this none has words of its own: the card beside the picture names who drafted them. */
const mostWorded = 6;
/** CSS pixels. */
const reach = 96;
const gap = 15;
const ghostRadius = 6;
const dashes = [5, 4];
const width = 1.5;
const litWidth = 3;
const pieces = 24;

/** Make what draws drafts, and finds the one at a point; `lit` stands out. A draft of which no end is in the picture is not drawn. */
export function overlayOfDrafts(lines: readonly DraftLine[], lit?: string): Overlay {
  const shown = lines.filter(({ from, to }) => from.key !== undefined || to.key !== undefined).slice(0, mostDrawn);
  return {
    draw: (context, view) => drawAll(context, view, drawnOf(shown, view), lit),
    targetAt: (view, point, tolerance) => nearestTo(point, tolerance, drawnOf(shown, view)),
  };
}

interface Drawn extends DrawnEnds {
  readonly line: DraftLine;
}

function drawnOf(shown: readonly DraftLine[], view: OverlayView): readonly Drawn[] {
  return shown.flatMap((line, index) => {
    const ends = endsOf(line, index, view);
    return ends ? [{ ...ends, line }] : [];
  });
}

function drawAll(
  context: CanvasRenderingContext2D,
  view: OverlayView,
  drawn: readonly Drawn[],
  lit: string | undefined,
): void {
  context.save();
  const { accent, inkSoft } = view.picture.palette;
  context.setLineDash(dashes);
  for (const { from, to, bow, line } of drawn) {
    // A draft is no alarm: only the one that is looked at has the color.
    context.strokeStyle = line.id === lit ? accent : inkSoft;
    context.lineWidth = line.id === lit ? litWidth : width;
    strokeBetween(context, from, to, bow);
  }
  for (const { ghost, line } of drawn) {
    context.strokeStyle = line.id === lit ? accent : inkSoft;
    context.lineWidth = line.id === lit ? litWidth : width;
    if (ghost) strokeGhost(context, ghost.at, view.picture.palette.paper);
  }
  context.setLineDash([]);
  for (const { ghost } of drawn) if (ghost) write(context, view, ghost.name, { ...ghost.at, y: ghost.at.y + 15 });
  if (drawn.length <= mostWorded) {
    for (const { from, to, bow, line } of drawn) write(context, view, line.words, middleOf(from, to, bow));
  }
  context.restore();
}

/** Of the lines, and the ghosts at their ends, the nearest. */
function nearestTo(point: Point, tolerance: number, drawn: readonly Drawn[]): OverlayTarget | undefined {
  let best: string | undefined;
  let least = tolerance;
  for (const { from, to, bow, ghost, line } of drawn) {
    const toGhost = ghost ? distance(point, ghost.at) - ghostRadius : Number.POSITIVE_INFINITY;
    const away = Math.min(toGhost, distanceToCurve(point, from, controlOf(from, to, bow), to));
    if (away > least) continue;
    least = away;
    best = line.id;
  }
  return best === undefined ? undefined : { kind: 'draft', id: best };
}

/** Walk a quadratic curve in short straight pieces; exact to less than a pixel on any stage. */
function distanceToCurve(point: Point, from: Point, control: Point, to: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let before = from;
  for (let step = 1; step <= pieces; step += 1) {
    const share = step / pieces;
    const rest = 1 - share;
    const at = {
      x: rest * rest * from.x + 2 * rest * share * control.x + share * share * to.x,
      y: rest * rest * from.y + 2 * rest * share * control.y + share * share * to.y,
    };
    least = Math.min(least, distanceToPiece(point, before, at));
    before = at;
  }
  return least;
}

function distanceToPiece(point: Point, from: Point, to: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  const along = square === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / square;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + share * x, y: from.y + share * y });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

interface DrawnEnds {
  readonly from: Point;
  readonly to: Point;
  /** How far the line bends aside, of its length. */
  readonly bow: number;
  readonly ghost: { readonly at: Point; readonly name: string } | undefined;
}

function endsOf({ from, to }: DraftLine, index: number, view: OverlayView): DrawnEnds | undefined {
  const { picture, hidden, projection } = view;
  const place = (key: string | undefined) =>
    key === undefined ? undefined : pointOf(picture, hidden, projection, key);
  const [start, end] = [place(from.key), place(to.key)];
  // What a filter hides takes its drafts with it.
  if ((from.key !== undefined && !start) || (to.key !== undefined && !end)) return undefined;
  const bow = 0.14 + 0.05 * (index % 3);
  if (start && end) return { from: start, to: end, bow, ghost: undefined };
  const known = start ?? end;
  if (!known) return undefined;
  const angle = -2.2 + index * 1.1;
  const at = { x: known.x + reach * Math.cos(angle), y: known.y + reach * Math.sin(angle) };
  const ghost = { at, name: (start ? to : from).name };
  return start ? { from: start, to: at, bow, ghost } : { from: at, to: known, bow, ghost };
}

function middleOf(from: Point, to: Point, bow: number): Point {
  const control = controlOf(from, to, bow);
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
}

function controlOf(from: Point, to: Point, bow: number): Point {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + y * bow * 2, y: (from.y + to.y) / 2 - x * bow * 2 };
}

function strokeBetween(context: CanvasRenderingContext2D, from: Point, to: Point, bow: number): void {
  const control = controlOf(from, to, bow);
  const start = towards(from, control);
  const end = towards(to, control);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.stroke();
}

/** Go some pixels from a point to another one, so that a line ends outside its node. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(0.4, gap / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function strokeGhost(context: CanvasRenderingContext2D, { x, y }: Point, paper: string): void {
  context.beginPath();
  context.arc(x, y, ghostRadius, 0, 2 * Math.PI);
  context.fillStyle = paper;
  context.fill();
  context.stroke();
}

function write(context: CanvasRenderingContext2D, { picture }: OverlayView, words: string, { x, y }: Point): void {
  const text: LabelText = { lines: [words], font: { size: 11.5, weight: 400, italic: true } };
  const { inkSoft: ink, paper } = picture.palette;
  const box = { left: x, right: x, top: y - 8, bottom: y + 8 };
  const place = { ...box, key: '', size: 0, place: 0, align: 'center', isOnLines: true } as const;
  drawLabel(context, text, place, { ink, paper, opacity: 1 });
}
