import { writeGraphology } from '../formats/graphology-json.ts';
import { writeSayso } from '../formats/write-sayso.ts';
import { positionsIn } from '../graph/build.ts';
import { lookupOf } from '../model/lookup.ts';
import { excerptOf } from '../query/excerpt.ts';
import { notice } from '../state/screen/page.ts';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { severalStrings } from '../ui/features/multi-selection/several-strings.ts';
import { saveFile } from './save-file.ts';

/** Hand the things chosen together to the reader as a dataset that stands by itself, nodes where they stand now. */
export function exportChosen(format: 'sayso' | 'graphology'): void {
  const current = workspace.peek();
  if (!current) return;
  const whole = { ...current.dataset, positions: positionsIn(current.graph) };
  const part = excerptOf(lookupOf(whole), view.peek().chosen);
  const text = format === 'sayso' ? writeSayso(part) : writeGraphology(part);
  const name = `${part.id}.${format}.json`;
  saveFile(name, new Blob([text], { type: 'application/json' }));
  notice.value = severalStrings.exported(name);
}
