import { positionsIn } from '../graph/sayso-graph.ts';
import type { Dataset } from '../model/types.ts';
import { base } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';

/** Give the dataset with its nodes where they stand now. */
export function datasetAsItStands(): Dataset {
  const current = workspace.value;
  if (!current) throw new Error('There is nothing to export yet.');
  finishMoves();
  const begun = base.value;
  return {
    ...current.dataset,
    positions: positionsIn(current.graph),
    ...(begun?.opening === current.opening ? { base: begun.print } : {}),
  };
}

/** Brings nodes that are on their way to where they go, before anybody takes their places. */
let finish: (() => void) | undefined;

/** Note what brings the nodes that are on their way to where they go; undefined when none are any more. */
export function noteMovesUnderWay(bringThere: (() => void) | undefined): void {
  finish = bringThere;
}

/** Bring nodes that are on their way to where they go, at once. */
export function finishMoves(): void {
  finish?.();
}
