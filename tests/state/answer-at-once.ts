import { mountAnswers } from '../../src/app/answer-questions.ts';

/** Answer what the view asks, as the app does; wait for this after each question that is the first of its kind. */
export async function answered(): Promise<void> {
  if (!isMounted) mountAnswers();
  isMounted = true;
  // What answers is fetched with the first question.
  await Promise.all([import('../../src/query/match-claims.ts'), import('../../src/graph/paths.ts')]);
  await new Promise((resolve) => setTimeout(resolve));
}

let isMounted = false;
