/** The curve of each line of a picture on the stage. */
import { type Curve, curveOf, type Ends } from './edge-curve.ts';
import type { Picture } from './picture.ts';
import { tipGap } from './picture-measures.ts';
import { type Projection, toStage } from './projection.ts';

/** Compute the curve of a line as it lies on the stage; undefined for an index that the picture does not have. */
export function stageCurve(picture: Picture, projection: Projection, index: number): Curve | undefined {
  const edge = picture.edges[index];
  const source = edge && picture.nodes[edge.source];
  const target = edge && picture.nodes[edge.target];
  if (!edge || !source || !target) return undefined;
  const from = toStage(projection, picture.x[edge.source] ?? 0, picture.y[edge.source] ?? 0);
  const to = toStage(projection, picture.x[edge.target] ?? 0, picture.y[edge.target] ?? 0);
  const ends: Ends = {
    x1: from.x,
    y1: from.y,
    reach1: (picture.sourceReach[index] ?? 1) * source.radius * projection.sizeScale,
    x2: to.x,
    y2: to.y,
    reach2: (picture.targetReach[index] ?? 1) * target.radius * projection.sizeScale + tipGap,
  };
  const { bend } = edge;
  const turnedBend = bend.kind === 'loop' && projection.turned ? { ...bend, turn: bend.turn + Math.PI / 2 } : bend;
  return curveOf(ends, turnedBend, projection.growth);
}
