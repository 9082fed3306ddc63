/** Answering questions of the view: each answer may have to be waited for. */
import { effect } from '@preact/signals';
import type { Asked } from '../state/workspace/questions.ts';
import { reportError } from './report-error.ts';

/** Answers that wait for what works them out. */
const underWay = new Set<Promise<void>>();

/** Wait until every question is answered that could be asked at once, as by an address. */
export async function whenAnswered(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/** What answers is fetched with the first question, and answers at once from then on; the answer fetches it beforehand. */
export function answer<Question, Answer>(
  asked: Asked<Question, Answer>,
  fetchMeans: () => Promise<(question: Question) => Answer>,
): () => Promise<void> {
  let means: ((question: Question) => Answer) | undefined;
  effect(() => {
    const question = asked.question.value;
    if (question === undefined) return;
    if (means) {
      asked.note(question, means(question));
      return;
    }
    bringAnswer(async () => {
      means = await fetchMeans();
      // Another question may have been asked meanwhile.
      const now = asked.question.peek();
      if (now !== undefined) asked.note(now, means(now));
    });
  });
  return async () => {
    means ??= await fetchMeans();
  };
}

/** Bring what answers; a failure is shown. */
export function bringAnswer(work: () => Promise<void>): void {
  const coming = work()
    .catch(reportError)
    .finally(() => underWay.delete(coming));
  underWay.add(coming);
}
