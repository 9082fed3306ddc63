import type { writeGraphology } from '../formats/write-graphology.ts';
import { writeSayso } from '../formats/write-sayso.ts';
import type { Dataset } from '../model/types.ts';
import { datasetAsItStands } from './dataset-as-it-stands.ts';

/** What writes graphology JSON, once it has come. */
let writesGraphology: typeof writeGraphology | undefined;

/** Bring what writes other formats, before anybody asks: without a connection it could not be had later. */
export async function bringWriters(): Promise<void> {
  writesGraphology = (await import('../formats/write-graphology.ts')).writeGraphology;
}

/**
 * Write what is on the screen, nodes where they stand now. Our own format is always written at once, so that nothing can keep work
 * from being saved; graphology JSON too, but for the first moments of a visit; other formats take a moment.
 */
export function exportContent(formatId: 'sayso'): string;
export function exportContent(formatId: string): string | Promise<string | Uint8Array>;
export function exportContent(formatId: string): string | Promise<string | Uint8Array> {
  const dataset = datasetAsItStands();
  if (formatId === 'sayso') return writeSayso(dataset);
  if (formatId === 'graphology' && writesGraphology) return writesGraphology(dataset);
  return import('./export-file.ts').then(({ contentOf }) => contentOf(dataset, formatId));
}

/** Write a dataset as a file in our own format. */
export function asOwnFile(dataset: Dataset): { readonly name: string; readonly content: Blob } {
  return { name: `${dataset.id}.sayso.json`, content: new Blob([writeSayso(dataset)], { type: 'application/json' }) };
}
