/** What speaks against taking a proposal as it is: each with the field it concerns, and in words for who decides. */
import type { FieldName } from '../edit/claim-fields.ts';
import { shorten } from '../lib/text.ts';

export type DoubtCode =
  | 'no-passage'
  | 'too-short'
  | 'out-of-order'
  | 'from-example'
  | 'words-left-out'
  | 'ambiguous'
  | 'elsewhere'
  | 'shortened'
  | 'name-not-in-text'
  | 'named-elsewhere'
  | 'missing-end'
  | 'voice-not-nearby'
  | 'reported'
  | 'no-cue'
  | 'whose-text'
  | 'own-words'
  | 'unnamed-voice'
  | 'hedged'
  | 'firmness'
  | 'accusation'
  | 'new-relation'
  | 'ends-do-not-fit'
  | 'number'
  | 'date'
  | 'foreign-word'
  | 'markup'
  | 'also-said'
  | 'said-otherwise'
  | 'not-a-claim'
  | 'changed-on-both-sides'
  | 'changed-here'
  | 'differs'
  | 'removed-there'
  | 'moved-words'
  | 'hedged-there'
  | 'not-applicable'
  | 'text-not-at-hand';

/** `refuse`: it cannot be accepted. `hold`: somebody has to look, and what is doubted is empty. `note`: good to know. */
export type DoubtLevel = 'refuse' | 'hold' | 'note';

export interface Doubt {
  readonly code: DoubtCode;
  readonly level: DoubtLevel;
  /** The field that is left empty because of it. */
  readonly field?: FieldName;
  readonly message: string;
  /** The word of the text that it comes from, to be lit. */
  readonly cue?: string;
}

/** How a doubt is worded; `what` is the word or name in question. */
const words: Readonly<
  Record<DoubtCode, readonly [level: DoubtLevel, message: (what: string, more: string) => string]>
> = {
  'no-passage': ['refuse', () => 'These words are not in the text.'],
  'too-short': ['refuse', () => 'The quotation is too short to show anything.'],
  'out-of-order': ['refuse', () => 'The parts of the quotation are not in one paragraph, in this order.'],
  'from-example': ['refuse', () => 'This comes from the example in the instructions, not from the text.'],
  'words-left-out': [
    'hold',
    (what) => `The quotation leaves words out or adds some (${what}). Read what the text says.`,
  ],
  ambiguous: [
    'hold',
    (what) => `These words occur ${what} times. Make sure that this is the right passage, or add a word.`,
  ],
  elsewhere: ['note', (what, more) => `The quotation is in paragraph ${what}, not ${more}.`],
  shortened: ['note', (what) => `The quotation had ${what} words and was shortened to nine.`],
  'name-not-in-text': ['hold', (what) => `“${what}” is not spelled anywhere in the text.`],
  'named-elsewhere': ['note', (what) => `“${what}” is named elsewhere in the text, not in the quotation.`],
  'missing-end': ['hold', (what) => `The draft does not say ${what}.`],
  'voice-not-nearby': ['hold', (what) => `“${what}” is not named in this paragraph. Who says so?`],
  reported: ['hold', (what) => `The sentence has “${what}”, so somebody else may be saying this.`],
  'no-cue': ['hold', (what) => `Nothing in the sentence shows that ${what} says so.`],
  'whose-text': ['hold', (what) => `Several speak in this source: ${what}. Which of them says so?`],
  'own-words': ['hold', (what) => `The quotation is about “${what}”. Does ${what} say so, or the text about them?`],
  'unnamed-voice': ['hold', () => 'The draft says that the voice is unnamed. Does the text name nobody?'],
  hedged: [
    'hold',
    (what) => `The sentence has “${what}”, but the draft calls the claim stated. How firmly is it said?`,
  ],
  firmness: [
    'hold',
    (what) => (what === '' ? 'The draft does not say how firmly.' : `The draft says “${what}”. Do you agree?`),
  ],
  accusation: ['hold', () => 'This is an accusation: it is alleged, or disputed. Who makes it?'],
  'new-relation': ['hold', (what) => `“${what}” is not a relation of this dataset. Choose one, or add it.`],
  'ends-do-not-fit': ['hold', (what, more) => `“${what}” does not join ${more}.`],
  number: ['hold', (what) => `The number ${what} is not in the quotation.`],
  date: ['hold', (what) => `The quotation does not give the date ${what}.`],
  'foreign-word': ['hold', (what) => `“${what}” is not in the text.`],
  markup: ['hold', (what) => `“${what}” held links or markup, which were left out.`],
  'also-said': ['note', (what) => `Claim ${what} says the same. Accepting adds this passage to it.`],
  'said-otherwise': [
    'hold',
    (what, more) => `Claim ${what} says this too, but with different firmness or another voice (${more}).`,
  ],
  'not-a-claim': ['hold', (what) => what],
  'changed-on-both-sides': ['hold', () => 'Both sides changed this, each in its own way. Read both.'],
  'changed-here': ['hold', () => 'This was changed here. Taking theirs brings back what was there before.'],
  differs: ['hold', () => 'Both sides have this, and nobody can tell which one is newer. Read both.'],
  'removed-there': ['hold', () => 'This was deleted there. Accepting deletes it here too.'],
  'moved-words': ['hold', (what) => `The quotation is in paragraph ${what}, not where the file says.`],
  'not-applicable': ['refuse', (what) => what],
  'hedged-there': [
    'hold',
    (what) => `The sentence has “${what}”, but the claim is called stated. Does “${what}” apply to it?`,
  ],
  'text-not-at-hand': ['note', () => 'The text is not at hand, so its words were not looked up.'],
};

/** Word a doubt; `what` and `more` go into its sentence. */
export function doubt(
  code: DoubtCode,
  what = '',
  given: Partial<Omit<Doubt, 'code' | 'message'>> & { more?: string } = {},
): Doubt {
  const [level, message] = words[code];
  const { more = '', ...rest } = given;
  // What the checks of the format say is a sentence of its own.
  const longest = code === 'not-applicable' ? 400 : 120;
  return { code, level, message: message(shorten(what, longest), shorten(more, longest)), ...rest };
}
