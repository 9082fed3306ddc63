/** Writes a zip of three tables: claims, entities and citations. No row of a claim leaves without its status and voices. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Cell, writeDelimited } from '../lib/delimited.ts';
import { fullEdgeLabelOf } from '../model/label.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Attribute, Claim, Dataset } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { claimCells, flatGraphOf } from './flat-graph.ts';

/** Write a dataset as tables in a zip. */
export function writeTables(dataset: Dataset): Uint8Array {
  const canonical = toCanonical(dataset);
  const lookup = lookupOf(canonical);
  const files: Zippable = {};
  for (const [name, rows] of Object.entries({
    'claims.csv': claimRows(lookup),
    'entities.csv': entityRows(lookup),
    'citations.csv': citationRows(lookup),
  })) {
    // A head with nothing below it looks like a row.
    if (rows.length > 1) files[name] = strToU8(writeDelimited(rows, 'csv'));
  }
  // The time of the writing must not be in the bytes; a zip knows none before 1980.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}

function claimRows(lookup: Lookup): readonly (readonly Cell[])[] {
  const { claims } = lookup.dataset;
  const foreign = foreignNames(claims);
  const rows = claims.map((claim) => {
    const { source, source_title, attribution: _, ...cells } = claimCells(lookup, claim);
    return { ...endCells(lookup, claim), ...cells, document: source, document_title: source_title };
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [
    [...names, ...foreign],
    ...rows.map((row, index) => [
      ...names.map((name) => cellOf(new Map<string, unknown>(Object.entries(row)).get(name))),
      ...foreignValues(claims[index]?.attributes, foreign),
    ]),
  ];
}

function endCells(lookup: Lookup, claim: Claim): Readonly<Record<string, Cell>> {
  const { id, subject, object, value } = claim;
  return {
    id,
    source: subject,
    source_name: nameOf(lookup, subject),
    relation: fullEdgeLabelOf(lookup, claim),
    target: object,
    target_name: object === undefined ? undefined : nameOf(lookup, object),
    value,
  };
}

function entityRows(lookup: Lookup): readonly (readonly Cell[])[] {
  const { entities } = lookup.dataset;
  const { nodes } = flatGraphOf(lookup.dataset);
  const foreign = foreignNames(entities);
  return [
    ['id', 'label', 'type', 'name', 'aliases', 'note', 'x', 'y', ...foreign],
    ...entities.map(({ id, type, name, aliases, note, attributes }, index) => [
      id,
      nodes[index]?.label,
      type,
      name,
      aliases?.join('; '),
      note,
      ...(nodes[index]?.position ?? [undefined, undefined]),
      ...foreignValues(attributes, foreign),
    ]),
  ];
}

function citationRows({ dataset, sources }: Lookup): readonly (readonly Cell[])[] {
  return [
    ['claim', 'status', 'voices', 'document', 'document_title', 'url', 'paragraph', 'quotation', 'start', 'end'],
    ...dataset.claims.flatMap(({ id, status, voices, source, citations }) =>
      citations.map(({ paragraph, quote, start, end }) => {
        const { title, url } = sources.get(source) ?? {};
        return [id, status, voices.join('; '), source, title, url, paragraph, quote, start, end];
      }),
    ),
  ];
}

function foreignNames(things: readonly { readonly attributes?: readonly Attribute[] }[]): readonly string[] {
  return [...new Set(things.flatMap(({ attributes = [] }) => attributes.map(([name]) => name)))];
}

function foreignValues(attributes: readonly Attribute[] = [], names: readonly string[]): readonly Cell[] {
  const byName = new Map(attributes);
  return names.map((name) => cellOf(byName.get(name)));
}

function cellOf(value: unknown): Cell {
  if (value === undefined || typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
