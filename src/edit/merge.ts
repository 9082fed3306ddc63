/**
 * Two versions of a dataset become one, item by item, by id. An item is taken whole: a claim of which one person changed the status and
 * another the voices would be a claim that nobody wrote. What both changed differently is a conflict, for a person to decide.
 */
import { isEqual } from '../lib/plain-values.ts';
import { type Claim, type Dataset, type Source, type StoryStep, unnamedVoice } from '../model/types.ts';
import { datasetOf, type Items, itemsOf, type ListKind } from './dataset-items.ts';

export type Conflict =
  /** Both sides have it, each in a way of its own. The outcome has ours. */
  | {
      readonly kind: 'both-changed';
      readonly part: keyof Items;
      readonly id: string;
      readonly ours: unknown;
      readonly theirs: unknown;
    }
  /** One side removed what the other one changed. The outcome has it, as it was changed. */
  | {
      readonly kind: 'removed-and-changed';
      readonly part: keyof Items;
      readonly id: string;
      readonly removedBy: Side;
      readonly kept: unknown;
    }
  /** One side removed what something of the other one needs. The outcome has both. */
  | { readonly kind: 'removed-and-needed'; readonly part: keyof Items; readonly id: string; readonly neededBy: string }
  /** Both sides brought what they have in common into different orders. The outcome has the order of ours. */
  | { readonly kind: 'order'; readonly part: ListKind };

export type Side = 'ours' | 'theirs';

export interface Merged {
  readonly dataset: Dataset;
  /** Nothing here: each item is as one side, or both, wanted it. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merge two versions of a dataset that come from a common one. Without that one, what only one side has is kept, for nobody can tell
 * whether the other side removed it. Where there is no conflict it does not matter which side is called ours.
 */
export function mergeDatasets(base: Dataset | undefined, ours: Dataset, theirs: Dataset): Merged {
  const versions: Versions = { base: itemsOf(base), ours: itemsOf(ours), theirs: itemsOf(theirs) };
  const conflicts: Conflict[] = [];
  const merged = {
    source: mergeKind('source', versions, conflicts),
    type: mergeKind('type', versions, conflicts),
    predicate: mergeKind('predicate', versions, conflicts),
    entity: mergeKind('entity', versions, conflicts),
    claim: mergeKind('claim', versions, conflicts),
    position: mergeKind('position', versions, conflicts),
    about: mergeKind('about', versions, conflicts),
  };
  restoreNeeded(merged, versions, (part, id, neededBy) =>
    conflicts.push({ kind: 'removed-and-needed', part, id, neededBy }),
  );
  for (const id of merged.position.keys()) if (!merged.entity.has(id)) merged.position.delete(id);
  const dataset = datasetOf(inOrder(merged, versions, conflicts));
  // The place of an entity that is gone is nothing to decide.
  return {
    dataset,
    conflicts: conflicts.filter((one) => one.part !== 'position' || one.kind === 'order' || merged.entity.has(one.id)),
  };
}

export interface Versions {
  readonly base: Items;
  readonly ours: Items;
  readonly theirs: Items;
}

export type Merging = {
  readonly [Kind in keyof Items]: Map<string, Items[Kind] extends ReadonlyMap<string, infer Part> ? Part : never>;
};

function mergeKind<Kind extends keyof Items>(part: Kind, versions: Versions, conflicts: Conflict[]): Merging[Kind] {
  const [base, ours, theirs] = [versions.base[part], versions.ours[part], versions.theirs[part]] as const;
  const merged = new Map<string, unknown>();
  for (const id of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const kept = mergeItem(part, id, [base.get(id), ours.get(id), theirs.get(id)], conflicts);
    if (kept !== undefined) merged.set(id, kept);
  }
  // Each value is one of those that stood under the same id in items of this kind.
  return merged as Merging[Kind];
}

function mergeItem(
  part: keyof Items,
  id: string,
  [base, ours, theirs]: readonly [unknown, unknown, unknown],
  conflicts: Conflict[],
): unknown {
  if (isEqual(ours, theirs)) return ours;
  // The same by different people: one of the two, whichever side is called ours.
  if (saysTheSame(ours, theirs)) return JSON.stringify(ours) > JSON.stringify(theirs) ? ours : theirs;
  if (saysTheSame(base, theirs)) return ours;
  if (saysTheSame(base, ours)) return theirs;
  if (ours !== undefined && theirs !== undefined) {
    conflicts.push({ kind: 'both-changed', part, id, ours, theirs });
    return ours;
  }
  const kept = ours ?? theirs;
  if (base !== undefined) {
    const removedBy = ours === undefined ? 'ours' : 'theirs';
    conflicts.push({ kind: 'removed-and-changed', part, id, removedBy, kept });
  }
  return kept;
}

/** Bring back removed items to which the other side still refers, and all that these items refer to; each is told. */
export function restoreNeeded(
  merged: Merging,
  versions: Versions,
  tell: (part: ListKind, id: string, neededBy: string) => void,
): void {
  for (let isComplete = false; !isComplete; ) {
    isComplete = true;
    for (const [part, id, neededBy] of needsOf(merged)) {
      if (merged[part].has(id)) continue;
      const restored = versions.ours[part].get(id) ?? versions.theirs[part].get(id) ?? versions.base[part].get(id);
      if (restored === undefined) continue;
      // What is restored stood under this id in items of the same kind.
      (merged[part] as Map<string, unknown>).set(id, restored);
      tell(part, id, neededBy);
      isComplete = false;
    }
  }
}

type Need = readonly [part: 'source' | 'type' | 'predicate' | 'entity' | 'claim', id: string, neededBy: string];

function needsOf({ source, entity, claim, predicate, about }: Merging): readonly Need[] {
  const story = about.get('story');
  // A tour comes from a dataset, as all items do.
  const steps = (Array.isArray(story) ? story : []) as readonly StoryStep[];
  // What stands in a tour is an entity or a claim; one that is gone is looked for as both.
  const missing = steps.flatMap(({ show }) => show.filter((id) => !entity.has(id) && !claim.has(id)));
  return [
    ...[...claim.values()].flatMap(needsOfClaim),
    ...[...entity.values()].map(({ id, type }): Need => ['type', type, id]),
    ...[...source.values()].flatMap(needsOfSource),
    ...[...predicate].flatMap(([id, { domain, range }]) =>
      [domain, range].flatMap((types) =>
        typeof types === 'string' ? [] : types.map((type): Need => ['type', type, id]),
      ),
    ),
    ...missing.flatMap((id): readonly Need[] => [
      ['entity', id, 'story'],
      ['claim', id, 'story'],
    ]),
  ];
}

function needsOfClaim({ id, subject, object, voices, source, predicate }: Claim): readonly Need[] {
  const named = [
    subject,
    ...(object === undefined ? [] : [object]),
    ...voices.filter((voice) => voice !== unnamedVoice),
  ];
  return [...named.map((one): Need => ['entity', one, id]), ['source', source, id], ['predicate', predicate, id]];
}

function needsOfSource({ id, voices, origin, replaces }: Source): readonly Need[] {
  const others = [origin, replaces].flatMap((other) => (other === undefined ? [] : [other]));
  return [...voices.map((voice): Need => ['entity', voice, id]), ...others.map((other): Need => ['source', other, id])];
}

function inOrder(merged: Merging, versions: Versions, conflicts: Conflict[]): Items {
  const sorted = <Part>(kind: ListKind, parts: ReadonlyMap<string, Part>): ReadonlyMap<string, Part> => {
    const order = orderOf(kind, versions, conflicts);
    const ids = new Set([...order.filter((id) => parts.has(id)), ...parts.keys()]);
    return new Map([...ids].flatMap((id) => (parts.has(id) ? [[id, parts.get(id) as Part] as const] : [])));
  };
  return {
    source: sorted('source', merged.source),
    type: sorted('type', merged.type),
    predicate: sorted('predicate', merged.predicate),
    entity: sorted('entity', merged.entity),
    claim: sorted('claim', merged.claim),
    position: sorted('position', merged.position),
    about: merged.about,
  };
}

/** Keep the order of the only side that changed it. If both did, keep the old order and append the new ids, sorted. */
function orderOf(kind: ListKind, versions: Versions, conflicts: Conflict[]): readonly string[] {
  const base = [...versions.base[kind].keys()];
  const ours = [...versions.ours[kind].keys()];
  const theirs = [...versions.theirs[kind].keys()];
  if (isEqual(base, theirs) || isEqual(ours, theirs)) return ours;
  if (isEqual(base, ours)) return theirs;
  const everywhere = new Set(base.filter((id) => versions.ours[kind].has(id) && versions.theirs[kind].has(id)));
  const [common, commonOfOurs, commonOfTheirs] = [base, ours, theirs].map((ids) =>
    ids.filter((id) => everywhere.has(id)),
  );
  const isOurs = !isEqual(common, commonOfOurs);
  const isTheirs = !isEqual(common, commonOfTheirs);
  if (isOurs && isTheirs && !isEqual(commonOfOurs, commonOfTheirs)) conflicts.push({ kind: 'order', part: kind });
  const first = isOurs ? ours : isTheirs ? theirs : base;
  const before = first.filter((id) => versions.base[kind].has(id));
  const added = [...new Set([...base, ...ours, ...theirs])].filter((id) => !before.includes(id)).sort();
  return [...before, ...added];
}

/** Tell whether two items of a dataset say the same; who wrote a claim down, and when, is no difference in what it says. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return isEqual(withoutStamps(one), withoutStamps(other));
}

function withoutStamps(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !('citations' in part)) return part;
  // Of all items only claims have citations.
  const { created: _created, changed: _changed, ...rest } = part as Claim;
  return rest;
}
