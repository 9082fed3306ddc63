/** An edit done to a dataset: the dataset after it, the edit that takes it back, and what changed. */
import { emptyPatch, joinPatches, type Patch } from '../model/patch.ts';
import type { Dataset } from '../model/types.ts';
import type { About, Edit, PutPositions } from './edit.ts';

/** A dataset after an edit. */
export interface Edited {
  readonly dataset: Dataset;
  /** The edit that takes this one back: the same bytes come out again. */
  readonly inverse: Edit;
  readonly patch: Patch;
}

/**
 * Apply an edit. The dataset given stays as it is. Taking away what is not there, like putting a thing under an id that is not its
 * own, is a bug of who asks, and throws. Whether the outcome is a valid dataset is for the validator to say.
 */
export function applyEdit(dataset: Dataset, edit: Edit): Edited {
  switch (edit.kind) {
    case 'entity': {
      const { list, inverse } = putInList(dataset.entities, edit);
      return edited({ ...dataset, entities: list }, { ...edit, ...inverse }, { entities: new Set([edit.id]) });
    }
    case 'claim': {
      const { list, inverse } = putInList(dataset.claims, edit);
      return edited({ ...dataset, claims: list }, { ...edit, ...inverse }, { claims: new Set([edit.id]) });
    }
    case 'source': {
      const { list, inverse } = putInList(dataset.sources, edit);
      return edited({ ...dataset, sources: list }, { ...edit, ...inverse }, { sources: new Set([edit.id]) });
    }
    case 'type': {
      const { record, inverse } = putInRecord(dataset.vocabulary.types, edit);
      const vocabulary = { ...dataset.vocabulary, types: record };
      return edited({ ...dataset, vocabulary }, { ...edit, ...inverse }, { types: new Set([edit.id]) });
    }
    case 'predicate': {
      const { record, inverse } = putInRecord(dataset.vocabulary.predicates, edit);
      const vocabulary = { ...dataset.vocabulary, predicates: record };
      return edited({ ...dataset, vocabulary }, { ...edit, ...inverse }, { predicates: new Set([edit.id]) });
    }
    case 'positions':
      return applyPositions(dataset, edit);
    case 'about':
      return applyAbout(dataset, edit.to);
    case 'story':
      return edited(withKey(dataset, 'story', edit.to), { kind: 'story', to: dataset.story }, { about: true });
    case 'formerIds': {
      const inverse = { kind: 'formerIds', to: dataset.formerIds } as const;
      return edited(withKey(dataset, 'formerIds', edit.to), inverse, { about: true });
    }
    case 'several':
      return applySeveral(dataset, edit.edits);
  }
}

function edited(dataset: Dataset, inverse: Edit, touched: Partial<Patch>): Edited {
  return { dataset, inverse, patch: { ...emptyPatch, ...touched } };
}

interface Put<Thing> {
  readonly kind: string;
  readonly id: string;
  readonly to: Thing | undefined;
  readonly at?: number;
}

interface Inverse<Thing> {
  readonly to: Thing | undefined;
  /** Where what was taken away stood. */
  readonly at?: number;
}

function putInList<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  { kind, id, to, at }: Put<Thing>,
): { readonly list: readonly Thing[]; readonly inverse: Inverse<Thing> } {
  if (to && to.id !== id) throw new RangeError(`A ${kind} of the id ${to.id} cannot stand under ${id}.`);
  const index = list.findIndex((thing) => thing.id === id);
  const before = list[index];
  if (to) {
    if (before) return { list: list.with(index, to), inverse: { to: before } };
    return { list: list.toSpliced(at ?? list.length, 0, to), inverse: { to: undefined } };
  }
  if (!before) throw new RangeError(`There is no ${kind} ${id} to take away.`);
  return { list: list.toSpliced(index, 1), inverse: { to: before, at: index } };
}

function putInRecord<Thing>(
  record: Readonly<Record<string, Thing>>,
  { kind, id, to, at }: Put<Thing>,
): { readonly record: Readonly<Record<string, Thing>>; readonly inverse: Inverse<Thing> } {
  const entries = Object.entries(record);
  const index = entries.findIndex(([key]) => key === id);
  const before = entries[index]?.[1];
  if (to) {
    const changed = before ? entries.with(index, [id, to]) : entries.toSpliced(at ?? entries.length, 0, [id, to]);
    return { record: Object.fromEntries(changed), inverse: { to: before } };
  }
  if (!before) throw new RangeError(`There is no ${kind} ${id} to take away.`);
  return { record: Object.fromEntries(entries.toSpliced(index, 1)), inverse: { to: before, at: index } };
}

function applyPositions(dataset: Dataset, { to, keepsList = false }: PutPositions): Edited {
  const before = new Map(Object.entries(dataset.positions ?? {}));
  const places = new Map(before);
  for (const [id, place] of Object.entries(to)) {
    if (place) places.set(id, place);
    else places.delete(id);
  }
  const back = Object.fromEntries(Object.keys(to).map((id) => [id, before.get(id)]));
  const positions = places.size === 0 && !keepsList ? undefined : Object.fromEntries(places);
  const inverse = { kind: 'positions', to: back, keepsList: dataset.positions !== undefined } as const;
  return edited(withKey(dataset, 'positions', positions), inverse, { positions: new Set(Object.keys(to)) });
}

function applyAbout(dataset: Dataset, { title, note, license, encoded }: About): Edited {
  const inverse = {
    kind: 'about',
    to: { title: dataset.title, note: dataset.note, license: dataset.license, encoded: dataset.encoded },
  } as const;
  const noted = withKey({ ...dataset, title }, 'note', note);
  return edited(withKey(withKey(noted, 'license', license), 'encoded', encoded), inverse, { about: true });
}

function applySeveral(dataset: Dataset, edits: readonly Edit[]): Edited {
  let after = dataset;
  let patch = emptyPatch;
  const inverses: Edit[] = [];
  for (const edit of edits) {
    const step = applyEdit(after, edit);
    after = step.dataset;
    patch = joinPatches(patch, step.patch);
    inverses.unshift(step.inverse);
  }
  return { dataset: after, inverse: { kind: 'several', edits: inverses }, patch };
}

/** Set an optional part, or leave it out: a key whose value is undefined is not the same as none. */
function withKey<Key extends 'note' | 'license' | 'encoded' | 'story' | 'positions' | 'formerIds'>(
  dataset: Dataset,
  key: Key,
  value: Dataset[Key] | undefined,
): Dataset {
  const { [key]: _before, ...rest } = dataset;
  // The rest of a dataset with the one optional key that was left out, or not, is a dataset.
  return (value === undefined ? rest : { ...rest, [key]: value }) as Dataset;
}
