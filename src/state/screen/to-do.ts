/** What somebody has begun and not finished. */
import { batch, computed } from '@preact/signals';
import { read } from '../view/change-mode.ts';
import { change } from '../view/current-view.ts';
import { type Draft, desk } from '../workspace/desk.ts';
import { workspace } from '../workspace/workspace.ts';
import { claimLine, lineOpenings, makeRoom, paragraphOfLine, setClaimLine } from './claim-line.ts';

/** Stands for the line that was put away, among the ids of drafts. */
export const putAwayId = ' line';

/** Drafts, the oldest first, and the line that was put away with something in it. */
export const toDo = computed<readonly Draft[]>(() => {
  const line = claimLine.value;
  const { drafts } = desk.value;
  const isBegun = line && !line.isOpen && line.isTouched && line.changed === undefined && line.unfinished === undefined;
  if (!isBegun) return drafts;
  const { source, fields } = line;
  return [...drafts, { id: putAwayId, source, paragraph: paragraphOfLine(line), fields }];
});

/** Go to the place of something unfinished and open its line. */
export function openUnfinished(draft: Draft): void {
  const { id, source, paragraph, changed, fields } = draft;
  const line = claimLine.peek();
  // What stands in the line already is newer than what lies on the desk.
  const isInLine = id === putAwayId || line?.unfinished === id;
  const isThere = changed === undefined || workspace.peek()?.lookup.claims.has(changed);
  batch(() => {
    change(read(source));
    if (line && isInLine) {
      setClaimLine({ ...line, isOpen: true });
      lineOpenings.value += 1;
      return;
    }
    makeRoom();
    setClaimLine({
      source,
      paragraph,
      isOpen: true,
      // The claim that it was to change may be gone; then it would be a new one.
      changed: isThere ? changed : undefined,
      fields,
      isTouched: true,
      unfinished: id,
      draft: draft.draft,
    });
    lineOpenings.value += 1;
  });
}
