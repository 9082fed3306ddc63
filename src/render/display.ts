/**
 * What stands out and what steps back, as plain sets of keys. Whether the rest fades is one figure for the whole picture,
 * not an attribute of each thing, so that a hover touches only the old and the new neighborhood, whatever the graph's size.
 */
import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { mixColors, parseHex, toHex } from '../lib/color.ts';
import type { Palette } from '../theme/palette.ts';
import { lineWidth } from '../theme/patterns.ts';
import type { Hidden, Target } from './hit-test.ts';

/** What the user's choices set apart from the rest. */
export interface Emphasis {
  readonly selected?: Target;
  readonly hidden?: Hidden;
  /** Keys that stay when the rest fades. */
  readonly lit?: ReadonlySet<string>;
  /** What is pointed at from outside the picture; the mouse on the picture goes before it. */
  readonly highlighted?: Target;
}

/** How strongly a thing is marked. */
export type Mark = 'hovered' | 'selected';

export interface Display {
  /** How much of the color is left to what is not lit: 1 when nothing fades. */
  readonly rest: number;
  readonly litNodes: ReadonlySet<string>;
  readonly litEdges: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly hidden: Hidden;
}

/** Keys that come or go between two displays. */
export interface Changes {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface EdgeLook {
  /** CSS pixels, before the scale of lines on the stage. */
  readonly width: number;
  readonly color: string;
}

const nothing: ReadonlySet<string> = new Set();
const nothingHidden: Hidden = { nodes: nothing, edges: nothing };

/** What is left of the color of nodes that filters left without a claim. */
const shareOfFaded = 0.3;

/** What is left of the color of things that are not lit. */
const restOf = { hovered: 0.2, lit: 0.2, selected: 0.42, none: 1 } as const;

/** The display in which nothing stands out. */
export const plainDisplay: Display = {
  rest: 1,
  litNodes: nothing,
  litEdges: nothing,
  marks: new Map(),
  hidden: nothingHidden,
};

/** Decide what stands out: the hovered thing, or else what the reader asked to light up, or else the selection. */
export function displayOf(graph: SaysoGraph, emphasis: Emphasis, hovered: Target | undefined): Display {
  const hidden = emphasis.hidden ?? nothingHidden;
  const marks = new Map<string, Mark>();
  const selected = emphasis.selected && isShown(graph, emphasis.selected, hidden) ? emphasis.selected : undefined;
  const under = hovered && isShown(graph, hovered, hidden) ? hovered : undefined;
  if (under) marks.set(under.id, 'hovered');
  if (selected) marks.set(selected.id, 'selected');
  const lit = litOf(graph, emphasis, under, selected, hidden);
  if (!lit) return { ...plainDisplay, marks, hidden };
  if (selected) {
    const own = surroundingsOf(graph, selected, hidden);
    for (const key of selected.kind === 'claim' ? own.nodes : [selected.id]) lit.nodes.add(key);
    if (selected.kind === 'claim') lit.edges.add(selected.id);
  }
  return { rest: lit.rest, litNodes: lit.nodes, litEdges: lit.edges, marks, hidden };
}

/** List what comes or goes between two displays; what is lit is drawn over the rest and changes nothing in it. */
export function changesBetween(graph: SaysoGraph, before: Display, after: Display): Changes {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  addDifference(edges, before.hidden.edges, after.hidden.edges);
  addDifference(nodes, before.hidden.nodes, after.hidden.nodes);
  addDifference(nodes, before.hidden.faded ?? nothing, after.hidden.faded ?? nothing);
  // A node takes its edges along when it goes or comes.
  for (const key of nodes) if (graph.hasNode(key)) for (const edge of graph.edges(key)) edges.add(edge);
  return {
    nodes: [...nodes].filter((key) => graph.hasNode(key)),
    edges: [...edges].filter((key) => graph.hasEdge(key)),
  };
}

/** Choose the color of a node: its own, or a faded one when none of its lines is shown. */
export function nodeColorOf(
  { paper }: Palette,
  { faded }: Hidden,
  { key, color }: { readonly key: string; readonly color: string },
): string {
  return faded?.has(key) ? fadeColor(color, paper, shareOfFaded) : color;
}

/** Mix a color into the paper, of which a share is left. */
export function fadeColor(color: string, paper: string, share: number): string {
  return toHex(mixColors(parseHex(paper) ?? [1, 1, 1], parseHex(color) ?? [0, 0, 0], share));
}

interface Lit {
  readonly rest: number;
  readonly nodes: Set<string>;
  readonly edges: Set<string>;
}

/** Choose width and ink of a line that has some width at rest, by what stands out. Scene and pictures agree on it. */
export function edgeLookOf(
  { accent, ink, inkSoft, edge }: Palette,
  display: Display,
  key: string,
  width: number = lineWidth,
): EdgeLook {
  const mark = display.marks.get(key);
  const isLit = display.litEdges.has(key);
  return {
    width: mark ? width + 0.9 : isLit ? width + 0.3 : width,
    color: mark === 'selected' ? accent : mark ? ink : isLit ? inkSoft : edge,
  };
}

function litOf(
  graph: SaysoGraph,
  emphasis: Emphasis,
  hovered: Target | undefined,
  selected: Target | undefined,
  hidden: Hidden,
): Lit | undefined {
  // The pointer on the selected thing itself changes nothing.
  const isSelected = hovered !== undefined && hovered.id === selected?.id;
  if (hovered && !isSelected) return { rest: restOf.hovered, ...surroundingsOf(graph, hovered, hidden) };
  if (emphasis.lit) {
    const keys = [...emphasis.lit];
    return {
      rest: restOf.lit,
      nodes: new Set(keys.filter((key) => graph.hasNode(key))),
      edges: new Set(keys.filter((key) => graph.hasEdge(key))),
    };
  }
  return selected ? { rest: restOf.selected, ...surroundingsOf(graph, selected, hidden) } : undefined;
}

/** List what belongs to a thing: a node's neighbors and lines, or a line's ends and the lines beside it; what is hidden joins nothing. */
function surroundingsOf(
  graph: SaysoGraph,
  { kind, id }: Target,
  hidden: Hidden,
): { nodes: Set<string>; edges: Set<string> } {
  if (kind === 'entity') {
    const edges = graph.edges(id).filter((edge) => !hidden.edges.has(edge));
    return { nodes: new Set([id, ...edges.map((edge) => graph.opposite(id, edge))]), edges: new Set(edges) };
  }
  const [source, target] = graph.extremities(id);
  const beside = [...graph.outEdges(source, target), ...graph.outEdges(target, source)];
  return { nodes: new Set([source, target]), edges: new Set([id, ...beside]) };
}

function isShown(graph: SaysoGraph, { kind, id }: Target, hidden: Hidden): boolean {
  if (kind === 'entity') return graph.hasNode(id) && !hidden.nodes.has(id);
  if (!graph.hasEdge(id) || hidden.edges.has(id)) return false;
  return graph.extremities(id).every((end) => !hidden.nodes.has(end));
}

function addDifference(into: Set<string>, a: ReadonlySet<string>, b: ReadonlySet<string>): void {
  if (a === b) return;
  for (const key of a) if (!b.has(key)) into.add(key);
  for (const key of b) if (!a.has(key)) into.add(key);
}
