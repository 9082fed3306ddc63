import type { Position } from '../model/types.ts';
import type { ForeignNode } from './foreign-graph.ts';

/** Files that count in shares of a page get places of this width, for a dataset keeps two decimals. */
const leastWidth = 100;
const widthForSmall = 1000;
/** Beyond this a number is no place. */
const farthest = 1e9;

/** Take over the places of nodes, when the file has them for most of the nodes and not all in one point. */
export function placesOf(
  nodes: readonly ForeignNode[],
  idOf: (id: string) => string,
): Readonly<Record<string, Position>> | undefined {
  const placed = nodes.flatMap(({ id, x, y }) =>
    x !== undefined && y !== undefined && Math.abs(x) < farthest && Math.abs(y) < farthest ? [{ id, x, y }] : [],
  );
  if (placed.length === 0 || placed.length < nodes.length / 2) return undefined;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of placed) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  const width = Math.max(right - left, top - bottom);
  if (width === 0 && placed.length > 1) return undefined;
  const factor = width > 0 && width < leastWidth ? widthForSmall / width : 1;
  return Object.fromEntries(placed.map(({ id, x, y }): [string, Position] => [idOf(id), [x * factor, y * factor]]));
}
