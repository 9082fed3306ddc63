/** The still picture that is on the screen before sigma is: the same shapes, curves and labels, on a 2D canvas. */
import type { SaysoGraph } from '../graph/build.ts';
import type { Lookup } from '../model/lookup.ts';
import type { ThemeName } from '../theme/palette.ts';
import { plainDisplay } from './display.ts';
import { drawEdges, drawNodes } from './draw-canvas.ts';
import { createLabelLayer } from './label-layer.ts';
import { crowdOf, describePicture, measureReaches, placesIn } from './picture.ts';
import { boundsOf, projectionOf, restOf } from './projection.ts';

export interface PosterOptions {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly theme: ThemeName;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Above this many lines the still shows only the first: it must be quick. */
const edgeBudget = 6000;

/** Draw a graph as the scene will show it at rest. Takes about 10 ms for 60 nodes and 90 lines. */
export function drawPoster(canvas: HTMLCanvasElement, options: PosterOptions): void {
  const { graph, lookup, theme, width, height, pixelRatio } = options;
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  // In software: the still is drawn once, and waiting for the graphics process would hold the first frame back.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return;
  const picture = describePicture(graph, lookup, theme);
  const stage = { width, height };
  const rest = restOf(boundsOf(placesIn(picture)), stage, crowdOf(picture));
  if (rest.turned) measureReaches(picture, true);
  const projection = projectionOf(rest, { x: rest.x, y: rest.y, zoom: 1 }, stage);
  context.scale(pixelRatio, pixelRatio);
  drawEdges(context, picture, projection, plainDisplay.hidden, edgeBudget);
  drawNodes(context, picture, projection, plainDisplay.hidden);
  createLabelLayer(context).draw(context, { picture, projection, display: plainDisplay, wordEdge: () => undefined });
}
