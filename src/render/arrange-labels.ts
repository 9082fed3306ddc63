/** The labels of a picture: which ones, in which order, where, and in which ink. Pure, but for what it remembers. */
import { isBundle } from '../graph/bundles.ts';
import { breakInTwo, shortenLabel } from '../graph/label-lines.ts';
import { groupBy } from '../lib/collections.ts';
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import type { Display } from './display.ts';
import type { Curve, Point } from './edge-curve.ts';
import { isEdgeHidden } from './hit-test.ts';
import { type LabelWish, type PlacedLabel, placingLabels } from './label-places.ts';
import type { LabelFont, LabelText, TextMeasure } from './label-text.ts';
import { createLineRaster } from './line-raster.ts';
import type { Picture, PictureNode } from './picture.ts';
import { stageCurve } from './picture-curve.ts';
import { type Projection, toStage } from './projection.ts';
import { createRectangleGrid, type Disc, type Rectangle, type RectangleGrid } from './rectangle-grid.ts';

export interface LabelView {
  readonly picture: Picture;
  readonly projection: Projection;
  readonly display: Display;
  /** While the picture moves, no more labels are looked for than stood before. */
  readonly isMoving?: boolean;
  /** Whether something lies over the picture: only what stands out is labeled then. */
  readonly isCovered?: boolean;
  /** Labels lines; only asked where there are bundles, or lines that stand out while the rest fades. */
  readonly labelEdges: (edges: EdgesToLabel) => readonly SetLabel[];
}

/** Lines that want a label, and what there is to know to find a place for it. */
export interface EdgesToLabel {
  readonly view: LabelView;
  readonly curves: readonly (readonly [key: string, curve: Curve])[];
  /** Of each bundle its number of lines, by the line on which it stands. */
  readonly bundles: ReadonlyMap<string, string>;
  /** What is taken already; the labels set are added. */
  readonly grid: RectangleGrid;
  readonly sizeOf: SizeOf;
  /** The places of the last time. */
  readonly last: ReadonlyMap<string, number>;
}

/** A label that has found its place. */
export interface SetLabel {
  readonly text: LabelText;
  readonly place: PlacedLabel;
  readonly ink: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

export interface LabelArranger {
  /** Arrange the labels of a view, and remember where they stand; in the order in which they are to be drawn. */
  readonly arrange: (view: LabelView) => readonly SetLabel[];
  /** The same, in slices. */
  readonly arranging: (view: LabelView) => Sliced<readonly SetLabel[]>;
  /** Arrange anew the next time, for texts have other sizes now. */
  readonly forget: () => void;
}

/** One label for this much of the stage, in square CSS pixels. */
const areaPerLabel = 7000;
/** Above this many lines, labels do not look where lines run. */
const nobody: ReadonlySet<number> = new Set();
const rasteredLines = 2500;
/** More lines than these are not labeled: there would be no room. */
const labeledLines = 40;
/** Nodes smaller than this many pixels have no label, unless they stand out; and in a crowd of so many, labels do not keep clear of them. */
const leastRadius = 2.2;
const crowd = 2000;
/** One entity for so much of the stage, in square CSS pixels, always has its label; a few on the smallest, a dozen on the largest. */
const areaPerChief = 25_000;
const fewestChiefs = 5;
const mostChiefs = 14;
/** None but the foremost of the entities that stand closer than this, in CSS pixels: their labels would have no room. */
const roomOfChief = { width: 44, height: 16 };
/** Up to so many things that stand out all have their labels. */
const fewLit = 3;
/** Letters of a line of a label that is shortened for want of room: first to these, then to those. */
const shortened = [16, 10];
/** Of the name of a node that filters left without a claim. */
const fadedOpacity = 0.45;

/** Make an arranger that lets labels keep their places while the picture moves. */
export function createLabelArranger({ sizeOf }: Pick<TextMeasure, 'sizeOf'>): LabelArranger {
  let last: ReadonlyMap<string, number> = new Map();
  let lastOnEdges: ReadonlyMap<string, number> = new Map();
  let ranked: { readonly picture: Picture; readonly order: readonly number[] } | undefined;
  let known: { readonly view: LabelView; readonly found: Found } | undefined;

  function* finding(view: LabelView): Sliced<Found> {
    const { picture, projection, display } = view;
    if (ranked?.picture !== picture) ranked = { picture, order: rankNodes(picture) };
    const isKept = (key: string) => last.has(key) || display.litNodes.has(key) || display.marks.has(key);
    const few = view.isMoving && picture.nodes.length > crowd ? isKept : undefined;
    const curves = curvesOf(view);
    const texts = new Map<string, readonly LabelText[]>();
    const obstacles = obstaclesOf(view);
    const budget = Math.max(12, Math.round((projection.width * projection.height) / areaPerLabel));
    const wishes: LabelWish[] = [];
    const chiefs = view.isCovered ? nobody : chiefsOf(view, ranked.order);
    for (const index of inOrder(view, chiefs, ranked.order)) {
      const node = picture.nodes[index];
      if (!node || wishes.length >= budget * 4) break;
      if (few && !few(node.key)) continue;
      const wish = wishOf(view, node, index, chiefs.has(index), texts, sizeOf);
      if (wish) wishes.push(wish);
    }
    // Of more lines only those that stand out are known here, and any label may lie on others.
    const lines = picture.edges.length <= rasteredLines ? createLineRaster(curvesAlone(curves), projection) : undefined;
    yield;
    const places = yield* placingLabels(wishes, { stage: projection, obstacles, lines, last, budget });
    if (!few) last = placesByKey(places);
    const wanted = edgesWanted(picture, display, curves);
    const grid = () => takenBy(view, obstacles, places);
    const onEdges = wanted ? view.labelEdges({ ...wanted, view, grid: grid(), sizeOf, last: lastOnEdges }) : [];
    lastOnEdges = placesByKey(onEdges.map(({ place }) => place));
    const onNodes = places.toReversed().flatMap((place) => {
      const text = texts.get(place.key)?.[place.size];
      return text ? [{ text, place }] : [];
    });
    return { onNodes, onEdges };
  }
  function* arranging(view: LabelView): Sliced<readonly SetLabel[]> {
    if (!known || !isArrangedAlike(known.view, view)) known = { view, found: yield* finding(view) };
    const { onNodes, onEdges } = known.found;
    return [...onNodes.map((label) => ({ ...label, ...nodeColors(view, label.place.key) })), ...onEdges];
  }
  return {
    arranging,
    arrange: (view) => atOnce(arranging(view)),
    forget: () => {
      known = undefined;
    },
  };
}

interface Found {
  readonly onNodes: readonly Pick<SetLabel, 'text' | 'place'>[];
  readonly onEdges: readonly SetLabel[];
}

/** Tell whether the labels of two views stand alike: views of a picture that only fades do. */
function isArrangedAlike(a: LabelView, b: LabelView): boolean {
  const one = a.display;
  const other = b.display;
  return (
    a.picture === b.picture &&
    a.isMoving === b.isMoving &&
    one.litNodes === other.litNodes &&
    one.litEdges === other.litEdges &&
    one.marks === other.marks &&
    one.hidden === other.hidden &&
    (one.rest === 1) === (other.rest === 1) &&
    isSameProjection(a.projection, b.projection)
  );
}

function isSameProjection(a: Projection, b: Projection): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.scale === b.scale &&
    a.width === b.width &&
    a.height === b.height &&
    a.turned === b.turned &&
    a.sizeScale === b.sizeScale
  );
}

function placesByKey(places: readonly PlacedLabel[]): ReadonlyMap<string, number> {
  return new Map(places.map(({ key, place }) => [key, place]));
}

function curvesAlone(curves: readonly (readonly [string, Curve])[]): readonly Curve[] {
  return curves.map(([, curve]) => curve);
}

export type SizeOf = (text: LabelText) => { readonly width: number; readonly height: number };

/** Order nodes by the number of their claims, then by key. */
function rankNodes({ nodes }: Picture): readonly number[] {
  const order = nodes.map((_, index) => index);
  return order.sort((a, b) => (nodes[b]?.weight ?? 0) - (nodes[a]?.weight ?? 0) || a - b);
}

/** Find the most important of the nodes on the stage, which always have their labels; of those in one crowd, the foremost. */
function chiefsOf({ picture, projection, display }: LabelView, ranked: readonly number[]): ReadonlySet<number> {
  const area = projection.width * projection.height;
  const most = Math.min(mostChiefs, Math.max(fewestChiefs, Math.round(area / areaPerChief)));
  const chiefs = new Set<number>();
  const places: Point[] = [];
  for (const index of ranked) {
    if (chiefs.size >= most) break;
    if (display.hidden.nodes.has(picture.nodes[index]?.key ?? '')) continue;
    const at = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    if (!isOnStage(projection, at) || places.some((other) => isBeside(at, other))) continue;
    places.push(at);
    chiefs.add(index);
  }
  return chiefs;
}

/** Tell whether the labels of two nodes would have to stand over one another. */
function isBeside(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < roomOfChief.width && Math.abs(one.y - other.y) < roomOfChief.height;
}

function isOnStage({ width, height }: Projection, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Go through the nodes: what is marked, the most important, what is lit, then all others by rank. */
function* inOrder(
  { picture, display, isCovered }: LabelView,
  chiefs: ReadonlySet<number>,
  ranked: readonly number[],
): Generator<number> {
  const first = new Set<number>();
  for (const mark of ['selected', 'hovered'] as const) {
    for (const [key, own] of display.marks) {
      const index = picture.nodeIndexes.get(key);
      if (own === mark && index !== undefined) first.add(index);
    }
  }
  const lit = [...display.litNodes].flatMap((key) => picture.nodeIndexes.get(key) ?? []);
  lit.sort((a, b) => (picture.nodes[b]?.weight ?? 0) - (picture.nodes[a]?.weight ?? 0) || a - b);
  for (const index of chiefs) first.add(index);
  for (const index of lit) first.add(index);
  yield* first;
  if (isCovered) return;
  for (const index of ranked) if (!first.has(index)) yield index;
}

function wishOf(
  { picture, projection, display }: LabelView,
  node: PictureNode,
  index: number,
  isChief: boolean,
  texts: Map<string, readonly LabelText[]>,
  sizeOf: SizeOf,
): LabelWish | undefined {
  const isMarked = display.marks.has(node.key);
  const isForced = isMarked || display.litNodes.has(node.key);
  const radius = node.radius * projection.sizeScale;
  if (display.hidden.nodes.has(node.key) || (radius < leastRadius && !isForced && !isChief)) return undefined;
  const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
  if (!isOnStage(projection, { x, y })) return undefined;
  // Of a claim that stands out both ends are named.
  const isEnd = display.litNodes.size <= fewLit && display.litNodes.has(node.key);
  const isIndispensable = isMarked || isChief || isEnd;
  const font = nodeFont(node, projection, isMarked);
  const halves = node.lines.length === 1 ? breakInTwo(node.lines[0] ?? '') : undefined;
  const whole = [node.lines, ...(halves ? [halves] : [])];
  const settings = [...whole, ...(isIndispensable ? shorterLines(halves ?? node.lines) : [])].map(
    (lines): LabelText => ({ lines, font }),
  );
  texts.set(node.key, settings);
  const ring = display.marks.get(node.key) === 'selected' ? 3 : 0;
  return {
    key: node.key,
    x,
    y,
    radius: outerRadius(node, projection) + ring,
    sizes: settings.map((text, size) => ({ ...sizeOf(text), isShortened: size >= whole.length })),
    isForced: isForced || isChief,
    isIndispensable,
  };
}

/** List shorter settings of a label, the longest first; none where it is short. */
function shorterLines(lines: readonly string[]): readonly (readonly string[])[] {
  return shortened
    .filter((most) => lines.some((line) => line.length > most))
    .map((most) => lines.map((line) => shortenLabel(line, most)));
}

function nodeFont(node: PictureNode, { sizeScale, zoom }: Projection, isMarked: boolean): LabelFont {
  const stageScale = sizeScale / (zoom > 1 ? zoom ** 0.4 : zoom ** 0.7);
  const size = Math.max(11, node.fontSize * Math.min(1.08, 0.55 + 0.45 * stageScale));
  return { size, weight: isMarked ? 700 : node.weight >= 5 ? 600 : 450, italic: false };
}

function nodeColors({ picture, display }: LabelView, key: string) {
  const { ink } = picture.palette;
  const stays = display.rest === 1 || display.litNodes.has(key) || display.marks.has(key);
  const opacity = stays ? 1 : 0.1 + 0.7 * display.rest;
  const isFaded = display.hidden.faded?.has(key) && !display.litNodes.has(key) && !display.marks.has(key);
  return { ink, opacity: isFaded ? Math.min(opacity, fadedOpacity) : opacity };
}

/** Some shapes reach farther than their radius. */
function outerRadius(node: PictureNode, { sizeScale }: Projection): number {
  const reach = node.shape === 'triangle' || node.shape === 'wedge' || node.shape === 'star' ? 1.22 : 1.08;
  return node.radius * sizeScale * reach;
}

function obstaclesOf({ picture, projection, display, isCovered }: LabelView): readonly Disc[] {
  const discs: Disc[] = [];
  if (isCovered && display.litNodes.size === 0) return discs;
  const isCrowd = picture.nodes.length > crowd;
  for (const [index, node] of picture.nodes.entries()) {
    if (display.hidden.nodes.has(node.key) || (isCovered && !display.litNodes.has(node.key))) continue;
    const { x, y } = toStage(projection, picture.x[index] ?? 0, picture.y[index] ?? 0);
    const radius = outerRadius(node, projection);
    if (isCrowd && radius < leastRadius && !display.litNodes.has(node.key)) continue;
    if (x < -radius || y < -radius || x > projection.width + radius || y > projection.height + radius) continue;
    discs.push({ x, y, radius });
  }
  return discs;
}

/** Compute the curves of the lines that show, as far as labels look at them. */
function curvesOf({ picture, projection, display }: LabelView): readonly (readonly [string, Curve])[] {
  if (picture.edges.length > rasteredLines && display.litEdges.size > labeledLines) return [];
  const curves: [string, Curve][] = [];
  const all = picture.edges.length <= rasteredLines;
  const looked = all
    ? picture.edges.keys()
    : [...display.litEdges].flatMap((key) => picture.edgeIndexes.get(key) ?? []);
  for (const index of looked) {
    const edge = picture.edges[index];
    if (!edge || isEdgeHidden(picture, display.hidden, index)) continue;
    const curve = stageCurve(picture, projection, index);
    if (curve && curve.length > 0) curves.push([edge.key, curve]);
  }
  return curves;
}

function takenBy({ projection }: LabelView, obstacles: readonly Disc[], places: readonly Rectangle[]): RectangleGrid {
  const grid = createRectangleGrid(projection, 64);
  for (const disc of obstacles) grid.addDisc(disc);
  for (const place of places) grid.add(place);
  return grid;
}

/** Find the lines that want a label; undefined where none does. */
function edgesWanted(
  picture: Picture,
  { rest, litEdges }: Display,
  curves: EdgesToLabel['curves'],
): Pick<EdgesToLabel, 'curves' | 'bundles'> | undefined {
  const bundles = bundlesIn(picture, curves);
  const isWorded = rest < 1 && litEdges.size <= labeledLines;
  const wanted = curves.filter(([key]) => bundles.has(key) || (isWorded && litEdges.has(key)));
  return wanted.length > 0 ? { curves: wanted, bundles } : undefined;
}

/** Choose the line of each bundle on which the number of its lines stands: the middle one of those that show. */
function bundlesIn(
  { edges, edgeIndexes }: Picture,
  curves: readonly (readonly [string, Curve])[],
): ReadonlyMap<string, string> {
  const keysByPair = groupBy(curves, ([key]) => {
    const { source = 0, target = 0 } = edges[edgeIndexes.get(key) ?? -1] ?? {};
    return `${Math.min(source, target)} ${Math.max(source, target)}`;
  });
  const lines = [...keysByPair.values()].filter((fan) => isBundle(fan.length));
  return new Map(lines.map((fan) => [fan[Math.floor(fan.length / 2)]?.[0] ?? '', `${fan.length} claims`]));
}
