/** The datasets that ship with the page: what each of them is, and opening one. */
import type { Dataset } from '../model/types.ts';
import { startTour } from '../state/screen/tour.ts';
import type { Origin } from '../state/workspace/origin.ts';
import type { DatasetSummary } from '../ui/parts/commands.ts';
import { firstDatasetId, shippedIds } from './catalog.ts';
import { loadShipped, showDataset } from './load-dataset.ts';

/** List the datasets that ship with the page; the one a visitor sees at first comes first. */
export async function listDatasets(): Promise<readonly DatasetSummary[]> {
  const ids = [...shippedIds()].sort((a, b) => Number(b === firstDatasetId) - Number(a === firstDatasetId));
  return Promise.all(ids.map(async (id) => summaryOf(await loadShipped(id))));
}

/** Open a dataset that ships with the page, as a place that Back leaves again. */
export async function openShipped(id: string, withTour: boolean, asked: AbortSignal): Promise<void> {
  const dataset = await loadShipped(id);
  if (asked.aborted) return;
  const isFirst = id === firstDatasetId;
  const address = isFirst ? location.pathname + location.search : `#&data=${encodeURIComponent(id)}`;
  history.pushState(undefined, '', address);
  const from: Origin = isFirst ? { kind: 'first' } : { kind: 'shipped', dataset: id };
  if ((await showDataset(dataset, [], from, asked)) && withTour) startTour();
}

function summaryOf({ id, title, note, entities, claims, sources, story }: Dataset): DatasetSummary {
  const [only, ...others] = sources;
  return {
    id,
    title,
    line: note ?? `Read from ${only && others.length === 0 ? `“${only.title}”, ${only.kind}` : 'several sources'}.`,
    entities: entities.length,
    claims: claims.length,
    sources: sources.length,
    steps: story?.length ?? 0,
  };
}
