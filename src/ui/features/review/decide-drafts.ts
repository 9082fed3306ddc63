/** What a person does with drafts. */
import { batch } from '@preact/signals';
import type { Taken } from '../../../gate/accept-draft.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import { openEditorFor } from '../../../state/screen/claim-editor.ts';
import { notice } from '../../../state/screen/page.ts';
import { cardFocus, decideBy, decided } from '../../../state/screen/review.ts';
import type { ReviewedDraft } from '../../../state/screen/reviewed-drafts.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { performOnDesk } from '../../../state/undo/undoable.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { cardFields, takeDraft } from './draft-fields.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** Accept a draft as it stands on the card; what keeps it from being a claim is answered in words, else nothing. */
export function acceptDraft(draft: ReviewedDraft): string {
  const { firmly, saidBy, subject, relation, target } = cardFields.peek();
  if (draft.sameAs === undefined) {
    if (subject.text === '' || relation.text === '' || target.text === '') return strings.needsEnds;
    if (draft.doubts.some(({ code }) => code === 'new-relation')) return strings.needsRelation;
    if (saidBy === '') return strings.needsVoice;
    if (firmly === '') return strings.needsFirmness;
  }
  const taken = takeDraft(draft);
  if (taken?.kind !== 'taken') return taken?.faults.map(({ message }) => message).join(' ') ?? '';
  batch(() => {
    take(draft, taken);
    const lookup = workspace.peek()?.lookup;
    if (lookup) notice.value = strings.accepted(fullSentenceOf(lookup, taken.claim));
    cardFocus.value += 1;
  });
  return '';
}

/** Accept several drafts that are ready and in sight. */
export function acceptDrafts(drafts: readonly ReviewedDraft[]): void {
  let count = 0;
  for (const draft of drafts) {
    const taken = takeDraft(draft);
    if (taken?.kind !== 'taken') continue;
    count += 1;
    take(draft, taken);
  }
  notice.value = strings.acceptedShown(count);
  cardFocus.value += 1;
}

function take(draft: ReviewedDraft, { name, edit, claim, start }: Taken & { readonly kind: 'taken' }): void {
  const acceptance = decided(draft.id, { kind: 'accepted', claim: claim.id, start });
  decideBy(draft.id, () => performEdit(name, edit, acceptance));
}

/** Tell what keeps a draft from being accepted as it is. */
export function faultOf(draft: ReviewedDraft): string | undefined {
  const { saidBy, firmly } = draft.fields;
  if (draft.pile !== 'ready' || saidBy === '' || firmly === '') return strings.needsEnds;
  const taken = takeDraft(draft);
  return taken?.kind === 'faulty' ? taken.faults[0]?.message : undefined;
}

/** Decline a draft; it can be put back. */
export function declineDraft({ id }: ReviewedDraft): void {
  decideBy(id, () => performOnDesk('Decline a draft', decided(id, { kind: 'declined' })));
  cardFocus.value += 1;
}

/** Put a declined draft back on its pile. */
export function putDraftBack({ id }: ReviewedDraft): void {
  decideBy(id, () => performOnDesk('Put a draft back', decided(id, undefined)));
}

/** Open the claim editor with what the draft has; once it is saved, the draft is accepted. */
export function editDraft(draft: ReviewedDraft): void {
  const [first] = draft.passages;
  if (!first) return;
  openEditorFor(first.paragraph, cardFields.peek(), { id: draft.id, by: draft.by }, draft.replaces);
}
