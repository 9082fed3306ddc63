import { fieldsOf } from '../../edit/claim-fields.ts';
import type { Claim } from '../../model/types.ts';
import { openLineOf } from '../../state/screen/claim-line.ts';
import { readAt } from '../../state/screen/reader-target.ts';
import { view } from '../../state/view/current-view.ts';
import { workspace } from '../../state/workspace/workspace.ts';

/** Open the line of a claim that is there, under its passage. A line of a foreign file, without a voice, has no such line. */
export function editClaim(claim: Claim): void {
  const lookup = workspace.peek()?.lookup;
  if (!lookup || claim.citations.length === 0) return;
  readAt(claim, 0);
  openLineOf(claim, fieldsOf(lookup, claim));
}

/** Open the line of the claim that is selected. */
export function editSelectedClaim(): void {
  const { selection } = view.peek();
  const claim = selection?.kind === 'claim' ? workspace.peek()?.lookup.claims.get(selection.id) : undefined;
  if (claim) editClaim(claim);
}
