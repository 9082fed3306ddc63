/** Subject, relation and object of a proposal: whether the text names them, and whether the relation joins such things. */
import type { Slot } from '../edit/claim-fields.ts';
import { accusesInItsWords, findRelation, type Relation } from '../edit/resolve-relation.ts';
import { accusationGroup, type Entity } from '../model/types.ts';
import { type Doubt, doubt } from './doubts.ts';
import type { GateContext, Surroundings } from './gate-context.ts';
import { numbersIn } from './numbers.ts';
import type { Proposal } from './proposal.ts';
import { foreignWords, hasMarkup } from './spelling.ts';

export interface Ends {
  readonly subject: Slot;
  readonly relation: Slot;
  readonly target: Slot;
  readonly known: Relation | undefined;
  readonly accuses: boolean;
  readonly doubts: readonly Doubt[];
}

/** Check what a proposal joins, and how. */
export function checkEnds(context: GateContext, proposal: Proposal, place: Surroundings): Ends {
  const known = findRelation(context.lookup, { relation: { text: proposal.relation } });
  const takesValue = known?.predicate.range === 'string' || known?.predicate.range === 'number';
  const subject = checkEntity(context, proposal.subject, place, 'subject');
  const target = takesValue
    ? checkValue(context, proposal.object, place)
    : checkEntity(context, proposal.object, place, 'target');
  return {
    subject: subject.slot,
    target: target.slot,
    relation: proposal.relation === '' ? { text: '' } : { text: proposal.relation },
    known,
    accuses: known ? known.predicate.group === accusationGroup : accusesInItsWords(proposal.relation),
    doubts: [
      ...subject.doubts,
      ...checkRelation(context, proposal, known, [subject.entity, target.entity]),
      ...target.doubts,
    ],
  };
}

interface End {
  readonly slot: Slot;
  readonly entity?: Entity | undefined;
  readonly doubts: readonly Doubt[];
}

const missing = { subject: 'whom or what it is about', target: 'what the relation leads to' };

function checkEntity(
  { text, entityNamed }: GateContext,
  name: string,
  place: Surroundings,
  field: 'subject' | 'target',
): End {
  if (name === '') return { slot: { text: '' }, doubts: [doubt('missing-end', missing[field], { field })] };
  if (hasMarkup(name)) return { slot: { text: '' }, doubts: [doubt('markup', name, { field })] };
  const entity = entityNamed(name);
  const spellings = entity ? [name, entity.name, ...(entity.aliases ?? [])] : [name];
  const slot: Slot = entity ? { text: entity.name, id: entity.id } : { text: name };
  if (place.quoted.hasSomeOf(spellings)) return { slot, entity, doubts: [] };
  if (text.hasSomeOf(spellings)) return { slot, entity, doubts: [doubt('named-elsewhere', name)] };
  return { slot: { text: '' }, entity, doubts: [doubt('name-not-in-text', name, { field })] };
}

function checkValue(context: GateContext, value: string, place: Surroundings): End {
  if (value === '') return { slot: { text: '' }, doubts: [doubt('missing-end', missing.target, { field: 'target' })] };
  const doubts = checkWords(context, value, place, 'target');
  return { slot: { text: doubts.length > 0 ? '' : value }, doubts };
}

/** Words that are nobody's name: nothing capitalized, no number and no markup that the text does not have. */
export function checkWords(
  context: GateContext,
  words: string,
  place: Surroundings,
  field: 'target' | 'detail',
): readonly Doubt[] {
  if (hasMarkup(words)) return [doubt('markup', words, { field })];
  const given = numbersIn(place.quotes);
  return [
    ...[...numbersIn(words)]
      .filter((number) => !given.has(number))
      .slice(0, 1)
      .map((number) => doubt('number', number, { field })),
    ...foreignWords(words, context.text)
      .slice(0, 1)
      .map((word) => doubt('foreign-word', word, { field })),
  ];
}

function checkRelation(
  { lookup }: GateContext,
  { relation }: Proposal,
  known: Relation | undefined,
  [subject, target]: readonly (Entity | undefined)[],
): readonly Doubt[] {
  if (relation === '') return [doubt('missing-end', 'how the two are related', { field: 'relation' })];
  if (hasMarkup(relation)) return [doubt('markup', relation, { field: 'relation' })];
  if (!known) return [doubt('new-relation', relation, { field: 'relation' })];
  const { predicate, isReversed } = known;
  const [near, far] = isReversed ? [predicate.range, predicate.domain] : [predicate.domain, predicate.range];
  const wrong = [misfit(near, subject), misfit(far, target)].find((entity) => entity !== undefined);
  if (!wrong) return [];
  const type = lookup.types.get(wrong.type)?.label.toLowerCase() ?? wrong.type;
  return [doubt('ends-do-not-fit', relation, { field: 'relation', more: `${wrong.name} (${type})` })];
}

function misfit(types: readonly string[] | string, entity: Entity | undefined): Entity | undefined {
  return entity && Array.isArray(types) && !types.includes(entity.type) ? entity : undefined;
}
