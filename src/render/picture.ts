/**
 * What is drawn, apart from where the camera looks and what is emphasized: each node with its size, shape, color and label,
 * each line with its course and pattern. Still, scene, labels and hit tests all read this one description.
 */

import { labelFontSize, labelLines } from '../graph/label-lines.ts';
import { nodeRadius } from '../graph/node-size.ts';
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { atOnce, type Sliced } from '../lib/in-slices.ts';
import { claimsOf, type Lookup } from '../model/lookup.ts';
import { isMutual } from '../model/mutual.ts';
import { nameOf } from '../model/names.ts';
import { type Claim, type Status, statuses } from '../model/types.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import type { Palette, Theme } from '../theme/palette.ts';
import { lineWidthOf } from '../theme/patterns.ts';
import { lookUpReach, type ShapeName, shapeReach } from '../theme/shapes.ts';
import { type TermStyle, termStyleOf } from '../theme/term-style.ts';
import { choosingBends, freeDirection, straight } from './edge-course.ts';
import type { Bend, Point } from './edge-curve.ts';
import { headless } from './picture-measures.ts';
import { type Bounds, boundsOf, type Crowd } from './projection.ts';

export interface PictureNode {
  readonly key: string;
  /** CSS pixels at rest, before the stage's own scale. */
  readonly radius: number;
  readonly shape: ShapeName;
  readonly color: string;
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** Number of its claims, or what the looks put in its place: how much it stands out. */
  readonly weight: number;
}

export interface PictureEdge {
  readonly key: string;
  /** Indexes of the two nodes. */
  readonly source: number;
  readonly target: number;
  readonly status: Status;
  /** Whether the relation reads the same from both ends: such a line has no arrow head. */
  readonly isMutual: boolean;
  /** At rest, in CSS pixels before the scale of lines on the stage; from the weight of its claim. */
  readonly width: number;
  readonly bend: Bend;
}

/** From so many lines on a table of directions is filled sooner than each line is measured. */
const manyLines = 1000;

/** Tells how many independent claims a line stands for. */
export type WeightOf = (claim: Claim) => number;

export interface Picture {
  readonly nodes: readonly PictureNode[];
  /** `turningLoops` exchanges some. */
  readonly edges: PictureEdge[];
  readonly nodeIndexes: ReadonlyMap<string, number>;
  readonly edgeIndexes: ReadonlyMap<string, number>;
  /** Indexes of the edges at each node. */
  readonly edgesByNode: readonly (readonly number[])[];
  /** Places of the nodes in units of the layout; `placeNode` changes them. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How far each end of each line keeps from the node's center, in radii; from its shape and the direction. */
  readonly sourceReach: Float32Array;
  readonly targetReach: Float32Array;
  /** Whether the reaches are those on a stage that shows the layout with a quarter turn; `measureReaches` changes it. */
  turned: boolean;
  /** Whether lines end at the outlines of their nodes where these lie now. */
  areLinesSettled: boolean;
  readonly palette: Palette;
}

/** What a picture is made of, beside the graph. */
export interface PictureInputs {
  readonly lookup: Lookup;
  readonly theme: Theme;
  /** Without it every line stands for one claim. */
  readonly weightOf?: WeightOf | undefined;
  readonly looks?: NodeLooks | undefined;
}

/** Describe the picture of a graph in a theme. */
export function describePicture(
  graph: SaysoGraph,
  lookup: Lookup,
  theme: Theme,
  weightOf?: WeightOf,
  looks?: NodeLooks,
): Picture {
  return atOnce(describing(graph, { lookup, theme, weightOf, looks }));
}

/** The same, in slices: 100,000 nodes and 300,000 lines take a second and more. */
export function* describing(graph: SaysoGraph, { lookup, theme, weightOf, looks }: PictureInputs): Sliced<Picture> {
  const style = termStyleOf(lookup, theme);
  const nodeIndexes = new Map<string, number>();
  const nodes: PictureNode[] = [];
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  const describeNode = nodeDescriber(lookup, style, looks);
  for (const { node: key, attributes } of graph.nodeEntries()) {
    x[nodes.length] = attributes.x;
    y[nodes.length] = attributes.y;
    nodeIndexes.set(key, nodes.length);
    nodes.push(describeNode(key));
    if (nodes.length % turns === 0) yield;
  }
  const edges = yield* describeEdges(graph, lookup, weightOf ?? (() => 1), nodeIndexes, x, y);
  const edgeIndexes = new Map<string, number>();
  for (const [index, { key }] of edges.entries()) {
    edgeIndexes.set(key, index);
    if (index % turns === 0) yield;
  }
  const edgesByNode = yield* edgesByNodeOf(nodes.length, edges);
  const reaches = { sourceReach: new Float32Array(edges.length), targetReach: new Float32Array(edges.length) };
  const picture = {
    nodes,
    edges,
    nodeIndexes,
    edgeIndexes,
    edgesByNode,
    x,
    y,
    ...reaches,
    turned: false,
    areLinesSettled: true,
  };
  const described: Picture = { ...picture, palette: style.palette };
  yield* measuringReaches(described, false);
  return described;
}

/** Turns of a loop between two places where it may rest. */
const turns = 128;

/** Describe the same picture in other looks. Answer with the changed nodes, and with the lines that end elsewhere because of them. */
export function lookAnew(
  picture: Picture,
  lookup: Lookup,
  theme: Theme,
  looks: NodeLooks | undefined,
): { readonly picture: Picture; readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const describeNode = nodeDescriber(lookup, termStyleOf(lookup, theme), looks);
  const changed: string[] = [];
  const moved = new Set<number>();
  const nodes = picture.nodes.map((before, index) => {
    const after = describeNode(before.key);
    if (after.radius === before.radius && after.color === before.color) return before;
    changed.push(before.key);
    if (after.radius !== before.radius) for (const edge of picture.edgesByNode[index] ?? []) moved.add(edge);
    return after;
  });
  return {
    picture: { ...picture, nodes },
    nodes: changed,
    edges: [...moved].map((edge) => picture.edges[edge]?.key ?? ''),
  };
}

/** Describe the same picture after edits of some of its entities that joined and parted nobody. */
export function renameNodes(
  picture: Picture,
  lookup: Lookup,
  theme: Theme,
  looks: NodeLooks | undefined,
  keys: ReadonlySet<string>,
): Picture {
  const describeNode = nodeDescriber(lookup, termStyleOf(lookup, theme), looks);
  return {
    ...picture,
    nodes: picture.nodes.map((before) => (keys.has(before.key) ? describeNode(before.key) : before)),
  };
}

/** Let all lines end at the outlines of their nodes, on a stage that shows the layout upright or with a quarter turn. */
export function measureReaches(picture: Picture, turned: boolean): void {
  atOnce(measuringReaches(picture, turned));
}

/** The same, in slices. */
export function* measuringReaches(picture: Picture, turned: boolean): Sliced<void> {
  const reachOf = picture.edges.length > manyLines ? lookUpReach : shapeReach;
  picture.turned = turned;
  for (let index = 0; index < picture.edges.length; index++) {
    measureReach(picture, index, turned, reachOf);
    if (index % turns === 0) yield;
  }
  picture.areLinesSettled = true;
}

/** Turn all loops to where their nodes, which were moved, have most room; in slices. */
export function* turningLoops({ edges, edgesByNode, x, y }: Picture): Sliced<void> {
  for (const [index, edge] of edges.entries()) {
    if (index % turns === 0) yield;
    if (edge.bend.kind !== 'loop') continue;
    const node = edge.source;
    const others = (edgesByNode[node] ?? []).flatMap((each) => {
      const { source = node, target = node } = edges[each] ?? {};
      return source === target ? [] : [source === node ? target : source];
    });
    edges[index] = { ...edge, bend: { ...edge.bend, turn: freeDirection(others, { x, y }, node) } };
  }
}

/** Put a node somewhere else, and let its lines end at its outline there. */
export function placeNode(picture: Picture, index: number, x: number, y: number, turned: boolean): void {
  picture.x[index] = x;
  picture.y[index] = y;
  for (const edge of picture.edgesByNode[index] ?? []) measureReach(picture, edge, turned);
}

/** Tell how far the ends of a line keep from the centers of its nodes, in CSS pixels at a size scale of 1. */
export function reachesOf(picture: Picture, index: number): { readonly reach1: number; readonly reach2: number } {
  const edge = picture.edges[index];
  return {
    reach1: (picture.sourceReach[index] ?? 1) * (picture.nodes[edge?.source ?? -1]?.radius ?? 1),
    reach2: (picture.targetReach[index] ?? 1) * (picture.nodes[edge?.target ?? -1]?.radius ?? 1),
  };
}

/** Go through the places of all nodes. */
export function* placesIn({ x, y }: Picture): Generator<Point> {
  for (let index = 0; index < x.length; index++) yield { x: x[index] ?? 0, y: y[index] ?? 0 };
}

/** List the places that a key stands for: a node's, or those of a line's ends. */
function placesOf(picture: Picture, key: string): readonly Point[] {
  const node = picture.nodeIndexes.get(key);
  const edge = picture.edges[picture.edgeIndexes.get(key) ?? -1];
  const indexes = node !== undefined ? [node] : edge ? [edge.source, edge.target] : [];
  return indexes.map((index) => ({ x: picture.x[index] ?? 0, y: picture.y[index] ?? 0 }));
}

/** Find the extent of some nodes; undefined when none of them is in the picture. */
export function boundsAround(picture: Picture, keys: Iterable<string>): Bounds | undefined {
  const places = [...keys].flatMap((key) => placesOf(picture, key));
  return places.length === 0 ? undefined : boundsOf(places);
}

/** Count what there is to draw. */
export function crowdOf({ nodes, edges }: Picture): Crowd {
  return { nodes: nodes.length, edges: edges.length };
}

/** Number the status of a line as the shader does, and whether it has no arrow head. */
export function statusIndex({ status, isMutual }: Pick<PictureEdge, 'status' | 'isMutual'>): number {
  return statuses.indexOf(status) + (isMutual ? headless : 0);
}

function nodeDescriber(lookup: Lookup, style: TermStyle, looks: NodeLooks | undefined): (key: string) => PictureNode {
  return (key) => {
    const { shape, color } = style.type(lookup.entities.get(key)?.type ?? '');
    const weight = looks?.weightOf?.(key) ?? claimsOf(lookup, key).length;
    return {
      key,
      radius: nodeRadius(weight),
      shape,
      color: looks?.colorOf?.(key) ?? color,
      lines: labelLines(nameOf(lookup, key)),
      fontSize: labelFontSize(weight),
      weight,
    };
  };
}

function* describeEdges(
  graph: SaysoGraph,
  lookup: Lookup,
  weightOf: WeightOf,
  nodeIndexes: ReadonlyMap<string, number>,
  x: Float64Array,
  y: Float64Array,
): Sliced<PictureEdge[]> {
  const courses: { key: string; source: number; target: number }[] = [];
  for (const { edge: key, source, target } of graph.edgeEntries()) {
    courses.push({ key, source: nodeIndexes.get(source) ?? 0, target: nodeIndexes.get(target) ?? 0 });
    if (courses.length % turns === 0) yield;
  }
  // Whatever nodes look like, lines take the courses for which the layout has made room.
  const radius = [...nodeIndexes.keys()].map((key) => nodeRadius(claimsOf(lookup, key).length));
  const bends = yield* choosingBends(courses, { x, y, radius });
  const edges: PictureEdge[] = [];
  for (const [index, course] of courses.entries()) {
    const claim = lookup.claims.get(course.key);
    edges.push({
      ...course,
      status: claim?.status ?? 'stated',
      isMutual: claim !== undefined && isMutual(lookup.predicates.get(claim.predicate)),
      width: lineWidthOf(claim ? weightOf(claim) : 1),
      bend: bends[index] ?? straight,
    });
    if (index % turns === 0) yield;
  }
  return edges;
}

function* edgesByNodeOf(nodeCount: number, edges: readonly PictureEdge[]): Sliced<readonly (readonly number[])[]> {
  const lists: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const [index, { source, target }] of edges.entries()) {
    lists[source]?.push(index);
    if (target !== source) lists[target]?.push(index);
    if (index % turns === 0) yield;
  }
  return lists;
}

/** Find how far the outlines of the two nodes reach toward the line. */
function measureReach(picture: Picture, index: number, turned: boolean, reachOf = shapeReach): void {
  const edge = picture.edges[index];
  const source = edge && picture.nodes[edge.source];
  const target = edge && picture.nodes[edge.target];
  if (!edge || !source || !target) return;
  const { bend } = edge;
  if (bend.kind === 'loop') {
    const turn = turned ? bend.turn + Math.PI / 2 : bend.turn;
    const reach = reachOf(source.shape, Math.cos(turn), Math.sin(turn));
    picture.sourceReach[index] = reach;
    picture.targetReach[index] = reach;
    return;
  }
  const right = (picture.x[edge.target] ?? 0) - (picture.x[edge.source] ?? 0);
  const up = (picture.y[edge.target] ?? 0) - (picture.y[edge.source] ?? 0);
  const dx = turned ? up : right;
  const dy = turned ? right : -up;
  // Each end leaves its chord by the angle of the nearer control point: 4/3 of the offset at a third of the way.
  const lean = 4 * (bend.bow + bend.fan / Math.max(Math.hypot(dx, dy), 1e-6));
  picture.sourceReach[index] = reachOf(source.shape, dx - lean * dy, dy + lean * dx);
  picture.targetReach[index] = reachOf(target.shape, -dx - lean * dy, -dy + lean * dx);
}
