/**
 * The rules by which fields of the claim editor are filled in, with how often each was right on the two datasets that ship with Sayso:
 * `npm run bench:suggestions` measures it anew, and a test tells when these figures are far from it. A rule that is right less often than `least`
 * fills in nothing.
 */
import type { Span } from '../lib/paragraphs.ts';

export type SuggestedField = 'subject' | 'saidBy' | 'firmly' | 'when';

export interface SuggestionRule {
  readonly id: string;
  readonly field: SuggestedField;
  /** When it speaks, and what it says. */
  readonly means: string;
  /** Of so many claims that it spoke about it was right about so many. */
  readonly measured: { readonly right: number; readonly spoke: number };
}

/** Share of right answers from which on a rule fills in. */
export const least = 0.8;

export const rules = [
  rule('name-before', 'subject', 'one name stands before the words in their sentence, and nobody speaks there', 20, 24),
  rule('pronoun', 'subject', 'the words begin with a pronoun: as in the claim before, in the same paragraph', 5, 7),
  rule('name-begins', 'subject', 'a name begins the words', 7, 10),
  rule('only-name', 'subject', 'one name stands in the words', 16, 50),
  rule('claim-before', 'subject', 'no name in the words: as in the claim before, in the same paragraph', 39, 95),
  rule('same-sentence', 'saidBy', 'as in the claim before, from the same sentence', 66, 82),
  rule('own-voice', 'saidBy', 'no other voice in the sentence: who speaks in the text itself', 78, 90),
  rule('said', 'saidBy', 'a name beside “said”, or behind “according to”', 1, 6),
  rule('passive', 'saidBy', '“is accused”, “is said”: somebody who is not named', 4, 7),
  rule('no-hedge', 'firmly', 'no hedge and no denial over the words, and no accusation: stated', 122, 144),
  rule('accusation', 'firmly', 'an accusing relation without a denial in the clause: alleged', 8, 10),
  rule('denial', 'firmly', 'a word that denies: disputed', 5, 5),
  rule('judgment', 'firmly', 'a word that recommends or regrets: opinion', 2, 2),
  rule('maybe', 'firmly', 'a word that hedges: possible', 3, 12),
  rule('to-come', 'firmly', 'a word for what is to come: projected', 4, 7),
  rule('date', 'when', 'one date in the words; of an office only when it is a span', 26, 30),
  rule('date-of-sentence', 'when', 'one date in the sentence, none in the words', 8, 29),
] as const satisfies readonly SuggestionRule[];

export type RuleId = (typeof rules)[number]['id'];

/** What a rule says of a passage. */
export interface Suggestion {
  readonly rule: RuleId;
  readonly field: SuggestedField;
  /** Id of an entity, a status, a date; of voices the ids, the origin first. */
  readonly value: string | readonly string[];
  /** The words that led to it, in UTF-16 units of the paragraph. */
  readonly cue?: Span;
}

/** Tell whether a rule is right often enough to fill in. */
export function fillsIn(id: RuleId): boolean {
  const found = rules.find((one) => one.id === id);
  return found !== undefined && found.measured.right >= least * found.measured.spoke;
}

function rule<Id extends string>(id: Id, field: SuggestedField, means: string, right: number, spoke: number) {
  return { id, field, means, measured: { right, spoke } } as const;
}
