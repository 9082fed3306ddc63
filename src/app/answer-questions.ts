/** Works out what the view asks: what the filters leave, which claims a text finds, and which paths lead from one entity to another. */
import { computed, effect } from '@preact/signals';
import { pathQuestion } from '../state/selectors/paths.ts';
import { filtering, textQuery } from '../state/selectors/visible.ts';
import { view } from '../state/view/current-view.ts';
import type { Asked } from '../state/workspace/questions.ts';
import { reportError } from './report-error.ts';

/** Answers that wait for what works them out. */
const underWay = new Set<Promise<void>>();

/** Wait until every question is answered that could be asked at once, as by an address. */
export async function whenAnswered(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

/** Answer the questions of the view for as long as the page stands. */
export function mountAnswers(): void {
  answer(textQuery, async () => {
    const { matchClaims } = await import('../query/match-claims.ts');
    return ({ lookup, text }) => matchClaims(lookup, text);
  });
  answer(filtering, async () => {
    const { sift, visibleOf } = await import('../query/filter.ts');
    return ({ lookup, filters, matches }) => {
      const sifted = sift(lookup, filters, matches);
      return { ...visibleOf(sifted), sift: sifted };
    };
  });
  answer(pathQuestion, async () => {
    const { findPaths } = await import('../graph/paths.ts');
    return ({ graph, lookup, search }) => findPaths(graph, lookup, search);
  });
  effect(() => {
    if (isSeveralSelected.value)
      bringAnswer(async () => (await import('./paths-of-selection.ts')).mountPathsOfSelection());
  });
}

/** Which paths join what is selected together is asked, and answered, only once several things are. */
const isSeveralSelected = computed(() => view.value.chosen.length > 1);

/** What answers is fetched with the first question, and answers at once from then on. */
export function answer<Question, Answer>(
  asked: Asked<Question, Answer>,
  fetchMeans: () => Promise<(question: Question) => Answer>,
): void {
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
}

function bringAnswer(work: () => Promise<void>): void {
  const coming = work()
    .catch(reportError)
    .finally(() => underWay.delete(coming));
  underWay.add(coming);
}
