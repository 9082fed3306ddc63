/**
 * What another program changed in a file of Sayso's where it has no effect: labels, and columns that only repeat what the records or other
 * columns say. Such a change is not taken over, and is told.
 */
import type { Dataset } from '../model/types.ts';
import { type FlatEdge, type FlatNode, flatGraphOf } from './flat-graph.ts';
import type { ForeignGraph } from './foreign-graph.ts';
import type { InputFile, ReadResult } from './format.ts';
import { type ImportNote, ImportNotes } from './import-report.ts';
import type { TableName } from './own-tables.ts';
import { tablesOf } from './write-tables.ts';

/** Add to a dataset that came back whole what was changed in its file without effect. */
export function withChanges(
  result: ReadResult,
  format: string,
  files: readonly InputFile[],
  changesIn: (dataset: Dataset) => readonly ImportNote[],
): ReadResult {
  const notes = result.dataset ? changesIn(result.dataset) : [];
  if (notes.length === 0) return result;
  return { ...result, report: { format, files: files.map(({ name }) => name), notes, quotedLines: 0 } };
}

/** Compare the nodes and lines of a file with what Sayso writes for the records in it. */
export function changesInGraph({ nodes, edges }: ForeignGraph, dataset: Dataset): readonly ImportNote[] {
  const flat = flatGraphOf(dataset);
  const notes = new ImportNotes();
  const written = new Map<string, FlatNode | FlatEdge>(
    [...flat.nodes, ...flat.edges].map((thing) => [thing.id, thing]),
  );
  for (const { id, label, attributes, place } of [...nodes, ...edges]) {
    const thing = id === undefined ? undefined : written.get(id);
    if (!thing) continue;
    const held = new Map(attributes.map(([name, value]) => [name, value]));
    const others = thing.cells.filter(
      ({ name, value }) => held.has(name) && !isSame(String(held.get(name)), String(value)),
    );
    const names = [
      ...(label === undefined || isSame(label, thing.label) ? [] : ['label']),
      ...others.map(({ name }) => name),
    ];
    for (const name of names)
      notes.add(
        'dropped',
        'labels and values that another program changed; the claims inside the file count',
        `${place}: ${name}`,
        'To change the claims, edit them here, or in the tables that Sayso writes.',
      );
  }
  return notes.list();
}

/** Columns of the tables that only repeat what others say, for people who read them. */
const repeated: Readonly<Record<TableName, readonly string[]>> = {
  claims: [
    'source_name',
    'relation',
    'target_name',
    'sentence',
    'predicate',
    'voice_names',
    'document_title',
    'published',
    'url',
    'quotation',
    'paragraph',
  ],
  entities: ['label'],
  citations: ['status', 'voices', 'document', 'document_title', 'url'],
};

/** Compare the cells of tables that repeat what others say with what Sayso writes for the rest of the row. */
export function changesInTables(
  rows: ReadonlyMap<TableName, readonly ReadonlyMap<string, string>[]>,
  dataset: Dataset,
): readonly ImportNote[] {
  const notes = new ImportNotes();
  const fresh = tablesOf(dataset);
  for (const [table, given] of rows) {
    const { columns, rows: written } = fresh[table];
    const expected = new Map(written.map((row) => [keyOf(columns.own, row), row]));
    for (const [index, cells] of given.entries()) {
      const row = expected.get(
        keyOf(
          columns.own,
          columns.own.map((name) => cells.get(name)),
        ),
      );
      for (const name of row ? repeated[table] : []) {
        const cell = String(row?.[columns.own.indexOf(name)] ?? '');
        const held = cells.get(name);
        if (held === undefined || isSame(held, cell)) continue;
        notes.add(
          'dropped',
          'cells that differ from the columns they are made from; those columns count',
          `row ${index + 2} of ${table}.csv: ${name}`,
          'Change the columns source, target, status, voices, document and the table of citations; Sayso rewrites the others.',
        );
      }
    }
  }
  return notes.list();
}

/** A row of the citations is known by its claim and its words. */
function keyOf(columns: readonly string[], row: readonly unknown[]): string {
  const names = columns.includes('claim') ? ['claim', 'quotation', 'paragraph'] : ['id'];
  return names.map((name) => String(row[columns.indexOf(name)] ?? '')).join('\n');
}

/** Programs wrap lines, trim, and write 1 as 1.0. */
function isSame(some: string, other: string): boolean {
  const [a, b] = [some, other].map((text) => text.replace(/[\s\u202a-\u202e\u2066-\u2069]+/g, ' ').trim());
  if (a === b) return true;
  const [first, second] = [Number(a), Number(b)];
  return a !== '' && b !== '' && Number.isFinite(first) && first === second;
}
