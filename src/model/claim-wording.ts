/**
 * The one place that words a claim. A claim becomes ordered runs, and whoever shows a claim shows the runs: so no hedge and no
 * voice is lost on the way to a card, a table, a picture or a file. `graph-data/FORMAT.md` says how claims are read.
 */
import { listed } from '../lib/text.ts';
import { asOfPhrase } from './as-of.ts';
import { datePhrase } from './date-phrase.ts';
import { formatWhen, parseWhen, stillSo } from './dates.ts';
import type { Lookup } from './lookup.ts';
import { hasInverse } from './makeshift-inverse.ts';
import { nameOf, phraseOf, startPhraseOf } from './names.ts';
import { principalOf } from './spokespeople.ts';
import { accusationGroup, type Claim, type PredicateWording, type Status, unnamedVoice } from './types.ts';

export const runKinds = ['subject', 'relation', 'object', 'value', 'date', 'detail', 'hedge', 'voices'] as const;
export type RunKind = (typeof runKinds)[number];

/** A part of a worded claim. */
export interface WordedRun {
  readonly kind: RunKind;
  /** What stands between it and the run before. */
  readonly lead: string;
  readonly text: string;
  /** What closes it: a bracket, or nothing. */
  readonly tail: string;
  /** Ids of the entities that it names; of voices the origin first. */
  readonly ids: readonly string[];
}

/** A worded claim; its runs put together are the sentence. */
export interface Wording {
  readonly runs: readonly WordedRun[];
  /** Whether the sentence begins with the object. */
  readonly reversed: boolean;
}

/** Word a claim in runs; seen from its object, it begins with the object and uses the inverse label, where somebody has worded that. */
export function wordClaim(lookup: Lookup, claim: Claim, seenFrom?: string): Wording {
  const isSeenFromObject = claim.object !== undefined && claim.object === seenFrom && claim.subject !== seenFrom;
  const wordingHere = isSeenFromObject ? wordingOf(lookup, claim) : undefined;
  const reversed = wordingHere !== undefined && hasInverse(wordingHere);
  const subject = run('subject', '', phraseOf(lookup, claim.subject), [claim.subject]);
  const relation = run('relation', ' ', labelOf(lookup, claim, reversed), []);
  const end =
    claim.object === undefined ? valueRun(claim) : run('object', '', phraseOf(lookup, claim.object), [claim.object]);
  const [first, last] = reversed ? [end, subject] : [subject, end];
  const isAmount = hasAmount(claim);
  const around = wordsAroundAmount(lookup, claim);
  if (around) {
    const [before, after] = around;
    const begin = { ...first, text: startPhraseOf(lookup, claim.subject) };
    const sentence = [begin, { ...relation, text: before }, { ...last, lead: ' ', text: `${last.text}${after}` }];
    return { runs: [...sentence, ...qualifiersOf(lookup, claim, textOfRuns(sentence))], reversed };
  }
  const sentence = [
    { ...first, text: startPhraseOf(lookup, reversed ? (claim.object ?? '') : claim.subject) },
    isAmount ? { ...relation, lead: ', ' } : relation,
    { ...last, lead: isAmount ? ': ' : ' ' },
  ];
  return { runs: [...sentence, ...qualifiersOf(lookup, claim, textOfRuns(sentence))], reversed };
}

/** What a file calls an attribute is a noun, even before a text. */
function hasAmount({ value, status, object }: Claim): boolean {
  return typeof value === 'number' || (status === 'unsourced' && object === undefined);
}

function wordsAroundAmount(lookup: Lookup, claim: Claim): ReturnType<typeof wordsAroundNumber> {
  return hasAmount(claim) ? wordsAroundNumber(lookup, claim) : undefined;
}

/** The words of a predicate's sentence on both sides of its number; the plain wording alone has one. What is in square brackets goes at 1. */
function wordsAroundNumber(lookup: Lookup, claim: Claim): readonly [before: string, after: string] | undefined {
  const sentence = modeOf(lookup, claim) === 'plain' ? lookup.predicates.get(claim.predicate)?.sentence : undefined;
  if (sentence === undefined || typeof claim.value !== 'number') return undefined;
  const worded = sentence.replace(/\[([^[\]]*)\]/gu, claim.value === 1 ? '' : '$1');
  const [before = '', after = ''] = worded.split('{n}');
  return [before.trimEnd(), after];
}

/** Put runs together. */
export function textOfRuns(runs: readonly WordedRun[]): string {
  return runs.map(({ lead, text, tail }, index) => `${index === 0 ? '' : lead}${text}${tail}`).join('');
}

/** Keep the runs of some kinds. Hedge and voices share a bracket, which the hedge closes where the voices stand elsewhere. */
export function runsOf(wording: Wording, kinds: readonly RunKind[]): readonly WordedRun[] {
  const kept = wording.runs.filter(({ kind }) => kinds.includes(kind));
  return kinds.includes('voices') ? kept : closeHedge(kept);
}

function closeHedge(runs: readonly WordedRun[]): readonly WordedRun[] {
  return runs.map((each) => (each.lead === ' (' ? { ...each, tail: ')' } : each));
}

/** Keep all runs but the voices, for where those stand in a line of their own. */
export function runsWithoutVoices(wording: Wording): readonly WordedRun[] {
  return runsOf(
    wording,
    runKinds.filter((kind) => kind !== 'voices'),
  );
}

/** Word a claim as one sentence, with its date, detail and hedge, for where its voices stand beside it. */
export function sentenceOf(lookup: Lookup, claim: Claim, seenFrom?: string): string {
  return textOfRuns(runsWithoutVoices(wordClaim(lookup, claim, seenFrom)));
}

/** Word a claim as one sentence with its voices, for where it stands alone. */
export function fullSentenceOf(lookup: Lookup, claim: Claim, seenFrom?: string): string {
  return textOfRuns(wordClaim(lookup, claim, seenFrom).runs);
}

/** Word the line of a claim: its label, never without the hedge. */
export function edgeLabelOf(lookup: Lookup, claim: Claim): string {
  const [before] = wordsAroundAmount(lookup, claim) ?? [labelOf(lookup, claim, false)];
  const mode = modeOf(lookup, claim);
  // The rest of the sentence is not worded: of a large dataset that takes a while.
  const runs = [run('relation', ' ', before, []), ...hedgeRuns(lookup, claim, mode)];
  return textOfRuns(closeHedge(runs)).replace(/^(.*), (according to .*)$/u, '$1 ($2)');
}

/** Word the line of a claim for where nothing else stands beside it: its label with hedge and voices. */
export function fullEdgeLabelOf(lookup: Lookup, claim: Claim): string {
  return textOfRuns(runsOf(wordClaim(lookup, claim), ['relation', 'hedge', 'voices']));
}

/** Name the voices of a claim, the origin first. */
export function voiceNamesOf(lookup: Lookup, claim: Claim): readonly string[] {
  return claim.voices.map((id) => nameOf(lookup, id));
}

/** Say how firmly a claim is put forward, by whom, and through whom it came, for where the sentence stands apart. */
export function attributionOf(lookup: Lookup, claim: Claim): string {
  if (claim.status === 'unsourced') return attributionWords.unsourced;
  const [origin = unnamedVoice, ...relays] = claim.voices;
  const mode = modeOf(lookup, claim);
  const plain = claim.inferred ? `inferred ${fromWords}` : attributionWords[claim.status];
  const words = mode === 'negated' ? 'according to' : mode === 'denial' ? 'denied by' : plain;
  return [`${words} ${voicePhrase(lookup, origin)}`, ...relayWords(lookup, relays)].join(', ');
}

/** Introduce the voices of a claim where they stand below its sentence: "Said by". */
export function voicesLabelOf(lookup: Lookup, claim: Claim): string {
  const mode = modeOf(lookup, claim);
  if (mode === 'negated') return 'According to';
  if (mode === 'denial') return 'Denied by';
  return claim.inferred ? `Inferred ${fromWords}` : voiceLabels[claim.status];
}

/** Name a voice inside a sentence; how many the unnamed are, the text seldom says. */
export function voicePhrase(lookup: Lookup, id: string): string {
  return id === unnamedVoice ? 'one or more unnamed voices' : phraseOf(lookup, id);
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

const voiceLabels: Readonly<Record<Status, string>> = {
  stated: 'Said by',
  possible: 'Said by',
  projected: 'Said by',
  alleged: 'Alleged by',
  opinion: 'Opinion of',
  disputed: 'Disputed by',
  unsourced: 'From a file, no source given',
};

/** Which wording of its predicate a claim takes. */
type Mode = 'plain' | 'ongoing' | 'future' | 'negated' | 'denial';

function modeOf(lookup: Lookup, claim: Claim): Mode {
  const predicate = lookup.predicates.get(claim.predicate);
  if (!predicate) return 'plain';
  if (claim.status === 'disputed') {
    const [origin = unnamedVoice] = claim.voices;
    if (predicate.denial && principalOf(lookup, origin) === claim.subject) return 'denial';
    if (!predicate.negated) return 'plain';
    // Who is quoted as calling an accusation false has not said that it “is not shown”: then it reads as what they dispute.
    const isQuoted = lookup.sources.get(claim.source)?.voices.includes(origin) === false;
    return predicate.group === accusationGroup && isQuoted ? 'plain' : 'negated';
  }
  if (claim.status === 'projected' && predicate.future) return 'future';
  return predicate.ongoing && isOpen(claim) ? 'ongoing' : 'plain';
}

function isOpen({ when }: Claim): boolean {
  if (when === stillSo) return true;
  const parsed = when === undefined ? undefined : parseWhen(when);
  return parsed?.kind === 'interval' && parsed.end === 'open';
}

function labelOf(lookup: Lookup, claim: Claim, reversed: boolean): string {
  const { label = claim.predicate, inverse = label } = wordingOf(lookup, claim) ?? {};
  return reversed ? inverse : label;
}

function wordingOf(lookup: Lookup, claim: Claim): PredicateWording | undefined {
  const predicate = lookup.predicates.get(claim.predicate);
  const mode = modeOf(lookup, claim);
  return mode === 'plain' ? predicate : predicate?.[mode];
}

function run(kind: RunKind, lead: string, text: string, ids: readonly string[], tail = ''): WordedRun {
  return { kind, lead, text, tail, ids };
}

function valueRun({ value, detail }: Claim): WordedRun {
  if (typeof value !== 'number') return run('value', '', value ?? '', []);
  const amount =
    Math.abs(value) < 10_000 ? String(value) : value.toLocaleString('en-US', { maximumFractionDigits: 20 });
  return run('value', '', detail === undefined ? amount : `${detail} ${amount}`, []);
}

/** What follows the three main parts. A detail that reads on stands before the date, any other behind it and a colon. */
function qualifiersOf(lookup: Lookup, claim: Claim, sentence: string): readonly WordedRun[] {
  const mode = modeOf(lookup, claim);
  const isAmount = typeof claim.value === 'number';
  const detail = isAmount ? undefined : claim.detail;
  const readsOn = detail !== undefined && prepositions.test(detail);
  const isApart = isAmount && !wordsAroundNumber(lookup, claim);
  const dates = dateRun(lookup, claim, mode, sentence, isApart);
  const details = detail === undefined ? [] : [run('detail', readsOn ? ' ' : ': ', detail, [])];
  return [
    ...(readsOn ? [...details, ...dates] : [...dates, ...details]),
    ...hedgeRuns(lookup, claim, mode),
    voicesRun(lookup, claim, mode, hedgeOf(claim, mode)),
  ];
}

function hedgeRuns(lookup: Lookup, claim: Claim, mode: Mode): readonly WordedRun[] {
  const hedge = hedgeOf(claim, mode);
  const [origin = unnamedVoice] = claim.voices;
  return [
    ...(hedge === '' ? [] : [run('hedge', ' (', hedge, [])]),
    ...(mode === 'negated' ? [run('hedge', ', ', `according to ${voicePhrase(lookup, origin)}`, [origin])] : []),
  ];
}

const prepositions =
  /^(?:after|as|at|because of|before|by|during|even|every|for|from|in|on|out of|over|since|through|to|under|until|with|without) /u;

/** A sentence that denies says so in its own words; "(disputed)" behind it would deny the denial. */
function hedgeOf({ status, inferred }: Claim, mode: Mode): string {
  const isSaid = status === 'stated' || mode === 'negated' || mode === 'denial';
  return [...(isSaid ? [] : [status]), ...(inferred ? ['inferred'] : [])].join(', ');
}

/** A date that a name says already is not said twice. */
function dateRun(
  lookup: Lookup,
  { when, source }: Claim,
  mode: Mode,
  sentence: string,
  isApart: boolean,
): readonly WordedRun[] {
  if (when === undefined || sentence.includes(formatWhen(when))) return [];
  // Only what still goes on is told as of its source.
  const spoken = when === stillSo ? lookup.sources.get(source) : undefined;
  const phrase = datePhrase(when, mode === 'ongoing', spoken && asOfPhrase(spoken));
  const isAside = isApart || phrase.startsWith('perhaps') || when === stillSo;
  return [run('date', isAside ? ', ' : ' ', phrase, [])];
}

/** The voices go on where the hedge leaves off: "(alleged by …)". Where the sentence names the origin, only who passes it on is left. */
function voicesRun(lookup: Lookup, { status, voices, inferred }: Claim, mode: Mode, hedge: string): WordedRun {
  const [origin = unnamedVoice, ...relays] = voices;
  const passed = relayWords(lookup, relays);
  const tail = hedge === '' ? '' : ')';
  if (mode === 'negated' || mode === 'denial') {
    const words = passed.join(', ').replace(/^via /u, mode === 'denial' ? 'as reported by ' : 'via ');
    return run('voices', words === '' ? '' : ', ', words, voices, tail);
  }
  if (status === 'unsourced') return run('voices', ': ', attributionWords.unsourced, [], tail);
  const [lead, by] = inferred
    ? [' ', fromWords]
    : hedge === status
      ? linksToHedge[status]
      : [', ', attributionWords[status]];
  return run('voices', lead, [`${by} ${voicePhrase(lookup, origin)}`, ...passed].join(', '), voices, tail);
}

/** Through whom it came, in order: "via the Paper and its author". */
function relayWords(lookup: Lookup, relays: readonly string[]): readonly string[] {
  return relays.length === 0 ? [] : [`via ${listed(relays.map((id) => voicePhrase(lookup, id)))}`];
}

/** Who is said to have said what was only inferred has not said it. */
const fromWords = 'from the words of';

const linksToHedge: Readonly<Record<Status, readonly [lead: string, by: string]>> = {
  stated: [', ', 'stated by'],
  possible: [', ', 'according to'],
  projected: [', ', 'according to'],
  alleged: [' ', 'by'],
  opinion: [' ', 'of'],
  disputed: [' ', 'by'],
  unsourced: [': ', ''],
};
