import { positionsIn } from '../graph/sayso-graph.ts';
import { lookupOf } from '../model/lookup.ts';
import { subDatasetOf } from '../query/sub-dataset.ts';
import { notice } from '../state/screen/page.ts';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { multiSelectionStrings } from '../ui/features/multi-selection/multi-selection-strings.ts';
import { fileOf } from './export-file.ts';
import { saveFile } from './save-file.ts';

/** Hand the things chosen together to the reader as a dataset that stands by itself, nodes where they stand now. */
export async function exportChosen(formatId: string): Promise<void> {
  const current = workspace.peek();
  if (!current) return;
  const whole = { ...current.dataset, positions: positionsIn(current.graph) };
  const part = subDatasetOf(lookupOf(whole), view.peek().chosen);
  const { name, content } = await fileOf(part, formatId);
  saveFile(name, content);
  notice.value = multiSelectionStrings.exported(name);
}
