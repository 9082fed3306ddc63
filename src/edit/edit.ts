/**
 * A change of a dataset, as data. One edit puts one thing in the place of another: `to` is what stands there afterwards, and
 * undefined takes the thing away. So the inverse of an edit is an edit of the same kind, and edits can be kept, sent and merged.
 */
import type {
  Claim,
  Dataset,
  Entity,
  EntityType,
  Position,
  Predicate,
  Source,
  Stamp,
  StoryStep,
} from '../model/types.ts';

export type Edit =
  | Put<'entity', Entity>
  | Put<'claim', Claim>
  | Put<'source', Source>
  | Put<'type', EntityType>
  | Put<'predicate', Predicate>
  | PutPositions
  | { readonly kind: 'about'; readonly to: About }
  | { readonly kind: 'story'; readonly to: readonly StoryStep[] | undefined }
  | { readonly kind: 'formerIds'; readonly to: Readonly<Record<string, string>> | undefined }
  /** Several edits that are one to the reader, in this order. */
  | { readonly kind: 'several'; readonly edits: readonly Edit[] };

interface Put<Kind extends string, Thing> {
  readonly kind: Kind;
  readonly id: string;
  readonly to: Thing | undefined;
  /** Where something added goes among the others of its kind, from 0; at the end without it. */
  readonly at?: number;
}

/** Places of nodes; undefined forgets a place. */
export interface PutPositions {
  readonly kind: 'positions';
  readonly to: Readonly<Record<string, Position | undefined>>;
  /** Whether the list of places stays, empty, when the last one is forgotten: as it was before somebody added the first. */
  readonly keepsList?: boolean;
}

/** What a dataset says of itself. */
export interface About {
  readonly title: string;
  readonly note?: string | undefined;
  readonly license?: string | undefined;
  /** EDTF. */
  readonly encoded?: string | undefined;
}

/** Note in each claim that an edit adds or changes who did so, and when. */
export function stampClaims(dataset: Dataset, edit: Edit, stamp: Stamp): Edit {
  if (edit.kind === 'several') return { ...edit, edits: edit.edits.map((one) => stampClaims(dataset, one, stamp)) };
  if (edit.kind !== 'claim' || !edit.to) return edit;
  const isThere = dataset.claims.some(({ id }) => id === edit.id);
  return { ...edit, to: { ...edit.to, ...(isThere ? { changed: stamp } : { created: stamp }) } };
}
