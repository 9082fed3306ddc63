import { fieldsOf } from '../../edit/claim-fields.ts';
import type { Claim } from '../../model/types.ts';
import { openEditorOf } from '../../state/screen/claim-editor.ts';
import { readAt } from '../../state/screen/reader-target.ts';
import { view } from '../../state/view/current-view.ts';
import { workspace } from '../../state/workspace/workspace.ts';

/** Open the editor for a claim that is there, under its passage; a line of a foreign file, without a voice, cannot be edited there. */
export function editClaim(claim: Claim): void {
  const lookup = workspace.peek()?.lookup;
  if (!lookup || claim.citations.length === 0) return;
  readAt(claim, 0);
  openEditorOf(claim, fieldsOf(lookup, claim));
}

/** Open the editor for the claim that is selected. */
export function editSelectedClaim(): void {
  const { selection } = view.peek();
  const claim = selection?.kind === 'claim' ? workspace.peek()?.lookup.claims.get(selection.id) : undefined;
  if (claim) editClaim(claim);
}
