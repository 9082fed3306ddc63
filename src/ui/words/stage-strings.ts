/** Words over the picture: of the walker, of a layout that runs, and of what stands there when there is no picture. */
import { formatCount } from './strings.ts';

export const stageStrings = {
  laysOut: (share: number) => `Arranging the graph: ${Math.round(share * 100)}%`,
  reads: (fileName: string) => `Reading “${fileName}”`,
  stop: 'Stop',
  walkHint: 'Arrow keys go from one to the next, Enter selects, Esc goes back',
  walkAll: (position: number, count: number) => `${position} of ${formatCount(count)}`,
  walkNeighbors: (position: number, count: number, name: string) =>
    `${position} of ${formatCount(count)} connected to ${name}`,
  cannotDraw: 'The graph needs WebGL, which this browser does not have.',
  cannotDrawWay: 'Nothing is lost: the list has every entity, claim and quotation.',
  openList: 'Read the list',
} as const;
