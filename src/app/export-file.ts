/** Writing datasets as files, in any format of the table. */
import { findFormat, writtenFormats } from '../formats/registry.ts';
import { positionsIn } from '../graph/sayso-graph.ts';
import { lookupOf } from '../model/lookup.ts';
import type { Dataset } from '../model/types.ts';
import { subDatasetOf } from '../query/sub-dataset.ts';
import { notice } from '../state/screen/page.ts';
import { view } from '../state/view/current-view.ts';
import { keptWork } from '../state/workspace/kept-work.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { multiSelectionStrings } from '../ui/features/multi-selection/multi-selection-strings.ts';
import { callWorker } from '../workers/client.ts';
import { noteSaved } from './ask-before-leaving.ts';
import { inWorkerOrHere } from './in-worker-or-here.ts';
import { saveFile } from './save-file.ts';

/** A dataset written as a file. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Write a dataset as a file in some format, named after the dataset. */
export async function fileOf(dataset: Dataset, formatId: string): Promise<ExportedFile> {
  const { extension, mediaType } = writtenFormat(formatId);
  const content = await contentOf(dataset, formatId);
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return { name: `${dataset.id}.${extension}`, content: new Blob([part], { type: mediaType }) };
}

/** Hand a dataset to the reader, as a file in some format. */
export async function saveExport(dataset: Dataset, formatId: string): Promise<void> {
  const { name, content } = await fileOf(dataset, formatId);
  saveFile(name, content);
  notice.value = `Exported “${name}”. It holds the graph as it is now.`;
  if (formatId !== 'sayso') return;
  noteSaved();
  // Whoever gets the file may send it back changed: then it is known what both have in common.
  if (keptWork.peek()) await (await import('./keep-work.ts')).snapshotNow('exported');
}

/** Write a dataset in some format. */
export async function contentOf(dataset: Dataset, formatId: string): Promise<string | Uint8Array> {
  const { writer } = writtenFormat(formatId);
  return inWorkerOrHere<string | Uint8Array>(
    dataset.claims.length,
    async () => (await callWorker('write', { dataset, formatId }).result).content,
    async () => (await writer())(dataset),
  );
}

/** Pages that embed Sayso may ask for any format, also for one that is not there. */
function writtenFormat(formatId: string) {
  const format = findFormat(formatId);
  if (format?.writer) return { ...format, writer: format.writer };
  const ids = writtenFormats().map(({ id }) => id);
  throw new RangeError(`There is no export format “${formatId}”. Use ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}.`);
}

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
