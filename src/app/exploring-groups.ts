/** What a press on an area or on a line between two does. */
import { hover } from '../state/screen/highlighted.ts';
import { endsIn } from '../state/selectors/groups.ts';
import { perform } from '../state/undo/undoable.ts';
import { lookBetween, openGroup } from '../state/view/change-groups.ts';
import { change, view } from '../state/view/current-view.ts';
import { groupStrings } from '../ui/features/groups/group-strings.ts';

/** Look into the group of an area, or list the claims that a line stands for. */
export function openTarget({ kind, id }: { readonly kind: string; readonly id: string }): void {
  hover.value = undefined;
  if (kind === 'group') perform(groupStrings.openStep, openGroup([...(view.peek().group?.path ?? []), id]));
  else change(lookBetween(endsIn(id)));
}
