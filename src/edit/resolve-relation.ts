/** The relations to choose from for a claim: the dataset's own, others of the core vocabulary, and new ones. */
import { fold } from '../lib/fold.ts';
import type { Lookup } from '../model/lookup.ts';
import { hasInverse, makeshiftInverse } from '../model/makeshift-inverse.ts';
import { accusationGroup, type Predicate } from '../model/types.ts';
import type { ClaimFields, Slot } from './claim-fields.ts';
import { coreVocabulary } from './core-vocabulary.ts';
import { findCues } from './find-cues.ts';
import { foldedNames } from './folded-names.ts';
import { newEntityId } from './new-id.ts';
import type { NewThings } from './new-things.ts';
import { otherDirection } from './other-direction.ts';

export interface Relation {
  readonly predicateId: string;
  readonly predicate: Predicate;
  /** Whether it is read from the object to the subject. */
  readonly isReversed: boolean;
}

/**
 * List the relations on offer, each both ways: the dataset's own, then those of the core vocabulary with types the dataset has. A file of
 * another program has types of its own, or hardly any; there all of them are on offer, and bring their types along.
 */
export function relationsOf(lookup: Lookup): readonly Relation[] {
  const known = [...lookup.predicates];
  const labels = new Set(known.map(([, { label }]) => label));
  const isForeign = lookup.dataset.claims.some(({ status }) => status === 'unsourced');
  const core = Object.entries(coreVocabulary.predicates).filter(
    ([id, predicate]) =>
      !lookup.predicates.has(id) && !labels.has(predicate.label) && (isForeign || hasTypes(lookup, predicate)),
  );
  return [...known, ...core].flatMap(([predicateId, predicate]): readonly Relation[] => [
    { predicateId, predicate, isReversed: false },
    ...(!hasInverse(predicate) || predicate.inverse === predicate.label
      ? []
      : [{ predicateId, predicate, isReversed: true }]),
  ]);
}

/** How a relation is read from the side that it is written from. */
export function labelOf({ predicate, isReversed }: Relation): string {
  return isReversed ? (predicate.inverse ?? predicate.label) : predicate.label;
}

/** Key of a relation in a field. */
export function keyOf({ predicateId, isReversed }: Relation): string {
  return isReversed ? `~${predicateId}` : predicateId;
}

/** Find the relation that a field means; undefined when it is none that is known. */
export function findRelation(lookup: Lookup, { relation }: Pick<ClaimFields, 'relation'>): Relation | undefined {
  const all = relationsOf(lookup);
  const text = fold(relation.text.trim());
  return (
    all.find((one) => keyOf(one) === relation.id) ??
    all.find((one) => fold(labelOf(one)) === text) ??
    all.find(({ predicate, isReversed }) => {
      const { ongoing, future } = predicate;
      return [ongoing, future].some((wording) => {
        const written = isReversed ? wording?.inverse : wording?.label;
        return written !== undefined && fold(written) === text;
      });
    })
  );
}

/** The relation in the editor, which the dataset takes over where it does not have it yet; a sentence when there is none. */
export function resolveRelation(lookup: Lookup, fields: ClaimFields, things: NewThings): Relation | string {
  const label = fields.relation.text.trim();
  if (label === '') return 'Say how the two are related.';
  const found = findRelation(lookup, fields);
  if (found) {
    const { predicateId, predicate } = found;
    if (!lookup.predicates.has(predicateId)) {
      for (const id of typesOf(predicate)) {
        const type = lookup.types.has(id) ? undefined : coreVocabulary.types[id];
        if (type) things.addTerm({ kind: 'type', id, to: type });
      }
      things.addTerm({ kind: 'predicate', id: predicateId, to: predicate });
    }
    return found;
  }
  const written = fields.inverse.trim();
  const joins = written !== '' || isEntity(lookup, fields.target);
  const predicateId = newEntityId(
    label,
    (id) => lookup.predicates.has(id) || Object.hasOwn(coreVocabulary.predicates, id),
  );
  const isNumber = /^[\d., ]+$/.test(fields.target.text.trim());
  const predicate: Predicate = {
    label,
    ...(joins ? { inverse: written === '' ? inverseOf(label) : written } : {}),
    domain: '*',
    range: joins ? '*' : isNumber ? 'number' : 'string',
    group: fields.accuses || accusesInItsWords(label) ? accusationGroup : joins ? otherGroup : 'attribute',
  };
  things.addTerm({ kind: 'predicate', id: predicateId, to: predicate });
  return { predicateId, predicate, isReversed: false };
}

/** Whether a relation that is not known yet says of itself that it accuses: “was accused of delaying”. */
export function accusesInItsWords(label: string): boolean {
  return findCues(label, undefined).some(({ kind }) => kind === 'alleged');
}

/** Where a relation belongs that nobody has put into a group. */
const otherGroup = 'other';

/** Word the other direction of a relation of which only one is known: by rule, or else by a makeshift, which nobody reads. */
function inverseOf(label: string): string {
  return otherDirection(label) ?? makeshiftInverse(label);
}

/** Tell whether the other direction waits for somebody to word it. */
export function lacksDirection(predicate: Predicate): boolean {
  return predicate.inverse !== undefined && !hasInverse(predicate);
}

/** Whether what a new relation leads to is a thing rather than a text or number: it was chosen, is known, or is written as a name is. */
function isEntity(lookup: Lookup, { id, newType, text }: Slot): boolean {
  if (id !== undefined || newType !== undefined) return true;
  const name = fold(text.trim());
  const isKnown = lookup.dataset.entities.some((one) => foldedNames(one).includes(name));
  return isKnown || /^["“„«‘]?\p{Lu}/u.test(text.trim());
}

function hasTypes(lookup: Lookup, predicate: Predicate): boolean {
  return typesOf(predicate).every((type) => lookup.types.has(type));
}

function typesOf({ domain, range }: Predicate): readonly string[] {
  return [...new Set([domain, range].flatMap((types) => (Array.isArray(types) ? types : [])))];
}
