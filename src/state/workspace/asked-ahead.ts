/**
 * What is on the screen asks the same of every dataset. What takes long to work out for a large one is worked out before it is shown,
 * each question in a task of its own, so that the panels that stand open do not have it all to do at once.
 */
import type { Lookup } from '../../model/lookup.ts';

/** A question of a dataset, whose answer is kept with its look-ups. */
export type LookupQuestion = (lookup: Lookup) => unknown;

const asked = new Set<LookupQuestion>();

/** Make options for a computed signal: as long as somebody looks at it, what it asks of the dataset is asked of the next one ahead. */
export function askedAhead(...questions: readonly LookupQuestion[]): { watched(): void; unwatched(): void } {
  return {
    watched: () => {
      for (const question of questions) asked.add(question);
    },
    unwatched: () => {
      for (const question of questions) asked.delete(question);
    },
  };
}

/** List what is asked of the next dataset, as of now. */
export function questionsAhead(): readonly LookupQuestion[] {
  return [...asked];
}
