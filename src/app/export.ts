import { writeGraphology } from '../formats/graphology-json.ts';
import { findFormat, writtenFormats } from '../formats/registry.ts';
import { writeSayso } from '../formats/write-sayso.ts';
import { positionsIn } from '../graph/build.ts';
import type { Dataset } from '../model/types.ts';
import { workspace } from '../state/workspace/workspace.ts';

/** A dataset written as a file. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Formats whose code is with the page, so that they are written without waiting and nothing can keep work from being saved. */
export type PresentFormat = 'sayso' | 'graphology';

/** Write what is on the screen, nodes where they stand now; other formats than the two that are at hand take a moment. */
export function exportContent(formatId: PresentFormat): string;
export function exportContent(formatId: string): string | Promise<string | Uint8Array>;
export function exportContent(formatId: string): string | Promise<string | Uint8Array> {
  const dataset = datasetAsItStands();
  if (formatId === 'sayso') return writeSayso(dataset);
  if (formatId === 'graphology') return writeGraphology(dataset);
  return written(dataset, formatId);
}

/** Write what is on the screen as a file. */
export function exportFile(formatId: string): Promise<ExportedFile> {
  return fileOf(datasetAsItStands(), formatId);
}

/** Write a dataset as a file in some format, named after the dataset. */
export async function fileOf(dataset: Dataset, formatId: string): Promise<ExportedFile> {
  const { extension, mediaType } = writtenFormat(formatId);
  const content = await written(dataset, formatId);
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return { name: `${dataset.id}.${extension}`, content: new Blob([part], { type: mediaType }) };
}

/** Give the dataset with its nodes where they stand now. */
export function datasetAsItStands(): Dataset {
  const current = workspace.value;
  if (!current) throw new Error('There is nothing to export yet.');
  return { ...current.dataset, positions: positionsIn(current.graph) };
}

async function written(dataset: Dataset, formatId: string): Promise<string | Uint8Array> {
  const write = await writtenFormat(formatId).writer();
  return write(dataset);
}

/** Pages that embed Sayso may ask for any format, also for one that is not there. */
function writtenFormat(formatId: string) {
  const format = findFormat(formatId);
  if (format?.writer) return { ...format, writer: format.writer };
  const ids = writtenFormats().map(({ id }) => id);
  throw new RangeError(`No export as “${formatId}”: ask for ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}.`);
}
