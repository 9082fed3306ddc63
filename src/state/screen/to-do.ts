/** What somebody has begun and not finished. */
import { batch, computed } from '@preact/signals';
import { read } from '../view/change-mode.ts';
import { change } from '../view/current-view.ts';
import { desk, type UnfinishedClaim } from '../workspace/desk.ts';
import { workspace } from '../workspace/workspace.ts';
import { editedClaim, editorOpenings, makeRoom, paragraphOfEdited, setEditedClaim } from './claim-editor.ts';

/** Stands for what was put away with the editor, among the ids of unfinished claims. */
export const putAwayId = ' edited';

/** Unfinished claims, the oldest first, and what was put away with the editor. */
export const toDo = computed<readonly UnfinishedClaim[]>(() => {
  const edited = editedClaim.value;
  const { drafts } = desk.value;
  const isBegun =
    edited && !edited.isOpen && edited.isTouched && edited.changed === undefined && edited.unfinished === undefined;
  if (!isBegun) return drafts;
  const { source, fields } = edited;
  return [...drafts, { id: putAwayId, source, paragraph: paragraphOfEdited(edited), fields }];
});

/** Go to the place of something unfinished and open it in the editor. */
export function openUnfinished(claim: UnfinishedClaim): void {
  const { id, source, paragraph, changed, fields } = claim;
  const edited = editedClaim.peek();
  // What stands in the editor already is newer than what lies on the desk.
  const isInEditor = id === putAwayId || edited?.unfinished === id;
  const isThere = changed === undefined || workspace.peek()?.lookup.claims.has(changed);
  batch(() => {
    change(read(source));
    if (edited && isInEditor) {
      setEditedClaim({ ...edited, isOpen: true });
      editorOpenings.value += 1;
      return;
    }
    makeRoom();
    setEditedClaim({
      source,
      paragraph,
      isOpen: true,
      // The claim that it was to change may be gone; then it would be a new one.
      changed: isThere ? changed : undefined,
      fields,
      isTouched: true,
      unfinished: id,
      draft: claim.draft,
    });
    editorOpenings.value += 1;
  });
}
