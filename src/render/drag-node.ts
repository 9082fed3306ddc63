import { type SaysoGraph, writePositions } from '../graph/sayso-graph.ts';
import type { Position } from '../model/types.ts';
import type { Point } from './edge-curve.ts';
import { type Picture, placeNode } from './picture.ts';
import type { PointerHandlers } from './pointer.ts';
import { toLayout, toStage } from './projection.ts';
import type { Session } from './sigma-session.ts';

/** Let a node be dragged: it follows the pointer where it was taken, and stays where it is let go. */
export function createDrag(options: {
  readonly graph: SaysoGraph;
  readonly picture: () => Picture;
  readonly session: () => Session;
  readonly isLit: (id: string) => boolean;
  readonly onMoved: (move: { readonly id: string; readonly from: Position; readonly position: Position }) => void;
}): Pick<PointerHandlers, 'dragStart' | 'drag' | 'dragEnd'> {
  const { graph, picture, session, isLit, onMoved } = options;
  let held:
    | { readonly id: string; readonly index: number; readonly offset: Point; readonly from: Position }
    | undefined;
  const placeOf = (index: number): Position => [round(picture().x[index] ?? 0), round(picture().y[index] ?? 0)];
  return {
    dragStart: (id, point) => {
      const index = picture().nodeIndexes.get(id);
      if (index === undefined) return;
      const center = toStage(session().camera.projection(), picture().x[index] ?? 0, picture().y[index] ?? 0);
      held = { id, index, offset: { x: center.x - point.x, y: center.y - point.y }, from: placeOf(index) };
    },
    drag: (point) => {
      if (!held) return;
      const { id, index, offset } = held;
      const projection = session().camera.projection();
      const { x, y } = toLayout(projection, point.x + offset.x, point.y + offset.y);
      placeNode(picture(), index, x, y, projection.turned);
      writePositions(graph, new Map([[id, [x, y]]]));
      // What is lit is drawn over the picture: as long as the node is, the picture below can wait until it is let go.
      session().redraw({ nodes: [id], edges: graph.edges(id) }, isLit(id));
    },
    dragEnd: () => {
      if (!held) return;
      const { id, index, from } = held;
      held = undefined;
      session().redraw({ nodes: [id], edges: [] });
      onMoved({ id, from, position: placeOf(index) });
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
