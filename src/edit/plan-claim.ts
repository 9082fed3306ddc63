/** From what stands in the claim editor to an edit of the dataset, or to what is wrong with it. Nothing is a claim before it is valid. */
import { clauseAround, sentenceAround } from '../lib/sentences.ts';
import { quotedShareFaults } from '../model/checks/citations.ts';
import { parseWhen, stillSo } from '../model/dates.ts';
import type { Issue } from '../model/issues.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { partAroundClaim } from '../model/part-around-claim.ts';
import type { Claim, Dataset, Predicate, Source, Status } from '../model/types.ts';
import { validate } from '../model/validate.ts';
import { applyEdit } from './apply-edit.ts';
import type { ClaimFields, FieldName } from './claim-fields.ts';
import { citePassages, findWords, paragraphText, passagesOf } from './claim-words.ts';
import { meansNow } from './cue-lists.ts';
import type { Edit } from './edit.ts';
import { hedgeIn } from './find-cues.ts';
import { firmnessFault, statusIn } from './firmness-rule.ts';
import { newClaimId } from './new-id.ts';
import { NewThings } from './new-things.ts';
import { resolveRelation } from './resolve-relation.ts';

/** Where the claim is read. */
export interface ClaimPlace {
  readonly source: Source;
  /** The normalized text of the source; without it only what does not touch the words of a claim can be changed. */
  readonly text: string | undefined;
  /** Counted from 1. */
  readonly paragraph: number;
}

export interface ClaimFault {
  readonly field: FieldName | undefined;
  readonly message: string;
}

export type ClaimPlan =
  | { readonly kind: 'ready'; readonly edit: Edit; readonly claim: Claim; readonly name: string }
  | { readonly kind: 'faulty'; readonly faults: readonly ClaimFault[] }
  /** It may be meant so, and may be a slip: to be saved only when its writer says so. */
  | {
      readonly kind: 'doubtful';
      /** What is asked before it is saved; at least one. */
      readonly doubts: readonly ClaimFault[];
      readonly edit: Edit;
      readonly claim: Claim;
      readonly name: string;
    };

export interface ClaimWish {
  readonly lookup: Lookup;
  readonly fields: ClaimFields;
  readonly place: ClaimPlace;
  /** The claim that is changed; a new one without it. */
  readonly changed?: Claim | undefined;
  readonly random: () => number;
}

/** Work out what saving it would do. */
export function planClaim(wish: ClaimWish): ClaimPlan {
  const faults: ClaimFault[] = [];
  const claim = readClaim(wish, faults);
  if (!claim) return { kind: 'faulty', faults };
  const { lookup, place, changed, fields } = wish;
  const edits: readonly Edit[] = [...claim.things.edits, { kind: 'claim', id: claim.claim.id, to: claim.claim }];
  const edit: Edit = { kind: 'several', edits };
  const after = applyEdit(lookup.dataset, edit).dataset;
  const errors = faultsOf(wish, after, claim.claim);
  if (errors.length > 0) {
    return { kind: 'faulty', faults: errors.slice(0, 3).map(({ message }) => ({ field: undefined, message })) };
  }
  const subject = claim.things.nameOf(claim.claim.subject) ?? nameOf(lookup, claim.claim.subject);
  const name = changed ? `Change a claim about ${subject}` : `Add a claim about ${subject}`;
  const cue = claim.claim.status === 'stated' ? hedgeNear(place, fields.words) : undefined;
  const hedged =
    cue === undefined
      ? undefined
      : `The sentence says “${cue}”. If that belongs to this claim, choose how firmly it is said. To save it as stated anyway, press “Save claim” again.`;
  const doubts: readonly ClaimFault[] = [
    ...askWhatTheyAre(wish, claim.things),
    ...(claim.widened === undefined ? [] : [{ field: undefined, message: claim.widened }]),
    ...(hedged === undefined ? [] : [{ field: 'firmly' as const, message: hedged }]),
  ];
  if (doubts.length === 0) return { kind: 'ready', edit, claim: claim.claim, name };
  return { kind: 'doubtful', doubts, edit, claim: claim.claim, name };
}

/** Ask what a new name stands for where neither the relation nor the name tells. */
function askWhatTheyAre({ lookup, fields }: ClaimWish, { untold }: NewThings): readonly ClaimFault[] {
  const fieldOf = (name: string) =>
    (['subject', 'target'] as const).find((field) => fields[field].text.trim() === name) ?? 'saidBy';
  return untold.map(({ name, type }) => {
    const label = (lookup.types.get(type)?.label ?? type).toLowerCase();
    const message = `What is “${name}”? Choose it in the list under its field, or press “Save claim” again to save it as: ${label}.`;
    return { field: fieldOf(name), message };
  });
}

/** Check the claim and what it touches, not the whole dataset: that takes too long while one writes. */
function faultsOf({ lookup, place }: ClaimWish, after: Dataset, claim: Claim): readonly Issue[] {
  const { source, text } = place;
  const part = partAroundClaim(lookup, after, claim, text !== undefined);
  const { issues } = validate(part, { texts: new Map(text === undefined ? [] : [[source.id, text]]) });
  return [...issues, ...quotedShareFaults([source], after.claims)].filter(({ severity }) => severity === 'error');
}

interface ReadClaim {
  readonly claim: Claim;
  readonly things: NewThings;
  /** What the relation has to join from now on, as a question. */
  readonly widened: string | undefined;
}

function readClaim({ lookup, fields, place, changed, random }: ClaimWish, faults: ClaimFault[]): ReadClaim | undefined {
  const cited = citePassages(place.text, place.paragraph, fields.words, changed?.citations ?? []);
  if (cited.kind === 'refused') faults.push({ field: 'words', message: cited.message });
  const id = changed?.id ?? newClaimId((taken) => lookup.claims.has(taken) || lookup.entities.has(taken), random);
  const things = new NewThings(lookup, { text: place.text ?? '', paragraph: place.paragraph }, fields.words, id);
  const relation = resolveRelation(lookup, fields, things);
  if (typeof relation === 'string') {
    faults.push({ field: 'relation', message: relation });
    return undefined;
  }
  const { predicate, predicateId, isReversed } = relation;
  const status = readStatus(lookup, fields, faults);
  const near = things.entity(fields.subject, isReversed ? predicate.range : predicate.domain);
  if (near === undefined) faults.push({ field: 'subject', message: 'Say who or what the claim is about.' });
  const far = readTarget(fields, predicate, isReversed, things, faults);
  const voices = readVoices(fields, place.source, things);
  if (voices.length === 0) faults.push({ field: 'saidBy', message: 'Name who says so.' });
  readWhen(fields.when, faults);
  if (faults.length > 0 || near === undefined || far === undefined || !status || cited.kind === 'refused')
    return undefined;
  const ends =
    isReversed && far.object !== undefined ? { subject: far.object, object: near } : { subject: near, ...far };
  const { detail, when } = { detail: fields.detail.trim(), when: whenIn(fields.when) };
  const claim: Claim = {
    id,
    predicate: predicateId,
    ...ends,
    ...(detail === '' ? {} : { detail }),
    ...(when === '' ? {} : { when }),
    status,
    ...(changed?.inferred ? { inferred: true as const } : {}),
    voices,
    source: place.source.id,
    citations: cited.citations,
    ...(changed?.note === undefined ? {} : { note: changed.note }),
    ...(changed?.attributes === undefined ? {} : { attributes: changed.attributes }),
  };
  return { claim, things, widened: widen(lookup, claim, predicate, things) };
}

/** Let a relation join types that it did not join before, and say so. */
function widen({ types }: Lookup, claim: Claim, predicate: Predicate, things: NewThings): string | undefined {
  const lacks = (allowed: Predicate['range'], id: string | undefined) => {
    const type = id === undefined ? undefined : things.typeOf(id);
    return type !== undefined && Array.isArray(allowed) && !allowed.includes(type) ? type : undefined;
  };
  const near = lacks(predicate.domain, claim.subject);
  const far = lacks(predicate.range, claim.object);
  if (near === undefined && far === undefined) return undefined;
  const more = (allowed: readonly string[] | string, type: string | undefined) =>
    type === undefined || !Array.isArray(allowed) ? allowed : [...allowed, type];
  const to = { ...predicate, domain: more(predicate.domain, near), range: more(predicate.range, far) } as Predicate;
  things.addTerm({ kind: 'predicate', id: claim.predicate, to });
  const label = (type: string | undefined) =>
    type === undefined ? [] : [(types.get(type)?.label ?? type).toLowerCase()];
  const joined = [...label(near), ...label(far)].join(' and ');
  return `“${predicate.label}” has not been used of this type so far (${joined}). If the names are the ones you mean, press “Save claim” again.`;
}

type Far =
  | { readonly object: string; readonly value?: never }
  | { readonly value: string | number; readonly object?: never };

function readTarget(
  { target }: ClaimFields,
  { range, domain }: Predicate,
  isReversed: boolean,
  things: NewThings,
  faults: ClaimFault[],
): Far | undefined {
  const text = target.text.trim();
  if (text === '') {
    faults.push({ field: 'target', message: 'Say what the relation leads to.' });
    return undefined;
  }
  if (range === 'string') return { value: text };
  if (range === 'number') {
    const value = Number(text.replace(/[, ](?=\d{3}\b)/g, ''));
    if (Number.isFinite(value)) return { value };
    faults.push({ field: 'target', message: `This relation takes a number, such as 1200. “${text}” is not a number.` });
    return undefined;
  }
  const object = things.entity(target, isReversed ? domain : range);
  return object === undefined ? undefined : { object };
}

function readStatus(lookup: Lookup, fields: ClaimFields, faults: ClaimFault[]): Status | undefined {
  const status = statusIn(fields.firmly);
  const message = status ? firmnessFault(lookup, fields) : 'Choose how firmly it is said.';
  if (message !== undefined) faults.push({ field: 'firmly', message });
  return status;
}

/** The chain of voices; who speaks in the source itself comes last, written or not. */
function readVoices(
  { saidBy, voiceTypes = {} }: ClaimFields,
  { voices }: Source,
  things: NewThings,
): readonly string[] {
  const chain = saidBy
    .split(/[>→]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => things.voice(name, Object.hasOwn(voiceTypes, name) ? voiceTypes[name] : undefined));
  const last = chain.at(-1);
  const own = voices[0];
  if (own === undefined || last === undefined || voices.includes(last)) return chain;
  return [...chain, own];
}

/** Read the time of a claim as its line has it: a date, or a word such as “now”. */
export function whenIn(written: string): string {
  const text = written.trim();
  return meansNow(text) ? stillSo : text;
}

function readWhen(written: string, faults: ClaimFault[]): void {
  const text = whenIn(written);
  if (text === '' || text === stillSo || parseWhen(text)) return;
  const message = `“${text}” cannot be read as a date. Write 2019, 2019-03, 2019-03-19, 2007/2012, 2002/.. for what is so since then, or “now” for what is still so, since nobody says when.`;
  faults.push({ field: 'when', message });
}

/** The word that speaks against calling the claim stated, in the clause of any of its passages. */
function hedgeNear({ text = '', paragraph, source }: ClaimPlace, words: string): string | undefined {
  for (const passage of passagesOf(words)) {
    const own = paragraphText(text, passage.paragraph ?? paragraph);
    const span = findWords(own, passage.words);
    if (!span) continue;
    const { start, end } = clauseAround(own, span, sentenceAround(own, span));
    const inClause = { start: span.start - start, end: span.end - start };
    const cue = hedgeIn(own.slice(start, end), source.lang, inClause)?.word;
    if (cue !== undefined) return cue;
  }
  return undefined;
}
