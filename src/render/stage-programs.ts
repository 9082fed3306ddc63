/** Settings of sigma: our programs in the place of its own, none of its habits, and what it is told of nodes and edges. */
import type { Attributes } from 'graphology-types';
import type { Settings } from 'sigma/settings';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { lineWidth } from '../theme/patterns.ts';
import { shapeNames } from '../theme/shapes.ts';
import { type Display, edgeLookOf, nodeColorOf } from './display.ts';
import { type Picture, reachesOf, statusIndex } from './picture.ts';
import { createEdgeProgram } from './programs/edge-program.ts';
import type { Frame } from './programs/frame.ts';
import { NoEdgeProgram, NoNodeProgram } from './programs/no-program.ts';
import { createNodeProgram } from './programs/node-program.ts';
import {
  isProgramEdge,
  isProgramNode,
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

/** Write the settings of the scene. */
export function settingsOf(
  frame: Frame,
  edgeCount: number,
  reducedMotion: boolean,
  displayed: () => DisplayedPicture,
): Partial<Settings> {
  return {
    nodeProgramClasses: { [programNames.node]: createNodeProgram(frame) },
    nodeHoverProgramClasses: { [programNames.node]: NoNodeProgram },
    // The lines of large graphs are short on the stage and need fewer segments.
    edgeProgramClasses: {
      [programNames.edge]: createEdgeProgram(frame, edgeCount > 3000 ? 6 : 18),
      arrow: NoEdgeProgram,
    },
    defaultNodeType: programNames.node,
    defaultEdgeType: programNames.edge,
    nodeReducer: (key, attributes) => drawNode(displayed(), key, attributes),
    edgeReducer: (key) => drawEdge(displayed(), key),
    stagePadding: 0,
    renderLabels: false,
    allowInvalidContainer: true,
    // Clicks are told apart by distance, not by the number of moves; double clicks by ourselves.
    draggedEventsTolerance: Number.POSITIVE_INFINITY,
    doubleClickTimeout: 0,
    inertiaRatio: reducedMotion ? 0 : 3,
  };
}

/** What of sigma knows where things are. */
export interface Placed {
  readonly getNodeDisplayData: (key: string) => NodeDisplayData | undefined;
  readonly getEdgeDisplayData: (key: string) => EdgeDisplayData | undefined;
}

/** List what is lit or marked, as sigma has placed it and as it looks then. */
export function litOf(sigma: Placed, { picture, display }: DisplayedPicture): Lit {
  const nodes: ProgramNode[] = [];
  const edges: PlacedEdge[] = [];
  // What is marked comes last, over all others.
  const plain = [...display.litEdges, ...display.litNodes].filter((key) => !display.marks.has(key));
  for (const key of [...plain, ...display.marks.keys()]) {
    const state = stateOf(true, display.marks.get(key));
    const node = sigma.getNodeDisplayData(key);
    if (node && isProgramNode(node))
      nodes.push({ ...node, color: picture.nodes[picture.nodeIndexes.get(key) ?? -1]?.color ?? node.color, state });
    const edge = picture.edges[picture.edgeIndexes.get(key) ?? -1];
    const data = edge && sigma.getEdgeDisplayData(key);
    const source = edge && sigma.getNodeDisplayData(picture.nodes[edge.source]?.key ?? '');
    const target = edge && sigma.getNodeDisplayData(picture.nodes[edge.target]?.key ?? '');
    if (!data || !isProgramEdge(data) || !source || !target) continue;
    const { width, color } = edgeLookOf(picture.palette, display, key, edge.width);
    edges.push({ source, target, data: { ...data, size: width, color, state } });
  }
  return { nodes, edges };
}

function drawNode({ picture, display }: DisplayedPicture, key: string, { x, y }: Attributes): Partial<NodeDisplayData> {
  const node = picture.nodes[picture.nodeIndexes.get(key) ?? -1];
  const data: Omit<ProgramNode, 'forceLabel' | 'highlighted' | 'zIndex' | 'label'> = {
    x: Number(x),
    y: Number(y),
    type: programNames.node,
    size: node?.radius ?? 1,
    color: node ? nodeColorOf(picture.palette, display.hidden, node) : picture.palette.inkFaint,
    hidden: display.hidden.nodes.has(key),
    shapeIndex: shapeNames.indexOf(node?.shape ?? 'circle'),
    state: 0,
  };
  return data;
}

function drawEdge({ picture, display }: DisplayedPicture, key: string): Partial<EdgeDisplayData> {
  const index = picture.edgeIndexes.get(key) ?? -1;
  const edge = picture.edges[index];
  const data: Omit<ProgramEdge, 'forceLabel' | 'zIndex' | 'label'> = {
    type: programNames.edge,
    size: edge?.width ?? lineWidth,
    color: picture.palette.edge,
    hidden: display.hidden.edges.has(key),
    bend: edge?.bend ?? { kind: 'arc', fan: 0, bow: 0 },
    statusIndex: statusIndex(edge?.status ?? 'stated'),
    state: 0,
    ...reachesOf(picture, index),
  };
  return data;
}
