/**
 * Records that Sayso writes beside what other tools read, so that its own files come back whole: one of the dataset, one of each entity
 * and of each claim, as JSON. A file whose nodes or lines no longer agree with them was changed elsewhere, and is read as what it is.
 */
import { isRecord } from '../lib/plain-values.ts';
import { hasErrors } from '../model/issues.ts';
import type { Claim, Dataset } from '../model/types.ts';
import { validate } from '../model/validate.ts';
import type { ForeignGraph } from './foreign-graph.ts';
import type { ReadOptions, ReadResult } from './format.ts';
import { fieldOf, type JsonRecord, recordsAt } from './json-source.ts';

export const recordKinds = ['dataset', 'entity', 'claim'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Give all of a dataset but its entities and claims. The version has a name of its own, by which no dataset is recognized. */
export function headRecord(dataset: Dataset): JsonRecord {
  const { sayso, entities: _, claims: __, ...head } = dataset;
  return { version: sayso, ...head };
}

/** Write JSON in which nothing but plain signs, letters and spaces stands as it is: any file can hold it, and no cleaner changes it. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[>\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** List the claims about a value by their subjects: they have no line of their own in a graph. */
export function valueClaimsBySubject({ claims }: Dataset): ReadonlyMap<string, readonly Claim[]> {
  const bySubject = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.object !== undefined) continue;
    const held = bySubject.get(claim.subject);
    if (held) held.push(claim);
    else bySubject.set(claim.subject, [claim]);
  }
  return bySubject;
}

/** Collects the records of a file while it is read. */
export class OwnRecords {
  readonly #parts: Readonly<Record<RecordKind, JsonRecord[]>> = { dataset: [], entity: [], claim: [] };

  /** Take a record; what is none is passed over, and the file then does not agree with the rest. */
  add(kind: RecordKind, value: unknown): void {
    if (isRecord(value)) this.#parts[kind].push(value);
  }

  /** Take a record from its text. */
  addText(kind: RecordKind, json: string): void {
    try {
      this.add(kind, JSON.parse(json));
    } catch {
      // Cut or changed by hand.
    }
  }

  /** Whether the file was written by Sayso. */
  get isOwn(): boolean {
    return this.#parts.dataset.length > 0;
  }

  /** Put together what a dataset is made of. */
  input(): JsonRecord {
    const { version, ...head } = this.#parts.dataset[0] ?? {};
    return { sayso: version, ...head, entities: this.#parts.entity, claims: this.#parts.claim };
  }

  /** Tell whether nodes and lines of the file are those of the records. */
  agreesWith({ nodes, edges }: Pick<ForeignGraph, 'nodes' | 'edges'>): boolean {
    const lines = this.#parts.claim.filter((claim) => claim['object'] !== undefined);
    return (
      isSameSet(
        nodes.map(({ id }) => id),
        this.#parts.entity.map(({ id }) => String(id)),
      ) &&
      isSameSet(
        edges.map(({ id, source, target }) => `${id} ${source} ${target}`),
        lines.map(({ id, subject, object }) => `${id} ${subject} ${object}`),
      )
    );
  }
}

/** Check what was put together, in the texts where they are at hand. */
export function readRecords(input: JsonRecord, { textsOf }: ReadOptions): ReadResult {
  const hints = recordsAt(input, 'sources').flatMap((source) => {
    const file = fieldOf(source['text'], 'file');
    const { id } = source;
    return typeof id === 'string' ? [{ id, ...(typeof file === 'string' ? { textFile: file } : {}) }] : [];
  });
  const { dataset, issues } = validate(input, textsOf ? { texts: textsOf(hints) } : {});
  return { dataset: hasErrors(issues) ? undefined : dataset, issues };
}

/** Tell whether two lists hold the same texts, each once. */
export function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(some);
  return some.length === others.length && known.size === some.length && others.every((each) => known.has(each));
}
