/** What columns of other tools mean, by their names: label, relation, place, color. A column that is used as such is not kept twice. */
import type { Attribute } from '../model/types.ts';

export interface NodeColumns {
  readonly label: string | undefined;
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly color: string | undefined;
  /** What is left. */
  readonly attributes: readonly Attribute[];
}

export interface EdgeColumns {
  readonly label: string | undefined;
  readonly attributes: readonly Attribute[];
}

/** Names under which tools keep the label of a node, the surest first. */
const labelNames = ['label', 'name', 'title', 'v_name', 'caption', 'displayname', 'full_name', 'fullname'];
/** Names under which tools keep what a line says. */
const relationNames = [
  'labele',
  'label',
  'edge label',
  'relation',
  'relationship',
  'relationship_type',
  'relation_type',
  'predicate',
  'interaction',
  'kind',
  'type',
  'name',
];

/** Take out of a node's attributes what draws it. */
export function nodeColumnsIn(attributes: readonly Attribute[]): NodeColumns {
  const byName = new Map(attributes.map(([name, value]) => [name.toLowerCase(), value]));
  const [x, y] = [byName.get('x'), byName.get('y')];
  const hasPlace = typeof x === 'number' && typeof y === 'number';
  const labelName = labelNames.find((name) => isWords(byName.get(name)));
  const label = labelName === undefined ? undefined : String(byName.get(labelName));
  const used = new Set([...(labelName === undefined ? [] : [labelName]), ...(hasPlace ? ['x', 'y'] : [])]);
  return {
    label,
    x: hasPlace ? x : undefined,
    y: hasPlace ? y : undefined,
    color: colorIn(byName),
    attributes: attributes.filter(([name]) => !used.has(name.toLowerCase())),
  };
}

/** Take out of a line's attributes what it says. */
export function edgeColumnsIn(attributes: readonly Attribute[]): EdgeColumns {
  const byName = new Map(attributes.map(([name, value]) => [name.toLowerCase(), value]));
  const used = relationNames.find((name) => isWords(byName.get(name)));
  if (used === undefined) return { label: undefined, attributes };
  return {
    label: String(byName.get(used)),
    attributes: attributes.filter(([name]) => name.toLowerCase() !== used),
  };
}

/** Write a color as `#rrggbb`, when it is one that can be read. */
export function hexColor(red: unknown, green: unknown, blue: unknown): string | undefined {
  const parts = [red, green, blue].map(Number);
  if (parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Read a color as other tools write it: `#abc`, `#aabbcc`, `rgb(1, 2, 3)`. */
export function parseColor(text: string): string | undefined {
  if (/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(text)) return text.slice(0, 7).toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(text))
    return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`.toLowerCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  return parts ? hexColor(parts[1], parts[2], parts[3]) : undefined;
}

function colorIn(byName: ReadonlyMap<string, unknown>): string | undefined {
  const color = byName.get('color') ?? byName.get('fill');
  if (typeof color === 'string') return parseColor(color);
  return byName.has('r') ? hexColor(byName.get('r'), byName.get('g'), byName.get('b')) : undefined;
}

function isWords(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}
