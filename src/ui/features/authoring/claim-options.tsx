/** What the fields of the claim editor offer while one types. */

import type { ClaimFields } from '../../../edit/claim-fields.ts';
import { foldedNames } from '../../../edit/folded-names.ts';
import { guessType } from '../../../edit/guess-type.ts';
import { isUnnamedVoice, speakerTypes } from '../../../edit/new-things.ts';
import { findRelation, keyOf, labelOf, type Relation, relationsOf } from '../../../edit/resolve-relation.ts';
import { fold, nearest } from '../../../lib/fold.ts';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { statusMeaning } from '../../../model/status-meaning.ts';
import { type Entity, statuses } from '../../../model/types.ts';
import { buildSearchIndex, type SearchIndex, searchEntities } from '../../../query/match-names.ts';
import type { ComboOption } from '../../kit/Combobox.tsx';
import { groupHeading } from '../../words/claim-strings.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { offersFor } from './fill-in.ts';

const most = 8;

/** An option that stands for an entity, one there or a new one of a type. */
export interface EntityOption extends ComboOption {
  readonly id?: string;
  readonly newType?: string;
}

let index: SearchIndex | undefined;

/** Find entities by name or alias, typing faults and accents forgiven. */
function findEntities(lookup: Lookup, name: string): readonly Entity[] {
  if (index?.lookup !== lookup) index = buildSearchIndex(lookup);
  return searchEntities(index, name, most).map(({ entity }) => entity);
}

/** List the entities that a text may mean, then a new one of each type; for an empty field, the entities named in the passage. */
export function entityOptions(lookup: Lookup, text: string): readonly EntityOption[] {
  const name = text.trim();
  const hits = name === '' ? nearby(lookup) : findEntities(lookup, name);
  const known = hits.map(({ id, name: own, type }): EntityOption => {
    return { key: id, id, text: own, shown: <Named name={own} about={lookup.types.get(type)?.label ?? type} /> };
  });
  const exact = hits.filter((entity) => spells(entity, name));
  // A field that holds just that has nothing to offer.
  if (hits.length === 1 && exact.length === 1) return [];
  if (name === '' || exact.length > 0) return known;
  return [...known, ...newOptions(lookup, name)];
}

/** Tell whether a name is that of something in the dataset; case and accents do not count. */
export function isKnown(lookup: Lookup, text: string): boolean {
  const name = text.trim();
  const wanted = fold(name);
  return name !== '' && lookup.dataset.entities.some((entity) => foldedNames(entity).includes(wanted));
}

function spells(entity: Entity, text: string): boolean {
  return foldedNames(entity).includes(fold(text));
}

function newOptions(lookup: Lookup, name: string, first: readonly string[] = []): readonly EntityOption[] {
  const types = new Set([...first, ...lookup.types.keys()]);
  return [...types].map((type) => ({
    key: `new ${type}`,
    newType: type,
    text: name,
    shown: strings.newOf(lookup.types.get(type)?.label ?? type, shorten(name, 60)),
  }));
}

/** Whom the words and their sentence name, and whom the last claims were about. */
function nearby(lookup: Lookup): readonly Entity[] {
  const { dataset, entities } = lookup;
  const named = new Set(offersFor(lookup, 'subject'));
  const offered = dataset.entities.filter(({ name }) => named.has(name));
  const ids = dataset.claims.slice(-most * 2).flatMap(({ subject, object }) => [subject, object ?? subject]);
  const latest = [...new Set(ids.reverse())].flatMap((id) => entities.get(id) ?? []);
  return [...new Set([...offered, ...latest])].slice(0, most);
}

/** List the relations with the typed words in their wording. First come those that begin with the words, are in use and fit both ends. */
export function relationOptions(lookup: Lookup, text: string, subject?: string): readonly ComboOption[] {
  const wanted = fold(text.trim());
  const all = relationsOf(lookup);
  const type = subject === undefined ? undefined : lookup.entities.get(subject)?.type;
  const ranked = all.map((relation) => ({ relation, place: rank(relation, wanted) })).filter(({ place }) => place < 4);
  const found = ranked.length > 0 || wanted.length < 4 ? ranked : mistyped(all, wanted);
  if (found.length === 1 && found[0]?.place === 0 && wanted !== '' && fold(labelOf(found[0].relation)) === wanted)
    return [];
  const worth = ({ relation, place }: Ranked) =>
    place * 4 + (fits(relation, type) ? 0 : 2) + (lookup.predicates.has(relation.predicateId) ? 0 : 1);
  return found
    .toSorted((a, b) => worth(a) - worth(b))
    .slice(0, wanted === '' ? 60 : most)
    .map(({ relation }) => ({
      key: keyOf(relation),
      text: labelOf(relation),
      shown: <Named name={labelOf(relation)} about={groupHeading(relation.predicate.group)} />,
    }));
}

/** Key of the option that takes the words as those of a new relation. */
export const newRelationKey = ' new';

/** Where known relations have the typed words in them and none is just that: a new one of these words. */
export function newRelationOption(lookup: Lookup, text: string): readonly ComboOption[] {
  const written = text.trim();
  const isOffered = written !== '' && !findRelation(lookup, { relation: { text } });
  if (!isOffered || relationOptions(lookup, text).length === 0) return [];
  return [{ key: newRelationKey, text: written, shown: strings.newRelationOf(shorten(written, 60)) }];
}

/** The best known relation that begins with the typed words, as whole words; undefined when one is just that. */
export function relationCompletion(lookup: Lookup, text: string, subject?: string): ComboOption | undefined {
  const wanted = fold(text.trim());
  if (wanted === '' || findRelation(lookup, { relation: { text } })) return undefined;
  return relationOptions(lookup, text, subject).find((option) => fold(option.text).startsWith(`${wanted} `));
}

interface Ranked {
  readonly relation: Relation;
  readonly place: number;
}

function rank(relation: Relation, wanted: string): number {
  const label = fold(labelOf(relation));
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  if (label.includes(wanted)) return 2;
  return otherWordings(relation).some((wording) => wording.includes(wanted)) ? 3 : 4;
}

/** Its other wordings: for what is going on, what is still to come, and what is denied. */
function otherWordings({ predicate, isReversed }: Relation): readonly string[] {
  const { ongoing, future, negated, denial } = predicate;
  const side = isReversed ? 'inverse' : 'label';
  return [ongoing, future, negated, denial].flatMap((wording) => (wording?.[side] ? [fold(wording[side])] : []));
}

/** Relations that a mistyped text most likely means, by their whole label or its beginning. */
function mistyped(all: readonly Relation[], wanted: string): readonly Ranked[] {
  const likest = nearest(
    wanted,
    all.flatMap((relation) => {
      const label = fold(labelOf(relation));
      return [label, label.slice(0, wanted.length)];
    }),
  );
  return likest === undefined
    ? []
    : all.flatMap((relation) => (fold(labelOf(relation)).startsWith(likest) ? [{ relation, place: 1 }] : []));
}

function fits({ predicate, isReversed }: Relation, type: string | undefined): boolean {
  const types = isReversed ? predicate.range : predicate.domain;
  return type === undefined || types === '*' || (Array.isArray(types) && types.includes(type));
}

/** An option for a chain of voices; of a new voice with its name, for the chain holds others too. */
export interface VoiceOption extends ComboOption {
  readonly newVoice?: { readonly name: string; readonly type: string };
}

/** Voices for the name of a chain that is being written, the first that is neither known nor `settled`, else the last; then a new one of each type. */
export function voiceOptions(lookup: Lookup, text: string, settled: readonly string[] = []): readonly VoiceOption[] {
  if (text.trim() === '') return offeredChains(lookup);
  const names = text.split('>').map((name) => name.trim());
  const open = names.findIndex((name) => !isKnown(lookup, name) && !isUnnamed(name) && !settled.includes(name));
  const at = open === -1 ? names.length - 1 : open;
  const own = names[at] ?? '';
  const whole = (name: string) => names.map((one, place) => (place === at ? name : one)).join(' > ');
  const known = entityOptions(lookup, own).filter(({ id }) => id !== undefined);
  const unnamed = at === 0 && fold(strings.notNamed).startsWith(fold(own)) && !isUnnamed(own);
  const isNew = own !== '' && !isUnnamed(own) && !isKnown(lookup, own);
  const speakers = speakerTypes(lookup);
  return [
    ...known.map((option) => ({ ...option, text: whole(option.text) })),
    ...(unnamed ? [{ key: ' unnamed', text: whole(strings.notNamed), shown: strings.notNamed }] : []),
    ...(isNew ? newOptions(lookup, own, speakers === '*' ? [] : speakers) : []).map(({ newType = '', ...option }) => ({
      ...option,
      text: whole(own),
      newVoice: { name: own, type: newType },
    })),
  ];
}

/** The voices of a chain that the dataset does not have yet, each with the type that was chosen or that its name tells; undefined where it tells none. */
export function newVoices(
  lookup: Lookup,
  { saidBy, voiceTypes = {} }: Pick<ClaimFields, 'saidBy' | 'voiceTypes'>,
): readonly { readonly name: string; readonly type: string | undefined }[] {
  const speakers = speakerTypes(lookup);
  const guessed = speakers === '*' ? [...lookup.types.keys()] : speakers;
  return saidBy
    .split('>')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isUnnamed(name))
    .flatMap((name) => {
      const chosen = Object.hasOwn(voiceTypes, name) ? voiceTypes[name] : undefined;
      if (chosen === undefined && isKnown(lookup, name)) return [];
      return [{ name, type: chosen ?? guessType(name, guessed) }];
    });
}

function offeredChains(lookup: Lookup): readonly ComboOption[] {
  const chains = [...offersFor(lookup, 'saidBy'), strings.notNamed];
  return [...new Set(chains)].map((chain) => ({ key: chain, text: chain, shown: <bdi>{shorten(chain, 120)}</bdi> }));
}

function isUnnamed(name: string): boolean {
  return isUnnamedVoice(name) || fold(name.trim()) === fold(strings.notNamed);
}

/** How firmly something may be said; each also by its number. */
export function statusOptions(text: string): readonly ComboOption[] {
  const wanted = text.trim().toLowerCase();
  if (firmnesses.some((status) => status === wanted)) return [];
  return firmnesses
    .filter((status) => status.startsWith(wanted))
    .map((status) => ({
      key: status,
      text: status,
      shown: <Named name={`${firmnesses.indexOf(status) + 1} ${status}`} about={statusMeaning(status)} />,
    }));
}

/** The degrees of firmness that a claim with a voice can have, in the order of their numbers. */
export const firmnesses = statuses.filter((status) => status !== 'unsourced');

/** The status that a digit stands for. */
export function statusOfDigit(text: string): string | undefined {
  return /^[1-6]$/.test(text) ? statuses[Number(text) - 1] : undefined;
}

function Named({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <>
      <bdi>{shorten(name, 80)}</bdi> <span class="count">{about}</span>
    </>
  );
}
