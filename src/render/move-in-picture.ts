import type { Position } from '../model/types.ts';
import { type Picture, placeNode } from './picture.ts';
import type { Session } from './session.ts';

/** Bring the places of nodes in a picture up to date; lines keep their courses. */
export function placeInPicture(picture: Picture, positions: ReadonlyMap<string, Position>): void {
  for (const [key, [x, y]] of positions) {
    const index = picture.nodeIndexes.get(key);
    if (index === undefined) continue;
    picture.x[index] = x;
    picture.y[index] = y;
  }
}

/** Bring the places of a few nodes up to date, at the cost of a few. */
export function moveInPicture(picture: Picture, positions: ReadonlyMap<string, Position>, session: Session): void {
  const { turned } = session.camera.rest();
  const nodes: string[] = [];
  const edges = new Set<string>();
  for (const [key, [x, y]] of positions) {
    const index = picture.nodeIndexes.get(key);
    if (index === undefined) continue;
    placeNode(picture, index, x, y, turned);
    nodes.push(key);
    for (const edge of picture.edgesByNode[index] ?? []) edges.add(picture.edges[edge]?.key ?? '');
  }
  session.redraw({ nodes, edges: [...edges] });
}
