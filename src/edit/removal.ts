/** Removing things with what hangs on them: what an entity or a source takes along, as edits. */
import type { Claim, Dataset, Source } from '../model/types.ts';
import type { Edit } from './edit.ts';

/** What cannot stay as it is without an entity. */
export interface Dependents {
  /** Claims about it, and those that came through it, in the order of the dataset. */
  readonly claims: readonly Claim[];
  /** Sources in which it speaks in its own name; as long as there is one, it cannot be removed. */
  readonly sources: readonly Source[];
  /** Reading steps that show it or one of these claims, by number from 0. */
  readonly steps: readonly number[];
}

/** Name what hangs on an entity, before anybody removes it. */
export function dependentsOf(dataset: Dataset, entityId: string): Dependents {
  const claims = dataset.claims.filter(
    ({ subject, object, voices }) => subject === entityId || object === entityId || voices.includes(entityId),
  );
  const gone = new Set([entityId, ...claims.map(({ id }) => id)]);
  return {
    claims,
    sources: dataset.sources.filter(({ voices }) => voices.includes(entityId)),
    steps: (dataset.story ?? []).flatMap(({ show }, index) => (show.some((id) => gone.has(id)) ? [index] : [])),
  };
}

/** Remove an entity with all that hangs on it but sources; undefined while it speaks in a source. */
export function removeEntity(dataset: Dataset, entityId: string): Edit | undefined {
  const { claims, sources } = dependentsOf(dataset, entityId);
  if (sources.length > 0) return undefined;
  return {
    kind: 'several',
    edits: [
      ...withoutInStory(dataset, new Set([entityId, ...claims.map(({ id }) => id)])),
      ...claims.map(({ id }): Edit => ({ kind: 'claim', id, to: undefined })),
      ...(dataset.positions && Object.hasOwn(dataset.positions, entityId)
        ? [{ kind: 'positions', to: { [entityId]: undefined } } as const]
        : []),
      { kind: 'entity', id: entityId, to: undefined },
    ],
  };
}

/** Remove a claim, from the tour too. */
export function removeClaim(dataset: Dataset, claimId: string): Edit {
  const removal: Edit = { kind: 'claim', id: claimId, to: undefined };
  const story = withoutInStory(dataset, new Set([claimId]));
  return story.length === 0 ? removal : { kind: 'several', edits: [...story, removal] };
}

/** A step that shows nothing any more goes too. */
function withoutInStory({ story }: Dataset, gone: ReadonlySet<string>): readonly Edit[] {
  if (!story?.some(({ show }) => show.some((id) => gone.has(id)))) return [];
  const steps = story
    .map((step) => ({ ...step, show: step.show.filter((id) => !gone.has(id)) }))
    .filter(({ show }) => show.length > 0);
  return [{ kind: 'story', to: steps.length > 0 ? steps : undefined }];
}
