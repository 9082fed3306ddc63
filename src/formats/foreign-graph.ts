/** What readers of other tools' files gather, before a dataset is made of it: nodes and lines as the file has them. */
import type { Attribute, AttributeScalar, AttributeValue } from '../model/types.ts';
import { ImportNotes } from './import-report.ts';

export interface ForeignNode {
  readonly id: string;
  readonly label?: string | undefined;
  /** What kind of thing the file says it is. */
  readonly type?: string | undefined;
  readonly note?: string | undefined;
  readonly x?: number | undefined;
  /** Upward. */
  readonly y?: number | undefined;
  /** `#rrggbb`, as the file has it drawn. */
  readonly color?: string | undefined;
  readonly attributes: readonly Attribute[];
  /** Where it stands in the file: "line 12". */
  readonly place: string;
}

export interface ForeignEdge {
  readonly id?: string | undefined;
  readonly source: string;
  readonly target: string;
  /** What relation the file says it is. */
  readonly label?: string | undefined;
  readonly isDirected: boolean;
  /** As the file has it; kept as attribute when it is no date. */
  readonly when?: string | undefined;
  readonly note?: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly place: string;
}

/** A graph on the way in. */
export class ForeignGraph {
  readonly nodes: ForeignNode[] = [];
  readonly edges: ForeignEdge[] = [];
  /** What the file says of the graph as a whole. */
  readonly attributes: Attribute[] = [];
  readonly notes = new ImportNotes();
  title: string | undefined;
  note: string | undefined;

  /** Leave a line out that does not say which two it joins. */
  dropLine(place: string): void {
    this.notes.add('dropped', 'lines without both ends', place, 'Give each line a source and a target.');
  }
}

/** Make an attribute's value of anything that JSON holds; what has parts is written as JSON. Undefined for nothing. */
function toAttributeValue(value: unknown): AttributeValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => item !== null && typeof item !== 'object')) {
    return value.map((item) => toScalar(item));
  }
  return typeof value === 'object' ? JSON.stringify(value) : toScalar(value);
}

function toScalar(value: unknown): AttributeScalar {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'boolean' ? value : String(value);
}

/** Read a text as a number only when that loses nothing: no leading zeros, no more digits than a number keeps, nothing infinite. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return undefined;
  const isWhole = /^[+-]?\d+$/.test(trimmed);
  return isWhole && !Number.isSafeInteger(number) ? undefined : number;
}

/** List the attributes of an object but for some keys, in its order. */
export function attributesOf(record: Readonly<Record<string, unknown>>, except: ReadonlySet<string>): Attribute[] {
  return Object.entries(record).flatMap(([name, held]) => {
    const value = except.has(name) ? undefined : toAttributeValue(held);
    return value === undefined ? [] : [[name, value] as const];
  });
}
