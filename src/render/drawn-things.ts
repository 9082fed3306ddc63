/** What sigma and our programs are told of nodes and lines. */
import type { Attributes } from 'graphology-types';
import { lineWidth } from '../theme/patterns.ts';
import { shapeNames } from '../theme/shapes.ts';
import { type Display, edgeLookOf, nodeColorOf } from './display.ts';
import { type Picture, reachesOf, statusIndex } from './picture.ts';
import {
  type Lit,
  type PlacedEdge,
  type ProgramEdge,
  type ProgramNode,
  programNames,
  stateOf,
} from './programs/program-data.ts';

/** What is drawn and how, at this moment; read whenever sigma asks for an attribute. */
export interface DisplayedPicture {
  readonly picture: Picture;
  readonly display: Display;
}

/** What of sigma knows where things are. */
export interface Placed {
  /** Turn a place in units of the layout into the one that the programs are told. */
  readonly place: (point: { x: number; y: number }) => void;
}

/** List what is lit or marked, where it lies in the picture and as it looks then; sigma need not know of it. */
export function litOf(sigma: Placed, displayed: DisplayedPicture): Lit {
  const { picture, display } = displayed;
  const nodes: ProgramNode[] = [];
  const edges: PlacedEdge[] = [];
  const nodeAt = (index: number, state: number): ProgramNode | undefined => {
    const node = picture.nodes[index];
    if (!node) return undefined;
    const data = { ...unlabeled, ...drawNode(displayed, node.key, { x: picture.x[index], y: picture.y[index] }) };
    sigma.place(data);
    return { ...data, color: node.color, state };
  };
  // What is marked comes last, over all others.
  const plain = [...display.litEdges, ...display.litNodes].filter((key) => !display.marks.has(key));
  for (const key of [...plain, ...display.marks.keys()]) {
    const state = stateOf(true, display.marks.get(key));
    const node = nodeAt(picture.nodeIndexes.get(key) ?? -1, state);
    if (node) nodes.push(node);
    const edge = picture.edges[picture.edgeIndexes.get(key) ?? -1];
    const source = edge && nodeAt(edge.source, 0);
    const target = edge && nodeAt(edge.target, 0);
    if (!source || !target) continue;
    const { width, color } = edgeLookOf(picture.palette, display, key, edge.width);
    edges.push({ source, target, data: { ...unlabeled, ...drawEdge(displayed, key), size: width, color, state } });
  }
  return { nodes, edges };
}

/** What sigma's types ask for and our programs do not look at. */
const unlabeled = { label: null, forceLabel: false, highlighted: false, zIndex: 0 };

type DrawnNode = Omit<ProgramNode, keyof typeof unlabeled>;
type DrawnEdge = Omit<ProgramEdge, keyof typeof unlabeled>;

/** Describe a node as sigma and our programs are told of it, at a place of the layout. */
export function drawNode({ picture, display }: DisplayedPicture, key: string, { x, y }: Attributes): DrawnNode {
  const node = picture.nodes[picture.nodeIndexes.get(key) ?? -1];
  return {
    x: Number(x),
    y: Number(y),
    type: programNames.node,
    size: node?.radius ?? 1,
    color: node ? nodeColorOf(picture.palette, display.hidden, node) : picture.palette.inkFaint,
    hidden: display.hidden.nodes.has(key),
    shapeIndex: shapeNames.indexOf(node?.shape ?? 'circle'),
    state: 0,
  };
}

/** The same of a line. */
export function drawEdge({ picture, display }: DisplayedPicture, key: string): DrawnEdge {
  const index = picture.edgeIndexes.get(key) ?? -1;
  const edge = picture.edges[index];
  return {
    type: programNames.edge,
    size: edge?.width ?? lineWidth,
    color: picture.palette.edge,
    hidden: display.hidden.edges.has(key),
    bend: edge?.bend ?? { kind: 'arc', fan: 0, bow: 0 },
    statusIndex: statusIndex(edge ?? { status: 'stated', isMutual: false }),
    state: 0,
    ...reachesOf(picture, index),
  };
}
