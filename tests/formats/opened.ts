/** Helpers for tests that open files of other tools. */
import { readFile, readFiles } from '../../src/formats/read-files.ts';
import type { Attribute, Dataset } from '../../src/model/types.ts';
import { samples } from './samples.ts';

/** Encode a text as a file. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Read a sample, which has to open. */
export async function opened(id: string): Promise<Dataset> {
  const sample = samples.find((each) => each.id === id);
  const { dataset } = await readFile(bytesOf(sample?.text ?? ''), sample?.name ?? '', { date: '2026-11-28' });
  if (!dataset) throw new Error(`The sample of ${id} does not open.`);
  return dataset;
}

/** Read files that are given together, which have to open. */
export async function tablesOf(
  ...files: readonly (readonly [name: string, content: string | Uint8Array])[]
): Promise<Dataset> {
  const given = files.map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? bytesOf(content) : content,
  }));
  const { dataset, issues } = await readFiles(given);
  if (!dataset) throw new Error(issues.map(({ message }) => message).join(' '));
  return dataset;
}

/** Give the columns of an entity or a claim by name. */
export function attributesOf(dataset: Dataset, id: string): Readonly<Record<string, unknown>> {
  const thing = dataset.entities.find((entity) => entity.id === id) ?? dataset.claims.find((claim) => claim.id === id);
  return Object.fromEntries((thing?.attributes ?? []) as Attribute[]);
}

/** Write the lines of a dataset as ids and relation. */
export const linesOf = ({ claims, vocabulary }: Dataset) =>
  claims.map(({ subject, predicate, object }) => `${subject} ${vocabulary.predicates[predicate]?.label} ${object}`);
