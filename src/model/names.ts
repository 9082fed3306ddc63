/** How entities and voices are called: in lists, inside a sentence and at its start; those of one name told apart. */
import { groupBy } from '../lib/collections.ts';
import { capitalize, shorten } from '../lib/text.ts';
import { derive, keepUnless } from './derive.ts';
import type { Lookup } from './lookup.ts';
import type { Entity } from './types.ts';

/**
 * Name an entity or voice: `unnamed` stays as it is, and so does an id that the dataset does not have. Where two entities have
 * one name, what tells them apart stands behind it: "Jan Novak (Baker in Brno)".
 */
export function nameOf(lookup: Lookup, id: string): string {
  const entity = lookup.entities.get(id);
  return entity ? withTrait(lookup, entity, entity.name) : id;
}

/** List how an entity is spelled: its name first, then its aliases. */
export function spellingsOf({ name, aliases = [] }: Entity): readonly string[] {
  return [name, ...aliases];
}

/** Name an entity or voice inside a sentence: "the new bridge". */
export function phraseOf(lookup: Lookup, id: string): string {
  const entity = lookup.entities.get(id);
  return entity ? withTrait(lookup, entity, entity.inSentence ?? entity.name) : id;
}

/** Name an entity at the start of a sentence: "The new bridge". Names keep the letter that they begin with. */
export function startPhraseOf(lookup: Lookup, id: string): string {
  const phrase = phraseOf(lookup, id);
  return lookup.entities.get(id)?.inSentence === undefined ? phrase : capitalize(phrase);
}

function withTrait(lookup: Lookup, { id }: Entity, name: string): string {
  const trait = traitsIn(lookup).get(id);
  return trait === undefined ? name : `${name} (${trait})`;
}

const longestTrait = 48;

/** What tells entities of one name apart, by id: the note, or else the type, or else the id. */
const traitsIn = derive<ReadonlyMap<string, string>>(
  (lookup) => {
    const traits = new Map<string, string>();
    for (const namesakes of groupBy(lookup.dataset.entities, ({ name }) => name).values()) {
      if (namesakes.length === 1) continue;
      const others = (entity: Entity) => namesakes.filter((other) => other !== entity);
      for (const entity of namesakes) {
        const { id, note, type } = entity;
        const isNoted = note !== undefined && others(entity).every((other) => traitIn(other.note) !== traitIn(note));
        const isTyped = others(entity).every((other) => other.type !== type);
        const trait = isNoted ? traitIn(note) : isTyped ? (lookup.types.get(type)?.label ?? type) : id;
        traits.set(id, trait);
      }
    }
    return traits;
  },
  keepUnless('entities', 'types'),
);

/** List the entities that have a name which some entities had before an edit, or have after it. */
export function namesakesOf(before: Lookup, after: Lookup, edited: ReadonlySet<string>): readonly string[] {
  const names = new Set([...edited].flatMap((id) => [before.entities.get(id)?.name, after.entities.get(id)?.name]));
  return after.dataset.entities.filter(({ name }) => names.has(name)).map(({ id }) => id);
}

/** The note, without the period that would stand before a bracket. */
function traitIn(note = ''): string {
  return shorten(note, longestTrait).replace(/\.$/u, '');
}
