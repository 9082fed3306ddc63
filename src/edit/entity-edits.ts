/** Two entities become one, and one becomes two. */
import type { Claim, Dataset, Entity } from '../model/types.ts';
import type { Edit } from './edit.ts';

/** Make one entity of two: all that hangs on the one that goes moves to the other one, its names become aliases, and links to it lead there. */
export function mergeEntities(dataset: Dataset, kept: string, gone: string): Edit | undefined {
  const [one, other] = [kept, gone].map((id) => dataset.entities.find((entity) => entity.id === id));
  if (!one || !other || kept === gone) return undefined;
  const swap = (id: string) => (id === gone ? kept : id);
  const formerIds = Object.entries(dataset.formerIds ?? {}).map(([old, id]) => [old, swap(id)] as const);
  return {
    kind: 'several',
    edits: [
      { kind: 'entity', id: kept, to: withNamesOf(one, other) },
      ...renamedIn(dataset, () => true, gone, kept),
      ...sourceEdits(dataset, swap),
      ...storyEdits(dataset, swap),
      ...(dataset.positions && Object.hasOwn(dataset.positions, gone)
        ? [{ kind: 'positions', to: { [gone]: undefined } } as const]
        : []),
      { kind: 'formerIds', to: Object.fromEntries([...formerIds, [gone, kept]]) },
      { kind: 'entity', id: gone, to: undefined },
    ],
  };
}

/** Make two entities of one: the claims that were chosen move to a new one of the same type. */
export function splitEntity(
  dataset: Dataset,
  id: string,
  other: Pick<Entity, 'id' | 'name'>,
  claimIds: ReadonlySet<string>,
): Edit | undefined {
  const entity = dataset.entities.find((one) => one.id === id);
  if (!entity) return undefined;
  const made: Entity = { id: other.id, type: entity.type, name: other.name };
  return {
    kind: 'several',
    edits: [
      { kind: 'entity', id: made.id, to: made },
      ...renamedIn(dataset, (claim) => claimIds.has(claim.id), id, made.id),
    ],
  };
}

function withNamesOf(kept: Entity, gone: Entity): Entity {
  const names = [...(kept.aliases ?? []), gone.name, ...(gone.aliases ?? [])];
  const aliases = [...new Set(names)].filter((name) => name !== kept.name);
  const note = kept.note ?? gone.note;
  return { ...kept, ...(aliases.length > 0 ? { aliases } : {}), ...(note === undefined ? {} : { note }) };
}

function renamedIn({ claims }: Dataset, isMeant: (claim: Claim) => boolean, from: string, to: string): readonly Edit[] {
  const swap = (id: string) => (id === from ? to : id);
  return claims
    .filter(({ subject, object, voices }) => subject === from || object === from || voices.includes(from))
    .filter(isMeant)
    .map((claim): Edit => {
      const { subject, object, voices } = claim;
      const moved = {
        ...claim,
        subject: swap(subject),
        ...(object === undefined ? {} : { object: swap(object) }),
        voices: [...new Set(voices.map(swap))],
      };
      return { kind: 'claim', id: claim.id, to: moved };
    });
}

function sourceEdits({ sources }: Dataset, swap: (id: string) => string): readonly Edit[] {
  return sources
    .filter(({ voices }) => voices.some((voice) => swap(voice) !== voice))
    .map((source): Edit => {
      return { kind: 'source', id: source.id, to: { ...source, voices: [...new Set(source.voices.map(swap))] } };
    });
}

function storyEdits({ story }: Dataset, swap: (id: string) => string): readonly Edit[] {
  if (!story?.some(({ show }) => show.some((id) => swap(id) !== id))) return [];
  return [{ kind: 'story', to: story.map((step) => ({ ...step, show: [...new Set(step.show.map(swap))] })) }];
}
