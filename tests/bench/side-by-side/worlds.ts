import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSayso } from '../../../src/formats/write-sayso.ts';
import type { Dataset } from '../../../src/model/types.ts';
import { largeWorld } from '../large/world.ts';

/** A graph that all compared pages open, each in its own format. */
export interface World {
  readonly entities: number;
  readonly claims: number;
  readonly ids: readonly string[];
  readonly source: Uint32Array<ArrayBuffer>;
  readonly target: Uint32Array<ArrayBuffer>;
  readonly community: Uint32Array<ArrayBuffer>;
}

/** What a page reads: Sayso's own JSON with all that stands behind each claim, graphology's JSON, or plain lists. */
export type FileKind = 'sayso' | 'graphology' | 'lists';

/** Entities and claims of the graphs that are compared. */
export const sizes: readonly (readonly [entities: number, claims: number])[] = [
  [40, 70],
  [1000, 3000],
  [10_000, 30_000],
  [50_000, 150_000],
  [100_000, 300_000],
];

/** Make a world and write it in every format into a folder. */
export function writeWorld(folder: string, entities: number, claims: number): World {
  const { dataset, community } = largeWorld(entities, claims);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, nameOf('sayso', entities)), writeSayso(dataset));
  writeFileSync(join(folder, nameOf('graphology', entities)), graphologyOf(dataset));
  writeFileSync(join(folder, nameOf('lists', entities)), listsOf(dataset));
  const index = new Map(dataset.entities.map(({ id }, at) => [id, at]));
  return {
    entities,
    claims,
    ids: dataset.entities.map(({ id }) => id),
    source: Uint32Array.from(dataset.claims, ({ subject }) => index.get(subject) ?? 0),
    target: Uint32Array.from(dataset.claims, ({ object }) => index.get(object ?? '') ?? 0),
    community,
  };
}

/** Name the file that holds a graph of a size. */
export function nameOf(kind: FileKind, entities: number): string {
  return `${kind}-${entities}.json`;
}

/**
 * Write no more than a plain page needs to draw and name everything, and the quotation of each claim; with the places that the
 * dataset saves, where it does.
 */
export function graphologyOf({ entities, claims, positions }: Dataset): string {
  return JSON.stringify({
    attributes: {},
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: entities.map(({ id, name }) => {
      const [x, y] = positions?.[id] ?? [];
      return { key: id, attributes: { label: name, ...(x === undefined ? {} : { x, y }) } };
    }),
    edges: claims.flatMap(({ id, subject, predicate, object, citations }) =>
      object === undefined
        ? []
        : [{ key: id, source: subject, target: object, attributes: { label: predicate, quote: citations[0]?.quote } }],
    ),
  });
}

function listsOf({ entities, claims }: Dataset): string {
  return JSON.stringify({
    nodes: entities.map(({ id, name }) => ({ id, label: name })),
    edges: claims.flatMap(({ id, subject, predicate, object, citations }) =>
      object === undefined
        ? []
        : [{ id, source: subject, target: object, label: predicate, quote: citations[0]?.quote }],
    ),
  });
}
