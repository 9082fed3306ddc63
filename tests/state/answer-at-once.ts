import { whenAnswered } from '../../src/app/answer.ts';
import { mountAnswers } from '../../src/app/answer-questions.ts';

/** Answer what the view asks, as the app does; wait for this after each question that is the first of its kind. */
export async function answered(): Promise<void> {
  if (!isMounted) mountAnswers();
  isMounted = true;
  await whenAnswered();
}

let isMounted = false;
