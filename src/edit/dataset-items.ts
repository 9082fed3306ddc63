/** A dataset as items that have names, so that two versions of it can be compared item by item, and put together again. */
import type { Claim, Dataset, Entity, EntityType, Position, Predicate, Source } from '../model/types.ts';

/** Kinds of items of which there are several, in the order in which people are told of them. */
export const listKinds = ['source', 'type', 'predicate', 'entity', 'claim', 'position'] as const;
export type ListKind = (typeof listKinds)[number];

/** Items of each kind by id, in the order of the dataset. */
export interface Items {
  readonly source: ReadonlyMap<string, Source>;
  readonly type: ReadonlyMap<string, EntityType>;
  readonly predicate: ReadonlyMap<string, Predicate>;
  readonly entity: ReadonlyMap<string, Entity>;
  readonly claim: ReadonlyMap<string, Claim>;
  readonly position: ReadonlyMap<string, Position>;
  /** All else that a dataset has once, by its key: title, note, license, tour, and the like. */
  readonly about: ReadonlyMap<string, unknown>;
}

const lists: ReadonlySet<string> = new Set(['vocabulary', 'sources', 'entities', 'claims', 'positions']);

/** Take a dataset apart; nothing gives no items. */
export function itemsOf(dataset: Dataset | undefined): Items {
  return {
    source: byId(dataset?.sources ?? []),
    type: new Map(Object.entries(dataset?.vocabulary.types ?? {})),
    predicate: new Map(Object.entries(dataset?.vocabulary.predicates ?? {})),
    entity: byId(dataset?.entities ?? []),
    claim: byId(dataset?.claims ?? []),
    position: new Map(Object.entries(dataset?.positions ?? {})),
    about: new Map(Object.entries(dataset ?? {}).filter(([key, value]) => !lists.has(key) && value !== undefined)),
  };
}

/** Put a dataset together. */
export function datasetOf({ source, type, predicate, entity, claim, position, about }: Items): Dataset {
  const once: Readonly<Record<string, unknown>> = Object.fromEntries(about);
  const dataset: Readonly<Record<string, unknown>> = {
    ...once,
    vocabulary: { types: Object.fromEntries(type), predicates: Object.fromEntries(predicate) },
    sources: [...source.values()],
    entities: [...entity.values()],
    claims: [...claim.values()],
    ...(position.size > 0 ? { positions: Object.fromEntries(position) } : {}),
  };
  // Items come from datasets only, and the keys that a dataset must have are in all of them.
  return dataset as unknown as Dataset;
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
