/** Two versions of a dataset side by side, item by item, for a person to take over what they want: nothing is taken by itself. */
import type { Dataset } from '../model/types.ts';
import { datasetOf, type Items, itemsOf } from './dataset-items.ts';
import { type Merging, restoreNeeded, saysTheSame } from './merge.ts';

/** An item that two versions have otherwise, or that only one of them has: both sides, and the version that both come from. */
export interface Difference {
  /** Kind and id; no two are the same. */
  readonly key: string;
  readonly kind: keyof Items;
  readonly id: string;
  /** What the common ancestor has; unknown without one. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** Which side changed it since the common ancestor. Without one: `theirs` for what only they have, `ours` for what only we have, else both. */
  readonly who: 'ours' | 'theirs' | 'both';
}

/** Where a dataset comes from is no part of what it says. */
const notCompared: ReadonlySet<string> = new Set(['$schema', 'sayso', 'id', 'base', 'formerIds', 'extra', 'encoded']);
const comparedKinds = ['about', 'source', 'type', 'predicate', 'entity', 'claim'] as const;

/** List where two versions differ. With the version that both come from it is known who changed what. Places of nodes do not count. */
export function compareVersions(base: Dataset | undefined, ours: Dataset, theirs: Dataset): readonly Difference[] {
  const versions = { base: itemsOf(base), ours: itemsOf(ours), theirs: itemsOf(theirs) };
  return comparedKinds.flatMap((kind) => {
    const ids = new Set([...versions.ours[kind].keys(), ...versions.theirs[kind].keys()]);
    return [...ids].flatMap((id): readonly Difference[] => {
      if (kind === 'about' && notCompared.has(id)) return [];
      const [was, here, there] = [
        versions.base[kind].get(id),
        versions.ours[kind].get(id),
        versions.theirs[kind].get(id),
      ];
      if (saysTheSame(here, there)) return [];
      const who = base
        ? whoChanged(was, here, there)
        : here === undefined
          ? 'theirs'
          : there === undefined
            ? 'ours'
            : 'both';
      return [{ key: `${kind} ${id}`, kind, id, base: was, ours: here, theirs: there, who }];
    });
  });
}

export interface Taken {
  readonly dataset: Dataset;
  /** What came along because something that was taken needs it. */
  readonly along: readonly { readonly kind: keyof Items; readonly id: string }[];
}

/** Take over the items of another version that were chosen, by their keys, with what they need. */
export function takeOver(ours: Dataset, theirs: Dataset, chosen: ReadonlySet<string>): Taken {
  const versions = { base: itemsOf(undefined), ours: itemsOf(ours), theirs: itemsOf(theirs) };
  const merged = copyOf(versions.ours);
  for (const key of chosen) {
    const at = key.indexOf(' ');
    // Keys are made above, of a kind and an id.
    const kind = key.slice(0, at) as keyof Items;
    const id = key.slice(at + 1);
    const part = versions.theirs[kind].get(id);
    if (part === undefined) merged[kind].delete(id);
    // What stood under the same id in items of the same kind.
    else (merged[kind] as Map<string, unknown>).set(id, part);
  }
  const along: { kind: keyof Items; id: string }[] = [];
  restoreNeeded(merged, versions, (kind, id) => along.push({ kind, id }));
  for (const id of merged.entity.keys()) {
    const place = versions.theirs.position.get(id);
    if (place && !versions.ours.entity.has(id)) merged.position.set(id, place);
  }
  for (const id of [...merged.position.keys()]) if (!merged.entity.has(id)) merged.position.delete(id);
  return { dataset: { ...datasetOf(merged), ...keptList(ours, merged) }, along };
}

function keptList(ours: Dataset, { position }: Items): Pick<Dataset, 'positions'> {
  return ours.positions && position.size === 0 ? { positions: {} } : {};
}

function copyOf(parts: Items): Merging {
  return {
    source: new Map(parts.source),
    type: new Map(parts.type),
    predicate: new Map(parts.predicate),
    entity: new Map(parts.entity),
    claim: new Map(parts.claim),
    position: new Map(parts.position),
    about: new Map(parts.about),
  };
}

function whoChanged(was: unknown, here: unknown, there: unknown): Difference['who'] {
  if (saysTheSame(was, there)) return 'ours';
  return saysTheSame(was, here) ? 'theirs' : 'both';
}
