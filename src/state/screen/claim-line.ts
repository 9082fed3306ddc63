/** The line under a passage in which a claim is written. What was typed stays when the line is put away. */
import { batch, computed, signal } from '@preact/signals';
import { type ClaimFields, emptyFields, type Slot } from '../../edit/claim-fields.ts';
import { homeOf, passagesOf } from '../../edit/claim-words.ts';
import type { SuggestedField, Suggestion } from '../../gate/suggestion-rules.ts';
import type { Span } from '../../lib/paragraphs.ts';
import type { Claim } from '../../model/types.ts';
import { type CoveredSentence, coverSentences, type Sentence } from '../../query/coverage.ts';
import { performOnDesk } from '../undo/undoable.ts';
import { putDraft } from '../workspace/change-desk.ts';
import type { DraftOfModel } from '../workspace/desk.ts';
import { origin } from '../workspace/origin.ts';
import { textsAtHand } from '../workspace/source-texts.ts';
import { workspace } from '../workspace/workspace.ts';
import { page, readSource, textState } from './reader.ts';

export interface ClaimLine {
  /** The opening of the dataset that it belongs to. */
  readonly opening: number;
  readonly source: string;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly isOpen: boolean;
  /** Id of the claim that is changed; a new one is written without it. */
  readonly changed?: string | undefined;
  readonly fields: ClaimFields;
  /** The draft of a model that it is made from: saving it accepts that draft. */
  readonly draft?: DraftOfModel | undefined;
  /** What was filled in by a rule and not touched since, with the words that led to it. */
  readonly filled?: Filled;
  /** Whether somebody wrote in it; what stood there from the start is nothing to keep. */
  readonly isTouched?: boolean | undefined;
  /** Id of the unfinished claim on the desk that it goes on with. */
  readonly unfinished?: string | undefined;
  /** Id of a claim of an earlier version of the source that it says anew. */
  readonly anew?: string | undefined;
}

export type Filled = Readonly<Partial<Record<SuggestedField, Suggestion>>>;

const written = signal<ClaimLine | undefined>(undefined);

/** Where the reader is in each text of an opening, by keyboard. */
const walked = signal<Walked | undefined>(undefined);

interface Walked {
  readonly opening: number;
  readonly bySource: ReadonlyMap<string, WalkedPlace>;
}

interface WalkedPlace {
  readonly sentence: Sentence;
  /** Words of that sentence that were selected by keyboard; places are UTF-16 units in the paragraph. */
  readonly words?: Span | undefined;
}

const walkedHere = computed<WalkedPlace | undefined>(() =>
  walked.value?.opening === workspace.value?.opening
    ? walked.value?.bySource.get(readSource.value?.id ?? '')
    : undefined,
);

/** The line of the open dataset, put away or not. */
export const claimLine = computed(() =>
  written.value?.opening === workspace.value?.opening ? written.value : undefined,
);

/** The words of the sentence one is at that were selected by keyboard. */
export const wordsAt = computed(() => walkedHere.value?.words);

/** Select words of the sentence that one is at. */
export function selectWords(words: Span | undefined): void {
  const sentence = sentenceAt.peek();
  if (sentence) setPlace({ sentence, words });
}

/** The sentence of the text that is read to which the reader walked. */
export const sentenceAt = computed(() => walkedHere.value?.sentence);

/** The sentences of the text that is read, each with whether it is done. */
export const coveredSentences = computed<readonly CoveredSentence[]>(() =>
  page.value ? coverSentences(page.value, readSource.value?.passed) : [],
);

/** Whether the margin shows that: in a text that somebody works on. */
export const isCoverageShown = computed(
  () => textState.value.kind === 'at-hand' && (origin.value.kind === 'kept' || passedSentences.value.length > 0),
);

/** Those in which no claim is read yet. */
export const sentencesWithoutClaim = computed<readonly Sentence[]>(() =>
  coveredSentences.value.filter(({ coverage }) => coverage === 'open'),
);

/** Those of which somebody noted that there is nothing to claim. */
export const passedSentences = computed<readonly Sentence[]>(() =>
  coveredSentences.value.filter(({ coverage }) => coverage === 'passed'),
);

/** Whether that was noted of the sentence that one is at. */
export const isAtPassed = computed(() => passedSentences.value.some((one) => isSamePlace(one, sentenceAt.value)));

/** Another number each time that the line is opened: its first empty field then takes the focus. */
export const lineOpenings = signal(0);

/** Put a line in the place of the one before. */
export function setClaimLine(line: Omit<ClaimLine, 'opening'> | undefined): void {
  const opening = workspace.peek()?.opening;
  written.value = line && opening !== undefined ? { ...line, opening } : undefined;
}

/** Change what stands in the line. What its writer writes is no longer filled in by a rule. */
export function writeFields(change: Partial<ClaimFields>): void {
  const line = claimLine.peek();
  if (!line) return;
  const filled = Object.fromEntries(Object.entries(line.filled ?? {}).filter(([field]) => !(field in change)));
  written.value = { ...line, isTouched: true, fields: { ...line.fields, ...change }, filled };
}

/** Fill fields in by rules. */
export function fillFields(change: Partial<ClaimFields>, filled: Filled): void {
  const line = claimLine.peek();
  if (line) written.value = { ...line, fields: { ...line.fields, ...change }, filled };
}

/** Open the line for words of the text that is read. What was typed before stays, but for the words. */
export function openClaimLine(paragraph: number, words: string): void {
  openLine(paragraph, { words });
}

/** Open the line for a claim about something, or between two things that are given; its words are selected then. */
export function openLineBetween(ends: { readonly subject?: Slot; readonly target?: Slot }): void {
  const sentence = sentenceAt.peek() ?? walkToOpenSentence();
  makeRoom();
  openLine(sentence?.paragraph ?? 1, { ...emptyFields, ...ends });
}

function openLine(paragraph: number, given: Partial<ClaimFields>): void {
  const source = readSource.peek();
  if (!source) return;
  const before = claimLine.peek();
  const goesOn = before?.source === source.id && isOwn(before);
  if (!goesOn) makeRoom();
  const { fields = emptyFields, filled, isTouched } = goesOn ? before : {};
  setClaimLine({
    source: source.id,
    paragraph,
    isOpen: true,
    fields: { ...fields, ...given },
    isTouched,
    ...(filled ? { filled } : {}),
  });
  lineOpenings.value += 1;
}

/** Open the line for a draft; `changed` is the claim in whose place it would come. */
export function openLineFor(paragraph: number, fields: ClaimFields, draft: DraftOfModel, changed?: string): void {
  const source = readSource.peek();
  if (!source) return;
  makeRoom();
  setClaimLine({ source: source.id, paragraph, isOpen: true, changed, fields, draft });
  lineOpenings.value += 1;
}

/** Open the line for what a claim of an earlier version says, to be read anew from the words of this one. */
export function openLineAnew(paragraph: number, fields: ClaimFields, anew: string): void {
  const source = readSource.peek();
  if (!source) return;
  makeRoom();
  setClaimLine({ source: source.id, paragraph, isOpen: true, fields, anew });
  lineOpenings.value += 1;
}

/** Keep what somebody wrote in the line as a draft, before something else takes its place. */
export function makeRoom(): void {
  const line = claimLine.peek();
  if (line?.isTouched) keepDraft(line);
}

/** Whether a line belongs to no claim and no draft that is there: who goes on writing goes on with it. */
function isOwn({ changed, unfinished, draft, anew }: ClaimLine): boolean {
  return changed === undefined && unfinished === undefined && draft === undefined && anew === undefined;
}

/** Whether the next words that are selected are added to those of the line, rather than put in their place. */
export const addsPassage = signal(false);

/** Take words that were selected: for a new line, or for the one that stands open; then in place of its words, or added to them. */
export function takeWords(paragraph: number, words: string, isAdded: boolean): void {
  const line = claimLine.peek();
  const isHere = line?.isOpen && line.source === readSource.peek()?.id;
  const adds = isHere && line.fields.words !== '' && (isAdded || addsPassage.peek());
  addsPassage.value = false;
  if (!adds) {
    // A claim that is there is read anew from other words; it stays the same claim.
    const stays = line?.changed !== undefined || line?.anew !== undefined;
    if (isHere && stays) setClaimLine({ ...line, paragraph, fields: { ...line.fields, words } });
    else openClaimLine(paragraph, words);
    return;
  }
  const added = paragraph === line.paragraph ? words : `¶${paragraph} ${words}`;
  writeFields({ words: `${line.fields.words} + ${added}` });
  lineOpenings.value += 1;
}

/** Open the line for a claim that is there. */
export function openLineOf(claim: Claim, fields: ClaimFields): void {
  const paragraph = claim.citations[0]?.paragraph ?? 1;
  makeRoom();
  setClaimLine({ source: claim.source, paragraph, isOpen: true, changed: claim.id, fields });
  lineOpenings.value += 1;
}

/** Put the line away. What was typed is kept: in the line, or as a draft where it belongs to a claim or a draft that is there. */
export function putLineAway(): void {
  const line = claimLine.peek();
  if (!line) return;
  if (isOwn(line)) written.value = { ...line, isOpen: false };
  else if (line.isTouched) keepDraft(line);
  else written.value = undefined;
}

/** Keep what stands in the line as a draft, and begin with an empty one. */
export function keepDraft(line: ClaimLine): void {
  const { unfinished, source, changed, fields, draft } = line;
  const paragraph = paragraphOfLine(line);
  const id = unfinished ?? `d-${crypto.randomUUID().slice(0, 8)}`;
  const about = [fields.subject.text, fields.relation.text, fields.target.text].join(' ').trim();
  batch(() => {
    performOnDesk(
      `Keep a draft${about === '' ? '' : `: ${about}`}`,
      putDraft({ id, source, paragraph, changed, fields, draft }),
    );
    written.value = undefined;
  });
}

/** The paragraph in which the words of a line stand; without words, or where they stand nowhere, the one at which it was opened. */
export function paragraphOfLine({
  source,
  paragraph,
  fields,
}: Pick<ClaimLine, 'source' | 'paragraph' | 'fields'>): number {
  const [first] = passagesOf(fields.words);
  return first ? homeOf(textsAtHand.peek().get(source), paragraph, first) : paragraph;
}

/** Walk to a sentence of the text that is read; undefined walks to none. Every text keeps the place at which it was left. */
export function walkTo(sentence: Sentence | undefined): void {
  setPlace(sentence && { sentence });
}

function setPlace(place: WalkedPlace | undefined): void {
  const [opening, source] = [workspace.peek()?.opening, readSource.peek()?.id];
  if (opening === undefined || source === undefined) return;
  const before = walked.peek()?.opening === opening ? walked.peek()?.bySource : undefined;
  const bySource = new Map(before);
  if (place) bySource.set(source, place);
  else bySource.delete(source);
  walked.value = { opening, bySource };
}

/** Walk to the next sentence without a claim, behind the one that one is at, and from the last one to the first. */
export function walkToOpenSentence(): Sentence | undefined {
  return walkAmong(sentencesWithoutClaim.peek());
}

/** Walk to the next sentence with nothing to claim, in the same way. */
export function walkToPassedSentence(): Sentence | undefined {
  return walkAmong(passedSentences.peek());
}

function walkAmong(sentences: readonly Sentence[]): Sentence | undefined {
  const at = sentenceAt.peek();
  const next = sentences.find(
    ({ paragraph, start }) => !at || paragraph > at.paragraph || (paragraph === at.paragraph && start > at.start),
  );
  const sentence = next ?? sentences[0];
  walkTo(sentence);
  return sentence;
}

function isSamePlace(a: Sentence, b: Sentence | undefined): boolean {
  return a.paragraph === b?.paragraph && a.start === b.start;
}
