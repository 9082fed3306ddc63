import { writeGraphology } from '../formats/graphology-json.ts';
import { writeSayso } from '../formats/write-sayso.ts';
import { positionsIn } from '../graph/build.ts';
import type { Dataset } from '../model/types.ts';
import { workspace } from '../state/workspace/workspace.ts';

export const exportFormats = ['sayso', 'graphology'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Write what is on the screen, nodes where they stand now. */
export function exportText(format: ExportFormat): string {
  // Pages that embed Sayso may ask for anything.
  if (!exportFormats.includes(format))
    throw new RangeError(`No export as “${format}”: ask for ${exportFormats.join(' or ')}.`);
  const dataset = datasetAsItStands();
  return format === 'sayso' ? writeSayso(dataset) : writeGraphology(dataset);
}

/** Give the dataset with its nodes where they stand now. */
export function datasetAsItStands(): Dataset {
  const current = workspace.value;
  if (!current) throw new Error('There is nothing to export yet.');
  return { ...current.dataset, positions: positionsIn(current.graph) };
}
