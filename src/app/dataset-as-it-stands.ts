import { positionsIn } from '../graph/build.ts';
import type { Dataset } from '../model/types.ts';
import { base } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { finishMoves } from './moves-under-way.ts';

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
