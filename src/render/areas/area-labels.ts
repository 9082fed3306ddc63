/** Names areas: as much as fits into each, the largest first, and no name over another. */

import { shorten } from '../../lib/text.ts';
import type { Palette } from '../../theme/palette.ts';
import { cssFont, type LabelFont, type TextMeasure } from '../label-text.ts';
import type { Pen } from '../pen.ts';
import type { StageArea, StageAreas } from './area.ts';

interface Line {
  readonly text: string;
  readonly font: LabelFont;
  readonly isSoft: boolean;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface LabelOptions {
  readonly palette: Palette;
  readonly projection: { readonly width: number; readonly height: number };
  readonly alphaOf: (area: StageArea) => number;
  readonly sizeOf: TextMeasure['sizeOf'];
}

const lineHeight = 1.2;
const haloWidth = 3.6;
const longest = 34;

/** Write the names. Inside an area where they fit; those of small ones below, where there is room. */
export function drawAreaLabels(context: Pen, stage: StageAreas, options: LabelOptions): void {
  const { palette, alphaOf } = options;
  const taken: Rectangle[] = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const area of stage.areas.toSorted((a, b) => b.radius - a.radius)) {
    if (area.size === 0) continue;
    const setting = settingOf(area, stage, taken, options);
    if (!setting) continue;
    const { lines, x, y, isInside } = setting;
    let top = y - heightOf(lines) / 2;
    context.globalAlpha = alphaOf(area);
    for (const { text, font, isSoft } of lines) {
      const middle = top + (font.size * lineHeight) / 2;
      context.font = cssFont(font);
      if (!isInside || stage.below > 0.3) {
        context.strokeStyle = palette.paper;
        context.lineWidth = haloWidth;
        context.strokeText(text, x, middle);
      }
      context.fillStyle = isSoft ? palette.inkSoft : palette.ink;
      context.fillText(text, x, middle);
      top += font.size * lineHeight;
    }
  }
  context.globalAlpha = 1;
}

interface Setting {
  readonly lines: readonly Line[];
  /** The middle of the lines. */
  readonly x: number;
  readonly y: number;
  readonly isInside: boolean;
}

function settingOf(
  area: StageArea,
  stage: StageAreas,
  taken: Rectangle[],
  { projection, sizeOf }: LabelOptions,
): Setting | undefined {
  for (const lines of choicesFor(area)) {
    const isInside = lines.every((line, index) => fits(sizeOf, area, lines, line, index));
    if (!isInside) continue;
    const rectangle = rectangleAt(area, halfWidth(sizeOf, lines), heightOf(lines) / 2);
    if (isTaken(rectangle, taken)) continue;
    taken.push(rectangle);
    return { lines, x: area.x, y: area.y, isInside };
  }
  const name = area.names[0];
  if (name === undefined || area.radius < 4) return undefined;
  for (const letters of [22, 14]) {
    for (const title of titlesOf(name, letters)) {
      const lines = title.map((text) => plain(text, 11.5, 550));
      const setting = besideArea(area, lines, { stage, taken, projection, sizeOf });
      if (setting) return setting;
    }
  }
  return undefined;
}

/** Find a free place below an area, above it, to a side or between these. */
function besideArea(
  area: StageArea,
  lines: readonly Line[],
  around: Pick<LabelOptions, 'projection' | 'sizeOf'> & { readonly stage: StageAreas; readonly taken: Rectangle[] },
): Setting | undefined {
  const { stage, taken, projection, sizeOf } = around;
  const half = halfWidth(sizeOf, lines);
  const height = heightOf(lines) / 2;
  const out = area.radius + 3;
  for (const [dx, dy] of placesAround(out, half, height)) {
    const at = { x: area.x + dx, y: area.y + dy };
    const rectangle = rectangleAt(at, half, height);
    const isOff =
      rectangle.left < 0 ||
      rectangle.top < 0 ||
      rectangle.right > projection.width ||
      rectangle.bottom > projection.height;
    const isOver = stage.areas.some((other) => other !== area && other.size > 0 && touches(other, rectangle));
    if (isOff || isOver || isTaken(rectangle, taken)) continue;
    taken.push(rectangle);
    return { lines, ...at, isInside: false };
  }
  return undefined;
}

/** Places of a box around a disc, each near to it, the plainest first; from its middle, by half the box's width and height. */
function placesAround(out: number, half: number, height: number): readonly (readonly [x: number, y: number])[] {
  const aslant = out * Math.SQRT1_2;
  const straight = [
    [0, out + height],
    [0, -out - height],
    [out + half, 0],
    [-out - half, 0],
  ] as const;
  const corners = [1, -1].flatMap((down) => [1, -1].map((right) => [right, down] as const));
  return [
    ...straight,
    ...corners.map(([right, down]) => [right * half * 0.5, down * (out + height)] as const),
    ...corners.map(([right, down]) => [right * (aslant + half), down * (aslant + height * 0.5)] as const),
  ];
}

/** What may be written into an area, the most telling first. */
function choicesFor({ names, words, radius }: StageArea): readonly (readonly Line[])[] {
  const size = Math.min(19, Math.max(11, radius * 0.19));
  const small = Math.max(11, size * 0.78);
  const [first = '', ...others] = names;
  const choices: (readonly Line[])[] = [];
  for (const letters of [longest, 22, 15, 10]) {
    for (const title of titlesOf(first, letters)) {
      const head = title.map((text) => plain(text, size, 650));
      for (const more of [3, 2, 1, 0]) {
        if (more > others.length) continue;
        const rest = others.slice(0, more).map((name) => plain(shorten(name, letters), small, 450));
        for (const told of [words.length, 1, 0]) {
          const facts = words.slice(0, told).map((text) => ({ ...plain(text, small, 420), isSoft: true }));
          choices.push([...head, ...rest, ...facts]);
        }
      }
    }
  }
  return choices.toSorted((a, b) => worthOf(b) - worthOf(a));
}

/** Each line says something more; a name that is cut short takes more away than another line gives. */
function worthOf(lines: readonly Line[]): number {
  return lines.length - 1.3 * lines.filter(({ text }) => text.endsWith('…')).length;
}

/** A name in one line, or in two. */
function titlesOf(name: string, letters: number): readonly (readonly string[])[] {
  const whole = shorten(name, letters);
  const middle = whole.length / 2;
  const spaces = [...whole.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [[whole]] : [[whole], [whole.slice(0, at), whole.slice(at + 1)]];
}

function plain(text: string, size: number, weight: number): Line {
  return { text, font: { size, weight, italic: false }, isSoft: false };
}

/** Tell whether a line lies in the disc. */
function fits(
  sizeOf: TextMeasure['sizeOf'],
  { radius }: StageArea,
  lines: readonly Line[],
  line: Line,
  index: number,
): boolean {
  const above = lines.slice(0, index).reduce((sum, { font }) => sum + font.size * lineHeight, 0);
  const top = above - heightOf(lines) / 2;
  const farthest = Math.max(Math.abs(top), Math.abs(top + line.font.size * lineHeight));
  const inner = radius < 40 ? radius : radius - Math.min(5, radius * 0.06) - 3;
  return farthest < inner && widthOf(sizeOf, line) / 2 <= Math.sqrt(inner ** 2 - farthest ** 2);
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { font }) => sum + font.size * lineHeight, 0);
}

function halfWidth(sizeOf: TextMeasure['sizeOf'], lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => widthOf(sizeOf, line))) / 2 + 2;
}

function rectangleAt({ x, y }: { readonly x: number; readonly y: number }, half: number, height: number): Rectangle {
  return { left: x - half, right: x + half, top: y - height, bottom: y + height };
}

function widthOf(sizeOf: TextMeasure['sizeOf'], { text, font }: Line): number {
  return sizeOf({ lines: [text], font }).width;
}

function isTaken(one: Rectangle, taken: readonly Rectangle[]): boolean {
  return taken.some(
    (other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top,
  );
}

function touches({ x, y, radius }: StageArea, { left, right, top, bottom }: Rectangle): boolean {
  return Math.hypot(x - Math.min(right, Math.max(left, x)), y - Math.min(bottom, Math.max(top, y))) < radius;
}
