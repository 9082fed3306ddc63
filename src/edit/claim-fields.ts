/** What stands in the fields of the claim editor, as its writer left it: words, not yet a claim. */
import type { Lookup } from '../model/lookup.ts';
import type { Claim } from '../model/types.ts';
import { joinPassages } from './claim-words.ts';

export interface ClaimFields {
  /** The words of the text that say it; several passages as `claim-words.ts` reads them. */
  readonly words: string;
  readonly subject: Slot;
  readonly relation: Slot;
  /** How a relation that is not known yet reads the other way round; empty for one that takes a text or number. */
  readonly inverse: string;
  /** Whether such a relation is an accusation. */
  readonly accuses: boolean;
  readonly target: Slot;
  /** Voices, the origin first, with “>” between them. */
  readonly saidBy: string;
  /** Types that were chosen for voices that are new, by their names. */
  readonly voiceTypes?: Readonly<Record<string, string>>;
  readonly firmly: string;
  readonly detail: string;
  readonly when: string;
}

/** A field in which something is chosen or written. */
export interface Slot {
  readonly text: string;
  /** Id of what was chosen; of a relation read the other way round with `~` in front. Gone as soon as somebody writes on. */
  readonly id?: string;
  /** Type that was chosen for a new entity. */
  readonly newType?: string;
  /** Whether a relation was chosen as a new one though others begin with its words. */
  readonly isNew?: boolean;
}

export type FieldName = Exclude<keyof ClaimFields, 'voiceTypes'>;

export const emptyFields: ClaimFields = {
  words: '',
  subject: { text: '' },
  relation: { text: '' },
  inverse: '',
  accuses: false,
  target: { text: '' },
  saidBy: '',
  firmly: '',
  detail: '',
  when: '',
};

/** Write a claim as its line has it, to be changed. */
export function fieldsOf(lookup: Lookup, claim: Claim): ClaimFields {
  const { subject, predicate, object, value, voices, citations, detail = '', when = '', status } = claim;
  const name = (id: string) => lookup.entities.get(id)?.name ?? id;
  return {
    ...emptyFields,
    words: joinPassages(citations.map(({ paragraph, quote }) => ({ paragraph, words: quote }))),
    subject: { text: name(subject), id: subject },
    relation: { text: lookup.predicates.get(predicate)?.label ?? predicate, id: predicate },
    target: object === undefined ? { text: String(value ?? '') } : { text: name(object), id: object },
    saidBy: voices.map(name).join(' > '),
    firmly: status,
    detail,
    when,
  };
}
