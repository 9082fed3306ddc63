/** A small picture of the whole: each node a dot, and where on it the stage lies. */
import { parseHex } from '../lib/color.ts';
import { type Bounds, type Projection, projectionOf, type Size, toLayout, toStage } from './projection.ts';

/** What is drawn as dots, in order: the last lies on top. */
export interface Dots {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** `#rrggbb` of each. */
  readonly colors: readonly string[];
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels that stay free around the dots. */
const margin = 6;
/** The frame of what is in sight is never smaller than a finger or a pointer can take. */
const smallestFrame = 10;

/** Lay the whole of a layout on a small map, with a quarter turn where the stage has one. */
export function mapOf(bounds: Bounds, { width, height }: Size, turned: boolean): Projection {
  const wide = Math.max(1e-6, bounds.right - bounds.left);
  const high = Math.max(1e-6, bounds.top - bounds.bottom);
  const [across, down] = turned ? [high, wide] : [wide, high];
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2];
  const rest = { x, y, scale, sizeScale: 1, lineScale: 1, turned };
  return projectionOf(rest, { x, y, zoom: 1 }, { width, height });
}

/** Draw dots on a map; the canvas has so many pixels for each of CSS. */
export function drawDots(
  context: CanvasRenderingContext2D,
  map: Projection,
  { x, y, colors }: Dots,
  ratio: number,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, map.width, map.height);
  if (x.length > manyDots) return drawPixels(context, map, { x, y, colors }, ratio);
  const size = x.length > 1000 ? 1.5 : 2.5;
  for (let dot = 0; dot < x.length; dot += 1) {
    const place = toStage(map, x[dot] ?? 0, y[dot] ?? 0);
    const color = colors[dot] ?? '';
    if (context.fillStyle !== color) context.fillStyle = color;
    context.fillRect(place.x - size / 2, place.y - size / 2, size, size);
  }
}

/** More dots than this are no larger than a pixel of CSS each. */
const manyDots = 5000;

/** Draw dots of a pixel each, many times sooner than as rectangles. */
function drawPixels(context: CanvasRenderingContext2D, map: Projection, { x, y, colors }: Dots, ratio: number): void {
  const { canvas } = context;
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const size = Math.max(1, Math.round(ratio));
  const inks = new Map<string, number>();
  for (let dot = 0; dot < x.length; dot += 1) {
    const color = colors[dot] ?? '';
    let ink = inks.get(color);
    if (ink === undefined) {
      ink = pixelOf(color);
      inks.set(color, ink);
    }
    const place = toStage(map, x[dot] ?? 0, y[dot] ?? 0);
    const left = Math.floor(place.x * ratio);
    const top = Math.floor(place.y * ratio);
    for (let row = top; row < top + size; row += 1) {
      for (let column = left; column < left + size; column += 1) {
        if (column >= 0 && column < canvas.width && row >= 0) pixels[row * canvas.width + column] = ink;
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** Write an opaque color as the four bytes of a pixel, in the order of this machine. */
function pixelOf(color: string): number {
  const bytes = (parseHex(color) ?? [0, 0, 0]).map((part) => 255 * part);
  return new Uint32Array(new Uint8ClampedArray([...bytes, 255]).buffer)[0] ?? 0;
}

/** Tell whether all dots are in sight: the map then says nothing that the picture does not. */
export function isWholeInSight({ left, right, bottom, top }: Bounds, stage: Projection): boolean {
  const corners = [toStage(stage, left, bottom), toStage(stage, right, top)];
  return corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= stage.width && y <= stage.height);
}

/** Find where on the map the stage lies, as far as it lies there. */
export function frameOn(map: Projection, stage: Projection): Rectangle {
  const corners = [toLayout(stage, 0, 0), toLayout(stage, stage.width, stage.height)].map(({ x, y }) =>
    toStage(map, x, y),
  );
  const [left, right] = within(
    corners.map(({ x }) => x),
    map.width,
  );
  const [top, bottom] = within(
    corners.map(({ y }) => y),
    map.height,
  );
  return { left, top, width: right - left, height: bottom - top };
}

/** Both ends within the map, and some way apart. */
function within(ends: readonly number[], length: number): readonly [number, number] {
  const clamp = (end: number) => Math.min(length, Math.max(0, end));
  const [low, high] = [clamp(Math.min(...ends)), clamp(Math.max(...ends))];
  if (high - low >= smallestFrame) return [low, high];
  const start = Math.min(length - smallestFrame, Math.max(0, (low + high - smallestFrame) / 2));
  return [start, start + smallestFrame];
}
