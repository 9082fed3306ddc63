/**
 * The line patterns that statuses are drawn as: one table for the legend, the picture in Canvas 2D and SVG, and the shader.
 * They are told apart without color, at a line width of 1.5 pixels. Lengths are CSS pixels along the line; a pattern keeps
 * them at every zoom.
 */
import type { Status } from '../model/types.ts';

export interface LinePattern {
  /** After this length the pattern repeats; 0 for an unbroken line. */
  readonly period: number;
  /** Strokes within a period: middle and length; a dot has no length. */
  readonly marks: readonly { readonly at: number; readonly length: number }[];
  readonly cap: 'butt' | 'round';
  /** Width of the strokes over the width of the line. */
  readonly weight: number;
  /** Share of the width that stays empty in the middle, so that two thin lines are seen. */
  readonly hollow?: number;
  /** A tick across the line in the middle of each period: how far it goes to each side, and how far it leans forward there. */
  readonly tick?: { readonly reach: number; readonly lean: number };
}

/** What a legend draws: SVG path data, stroked with the width and cap given. */
export interface PatternSample {
  readonly path: string;
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round';
}

const patterns: Readonly<Record<Status, LinePattern>> = {
  stated: { period: 0, marks: [], cap: 'butt', weight: 1 },
  possible: { period: 17, marks: [{ at: 6, length: 12 }], cap: 'butt', weight: 1 },
  projected: {
    period: 18,
    marks: [
      { at: 4.5, length: 9 },
      { at: 13.5, length: 2 },
    ],
    cap: 'butt',
    weight: 1,
  },
  alleged: { period: 5, marks: [{ at: 2.5, length: 0 }], cap: 'round', weight: 1.5 },
  opinion: { period: 8.5, marks: [{ at: 2.25, length: 4.5 }], cap: 'butt', weight: 1 },
  disputed: { period: 11, marks: [], cap: 'butt', weight: 1, tick: { reach: 3.6, lean: 1.6 } },
  unsourced: { period: 0, marks: [], cap: 'butt', weight: 2.2, hollow: 0.45 },
};

/** Width of a line at rest, in CSS pixels. */
export const lineWidth = 1.5;

/** Width of a line at rest that stands for so many independent claims; beyond four nobody could tell the difference. */
export function lineWidthOf(weight: number): number {
  return lineWidth * (1 + 0.5 * (Math.min(Math.max(weight, 1), 4) - 1));
}

/** Give the line pattern of a status. */
export function patternOf(status: Status): LinePattern {
  return patterns[status];
}

/** Write a pattern as an SVG or canvas dash array with its offset; empty for an unbroken line. */
export function dashesOf({ period, marks }: LinePattern): {
  readonly array: readonly number[];
  readonly offset: number;
} {
  const first = marks[0];
  if (!first || period === 0) return { array: [], offset: 0 };
  const array = marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    const nextStart = next ? next.at - next.length / 2 : period + first.at - first.length / 2;
    return [mark.length, nextStart - (mark.at + mark.length / 2)];
  });
  return { array, offset: first.length / 2 - first.at };
}

/** Draw a straight sample of a status for the legend, from (0, 0) to (length, 0). */
export function patternSample(status: Status, length: number): PatternSample {
  const { period, marks, cap, weight, tick, hollow } = patterns[status];
  if (hollow !== undefined) {
    const wall = (lineWidth * weight * (1 - hollow)) / 2;
    const middle = round((lineWidth * weight - wall) / 2);
    return { path: `M0 ${-middle}H${length}M0 ${middle}H${length}`, strokeWidth: round(wall), cap };
  }
  const strokes = marks.length === 0 ? [`M0 0H${length}`] : dashesUpTo(length, period, marks);
  const ticks = tick ? middlesUpTo(length, period, period / 2).map((x) => tickAt(x, tick.reach, tick.lean)) : [];
  return { path: [...strokes, ...ticks].join(''), strokeWidth: lineWidth * weight, cap };
}

function dashesUpTo(length: number, period: number, marks: LinePattern['marks']): readonly string[] {
  return marks.flatMap((mark) =>
    middlesUpTo(length + mark.length / 2, period, mark.at).map((middle) => {
      const from = Math.max(0, middle - mark.length / 2);
      // A line of no length with round caps is a dot; some renderers need a trace of it.
      return `M${round(from)} 0H${round(Math.min(length, Math.max(from + 0.01, middle + mark.length / 2)))}`;
    }),
  );
}

function middlesUpTo(length: number, period: number, first: number): readonly number[] {
  const count = Math.max(0, Math.ceil((length - first) / period));
  return Array.from({ length: count }, (_, index) => first + index * period);
}

function tickAt(x: number, reach: number, lean: number): string {
  return `M${round(x - lean)} ${reach}L${round(x + lean)} ${-reach}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
