/**
 * Files that hold nothing but places: a table of ids with x and y, or the same in JSON, as programs write a layout beside the graph.
 * Given together with a graph, they say where its entities stand.
 */
import { isRecord } from '../lib/plain-values.ts';
import type { Dataset, Position } from '../model/types.ts';
import { decodeHead } from './decode-text.ts';
import type { InputFile, ReadResult } from './format.ts';
import type { ImportNote } from './import-report.ts';
import { numberOf, textOf } from './json-source.ts';
import { parseFile } from './parse-json.ts';
import { parseTable } from './parse-table.ts';
import { placesOf } from './scale-positions.ts';

/** Places by what the layout calls the entities: upward, in its own measure. */
export type Layout = ReadonlyMap<string, Position>;

/** Read a file as a layout; undefined when it holds anything else. */
export function layoutIn(file: InputFile): Layout | undefined {
  const layout = /^\s*[[{]/.test(decodeHead(file.bytes)) ? layoutInJson(file) : layoutInTable(file);
  return layout && layout.size > 0 ? layout : undefined;
}

/** Put the entities of a dataset where a layout has them; nothing happens when it knows hardly any of them. */
export function placedBy(result: ReadResult, layout: Layout, name: string): ReadResult {
  const { dataset, report } = result;
  if (!dataset) return result;
  const placed = dataset.entities.flatMap((entity) => {
    const known = namesOf(entity).find((each) => layout.has(each));
    const place = known === undefined ? undefined : layout.get(known);
    return place ? [{ id: entity.id, attributes: [], place: '', x: place[0], y: place[1] }] : [];
  });
  const positions = placed.length < dataset.entities.length / 2 ? undefined : placesOf(placed, (id) => id);
  if (!report) return positions ? { ...result, dataset: { ...dataset, positions } } : result;
  const notes = [...report.notes, ...notesOf(placed.length, layout.size, name, positions !== undefined)];
  return {
    ...result,
    dataset: positions ? { ...dataset, positions } : dataset,
    report: { ...report, files: [...report.files, name], notes },
  };
}

/** Ids that Sayso rewrote stay as an attribute, and some layouts go by names. */
function namesOf({ id, name, attributes = [] }: Dataset['entities'][number]): readonly string[] {
  const original = attributes.find(([key]) => key === 'id')?.[1];
  return [...(original === undefined ? [] : [String(original)]), id, name];
}

function notesOf(placed: number, all: number, name: string, isUsed: boolean): readonly ImportNote[] {
  const note = (outcome: ImportNote['outcome'], count: number, what: string, advice = ''): ImportNote[] =>
    count === 0 ? [] : [{ outcome, count, what, places: [name], advice }];
  if (!isUsed) {
    const advice = 'Check that the layout belongs to this graph and names its entities the same way.';
    return note('dropped', all, 'positions from a layout with hardly any of these entities', advice);
  }
  return [
    ...note('read', placed, 'positions from a layout'),
    ...note('dropped', all - placed, 'positions of entities that are not in the graph'),
  ];
}

function layoutInTable(file: InputFile): Layout | undefined {
  const table = parseTable(file);
  if ('severity' in table || table.fault || table.layout.kind !== 'nodes') return undefined;
  const roles = table.layout.columns.map(({ role }) => role);
  const [x, y] = [roles.indexOf('x'), roles.indexOf('y')];
  const id = roles.indexOf('id') >= 0 ? roles.indexOf('id') : roles.indexOf('label');
  if (x < 0 || y < 0 || id < 0 || roles.length > mostColumns) return undefined;
  return collected(table.rows.map((row) => [row[id]?.trim(), numberIn(row[x]), numberIn(row[y])]));
}

/** A table that says more of its rows than where they stand is one of entities. */
const mostColumns = 5;

function numberIn(cell = ''): number | undefined {
  const text = cell.trim().replace(',', '.');
  return text === '' ? undefined : numberOf(Number(text));
}

/** `{"a": [1, 2]}`, `{"a": {"x": 1, "y": 2}}`, or a list of `{"id": "a", "x": 1, "y": 2}`. */
function layoutInJson({ bytes }: InputFile): Layout | undefined {
  const parsed = parseFile(bytes);
  const value = parsed.kind === 'read' ? parsed.reading.value : undefined;
  const inner =
    isRecord(value) && isRecord(value['positions']) && Object.keys(value).length < 3 ? value['positions'] : value;
  if (Array.isArray(inner)) {
    const records = inner.filter(isRecord);
    return records.length < inner.length
      ? undefined
      : collected(records.map((record) => [textOf(record['id'] ?? record['key']), ...pairIn(record)]));
  }
  return isRecord(inner) ? collected(Object.entries(inner).map(([id, held]) => [id, ...pairIn(held)])) : undefined;
}

function pairIn(held: unknown): readonly [number | undefined, number | undefined] {
  if (Array.isArray(held))
    return held.length === 2 || held.length === 3 ? [numberOf(held[0]), numberOf(held[1])] : [undefined, undefined];
  if (!isRecord(held) || 'source' in held || 'target' in held) return [undefined, undefined];
  return [numberOf(held['x']), numberOf(held['y'])];
}

/** All of it is places, or it is no layout. */
function collected(
  rows: readonly (readonly [string | undefined, number | undefined, number | undefined])[],
): Layout | undefined {
  const layout = new Map<string, Position>();
  for (const [id, x, y] of rows) {
    if (id === undefined || id === '' || x === undefined || y === undefined) return undefined;
    layout.set(id, [x, y]);
  }
  return layout;
}
