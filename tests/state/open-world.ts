import { buildGraph } from '../../src/graph/initial-positions.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { view } from '../../src/state/view/current-view.ts';
import { initialView } from '../../src/state/view/view.ts';
import { openWorkspace, workspace } from '../../src/state/workspace/workspace.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** Make a dataset in the notation the one on the screen, with the view that a visitor finds. */
export function openWorld(notation: string): void {
  openDataset(datasetFromText(notation));
}

/** Make a dataset the one on the screen, with the view that a visitor finds. */
export function openDataset(dataset: Dataset): void {
  workspace.value = openWorkspace({ dataset, lookup: lookupOf(dataset), graph: buildGraph(dataset), warnings: [] });
  view.value = initialView;
}
