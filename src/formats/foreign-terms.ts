/** Types of entities and relations of a foreign graph: from what the file calls them, or from the column that says most. */
import { countBy } from '../lib/collections.ts';
import { mostOf } from '../model/schema.ts';
import type { EntityType, Predicate } from '../model/types.ts';
import { cleanText } from './clean-text.ts';
import { colorNames } from './color-names.ts';
import type { ForeignEdge, ForeignGraph, ForeignNode } from './foreign-graph.ts';
import { IdMaker } from './make-ids.ts';

export interface TypeChoice {
  readonly types: Readonly<Record<string, EntityType>>;
  readonly idOf: (node: ForeignNode) => string;
}

export interface RelationChoice {
  readonly predicates: Readonly<Record<string, Predicate>>;
  readonly idOf: (edge: ForeignEdge) => string;
}

/** A legend of more types than these says less than none. */
const mostTypes = 30;
const mostRelations = 400;

/** Columns that say what kind of thing a node is, the surest first. */
const typeColumns =
  /^(?:type|node[ _-]?type|entity[ _-]?type|labelv|labels|kind|category|class|schema|group|cluster|community|modularity[ _]class|\w+[ _-](?:type|kind|category|class))$/i;

/** Choose the types of the nodes: their own, else the column that sorts them into a handful of kinds. */
export function chooseTypes(nodes: readonly ForeignNode[]): TypeChoice {
  const hasOwn = nodes.some(({ type }) => type !== undefined);
  const own = countBy(nodes, ({ type }) => type ?? '');
  const column = hasOwn && own.size <= mostTypes + 1 ? undefined : chooseColumn(nodes);
  const byColor = column === undefined && !hasOwn ? namesByColor(nodes) : undefined;
  const nameOf = (node: ForeignNode) =>
    byColor?.get(node.color ?? '') ?? typeName(node, column, own.size <= mostTypes + 1);
  const ids = new Map<string, string>();
  const maker = new IdMaker();
  const byType = new Map<string, ForeignNode[]>();
  for (const node of nodes) {
    const name = nameOf(node);
    const held = byType.get(name);
    if (held) held.push(node);
    else byType.set(name, [node]);
  }
  const types: Record<string, EntityType> = {};
  for (const [name, held] of [...byType].sort(([, a], [, b]) => b.length - a.length)) {
    const id = maker.makeOther(typeId(name), 'type');
    ids.set(name, id);
    const color = byType.size > 1 ? sharedColor(held) : undefined;
    types[id] = { label: cleanText(name, mostOf.name) || 'Node', ...(color === undefined ? {} : { color }) };
  }
  return { types, idOf: (node) => ids.get(nameOf(node)) ?? 'node' };
}

/** More colors than these are a scale, not kinds. */
const mostColors = 20;

/** Where a file tells kinds of nodes apart by a few colors alone, these name the kinds. */
function namesByColor(nodes: readonly ForeignNode[]): ReadonlyMap<string, string> | undefined {
  const counts = [...countBy(nodes, ({ color }) => color ?? '')].sort(([, a], [, b]) => b - a);
  const colorful = counts.filter(([color]) => isColorful(color)).length;
  const areFew = counts.length > 1 && counts.length <= mostColors && counts.length <= nodes.length / 5;
  const areKinds = areFew && colorful > counts.length / 2;
  if (!areKinds) return undefined;
  const names = colorNames(counts.map(([color]) => color).filter((color) => color !== ''));
  return new Map(counts.map(([color]) => [color, color === '' ? 'Without a color' : `Drawn in ${names.get(color)}`]));
}

/** Choose the relations of the lines: their labels, else one that only says that two are linked. */
export function chooseRelations({ edges, notes }: ForeignGraph): RelationChoice {
  const labels = new Set(edges.map(({ label }) => label ?? ''));
  const isFew = labels.size <= mostRelations;
  if (!isFew)
    notes.add('kept', 'labels of lines, too many to tell relations apart, as attributes', undefined, '', labels.size);
  const keyOf = ({ label, isDirected }: ForeignEdge) =>
    `${isDirected ? 'd' : 'u'}${isFew && label !== undefined ? cleanText(label, mostOf.name) : ''}`;
  const maker = new IdMaker();
  const ids = new Map<string, string>();
  const predicates: Record<string, Predicate> = {};
  for (const key of new Set(edges.map(keyOf))) {
    const isDirected = key.startsWith('d');
    const label = key.slice(1);
    const words =
      label === ''
        ? isDirected
          ? ['links to', 'is linked from']
          : ['is linked with', 'is linked with']
        : [label, isDirected ? `← ${label}` : label];
    const id = maker.makeOther(typeId(words[0] ?? 'link'), 'relation');
    ids.set(key, id);
    predicates[id] = {
      label: words[0] ?? 'links to',
      inverse: cleanText(words[1] ?? '', mostOf.name),
      domain: '*',
      range: '*',
      group: 'lines',
    };
  }
  return { predicates, idOf: (edge) => ids.get(keyOf(edge)) ?? 'links-to' };
}

/** Ids that are whole numbers would lose their place in the vocabulary. */
function typeId(name: string): string {
  const slug = name.toLowerCase().trim().replace(/\s+/g, '-');
  return /^\d+$/.test(slug) ? `t${slug}` : slug;
}

function typeName(node: ForeignNode, column: string | undefined, ownFits: boolean): string {
  if (ownFits && node.type !== undefined && node.type.trim() !== '') return node.type.trim();
  const value = column === undefined ? undefined : node.attributes.find(([name]) => name === column)?.[1];
  if (value === undefined || value === '') return 'Node';
  const text = (Array.isArray(value) ? value.join(', ') : String(value)).replace(/^:/, '').trim();
  if (text === '') return 'Node';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? `${column} ${text}` : text;
}

/** Find the column by its name; it has to sort the nodes into few kinds, of which not every one is alone. */
function chooseColumn(nodes: readonly ForeignNode[]): string | undefined {
  const names = new Set(nodes.slice(0, 200).flatMap(({ attributes }) => attributes.map(([name]) => name)));
  const ranked = [...names].filter((name) => typeColumns.test(name)).sort((a, b) => rankOf(a) - rankOf(b));
  return ranked.find((column) => {
    const values = new Set<string>();
    let held = 0;
    for (const { attributes } of nodes) {
      const value = attributes.find(([name]) => name === column)?.[1];
      if (value === undefined) continue;
      held += 1;
      values.add(String(value));
      if (values.size > mostTypes) return false;
    }
    return held >= nodes.length / 2 && (values.size < held || held === 1);
  });
}

const columnOrder = ['type', 'node', 'entity', 'labelv', 'labels', 'kind', 'category', 'class', 'schema', 'group'];

function rankOf(name: string): number {
  const place = columnOrder.findIndex((start) => name.toLowerCase().startsWith(start));
  return place < 0 ? columnOrder.length : place;
}

/** The color in which the file draws nearly all of a kind. */
function sharedColor(nodes: readonly ForeignNode[]): string | undefined {
  const [top] = [...countBy(nodes, ({ color }) => color ?? '')].sort(([, a], [, b]) => b - a);
  return top && isColorful(top[0]) && top[1] >= nodes.length * 0.9 ? top[0] : undefined;
}

/** Gray is what programs draw in before anybody chose a color. */
function isColorful(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return hex !== '' && Math.max(red, green, blue) - Math.min(red, green, blue) > 40;
}
