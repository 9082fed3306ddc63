/** The way through the sentences of a text by keyboard: at which one the reader is, and which are done. */
import { computed, signal } from '@preact/signals';
import type { Span } from '../../lib/paragraphs.ts';
import { type CoveredSentence, coverSentences, type Sentence } from '../../query/coverage.ts';
import { origin } from '../workspace/origin.ts';
import { workspace } from '../workspace/workspace.ts';
import { page, readSource, textState } from './reader.ts';

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
