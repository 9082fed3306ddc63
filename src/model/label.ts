/** The one place that words a claim. A wording never loses its hedge: who shows a claim shows how firmly it is said. */
import { type Lookup, nameOf } from './lookup.ts';
import { type Claim, type Status, unnamedVoice } from './types.ts';

/** The parts of a sentence, for those who set them apart; `sentenceOf` puts them together. */
export interface Wording {
  readonly start: string;
  readonly verb: string;
  /** Name of the other entity, or the value. */
  readonly end: string;
  readonly detail?: string;
  /** The status in a word; absent when the claim is stated. */
  readonly hedge?: string;
  /** Whether the sentence begins with the object. */
  readonly reversed: boolean;
}

/** Word a claim in parts; seen from its object, it begins with the object and uses the inverse label. */
export function wordClaim(lookup: Lookup, claim: Claim, seenFrom?: string): Wording {
  const predicate = lookup.predicates.get(claim.predicate);
  const reversed = claim.object !== undefined && claim.object === seenFrom && claim.subject !== seenFrom;
  const subject = nameOf(lookup, claim.subject);
  const object = claim.object === undefined ? valueWords(claim) : nameOf(lookup, claim.object);
  const label = predicate?.label ?? claim.predicate;
  const detail = claim.value !== undefined && isAmount(claim.value) ? undefined : claim.detail;
  return {
    start: reversed ? object : subject,
    verb: reversed ? (predicate?.inverse ?? `is the other end of “${label}”, said of`) : label,
    end: reversed ? subject : object,
    ...(detail === undefined ? {} : { detail }),
    ...hedgeOf(claim.status),
    reversed,
  };
}

/** Word a claim as one sentence, with its detail and hedge, without its voices. */
export function sentenceOf(lookup: Lookup, claim: Claim, seenFrom?: string): string {
  const { start, verb, end, detail, hedge } = wordClaim(lookup, claim, seenFrom);
  const body = claim.object === undefined ? valueSentence(claim, start, verb, end) : `${start} ${verb} ${end}`;
  return `${body}${detail === undefined ? '' : `: ${detail}`}${hedge === undefined ? '' : ` (${hedge})`}`;
}

/** Word the line of a claim: its label, never without the hedge. */
export function edgeLabelOf(lookup: Lookup, claim: Claim): string {
  const { verb, hedge } = wordClaim(lookup, claim);
  return hedge === undefined ? verb : `${verb} (${hedge})`;
}

/** Name the voices of a claim, the origin first. */
export function voiceNamesOf(lookup: Lookup, claim: Claim): readonly string[] {
  return claim.voices.map((id) => nameOf(lookup, id));
}

/** Say how firmly a claim is put forward, by whom, and through whom it came. */
export function attributionOf(lookup: Lookup, claim: Claim): string {
  if (claim.status === 'unsourced') return attributionWords.unsourced;
  const names = claim.voices.map((id) => (id === unnamedVoice ? 'an unnamed voice' : nameOf(lookup, id)));
  const [origin = 'nobody', ...relays] = names;
  return [`${attributionWords[claim.status]} ${origin}`, ...relays.map((name) => `via ${name}`)].join(', ');
}

/** Explain a status in one short clause, for the legend and for hints. */
export function statusMeaning(status: Status): string {
  return meanings[status];
}

const attributionWords: Readonly<Record<Status, string>> = {
  stated: 'stated by',
  possible: 'possible, according to',
  projected: 'projected, according to',
  alleged: 'alleged by',
  opinion: 'in the opinion of',
  disputed: 'disputed by',
  unsourced: 'a line from a file, no source given',
};

const meanings: Readonly<Record<Status, string>> = {
  stated: 'put forward without a hedge, which does not make it true',
  possible: 'put forward with a hedge: it may be so',
  projected: 'not yet real, or only meant to be',
  alleged: 'an accusation, and nothing here says that it is true',
  opinion: 'a judgment, an inference or a reading of motives',
  disputed: 'said not to be so, or not to be established',
  unsourced: 'a line from a file, no source given',
};

function hedgeOf(status: Status): { readonly hedge?: string } {
  return status === 'stated' ? {} : { hedge: status };
}

function valueWords(claim: Claim): string {
  if (claim.value === undefined) return '';
  if (!isAmount(claim.value)) return claim.value;
  return claim.detail === undefined ? String(claim.value) : `${claim.detail} ${claim.value}`;
}

function isAmount(value: string | number): value is number {
  return typeof value === 'number';
}

function valueSentence(claim: Claim, start: string, verb: string, end: string): string {
  const isNumber = claim.value !== undefined && isAmount(claim.value);
  return isNumber ? `${start}, ${verb}: ${end}` : `${start}: ${verb} ${end}`;
}
