/** Settings of sigma: our programs in the place of its own, none of its habits, and what it is told of nodes and edges. */
import type { Settings } from 'sigma/settings';
import { type DisplayedPicture, drawEdge, drawNode } from './drawn-things.ts';
import { createEdgeProgram } from './programs/edge-program.ts';
import type { Frame } from './programs/frame.ts';
import { NoEdgeProgram, NoNodeProgram } from './programs/no-program.ts';
import { createNodeProgram } from './programs/node-program.ts';
import { programNames } from './programs/program-data.ts';

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
