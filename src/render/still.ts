/** The still picture that is on the screen before sigma is: the same shapes, curves and labels, on a 2D canvas. */
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import type { Sliced } from '../lib/in-slices.ts';
import type { Lookup } from '../model/lookup.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Theme } from '../theme/palette.ts';
import { plainDisplay } from './display.ts';
import { drawingEdges, drawingNodes } from './draw-canvas.ts';
import type { Hidden } from './hit-test.ts';
import { createLabelLayer } from './label-layer.ts';
import { placeAsGraph, settlingLines } from './move-in-picture.ts';
import {
  boundsAround,
  crowdOf,
  describing,
  measuringReaches,
  type Picture,
  placesIn,
  type WeightOf,
} from './picture.ts';
import { boundsOf, type CameraView, homeOf, projectionOf, restOf } from './projection.ts';

export interface StillOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: Theme;
  readonly weightOf?: WeightOf | undefined;
  readonly looks?: NodeLooks | undefined;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly hidden?: Hidden | undefined;
  /** What the camera of the scene begins with: a view, or nodes that it keeps in sight; without either, all is in sight. */
  readonly view?: CameraView | undefined;
  readonly keptInSight?: ReadonlySet<string> | undefined;
}

/** Above this many lines the still shows only the first: it must be quick. */
const edgeBudget = 6000;

/** Tell whether a still shows a graph whole. */
export function isWhole(graph: SaysoGraph): boolean {
  return graph.size <= edgeBudget;
}

/** Make the canvas of a still, which is drawn once: in software, for waiting for the graphics process would hold the first frame back. */
export function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'still';
  contextOf(canvas);
  return canvas;
}

/** Draw something: a page's first drawing waits for the graphics process, and the still should not have to. */
export function greetGraphics(): void {
  contextOf(document.createElement('canvas'))?.fillRect(0, 0, 1, 1);
}

/** What a still shows. */
export interface Still {
  readonly picture: Picture;
  /** Draw the labels too. */
  readonly drawingLabels: () => Sliced<void>;
}

/** Make a canvas, which is empty then, as large as a still. */
export function sizeCanvas(
  canvas: HTMLCanvasElement,
  { width, height, pixelRatio }: Pick<StillOptions, 'width' | 'height' | 'pixelRatio'>,
): void {
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/**
 * Draw a graph as the scene will show it first, in slices; its labels come when they are asked for. What was described when nodes had
 * other places is brought up to date.
 */
export function* drawingStill(canvas: HTMLCanvasElement, options: StillOptions, described?: Picture): Sliced<Still> {
  const { graph, width, height, pixelRatio, keptInSight, hidden = plainDisplay.hidden } = options;
  sizeCanvas(canvas, options);
  const picture = described ?? (yield* describing(graph, options));
  if (described) {
    placeAsGraph(picture, graph);
    yield* settlingLines(picture, false);
  }
  const context = contextOf(canvas);
  if (!context || width === 0 || height === 0) return { picture, *drawingLabels() {} };
  const stage = { width, height };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  if (rest.turned) yield* measuringReaches(picture, true);
  const camera = options.view ?? homeOf(rest, keptInSight && boundsAround(picture, keptInSight), stage);
  const projection = projectionOf(rest, camera, stage);
  context.scale(pixelRatio, pixelRatio);
  yield* drawnAsItGoes(context, drawingEdges(context, picture, projection, hidden, edgeBudget));
  yield* drawnAsItGoes(context, drawingNodes(context, picture, projection, hidden));
  const view = { picture, projection, display: { ...plainDisplay, hidden }, labelEdges: () => [] };
  return { picture, drawingLabels: () => drawnAsItGoes(context, createLabelLayer(context).drawing(context, view)) };
}

/** A canvas notes down what it is told and draws it later, all at once; reading a pixel makes it draw what it has, so that slices stay short. */
function* drawnAsItGoes(context: CanvasRenderingContext2D, drawing: Sliced<void>): Sliced<void> {
  let count = 0;
  for (const _rest of drawing) {
    count += 1;
    if (count % 4 === 0) context.getImageData(0, 0, 1, 1);
    yield;
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { willReadFrequently: true });
}
