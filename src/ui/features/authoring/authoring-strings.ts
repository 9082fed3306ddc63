import type { StrayQuote, VersionReport } from '../../../edit/text-version.ts';
import { counted, formatCount } from '../../words/strings.ts';

/** The words of work on a dataset: beginning it, and the editor in which a claim is written. */
export const authoringStrings = {
  newTitle: 'New dataset from a text',
  sourceTitle: 'Another source for this dataset',
  newNote: 'Paste an article, or choose files. Nothing is sent anywhere.',
  text: 'Text',
  chooseFile: 'Choose a file',
  fileKinds: '.txt, .md, .html, .docx, .pdf',
  title: 'Title',
  author: 'Author',
  authorHint: 'Who speaks in it; several with “and”',
  publisher: 'Publisher',
  date: 'Date',
  dateHint: '2022-03-19',
  address: 'Address',
  titleHint: 'If left empty: its first words',
  language: 'Language',
  languageHint: 'en, fr, de, ru, kk …',
  destination: 'Add it as',
  newDataset: 'a new dataset',
  addTo: (title: string) => `another source in “${title}”`,
  versionOf: (title: string) => `a new version of “${title}”`,
  moreFiles: (names: readonly string[]) => `Also added, as separate sources: ${names.join(', ')}`,
  fromByline: (lines: readonly string[]) =>
    `Read from ${quoted(lines)}, ${lines.length === 1 ? 'which is' : 'which are'} no longer in the text. Check author, publisher, and date.`,
  fromTypedByline: (lines: readonly string[]) =>
    `Read from ${quoted(lines)}, ${lines.length === 1 ? 'which is' : 'which are'} still in the text. Check author, publisher, and date.`,
  takeOffByline: 'Take it out of the text',
  stillCalled: (title: string) =>
    `The source is added. The dataset is still called “${title}”. To rename it, press “Edit title and note” in the overview.`,
  takenOff: (pieces: string) => `Removed from around the article: ${pieces}`,
  putBack: 'Put back',
  putAllBack: 'Put all back',
  mayShip: 'The text may be included in the dataset',
  rights: 'License or permission',
  rightsHint: 'CC BY 4.0; permission of the publisher, 3 May 2026',
  rightsDefault: 'CC BY 4.0',
  staysHere:
    'The text stays in this browser. The dataset holds its fingerprint and short quotations: nine words each, and at most half of the text.',
  versionReport: ({ same, strays }: VersionReport) => {
    const count = (kind: StrayQuote['kind']) => strays.filter((stray) => stray.kind === kind).length;
    const parts = [
      `${counted(same, 'quotation')} where ${same === 1 ? 'it was' : 'they were'}`,
      ...some(count('moved'), 'moved'),
      ...some(count('changed'), 'with other words around'),
      ...some(count('vanished'), 'vanished'),
      ...some(count('over'), 'left with the earlier version, as half of the new one is quoted already'),
    ];
    return `New version: ${parts.join(', ')}.${strays.length > 0 ? ' What changed is listed below the text.' : ''}`;
  },
  create: 'Create',
  cancel: 'Cancel',
  needsText: 'Paste a text first.',
  badDate: 'The date cannot be read. Write 2022, 2022-03 or 2022-03-19.',
  badAddress: 'The address must begin with https:// or http://.',
  noQuotes: 'Your own words',

  newClaim: 'New claim',
  changeClaim: 'Change the claim',
  words: 'Words',
  wordCount: (count: number) => (count === 1 ? '1 word of 9' : `${count} words of 9`),
  quoted: (percent: number) => `${percent}% of this text quoted, half at most`,
  nearHalf: (title: string) =>
    `Nearly half of “${title}” is quoted, and no more may be. Quote the fewest words that say it; two claims may rest on the same words.`,
  overHalf: (title: string) =>
    `With these words more than half of “${title}” is quoted. Choose fewer, or words that another claim rests on already; or shorten other quotations of this text.`,
  subject: 'Subject',
  relation: 'Relation',
  inverse: 'The other way around',
  inverseHint: 'such as “is headed by”; can wait',
  newRelation: (known: string | undefined) =>
    known === undefined ? 'new relation' : `new relation; Tab takes “${known}”`,
  newRelationOf: (words: string) => `New relation: ${words}`,
  wordsHint: 'Select words in the text',
  addPassage: '+ another passage',
  addPassageHint: 'Add the words that you select next; or hold Ctrl (⌘) while you select',
  selectToAdd: 'Select the words to add',
  pickFirst: 'Click or tap the first word of the passage.',
  pickLast: 'Now the last one.',
  detailHint: 'as its president',
  whenHint: '2019-03, 2019/.., now',
  stillSo: (asOf: string) => `still so ${asOf}, start not given`,
  saidByHint: 'Who says so?',
  firmlyHint: 'Choose 1–6',
  number: '1200',
  becomes: (type: string | undefined) => (type === undefined ? 'new; choose what it is' : `new ${type.toLowerCase()}`),
  voiceBecomes: (name: string, becomes: string) => `“${name}”: ${becomes}`,
  from: (cue: string) => `from “${cue}”`,
  sameSentence: 'as before, same sentence',
  ownVoice: 'speaks in the text itself',
  noHedge: 'no hedge nearby',
  isAccusation: 'an accusation',
  ruleHint: (means: string, share: number) => `Filled in: ${means}. Right in ${share}% of cases, so check it.`,
  keyOr: (key: string) => `${key}, or Alt+${key} while you type`,
  saveKeepSubject: 'Save, keep subject',
  reverse: 'Swap subject and object',
  addVoice: 'Add a voice before',
  keysNote: 'While you type, hold Alt for 1–6, r and v, and for the underlined letters.',
  accuses: 'This is an accusation',
  target: 'Object or value',
  saidBy: 'Said by',
  firmly: 'How firmly',
  detail: 'Detail',
  when: 'When',
  save: 'Save claim',
  saveAndKeep: 'Save, keep words',
  keepUnfinished: 'Finish later',
  putAway: 'Set aside',
  delete: 'Delete claim',
  deleteOf: (name: string) => `Delete a claim about ${name}`,
  newOf: (type: string, name: string) => `New ${type.toLowerCase()}: ${name}`,
  notNamed: 'unnamed',
  saved: (sentence: string) => `Saved: ${sentence}`,
  lacksDirection: (label: string) =>
    `How does “${label}” read the other way around? Fill it in under “Types and relations”: press “Saved in this browser”.`,
  noTextHere: 'Open the text first: a claim rests on its words.',
} as const;

function some(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${formatCount(count)} ${what}`];
}

/** “One” and “another”. */
function quoted(lines: readonly string[]): string {
  return lines.map((line) => `“${line}”`).join(' and ');
}
