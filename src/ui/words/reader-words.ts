/** The words of the reader; they come with it and not before. */
import type { Verdict } from '../../model/verification.ts';
import { counted, formatCount } from './strings.ts';

export const words = {
  reader: 'Text',
  close: 'Close the text',
  source: 'Source',
  passages: 'Passages',
  previous: 'Previous passage (←)',
  next: 'Next passage (→)',
  place: (place: number, count: number) => `${formatCount(place)} of ${formatCount(count)}`,
  passageCount: (count: number) => counted(count, 'passage'),
  textLabel: (title: string) => `Text of “${title}”`,
  textHint: 'Left and right arrow keys go from passage to passage; Enter reads the first claim aloud',
  /** In a text that somebody works on. */
  workHint:
    'n goes to the next open sentence, Shift and the right arrow key select its words, Enter or c writes a claim, x marks that there is nothing to claim; left and right arrow keys go from passage to passage',
  selected: (text: string) => `Selected: ${text}`,
  openSource: 'Open the source',
  coming: 'Opening the text…',
  openSentences: (count: number) => `${counted(count, 'sentence')} open`,
  nextSentence: 'Next sentence',
  nextSentenceHint: 'Go to the next sentence without a claim (n)',
  pass: 'Nothing here',
  passHint: 'Nothing to claim in this sentence: count it as read, and go on (x)',
  passed: 'Nothing to claim in a sentence',
  takeBackHint: 'This sentence counts as read, with nothing to claim: take that back (x)',
  takenBack: 'Open a sentence again',
  passedCount: (count: number) => `${formatCount(count)} with nothing to claim`,
  passedCountHint: 'Go to the next sentence that was marked so (Shift+X); x takes the mark back',
  sentence: (text: string, isPassed: boolean) => (isPassed ? `Nothing to claim: ${text}` : text),
  makeClaim: 'New claim',
  makeClaimHint: 'Write a claim from the words that are selected, or from this sentence (c)',
  strays: 'To check:',
  straysHint: 'Quotations that moved, changed or vanished in the new version of this text',
  draft: 'Draft with a model',
  drafts: 'Drafts',
  savedWords: { saving: 'Saving…', saved: 'Saved', failed: 'Not saved' },
  quotedLines: (lines: string) => `Review ${lines}`,
  quotedLinesHint:
    'Look the quotations of the imported file up in this text, and judge line by line what becomes a claim',
  draftHint: 'Let a language model propose claims from this text, and judge them one by one',

  shipped: 'This text ships with the dataset.',
  own: 'This is your own copy. It is kept in this browser and sent nowhere.',
  forget: 'Remove it',
  another: 'Use a different copy',
  same: 'This is the exact text used.',
  other: 'This is not the exact text used, so each quotation was looked up separately.',
  unknown: 'The dataset has no fingerprint of the text, so each quotation was looked up separately.',
  stranger: 'Hardly any of the quotations are in it: it seems to be a different text.',

  missingTitle: 'The text is not here',
  missing: (hasFile: boolean) =>
    `${hasFile ? 'It should be next to the dataset, but this page could not find it there.' : 'It is not distributed with the dataset.'} Only the quoted passages are shown below, in reading order.`,
  bring: 'Add your own copy',
  bringNote: 'It is read in this browser, kept here until you remove it, and sent nowhere.',
  paste: 'Paste the text',
  pasteHint: 'You can paste the whole page: Sayso finds the article in it.',
  readIt: 'Read it',
  chooseFile: 'Choose a file',
  fileKinds: '.txt or .html',
  cancel: 'Cancel',

  key: 'What the marks mean',
  marks: {
    exact: 'quoted by a claim',
    respelled: 'quoted, spelled differently',
    changed: 'quoted, the words around it have changed',
    moved: 'quoted, found elsewhere',
    possible: 'worth a look',
    many: 'quoted by three or more claims',
    name: 'a name, in the color of its type',
  },
  markSample: 'words',

  lost: (count: number) => `${counted(count, 'quotation')} not found in this text`,
  lostNote: 'Nothing like them is in this text. The claims are as the dataset has them.',
  coverage: (number: number, passages: number, claims: number) =>
    passages === 0
      ? `Paragraph ${number}: no claim`
      : `Paragraph ${number}: ${counted(passages, 'passage')}, ${counted(claims, 'claim')}`,
  sentences: (open: number, passed: number) =>
    [
      ...(passed === 0 ? [] : [`${counted(passed, 'sentence')} with nothing to claim`]),
      open === 0 ? 'all sentences done' : `${counted(open, 'sentence')} open`,
    ].join(', '),
  coverageKey: {
    claimed: 'a sentence with a claim',
    passed: 'nothing to claim in it',
    open: 'open',
  },
  notes: 'Claims from this passage',
  letGo: 'Deselect this passage',
  /** For the live region: "¶14, three claims: “…”". */
  announced: (number: number, claims: number, quote: string) =>
    `¶${number}, ${inWords(claims)} ${claims === 1 ? 'claim' : 'claims'}: “${quote}”`,
  /** For the live region, when a text has come. */
  lookedUp: (kinds: string) => `Looked up in the text: ${kinds}`,
  showInText: (number: number) => `Show paragraph ${number} in the text`,
} as const;

/** How a verdict is shown: a sign, a word, and what the word means. */
export interface VerdictWords {
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}

/** Word a verdict on a quotation of a paragraph; `isSame` tells whether the text is the very one that was read. */
export function wordVerdict(verdict: Verdict, isSame: boolean, paragraph: number): VerdictWords {
  switch (verdict.kind) {
    case 'exact':
      return {
        sign: '✓',
        word: 'found word for word',
        meaning: isSame
          ? 'The words are in the exact text used. Whether they support the claim is for you to judge'
          : 'The words are where they were read. This text as a whole differs from the one used',
      };
    case 'respelled':
      return {
        sign: '✓',
        word: 'found, spelled differently',
        meaning: 'The same words, apart from spaces, dashes, quotation marks or invisible characters',
      };
    case 'changed':
      return {
        sign: '!',
        word: 'found, and the words around it have changed',
        meaning: 'Look at the sentence: it may now deny, ask or quote what it said before',
      };
    case 'moved':
      return {
        sign: '→',
        word:
          verdict.paragraph === paragraph
            ? 'found elsewhere: look'
            : `found elsewhere, in ¶ ${verdict.paragraph}: look`,
        meaning: 'The same words are in another place of this text, and may be about something else there',
      };
    case 'possible':
      return {
        sign: '?',
        word: 'look',
        meaning:
          verdict.words === 'same'
            ? 'The same words are here, but nothing shows that this is the passage that was read'
            : 'Similar words are here, not the same ones',
      };
    case 'not-found':
      return { sign: '✗', word: 'not found', meaning: 'Nothing like it is in this text' };
  }
}

type Counts = Readonly<Record<Verdict['kind'], number>> & { readonly unchecked?: number };

/** Word what became of all quotations: "162 quotations: 162 found word for word". */
export function wordCounts(counts: Counts): string {
  const { exact, respelled, changed, moved, possible, 'not-found': lost, unchecked = 0 } = counts;
  const all = exact + respelled + changed + moved + possible + lost + unchecked;
  return `${counted(all, 'quotation')}: ${wordKinds(counts)}`;
}

/** The same without the sum: "160 found word for word, 2 found elsewhere". */
export function wordKinds(counts: Counts): string {
  const { exact, respelled, changed, moved, possible, 'not-found': lost, unchecked = 0 } = counts;
  const parts: readonly (readonly [number, string])[] = [
    [respelled, 'found, spelled differently'],
    [changed, 'found, with the words around changed'],
    [moved, 'found elsewhere'],
    [possible, 'worth a look'],
    [lost, 'not found'],
    [unchecked, 'without a text at hand'],
  ];
  const others = parts.filter(([count]) => count > 0).map(([count, words]) => `${formatCount(count)} ${words}`);
  return [`${formatCount(exact)} found word for word`, ...others].join(', ');
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function inWords(count: number): string {
  return numbers[count] ?? formatCount(count);
}
