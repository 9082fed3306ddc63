import type { SaysoGraph } from '../graph/sayso-graph.ts';
import { inSlices, type Sliced } from '../lib/in-slices.ts';
import type { Position } from '../model/types.ts';
import { measuringReaches, type Picture, placeNode, turningLoops } from './picture.ts';
import type { Session } from './sigma-session.ts';

/** Bring the places of nodes in a picture up to date; lines keep their courses, and end a little off. */
export function placeInPicture(picture: Picture, positions: ReadonlyMap<string, Position>): void {
  picture.areLinesSettled = false;
  for (const [key, [x, y]] of positions) {
    const index = picture.nodeIndexes.get(key);
    if (index === undefined) continue;
    picture.x[index] = x;
    picture.y[index] = y;
  }
}

/** Bring all nodes of a picture to the places that the graph has by now. */
export function placeAsGraph(picture: Picture, graph: SaysoGraph): void {
  picture.areLinesSettled = false;
  graph.forEachNode((key, { x, y }) => {
    const index = picture.nodeIndexes.get(key) ?? -1;
    picture.x[index] = x;
    picture.y[index] = y;
  });
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

/**
 * Let the lines of a large picture, all nodes of which were moved, end at outlines again, and its loops lie where there is room;
 * in slices, and only as long as it is wanted.
 */
export async function settleLines(picture: Picture, session: Session, isWanted: () => boolean): Promise<void> {
  const { turned } = session.camera.rest();
  await inSlices(settlingLines(picture, turned), isWanted);
  if (isWanted()) session.redrawPlaces();
}

/** The same, of a picture that no session shows. */
export function* settlingLines(picture: Picture, turned: boolean): Sliced<void> {
  yield* turningLoops(picture);
  yield* measuringReaches(picture, turned);
}
