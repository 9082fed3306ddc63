/**
 * Where the layout lies on the stage. At rest (zoom 1) all of it is in sight. Sigma's camera is set from the same figures,
 * so that the still picture and the scene agree to a fraction of a pixel.
 */
import type { Point } from './edge-curve.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Extent of the nodes' centers in units of the layout. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What the camera looks at: the layout's point in the middle of the stage, and the zoom, 1 when all is in sight. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The view in which all is in sight, for one layout on one stage. */
export interface Rest {
  readonly x: number;
  readonly y: number;
  /** CSS pixels for one unit of the layout. */
  readonly scale: number;
  /** Size of nodes over the radius that the graph gives them, and width of lines, both at zoom 1. */
  readonly sizeScale: number;
  readonly lineScale: number;
  /** Whether a wide layout is given a quarter turn, clockwise, to make use of a tall stage. */
  readonly turned: boolean;
}

export interface Projection extends Size {
  readonly x: number;
  readonly y: number;
  /** CSS pixels for one unit of the layout. */
  readonly scale: number;
  readonly turned: boolean;
  readonly zoom: number;
  /** CSS pixels for one unit of a node's radius: nodes grow less than the distances between them. */
  readonly sizeScale: number;
  /** Width of lines and size of arrow heads over those on a full stage. */
  readonly lineScale: number;
  /** How far the fans of parallel lines have grown over their distance at rest. */
  readonly growth: number;
}

/** How much there is to draw: nodes and lines of large graphs are drawn smaller. */
export interface Crowd {
  readonly nodes: number;
  readonly edges: number;
}

/** Drawings of few nodes are not blown up. */
const largestScale = 1.6;

/** From so many nodes on, all of them together cover no more than a sixth of the drawing, at the usual radius of 10 pixels. */
const crowdedNodes = 2000;

/** A small part is not brought nearer than this, but where nodes are drawn small for their number. */
const partZoom = 3;
const crowdedPartZoom = 12;

/** Find the extent of places; a square around the origin when there are none. */
export function boundsOf(places: Iterable<Point>): Bounds {
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (const { x, y } of places) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return left > right ? { left: -1, right: 1, bottom: -1, top: 1 } : { left, right, bottom, top };
}

/** Find the view in which all nodes are in sight with room for their labels. */
export function restOf(bounds: Bounds, stage: Size, crowd: Crowd = { nodes: 0, edges: 0 }): Rest {
  const wide = bounds.right - bounds.left;
  const high = bounds.top - bounds.bottom;
  const straight = Math.min(largestScale, scaleToFit(wide, high, stage));
  const turned = Math.min(largestScale, scaleToFit(high, wide, stage));
  const isTurned = turned > straight * 1.15;
  const scale = isTurned ? turned : straight;
  const least = Math.max(0.16, Math.min(0.64, 0.64 * Math.sqrt(250 / Math.max(crowd.nodes, 1))));
  const most = crowd.nodes > crowdedNodes ? Math.max(0.1, scale * Math.sqrt((wide * high) / crowd.nodes / 2000)) : 1.2;
  const sizeScale = Math.min(most, Math.max(least, Math.sqrt(scale)));
  return {
    x: (bounds.left + bounds.right) / 2,
    y: (bounds.bottom + bounds.top) / 2,
    scale,
    sizeScale,
    lineScale: Math.min(1, 0.5 + 0.5 * sizeScale, Math.max(0.4, Math.sqrt(1500 / Math.max(crowd.edges, 1)))),
    turned: isTurned,
  };
}

/** Find the view that shows some places well, no nearer than a zoom given. */
export function viewOf(rest: Rest, bounds: Bounds, stage: Size, nearest: number): CameraView {
  const wide = bounds.right - bounds.left;
  const high = bounds.top - bounds.bottom;
  const scale = rest.turned ? scaleToFit(high, wide, stage) : scaleToFit(wide, high, stage);
  const zoom = Math.min(nearest, Math.max(1, scale / rest.scale));
  return { x: (bounds.left + bounds.right) / 2, y: (bounds.bottom + bounds.top) / 2, zoom };
}

/** Find the view in which a part of the layout is seen whole, and not too near; without one, all of it. */
export function homeOf(rest: Rest, part: Bounds | undefined, stage: Size): CameraView {
  const nearest = Math.min(crowdedPartZoom, Math.max(partZoom, 1.4 / rest.sizeScale));
  return part ? viewOf(rest, part, stage, nearest) : { x: rest.x, y: rest.y, zoom: 1 };
}

/** Compute the projection of a view. */
export function projectionOf(rest: Rest, view: CameraView, { width, height }: Size): Projection {
  const { zoom } = view;
  return {
    width,
    height,
    x: view.x,
    y: view.y,
    scale: rest.scale * zoom,
    turned: rest.turned,
    zoom,
    sizeScale: rest.sizeScale * (zoom > 1 ? zoom ** 0.4 : zoom ** 0.7),
    // Lines that are thin for their number get their width back as one comes near.
    lineScale:
      zoom > 1 ? Math.min(Math.max(rest.lineScale, widestLines(rest)), rest.lineScale * zoom ** 0.35) : rest.lineScale,
    growth: zoom > 1 ? zoom ** 0.3 : zoom ** 0.7,
  };
}

/** Find where a place of the layout lies on the stage: CSS pixels from its top left corner. */
export function toStage({ width, height, x, y, scale, turned }: Projection, placeX: number, placeY: number): Point {
  const right = (placeX - x) * scale;
  const up = (placeY - y) * scale;
  return turned ? { x: width / 2 + up, y: height / 2 + right } : { x: width / 2 + right, y: height / 2 - up };
}

/** Find which place of the layout lies at a point of the stage. */
export function toLayout({ width, height, x, y, scale, turned }: Projection, stageX: number, stageY: number): Point {
  const right = (stageX - width / 2) / scale;
  const down = (stageY - height / 2) / scale;
  return turned ? { x: x + down, y: y + right } : { x: x + right, y: y - down };
}

function widestLines({ sizeScale }: Rest): number {
  return Math.min(1, 0.5 + 0.5 * Math.max(0.64, sizeScale));
}

/** Find the largest scale at which an extent fits into the stage. */
function scaleToFit(wide: number, high: number, { width, height }: Size): number {
  const marginX = Math.min(Math.max(0.06 * width, 30), 84);
  const marginY = Math.min(Math.max(0.05 * height, 34), 56, 0.16 * height);
  const scale = Math.min((width - 2 * marginX) / Math.max(wide, 1e-9), (height - 2 * marginY) / Math.max(high, 1e-9));
  return Math.max(scale, 1e-6);
}
