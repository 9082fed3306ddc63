/** The edit that leads from one version of a dataset to another one, so that going back to a version, or taking over another, is a step that can be undone. */
import { isEqual } from '../lib/plain-values.ts';
import type { Dataset } from '../model/types.ts';
import type { Edit } from './edit.ts';

/**
 * Find the edit that makes one version of another. Afterwards both are the same in canonical form, but for what says where a
 * dataset comes from: its id, `base`, `$schema` and `extra` stay as they are.
 */
export function editBetween(before: Dataset, after: Dataset): Edit {
  const edits: readonly Edit[] = [
    // What is referred to comes first, and goes last.
    ...recordEdits('type', before.vocabulary.types, after.vocabulary.types),
    ...recordEdits('predicate', before.vocabulary.predicates, after.vocabulary.predicates),
    ...listEdits('source', before.sources, after.sources),
    ...listEdits('entity', before.entities, after.entities),
    ...listEdits('claim', before.claims, after.claims),
    ...positionEdits(before, after),
    ...(isEqual(before.story, after.story) ? [] : [{ kind: 'story', to: after.story } as const]),
    ...(isEqual(before.formerIds, after.formerIds) ? [] : [{ kind: 'formerIds', to: after.formerIds } as const]),
    ...aboutEdits(before, after),
  ];
  return { kind: 'several', edits };
}

/** Tell whether an edit does nothing. */
export function isNothing(edit: Edit): boolean {
  return edit.kind === 'several' && edit.edits.every(isNothing);
}

type Listed = 'source' | 'entity' | 'claim';

function listEdits<Thing extends { readonly id: string }>(
  kind: Listed,
  before: readonly Thing[],
  after: readonly Thing[],
): readonly Edit[] {
  const wanted = new Map(after.map((thing) => [thing.id, thing]));
  const put = (id: string, to: Thing | undefined, at?: number) =>
    // The kind says what the thing is; the list is of that kind.
    ({ kind, id, to, ...(at === undefined ? {} : { at }) }) as unknown as Edit;
  const gone = before.filter(({ id }) => !wanted.has(id));
  const edits: Edit[] = gone.map(({ id }) => put(id, undefined));
  const present = before.filter(({ id }) => wanted.has(id));
  // The order of sources counts, that of entities and claims does not.
  const isUnordered = kind !== 'source';
  const known = new Map(present.map((thing) => [thing.id, thing]));
  const order = present.map(({ id }) => id);
  after.forEach((thing, index) => {
    const was = known.get(thing.id);
    if (!was) {
      edits.push(put(thing.id, thing, isUnordered ? undefined : index));
      if (!isUnordered) order.splice(index, 0, thing.id);
      return;
    }
    if (!isUnordered && order[index] !== thing.id) {
      edits.push(put(thing.id, undefined), put(thing.id, thing, index));
      order.splice(order.indexOf(thing.id), 1);
      order.splice(index, 0, thing.id);
    } else if (!isEqual(was, thing)) edits.push(put(thing.id, thing));
  });
  return edits;
}

/** Types and predicates keep the order in which a file gives them. */
function recordEdits<Thing>(
  kind: 'type' | 'predicate',
  before: Readonly<Record<string, Thing>>,
  after: Readonly<Record<string, Thing>>,
): readonly Edit[] {
  const put = (id: string, to: Thing | undefined, at?: number) =>
    // As above.
    ({ kind, id, to, ...(at === undefined ? {} : { at }) }) as unknown as Edit;
  const order = Object.keys(before).filter((id) => Object.hasOwn(after, id));
  const edits: Edit[] = Object.keys(before)
    .filter((id) => !Object.hasOwn(after, id))
    .map((id) => put(id, undefined));
  Object.entries(after).forEach(([id, thing], index) => {
    if (order[index] === id) {
      if (!isEqual(before[id], thing)) edits.push(put(id, thing));
      return;
    }
    const from = order.indexOf(id);
    if (from !== -1) {
      edits.push(put(id, undefined));
      order.splice(from, 1);
    }
    edits.push(put(id, thing, index));
    order.splice(index, 0, id);
  });
  return edits;
}

function positionEdits(before: Dataset, after: Dataset): readonly Edit[] {
  const old = before.positions ?? {};
  const now = after.positions ?? {};
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((id) => !isEqual(old[id], now[id]));
  if (changed.length === 0 && (before.positions === undefined) === (after.positions === undefined)) return [];
  const to = Object.fromEntries(changed.map((id) => [id, Object.hasOwn(now, id) ? now[id] : undefined]));
  return [{ kind: 'positions', to, keepsList: after.positions !== undefined }];
}

function aboutEdits(before: Dataset, after: Dataset): readonly Edit[] {
  const about = ({ title, note, license, encoded }: Dataset) => ({ title, note, license, encoded });
  return isEqual(about(before), about(after)) ? [] : [{ kind: 'about', to: about(after) }];
}
