/**
 * Drafts over the picture: dashed lines between what they would join, each with who drafted it. They are drawn on top and are no part
 * of the graph, the counts, the hit test, the still, or any image that is saved. What a draft says stands nowhere here.
 */

import type { Point } from './edge-curve.ts';
import { pointOf } from './key-points.ts';
import { drawLabel, type LabelText } from './label-text.ts';
import type { Overlay, OverlayView } from './scene-options.ts';

/** An end of a draft: a node that is there, or a name for which there is none. */
export interface DraftEnd {
  readonly key: string | undefined;
  readonly name: string;
}

export interface DraftLine {
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

/** Make what draws drafts. A draft of which no end is in the picture is not drawn. */
export function overlayOfDrafts(lines: readonly DraftLine[]): Overlay {
  const shown = lines.filter(({ from, to }) => from.key !== undefined || to.key !== undefined).slice(0, mostDrawn);
  return (context, view) => {
    context.save();
    context.lineWidth = 1.5;
    context.strokeStyle = view.picture.palette.accent;
    context.setLineDash(dashes);
    const drawn = shown.flatMap((line, index) => {
      const ends = endsOf(line, index, view);
      return ends ? [{ ...ends, line }] : [];
    });
    for (const { from, to, bow } of drawn) strokeBetween(context, from, to, bow);
    for (const { ghost } of drawn) if (ghost) strokeGhost(context, ghost.at, view.picture.palette.paper);
    context.setLineDash([]);
    for (const { ghost } of drawn) if (ghost) write(context, view, ghost.name, { ...ghost.at, y: ghost.at.y + 15 });
    if (drawn.length <= mostWorded) {
      for (const { from, to, bow, line } of drawn) write(context, view, line.words, middleOf(from, to, bow));
    }
    context.restore();
  };
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
  const { accent: ink, paper } = picture.palette;
  const box = { left: x, right: x, top: y - 8, bottom: y + 8 };
  const place = { ...box, key: '', size: 0, place: 0, align: 'center', isOnLines: true } as const;
  drawLabel(context, text, place, { ink, paper, opacity: 1 });
}
