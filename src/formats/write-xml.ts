/** Writes texts into XML: nothing that XML forbids ever gets there, and line breaks in attributes survive. */
import type { AttributeScalar, Claim, Entity } from '../model/types.ts';
import type { Cell } from './flat-graph.ts';
import { plainJson, type RecordKind } from './own-records.ts';

/** Escape a text for an attribute or an element, in quotation marks of either kind. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"'\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Write a record as an instruction to Sayso, which all other programs pass over; JSON holds every character as an escape. */
export function recordInstruction(kind: RecordKind, record: object): string {
  return `<?sayso-${kind} ${plainJson(record)}?>`;
}

/** Write the records that belong to a node: its entity, and the claims about a value, which have no line. */
export function nodeRecords(entity: Entity, statements: readonly Claim[]): string {
  return [recordInstruction('entity', entity), ...statements.map((claim) => recordInstruction('claim', claim))].join(
    '',
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: 'string' | 'double' | 'boolean';
}

/** The columns of nodes or lines; a name that holds values of two kinds is two columns. */
export class Columns {
  readonly #byKey = new Map<string, Column>();
  readonly #prefix: string;

  constructor(prefix: string, things: readonly { readonly cells: readonly Cell[] }[]) {
    this.#prefix = prefix;
    for (const { cells } of things) for (const cell of cells) this.of(cell);
  }

  /** List all columns, in the order in which they came up. */
  list(): readonly Column[] {
    return [...this.#byKey.values()];
  }

  /** Find the column of a cell. */
  of({ name, value }: Cell): Column {
    const type = typeOf(value);
    const key = `${type} ${name}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const column: Column = { id: `${this.#prefix}${this.#byKey.size}`, name, type };
    this.#byKey.set(key, column);
    return column;
  }
}

function typeOf(value: AttributeScalar): Column['type'] {
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'double' : 'boolean';
}
