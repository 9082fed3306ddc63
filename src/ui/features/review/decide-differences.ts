/** What a person does with what another version has otherwise. */
import { batch } from '@preact/signals';
import { takeOver } from '../../../edit/compare-versions.ts';
import { editBetween } from '../../../edit/edit-between.ts';
import { shorten } from '../../../lib/text.ts';
import { validate } from '../../../model/validate.ts';
import { notice } from '../../../state/screen/page.ts';
import { cardFocus, decideBy } from '../../../state/screen/review.ts';
import { comparedHere, type ReviewedDifference } from '../../../state/screen/reviewed-differences.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { performOnDesk } from '../../../state/undo/undoable.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { editClaim } from '../../parts/edit-claim.ts';
import { compareStrings as strings } from './compare-strings.ts';
import { wordsOf } from './DifferenceSides.tsx';

/** Take a difference over, with what it needs; what keeps it from that is answered in words, else nothing. */
export function acceptDifference(difference: ReviewedDifference): string {
  const isRemoved = difference.sides.theirs === undefined;
  const what = sentenceOfDifference(difference);
  const { fault, along } = take(difference);
  if (fault !== '') return fault;
  notice.value = [isRemoved ? strings.deleted(what) : strings.taken(what), along > 0 ? strings.along(along) : '']
    .join(' ')
    .trim();
  cardFocus.value += 1;
  return '';
}

/** Take several over that are ready and in sight. */
export function acceptDifferences(list: readonly ReviewedDifference[]): void {
  const taken = list.filter((one) => take(one).fault === '').length;
  notice.value = strings.takenShown(taken);
  cardFocus.value += 1;
}

/** Leave a difference as it is here; it can be put back. */
export function declineDifference(difference: ReviewedDifference): void {
  const { id } = difference;
  const name = `Leave ${shorten(sentenceOfDifference(difference), 60)}`;
  decideBy(id, () => performOnDesk(name, (before) => ({ ...before, declined: [...(before.declined ?? []), id] })));
  cardFocus.value += 1;
}

/** Put a difference that was left back on its pile. */
export function putDifferenceBack({ id }: ReviewedDifference): void {
  decideBy(id, () =>
    performOnDesk('Put a change back', (before) => ({
      ...before,
      declined: (before.declined ?? []).filter((one) => one !== id),
    })),
  );
}

/** Take a claim over and open its line. */
export function editDifference(difference: ReviewedDifference): void {
  if (acceptDifference(difference) !== '') return;
  const claim = workspace.peek()?.lookup.claims.get(difference.sides.id);
  if (claim) editClaim(claim);
}

/** Say what a difference is about, in words. */
export function sentenceOfDifference({ sides }: ReviewedDifference): string {
  const [there, here] = [comparedHere.value?.theirs, workspace.value?.dataset];
  const dataset = sides.theirs === undefined ? here : there;
  return dataset ? wordsOf(dataset, sides, sides.theirs ?? sides.ours) : sides.id;
}

function take(difference: ReviewedDifference): { readonly fault: string; readonly along: number } {
  const { sides, id } = difference;
  const dataset = workspace.peek()?.dataset;
  const other = comparedHere.peek();
  if (!dataset || !other) return { fault: '', along: 0 };
  const taken = takeOver(dataset, other.theirs, new Set([sides.key]));
  const [error] = validate(taken.dataset).issues.filter(({ severity }) => severity === 'error');
  if (error) return { fault: error.message, along: 0 };
  const name = strings.nameOfStep(shorten(sentenceOfDifference(difference), 60));
  batch(() => decideBy(id, () => performEdit(name, editBetween(dataset, taken.dataset))));
  return { fault: '', along: taken.along.length };
}
