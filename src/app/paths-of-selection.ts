/** Works out which paths join the things that are selected together. */
import { findPaths } from '../graph/paths.ts';
import { waysQuestion } from '../state/selectors/multi-selection-paths.ts';
import { answer } from './answer.ts';

let isMounted = false;

/** Answer it for as long as the page stands; once is enough. */
export function mountPathsOfSelection(): void {
  if (isMounted) return;
  isMounted = true;
  answer(
    waysQuestion,
    async () =>
      ({ graph, lookup, searches }) =>
        searches.map((search) => {
          const [path] = findPaths(graph, lookup, search).toSorted((a, b) => a.steps.length - b.steps.length);
          return { from: search.from, to: search.to, path };
        }),
  );
}
