import { fold } from '../lib/fold.ts';
import type { Lookup } from '../model/lookup.ts';
import { type Entity, unnamedVoice } from '../model/types.ts';
import type { Slot } from './claim-fields.ts';
import { paragraphText } from './claim-words.ts';
import type { Edit } from './edit.ts';
import { foldedNames } from './folded-names.ts';
import { fallbackType, guessType } from './guess-type.ts';
import { newEntityId } from './new-id.ts';

/** What a claim brings with it: entities and relations that the dataset does not have yet. */
export class NewThings {
  readonly #lookup: Lookup;
  readonly #place: { readonly text: string; readonly paragraph: number };
  readonly #words: string;
  readonly #claimId: string;
  readonly #entities = new Map<string, Entity>();
  readonly #terms: Edit[] = [];
  readonly #untold: { readonly name: string; readonly type: string }[] = [];

  constructor(
    lookup: Lookup,
    place: { readonly text: string; readonly paragraph: number },
    words: string,
    claimId: string,
  ) {
    this.#lookup = lookup;
    this.#place = place;
    this.#words = words;
    this.#claimId = claimId;
  }

  /** The edits that add them, in an order in which no edit refers to a later one. */
  get edits(): readonly Edit[] {
    return [...this.#terms, ...[...this.#entities.values()].map((to): Edit => ({ kind: 'entity', id: to.id, to }))];
  }

  /** New entities of which neither the relation nor the name tells what they are, with the type that they get if nobody says another. */
  get untold(): readonly { readonly name: string; readonly type: string }[] {
    return this.#untold;
  }

  /** Add a relation. */
  addTerm(edit: Edit): void {
    this.#terms.push(edit);
  }

  /** Name a new entity; undefined for one that was there. */
  nameOf(id: string): string | undefined {
    return this.#entities.get(id)?.name;
  }

  /** Type of an entity, new or not. */
  typeOf(id: string): string | undefined {
    return this.#entities.get(id)?.type ?? this.#lookup.entities.get(id)?.type;
  }

  /** The entity of a field: the one chosen, one of that name, or a new one of a type that may stand there; undefined for an empty field. */
  entity({ text, id, newType }: Slot, types: readonly string[] | string): string | undefined {
    if (id !== undefined && this.#lookup.entities.has(id)) return id;
    const name = text.trim().replace(/\s+/gu, ' ');
    if (name === '') return undefined;
    const own = [...this.#entities.values()].filter(({ type }) => newType === undefined || type === newType);
    const known = findEntity([...(newType === undefined ? this.#lookup.dataset.entities : []), ...own], name);
    if (known) return known.id;
    const all = [...this.#lookup.types.keys()];
    const allowed = Array.isArray(types) ? types : all;
    const told = newType ?? guessType(name, allowed);
    const type = told ?? fallbackType(name, allowed);
    if (type === undefined) return undefined;
    if (told === undefined) this.#untold.push({ name, type });
    return this.#add(name, type).id;
  }

  /** The voice of that name, which may be unnamed; a new one is a person or a body, unless another type was chosen for it. */
  voice(name: string, newType: string | undefined): string {
    if (isUnnamedVoice(name)) return unnamedVoice;
    const slot = newType === undefined ? { text: name } : { text: name, newType };
    return this.entity(slot, speakerTypes(this.#lookup)) ?? unnamedVoice;
  }

  #add(name: string, type: string): Entity {
    const isTaken = (id: string) =>
      id === this.#claimId || this.#lookup.entities.has(id) || this.#lookup.claims.has(id) || this.#entities.has(id);
    const alias = this.#spellingOf(name);
    const entity: Entity = {
      id: newEntityId(name, isTaken),
      type,
      name,
      ...(alias === undefined ? {} : { aliases: [alias] }),
    };
    this.#entities.set(entity.id, entity);
    return entity;
  }

  /** How the text spells a name that stands nowhere in it letter by letter: with other accents or capitals, or a part of it in the words that are cited. */
  #spellingOf(name: string): string | undefined {
    const { text, paragraph } = this.#place;
    if (text.includes(name)) return undefined;
    const own = paragraphText(text, paragraph);
    const at = fold(own).indexOf(fold(name));
    if (at !== -1 && fold(own).length === own.length) return own.slice(at, at + name.length);
    const words = name.split(' ');
    const parts = [words.slice(1), words.slice(0, -1), words.slice(-1)].map((some) => some.join(' '));
    return parts.find((part) => part.length > 2 && isWordIn(this.#words, part) && this.#isFree(part));
  }

  #isFree(alias: string): boolean {
    return findEntity([...this.#lookup.dataset.entities, ...this.#entities.values()], alias) === undefined;
  }
}

/** Whether a name in a chain of voices stands for somebody whom the text does not name. */
export function isUnnamedVoice(name: string): boolean {
  return /^(?:unnamed|not named|somebody unnamed)$/iu.test(name.trim());
}

/** The types of a dataset that a new voice may be guessed to have: people and bodies, or any where it has none of these. */
export function speakerTypes({ types }: Lookup): readonly string[] | '*' {
  const speakers = ['person', 'organization', 'group', 'place'].filter((type) => types.has(type));
  return speakers.length > 0 ? speakers : '*';
}

/** Find an entity by its name or an alias; case and accents do not count. */
function findEntity(entities: readonly Entity[], name: string): Entity | undefined {
  const wanted = fold(name);
  return (
    entities.find((entity) => foldedNames(entity)[0] === wanted) ??
    entities.find((entity) => foldedNames(entity).includes(wanted))
  );
}

function isWordIn(text: string, part: string): boolean {
  const at = text.indexOf(part);
  if (at === -1) return false;
  return !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + part.length));
}
