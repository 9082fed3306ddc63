/** Works out what the view asks: which claims a text finds, and which paths lead from one entity to another. */
import { effect } from '@preact/signals';
import { waysQuestion } from '../state/selectors/multi-selection-paths.ts';
import { pathQuestion } from '../state/selectors/paths.ts';
import { textQuery } from '../state/selectors/visible.ts';
import type { Asked } from '../state/workspace/questions.ts';
import { reportError } from './report-error.ts';

/** Answer the questions of the view for as long as the page stands. */
export function mountAnswers(): void {
  answer(textQuery, async () => {
    const { matchClaims } = await import('../query/match-claims.ts');
    return ({ lookup, text }) => matchClaims(lookup, text);
  });
  answer(pathQuestion, async () => {
    const { findPaths } = await import('../graph/paths.ts');
    return ({ graph, lookup, search }) => findPaths(graph, lookup, search);
  });
  answer(waysQuestion, async () => {
    const { findPaths } = await import('../graph/paths.ts');
    return ({ graph, lookup, searches }) =>
      searches.map((search) => {
        const [path] = findPaths(graph, lookup, search).toSorted((a, b) => a.steps.length - b.steps.length);
        return { from: search.from, to: search.to, path };
      });
  });
}

/** What answers is fetched with the first question, and answers at once from then on. */
function answer<Question, Answer>(
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
    fetchMeans().then((fetched) => {
      means = fetched;
      // Another question may have been asked meanwhile.
      const now = asked.question.peek();
      if (now !== undefined) asked.note(now, fetched(now));
    }, reportError);
  });
}
