/** The way through the sentences of a text by keyboard: at which one the reader is, and which are done. */
import { computed, signal } from '@preact/signals';
import type { Span } from '../../lib/paragraphs.ts';
import { type CoveredSentence, coverSentences, type Sentence } from '../../query/coverage.ts';
import { origin } from '../workspace/origin.ts';
import { workspace } from '../workspace/workspace.ts';
import { page, readSource, textState } from './reader.ts';

/** Where the reader is in the text, by keyboard. */
const walked = signal<{ readonly opening: number; readonly sentence: Sentence } | undefined>(undefined);

/** Words of that sentence that were selected by keyboard; places are UTF-16 units in the paragraph. */
const walkedOver = signal<Span | undefined>(undefined);

/** The words of the sentence one is at that were selected by keyboard. */
export const wordsAt = computed(() => (sentenceAt.value ? walkedOver.value : undefined));

/** Select words of the sentence that one is at. */
export function selectWords(span: Span | undefined): void {
  walkedOver.value = span;
}

/** The sentence that the reader walked to. */
export const sentenceAt = computed(() =>
  walked.value?.opening === workspace.value?.opening ? walked.value?.sentence : undefined,
);

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

/** Walk to a sentence; undefined walks to none. */
export function walkTo(sentence: Sentence | undefined): void {
  const opening = workspace.peek()?.opening;
  walkedOver.value = undefined;
  walked.value = sentence && opening !== undefined ? { opening, sentence } : undefined;
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
