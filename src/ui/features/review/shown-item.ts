/** What stands on the card, and what is seen below it. */
import { computed } from '@preact/signals';
import { itemsOf } from '../../../edit/dataset-items.ts';
import { currentReviewed, type Reviewed, reviewedOfPile } from '../../../state/screen/review.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { draftShown } from './draft-fields.ts';

/** What is judged now, as it stands with what was decided since. */
export const card = computed<Reviewed | undefined>(() => {
  const item = currentReviewed.value;
  if (item?.kind !== 'difference') return draftShown.value;
  const { sides } = item;
  const ours = itemsOf(workspace.value?.dataset)[sides.kind].get(sides.id);
  return { ...item, sides: { ...sides, ours } };
});

/** How many behind the one on the card can be seen, and so be accepted together. */
const mostShown = 4;

/** What comes behind the one on the card, as far as it is shown. */
export const followers = computed<readonly Reviewed[]>(() => {
  const own = reviewedOfPile.value;
  const place = own.findIndex(({ id }) => id === currentReviewed.value?.id);
  return place === -1 ? [] : own.slice(place + 1, place + 1 + mostShown);
});
