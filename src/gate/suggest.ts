/** What the rules say of a passage: each answer with the words that led to it. Nothing here looks at what a claim may be about in truth. */

import type { HedgeKind } from '../edit/cue-lists.ts';
import { datesIn, type FoundDate } from '../edit/date-in-text.ts';
import { attributionIn, type Cue, governs } from '../edit/find-cues.ts';
import type { Span } from '../lib/paragraphs.ts';
import { accusationGroup, type Predicate, unnamedVoice } from '../model/types.ts';
import type { Passage } from './passage.ts';
import { fillsIn, type RuleId, type SuggestedField, type Suggestion } from './suggestion-rules.ts';

/** What every rule says, right or wrong: at most one answer a rule. `predicate` is the relation that was chosen, if any. */
export function ruleAnswers(passage: Passage, predicate: Predicate | undefined): readonly Suggestion[] {
  return [
    ...subjectAnswers(passage),
    ...voiceAnswers(passage),
    ...firmnessAnswers(passage, predicate),
    ...dateAnswers(passage, predicate),
  ];
}

/** What is to be filled in: of each field the first answer of a rule that is right often enough. */
export function suggestFor(
  passage: Passage,
  predicate: Predicate | undefined,
): Readonly<Partial<Record<SuggestedField, Suggestion>>> {
  const chosen: Partial<Record<SuggestedField, Suggestion>> = {};
  for (const answer of ruleAnswers(passage, predicate)) {
    if (fillsIn(answer.rule)) chosen[answer.field] ??= answer;
  }
  return chosen;
}

function subjectAnswers({ text, words, sentence, mentions, cues, before }: Passage): readonly Suggestion[] {
  const isCapital = ({ start }: Span) => /^["“„«]?\p{Lu}/u.test(text.slice(start));
  const speaks = (from: number, to: number) => cues.some((cue) => isSpeech(cue) && cue.start >= from && cue.end <= to);
  const inWords = mentions.filter(({ start, end }) => start < words.end && words.start < end);
  const ahead = mentions.filter(({ start, end }) => start >= sentence.start && end <= words.start);
  const hasBefore = before?.at !== undefined;
  const [first] = inWords;
  const answers: Suggestion[] = [];
  const say = (rule: RuleId, value: string, cue?: Span) =>
    answers.push({ rule, field: 'subject', value, ...(cue ? { cue: spanOf(cue) } : {}) });
  const [only] = ahead;
  if (!first && only && ahead.length === 1 && isCapital(only) && !speaks(sentence.start, words.start)) {
    say('name-before', only.entity, only);
  }
  const nearby = text.slice(Math.max(0, words.start - 4)).trimStart();
  if (!first && hasBefore && pronouns.test(nearby)) say('pronoun', before.claim.subject);
  const goesOn =
    first && words.end - first.end > 3 && !/^\s(?:and|or|und|oder|et|ou|и|или)\s/u.test(text.slice(first.end));
  if (first && goesOn && first.start - words.start < 5 && isCapital(first) && !speaks(first.end, words.end)) {
    say('name-begins', first.entity, first);
  }
  if (first && inWords.length === 1) say('only-name', first.entity, first);
  if (!first && hasBefore) say('claim-before', before.claim.subject);
  return answers;
}

const pronouns =
  /^(?:he|she|it|they|who|which|and|il|elle|ils|elles|qui|er|sie|es|der|die|он|она|они|оно|который|которая|ол|олар)(?!\p{L})/iu;

function voiceAnswers(passage: Passage): readonly Suggestion[] {
  const { text, words, sentence, cues, before, source, mentions } = passage;
  const answers: Suggestion[] = [];
  const say = (rule: RuleId, value: readonly string[], cue?: Span) =>
    answers.push({ rule, field: 'saidBy', value, ...(cue ? { cue: spanOf(cue) } : {}) });
  const last = before?.claim.voices.at(-1);
  const own = last !== undefined && source.voices.includes(last) ? last : source.voices[0];
  if (own === undefined) return answers;
  const isSame = before?.at !== undefined && before.at >= sentence.start;
  if (isSame) say('same-sentence', before.claim.voices);
  const speech = cues.find(isSpeech);
  const passive = cues.find(({ kind }) => kind === 'alleged') ?? passiveIn(text, sentence);
  const isReported = attributionIn(text.slice(sentence.start, sentence.end), source.lang) !== undefined;
  if (!isSame && !speech && !passive && !isReported && !isQuoted(text, words)) say('own-voice', [own]);
  const speaker = speech && speakerAt(text, speech, mentions);
  if (speech && speaker && (speaker.end <= words.start || speaker.start >= words.end)) {
    const entity = speaker.entity;
    say('said', source.voices.includes(entity) ? [entity] : [entity, own], speech);
  }
  if (passive && !speech) say('passive', [unnamedVoice, own], passive);
  return answers;
}

function isSpeech({ kind }: Cue): boolean {
  return kind === 'speech' || kind === 'accordingTo';
}

function passiveIn(text: string, { start, end }: Span): Span | undefined {
  const found = /\b(?:is|was|are|were)\s(?:said|regarded|considered|known|believed)\b/iu.exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

/** Whether words stand between quotation marks that begin before them, or are all that stands between such marks. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const count = (part: string, signs: RegExp) => part.match(signs)?.length ?? 0;
  const words = text.slice(start, end);
  // A name in marks at their beginning makes no quotation of the rest.
  const isWhole = /^[“«„]/u.test(words) && !/[”»“].*\p{L}/u.test(words.slice(1));
  const before = text.slice(0, start);
  return isWhole || count(before, /[“«„]/gu) > count(before, /[”»]/gu);
}

/** Who speaks at a cue: behind “according to”, before “said”, or behind it where a comma or a closing mark stands before. */
function speakerAt(text: string, cue: Cue, mentions: Passage['mentions']): Passage['mentions'][number] | undefined {
  const right = mentions.find(({ start }) => start >= cue.end && start - cue.end < 6);
  if (cue.kind === 'accordingTo') return right;
  const left = mentions.filter(({ end }) => end <= cue.start && cue.start - end < 2).at(-1);
  return left ?? (/[,”»]\s*$/u.test(text.slice(0, cue.start)) ? right : undefined);
}

const ruleOfHedge: Readonly<Record<Exclude<HedgeKind, 'alleged'>, RuleId>> = {
  disputed: 'denial',
  opinion: 'judgment',
  possible: 'maybe',
  projected: 'to-come',
};

function firmnessAnswers(
  { text, words, clause, cues }: Passage,
  predicate: Predicate | undefined,
): readonly Suggestion[] {
  const inClause = cues.filter((cue) => cue.start >= clause.start && cue.end <= clause.end && !isSpeech(cue));
  const near = inClause.filter((cue) => governs(text, cue, words));
  const hedges = near.flatMap(({ kind, ...cue }) =>
    kind === 'negation' || kind === 'speech' || kind === 'accordingTo' || kind === 'alleged' ? [] : [{ ...cue, kind }],
  );
  const kinds = new Set(inClause.filter(({ kind }) => kind !== 'negation').map(({ kind }) => kind));
  const accuses = predicate?.group === accusationGroup;
  const answers: Suggestion[] = [];
  const say = (rule: RuleId, value: string, cue?: Span) =>
    answers.push({ rule, field: 'firmly', value, ...(cue ? { cue: spanOf(cue) } : {}) });
  const [first] = hedges;
  // Where words speak for different degrees, none of them decides.
  if (first && kinds.size === 1 && !(accuses && first.kind !== 'disputed'))
    say(ruleOfHedge[first.kind], first.kind, first);
  const denies = near.some(({ kind }) => kind === 'disputed' || kind === 'negation');
  if (accuses && !denies) say('accusation', 'alleged');
  if (!accuses && near.length === 0) say('no-hedge', 'stated');
  return answers;
}

function dateAnswers(
  { text, words, sentence, source }: Passage,
  predicate: Predicate | undefined,
): readonly Suggestion[] {
  const all = datesIn(text.slice(sentence.start, sentence.end), source.lang).map((date): FoundDate => {
    return { when: date.when, start: date.start + sentence.start, end: date.end + sentence.start };
  });
  const own = all.filter(({ start, end }) => start < words.end && words.start < end);
  const date = own[0] ?? all[0];
  if (!date) return [];
  if (own.length === 1) {
    // Who takes an office on a day holds it longer.
    const isEnough = predicate?.group !== 'office' || date.when.includes('/');
    return isEnough ? [{ rule: 'date', field: 'when', value: date.when, cue: spanOf(date) }] : [];
  }
  return all.length === 1 ? [{ rule: 'date-of-sentence', field: 'when', value: date.when, cue: spanOf(date) }] : [];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
