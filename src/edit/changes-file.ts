/** Changes of a dataset as a small file of their own, to be sent to whoever has the dataset and opened over it. */
import type { Dataset } from '../model/types.ts';
import { changedItemsOf } from './changed-items.ts';
import { datasetOf, type Items, itemsOf } from './dataset-items.ts';

export interface ChangesFile {
  readonly saysoChanges: 1;
  /** Id and title of the dataset. */
  readonly dataset: string;
  readonly title: string;
  /** SHA-256 of the version that was changed, in canonical form. */
  readonly base?: string | undefined;
  /** Who sends them: a name one gives oneself. */
  readonly by?: string | undefined;
  /** EDTF day. */
  readonly at: string;
  readonly note?: string | undefined;
  readonly added: readonly PartChange[];
  readonly changed: readonly PartChange[];
  readonly removed: readonly PartChange[];
  /** What was read in the place of a change and is none. */
  readonly unread?: readonly UnreadChange[] | undefined;
}

export const changeLists = ['added', 'changed', 'removed'] as const;
export type ChangeList = (typeof changeLists)[number];

export interface UnreadChange {
  readonly list: ChangeList;
  /** Which one of its list, from 1. */
  readonly number: number;
  readonly value: unknown;
}

/** An item as it was, and as it is; so the file can be read without the version that was changed. */
export interface PartChange {
  readonly kind: keyof Items;
  readonly id: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

type About = Pick<ChangesFile, 'base' | 'by' | 'at' | 'note'>;

/** Gather what is different in a later version. Places of nodes that both have are left out: they are nobody's opinion. */
export function changesOf(before: Dataset, after: Dataset, about: About): ChangesFile {
  const changes = changedItemsOf(before, after).filter(
    ({ kind, id, change }) => !(kind === 'position' && change !== 'added') && !(kind === 'about' && ownKeys.has(id)),
  );
  const pick = (wanted: 'added' | 'changed' | 'removed'): readonly PartChange[] =>
    changes
      .filter(({ change }) => change === wanted)
      .map(({ kind, id, before: from, after: to }) => ({
        kind,
        id,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }));
  const { base, by, at, note } = about;
  return {
    saysoChanges: 1,
    dataset: after.id,
    title: after.title,
    ...(base === undefined ? {} : { base }),
    ...(by === undefined || by === '' ? {} : { by }),
    at,
    ...(note === undefined || note === '' ? {} : { note }),
    added: pick('added'),
    changed: pick('changed'),
    removed: pick('removed'),
  };
}

/** Count the changes in a file. */
export function countChanges({ added, changed, removed }: ChangesFile): number {
  return [...added, ...changed, ...removed].filter(({ kind }) => kind !== 'position').length;
}

/** Write a file of changes: each change in one line. */
export function writeChanges(changes: ChangesFile): string {
  const { added, changed, removed, unread: _unread, ...head } = changes;
  const list = (name: string, parts: readonly PartChange[]) =>
    `  ${JSON.stringify(name)}: [${parts.map((part) => `\n    ${JSON.stringify(part)}`).join(',')}${parts.length > 0 ? '\n  ' : ''}]`;
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${[...lines, list('added', added), list('changed', changed), list('removed', removed)].join(',\n')}\n}\n`;
}

/** Tell whether a text seems to be a file of changes. */
export function seemsChanges(head: string): boolean {
  return /^\s*\{\s*"saysoChanges"\s*:/.test(head);
}

/** Read a file of changes; undefined when it is none, or damaged as a whole. Whether its items are sound is for `applicableChanges` to say. */
export function readChanges(text: string): ChangesFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'saysoChanges') !== 1) return undefined;
  const held = new Map<string, unknown>(Object.entries(value));
  const words = (key: string) => {
    const found = held.get(key);
    return typeof found === 'string' ? found : undefined;
  };
  if (!changeLists.every((list) => Array.isArray(held.get(list)))) return undefined;
  const unread: UnreadChange[] = [];
  const [added = [], changed = [], removed = []] = changeLists.map((list) =>
    partChangesIn(list, held.get(list), unread),
  );
  return {
    saysoChanges: 1,
    dataset: words('dataset') ?? '',
    title: words('title') ?? '',
    base: words('base'),
    by: words('by'),
    at: words('at') ?? '',
    note: words('note'),
    added,
    changed,
    removed,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

export interface Versions {
  readonly base: Dataset;
  readonly theirs: Dataset;
}

/** Make of a dataset, and changes to an earlier or other version of it, that version as far as it matters, before the changes and after. */
export function versionsOf(ours: Dataset, { added, changed, removed }: Pick<ChangesFile, ChangeList>): Versions {
  const base = mutable(itemsOf(ours));
  const theirs = mutable(itemsOf(ours));
  for (const { kind, id, from, to } of [...added, ...changed, ...removed]) {
    put(base[kind], id, from);
    put(theirs[kind], id, to);
  }
  return { base: datasetOf(base), theirs: datasetOf(theirs) };
}

const ownKeys: ReadonlySet<string> = new Set(['$schema', 'sayso', 'id', 'base']);
const kinds: ReadonlySet<string> = new Set(Object.keys(itemsOf(undefined)));

function partChangesIn(list: ChangeList, value: unknown, unread: UnreadChange[]): readonly PartChange[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, at): readonly PartChange[] => {
    const part = partChangeOf(one);
    if (!part) unread.push({ list, number: at + 1, value: one });
    return part ? [part] : [];
  });
}

function partChangeOf(value: unknown): PartChange | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, id, from, to } = value as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || !kinds.has(kind) || typeof id !== 'string' || ownKeys.has(id)) return undefined;
  // One of the names of kinds, as was just looked at.
  return { kind: kind as keyof Items, id, from, to };
}

function mutable(parts: Items): { readonly [Kind in keyof Items]: Map<string, never> } {
  // Maps of items, copied: what is put into them comes from a file, and is looked at by the validator afterwards.
  return Object.fromEntries(Object.entries(parts).map(([kind, map]) => [kind, new Map(map)])) as ReturnType<
    typeof mutable
  >;
}

function put(parts: Map<string, never>, id: string, part: unknown): void {
  if (part === undefined) parts.delete(id);
  else parts.set(id, part as never);
}
