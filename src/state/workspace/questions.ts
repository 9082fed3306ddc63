/**
 * Questions that follow from the view and take a while to answer. State asks them; the app works the answers out, at once, later or
 * in a worker, and notes them. An answer that comes too late, to an earlier question, is dropped.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

export interface Asked<Question, Answer> {
  /** What is asked now; a new object with each new question, and undefined when nothing is. */
  readonly question: ReadonlySignal<Question | undefined>;
  /** The answer to it; undefined when nothing is asked, or not answered yet. */
  readonly answer: ReadonlySignal<Answer | undefined>;
  readonly note: (question: Question, answer: Answer) => void;
}

/** Ask a question. While it is not answered yet the answer to the one before may stand for it, where `mayStay` says so. */
export function ask<Question extends object, Answer>(
  question: ReadonlySignal<Question | undefined>,
  mayStay: (before: Question, now: Question) => boolean = () => false,
): Asked<Question, Answer> {
  const noted = signal<{ readonly question: Question; readonly answer: Answer } | undefined>(undefined);
  const answer = computed(() => {
    const now = question.value;
    const last = noted.value;
    if (!now || !last) return undefined;
    return last.question === now || mayStay(last.question, now) ? last.answer : undefined;
  });
  const note = (answered: Question, given: Answer) => {
    if (question.peek() === answered) noted.value = { question: answered, answer: given };
  };
  return { question, answer, note };
}
