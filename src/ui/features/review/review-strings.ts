/** The words of drafting with a model and of judging its drafts. */
import type { ReviewPile } from '../../../state/screen/review.ts';
import { counted, formatCount } from '../../words/strings.ts';

export const reviewStrings = {
  title: 'Draft with a model',
  lead: 'A model can find passages and say what they seem to claim. It is often wrong about who says so and how firmly, so each draft is looked up in the text, and nothing enters the graph until you accept it.',
  worth: 'How good are these drafts?',

  worthPoints: [
    'In published tests the best of thirteen models found 84% of sourced statements, and said why a source is trusted in at most 56%. How firmly something is said is where models fail most.',
    'Of 705 quotations that one published extractor calls verbatim, 7% are not in its texts, and 11% carry a hedge that the extracted relation has lost. Here a quotation that is not in the text, letter by letter, is refused.',
    'We planted 200 faults of each kind into drafts: paraphrases, words left out, a dropped “not” or “alleged”, foreign names, altered numbers, swapped voices. The check held every one. Where a voice was left out, so that the text itself seems to say it, it let 8 of 200 pass: always read who says it.',
    'The check shows that the words are there. Whether they mean what the draft says is for you to judge.',
  ],

  takeStep: '1. Give the instructions to a model',
  takeNote:
    'Copy them into any chat with a model. They contain the text in numbered paragraphs, and the kinds and relations of this dataset.',
  piece: (first: number, last: number, words: number) =>
    `${first === last ? `Paragraph ${first}` : `Paragraphs ${first}–${last}`} · ${counted(words, 'word')}`,
  copyPiece: 'Copy instructions',
  copyPieceOf: (first: number, last: number) => `Copy instructions for paragraphs ${first} to ${last}`,
  instructions: 'the instructions',
  missed: (paragraphs: string) => `Nothing came from ${paragraphs}.`,
  copyMissed: 'Ask again about these',

  giveStep: '2. Bring back the answer',
  answer: 'Answer',
  answerHint: 'Paste all of it: what is not a draft is left aside.',
  by: 'Model',
  byHint: 'such as llama3.1',
  check: 'Check the drafts',
  chooseFile: 'Choose a file',
  fileKinds: '.jsonl or .txt',
  needsAnswer: 'Paste the model’s answer, or choose a file that holds it.',
  nothingRead:
    'There is no draft in this answer. It has to hold lines such as {"paragraph": 1, "quotes": ["…"], …}. Ask the model for JSON Lines, as the instructions say.',

  askStep: 'Or ask a server directly',
  askNote: 'For Ollama, llama.cpp, or your own organization’s server, or any address that supports OpenAI’s protocol.',
  address: 'Address',
  addressHint: 'http://localhost:11434',
  model: 'Name of the model',
  key: 'Key, if it needs one',
  keyNote: 'The key stays in this tab until you close it. It is never saved, linked or exported.',
  willSend: (characters: number, host: string, model: string) =>
    `Sends ${formatCount(characters)} characters to ${host}, for the model ${model}: the instructions and these paragraphs, nothing else.`,
  needsAddress: 'Give an address and the name of a model.',
  badAddress:
    'This is not the address of a model. Write https://…, or http://localhost:11434 for one on this computer.',
  pieceToSend: 'Part to send',
  send: 'Send',
  sending: (letters: number) => `${formatCount(letters)} characters received…`,
  stop: 'Stop',
  builtIn: 'Or use this browser’s built-in model',
  builtInNote:
    'It runs on your computer. It is small and misses a lot; look closely. We could test this only with a stand-in, not with a real model.',
  builtInFetched: 'The browser downloads it first, which can be several gigabytes.',
  builtInUnavailable: 'This browser has a built-in model, but not for this language or on this computer.',
  fetching: (share: number) =>
    share < 1
      ? `The browser is downloading its model: ${Math.round(share * 100)}%…`
      : 'The browser is starting its model…',
  builtInAsk: 'Ask it',
  builtInName: 'model of this browser',

  panels: { draft: 'Drafts', difference: 'Changes' },
  closePanel: { draft: 'Close the drafts', difference: 'Close the changes' },
  moreDrafts: 'More drafts',
  allDifferences: 'All differences',
  checking: 'Checking against the text…',
  piles: {
    ready: 'Ready',
    closer: 'Look closer',
    refused: 'Refused',
    known: 'Already there',
    accepted: 'Accepted',
    declined: 'Declined',
  } satisfies Record<ReviewPile, string>,
  pileMeaning: {
    ready: 'No problems found. You still decide.',
    closer: 'Needs a look or a choice first.',
    refused: 'Their words are not in the text, so they cannot become claims.',
    known: 'The dataset already has these claims and passages.',
    accepted: 'These are in the dataset now. Undo takes them back.',
    declined: 'You declined these.',
  } satisfies Record<ReviewPile, string>,
  place: (at: number, count: number) => `${formatCount(at)} of ${formatCount(count)}`,
  empty: 'Nothing here.',
  allDone: 'You have decided on everything.',
  draftedBy: (by: string) => (by === '' ? 'Draft' : `Draft by ${by}`),
  lineOfFile: (by: string) => `Line of “${by}”`,
  paragraph: (number: number) => `¶${number}`,
  nearest: 'The closest match:',
  nowhere: 'The text has nothing like it.',
  saidBy: 'Said by',
  chooseVoice: 'Who says so?',
  chooseFirmness: 'How firmly is it said?',
  asDraft: 'as drafted:',
  inText: 'the text itself:',
  gaps: {
    subject: 'who or what?',
    relation: 'does what?',
    target: 'to whom or what?',
    saidBy: 'who?',
    firmly: 'how firmly?',
  },
  accept: 'Accept',
  addPassage: 'Add passage',
  decline: 'Decline',
  edit: 'Edit',
  next: 'Next',
  putBack: 'Put back',
  endReview: 'Discard these drafts',
  needsFirmness: 'Choose how firmly it is said first (1 to 6).',
  needsVoice: 'Choose who says so first (v or o).',
  needsEnds: 'Something is missing. Press e to fill it in.',
  needsRelation: 'This relation is new here. Press e to choose one, or to add it.',
  accepted: (sentence: string) => `Accepted: ${sentence}`,
  acceptShown: (count: number) => `Accept the ${formatCount(count)} below`,
  acceptedShown: (count: number) => `${counted(count, 'draft')} accepted.`,
  showDrafts: (count: number, by: readonly string[]) =>
    `Show ${counted(count, 'draft')}${by.length === 0 ? '' : ` by ${by.join(', ')}`}`,
  inNoCount: '· dashed, in no count',
  unreviewed: (by: string) => (by === '' ? 'Draft, not reviewed' : `Draft by ${by}, not reviewed`),
  unfinishedByYou: 'Unfinished, written here',
  draftSays: ({ says, voice, firmly, cue }: Readonly<Record<'says' | 'voice' | 'firmly' | 'cue', string>>) =>
    `${says} · said by: ${voice} · how firmly: ${firmly}${cue}`,
  notDecided: 'not decided',
  notConfirmed: (voice: string) => `${voice} (not confirmed)`,
  inTheSentence: (cue: string) => ` (“${cue}” is in the sentence)`,
  nextOnes: 'Next in this pile',
  keys: 'Enter accepts, Backspace declines, e edits, Tab goes on, Esc leaves.',
  notRead: (count: number) => `${counted(count, 'part')} of the answer could not be read`,
  lineOf: (line: number) => `Line ${formatCount(line)}:`,
  stoppedAt: (paragraph: number | undefined) =>
    paragraph === undefined
      ? 'The answer is cut off. Ask again for the rest.'
      : `The answer is cut off, after paragraph ${paragraph}. Ask again for the rest.`,
  bulkLabel: 'What comes below this one',
};
