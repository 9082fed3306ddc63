/** Works out what the view asks: what the filters leave, which claims a text finds, and which paths lead from one entity to another. */
import { computed, effect } from '@preact/signals';
import { pathQuestion } from '../state/selectors/paths.ts';
import { filtering, textQuery } from '../state/selectors/visible.ts';
import { view } from '../state/view/current-view.ts';
import { answer, bringAnswer } from './answer.ts';

/** Fetch what filters a dataset, so that the first filter is answered with the press that sets it. */
export let prepareFilters = async (): Promise<void> => {};

/** Answer the questions of the view for as long as the page stands. */
export function mountAnswers(): void {
  answer(textQuery, async () => {
    const { matchClaims } = await import('../query/match-claims.ts');
    return ({ lookup, text }) => matchClaims(lookup, text);
  });
  prepareFilters = answer(filtering, async () => {
    const { hiddenIn, sift, unconnectedIn, visibleOf } = await import('../query/filter.ts');
    return ({ lookup, filters, matches }) => {
      const sifted = sift(lookup, filters, matches);
      return {
        ...visibleOf(sifted),
        sift: sifted,
        hidden: () => hiddenIn(sifted),
        unconnected: () => unconnectedIn(sifted),
      };
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
