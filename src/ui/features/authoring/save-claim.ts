/** Saving what stands in the claim editor. */
import { batch } from '@preact/signals';
import { emptyFields } from '../../../edit/claim-fields.ts';
import { findWords } from '../../../edit/claim-words.ts';
import type { Edit } from '../../../edit/edit.ts';
import { type ClaimFault, type ClaimPlan, planClaim } from '../../../edit/plan-claim.ts';
import { removeClaim } from '../../../edit/removal.ts';
import { lacksDirection } from '../../../edit/resolve-relation.ts';
import { withDrafter } from '../../../gate/accept-draft.ts';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Claim } from '../../../model/types.ts';
import type { Sentence } from '../../../query/coverage.ts';
import { type EditedClaim, editorOpenings, setEditedClaim } from '../../../state/screen/claim-editor.ts';
import { confirmDone, notice } from '../../../state/screen/page.ts';
import { page } from '../../../state/screen/reader.ts';
import { cardFocus, decideBy, decided } from '../../../state/screen/review.ts';
import { coveredSentences, walkTo, walkToOpenSentence } from '../../../state/screen/sentences.ts';
import { staysEarlier } from '../../../state/screen/stray-quotes.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { removeUnfinished, settleStrays } from '../../../state/workspace/change-desk.ts';
import type { Desk } from '../../../state/workspace/desk.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { fillIn } from './fill-in.ts';

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly faults: readonly ClaimFault[] }
  | { readonly kind: 'doubtful'; readonly doubts: readonly ClaimFault[] };

/** What the next claim begins with. */
export type Keeping = 'nothing' | 'words' | 'subject';

/** Save what stands in the editor as a claim, or say why not. `isSure` saves also what may be a slip. */
export function saveEdited(edited: EditedClaim, isSure: boolean, keeping: Keeping): Saved {
  const plan = planEdited(edited);
  if (!plan) return { kind: 'refused', faults: [{ field: undefined, message: strings.noTextHere }] };
  if (plan.kind === 'faulty') return { kind: 'refused', faults: plan.faults };
  if (plan.kind === 'doubtful' && !isSure) return { kind: 'doubtful', doubts: plan.doubts };
  const { edit, claim } = withDrafter(plan.edit, plan.claim, edited.draft?.by ?? '');
  saveEdit(edited, plan.name, edit, claim);
  const lookup = workspace.peek()?.lookup;
  if (lookup) confirmSaved(lookup, claim);
  if (edited.draft) returnToDrafts(edited);
  else if (edited.changed !== undefined || edited.anew !== undefined) setEditedClaim(undefined);
  else goOn(edited, plan.claim, lookup, keeping);
  return { kind: 'saved' };
}

/** Confirm in a few words; with the first claim of a new relation, ask how it reads the other way around where no rule told. */
function confirmSaved(lookup: Lookup, claim: Claim): void {
  const said = strings.saved(shorten(fullSentenceOf(lookup, claim), longestConfirmed));
  const predicate = lookup.predicates.get(claim.predicate);
  const isFirst = lookup.dataset.claims.filter((one) => one.predicate === claim.predicate).length === 1;
  if (!predicate || !isFirst || !lacksDirection(predicate)) confirmDone(said);
  else notice.value = `${said} ${strings.lacksDirection(predicate.label)}`;
}

const longestConfirmed = 120;

/**
 * What was unfinished is finished, and what a new version of the source left to look at is settled; a draft of a model that was mended
 * in the editor is accepted with it.
 */
function saveEdit(
  { draft, unfinished, changed, anew }: EditedClaim,
  name: string,
  edit: Edit,
  { id, citations }: Claim,
): void {
  const settle = settleStrays(({ kind, claim }) => claim === (staysEarlier(kind) ? anew : changed));
  const finish = (before: Desk) => settle(removeUnfinished(unfinished)(before));
  if (!draft) {
    performEdit(name, edit, finish);
    return;
  }
  const accept = decided(draft.id, { kind: 'accepted', claim: id, start: citations[0]?.start ?? 0 });
  decideBy(draft.id, () => performEdit(name, edit, (desk) => accept(finish(desk))));
}

function returnToDrafts({ source, paragraph }: EditedClaim): void {
  setEditedClaim({ source, paragraph, isOpen: false, fields: emptyFields });
  cardFocus.value += 1;
}

/** Delete the claim that is changed in the editor. */
export function deleteClaim({ changed }: EditedClaim): void {
  const lookup = workspace.peek()?.lookup;
  const claim = lookup && changed !== undefined ? lookup.claims.get(changed) : undefined;
  if (!lookup || !claim) return;
  setEditedClaim(undefined);
  performEdit(strings.deleteOf(nameOf(lookup, claim.subject)), removeClaim(lookup.dataset, claim.id));
}

function planEdited({ source: id, paragraph, changed, fields }: EditedClaim): ClaimPlan | undefined {
  const lookup = workspace.peek()?.lookup;
  const source = lookup?.sources.get(id);
  if (!lookup || !source) return undefined;
  const text = textsAtHand.peek().get(id);
  const claim = changed === undefined ? undefined : lookup.claims.get(changed);
  if (text === undefined && !claim) return undefined;
  return planClaim({ lookup, fields, place: { source, text, paragraph }, changed: claim, random: Math.random });
}

/** With the same words goes the same subject; else one goes on behind the words of the claim, with its subject where that is kept. */
function goOn(
  { source, paragraph, fields }: EditedClaim,
  claim: Claim,
  lookup: Lookup | undefined,
  keeping: Keeping,
): void {
  const name = lookup?.entities.get(claim.subject)?.name ?? claim.subject;
  const subject = keeping === 'nothing' ? emptyFields.subject : { text: name, id: claim.subject };
  if (keeping === 'words') {
    setEditedClaim({ source, paragraph, isOpen: true, fields: { ...emptyFields, words: fields.words, subject } });
    fillIn();
    return;
  }
  const own = sentenceOf(claim);
  if (own) walkTo(own);
  const next = walkToOpenSentence();
  const isOpen = keeping === 'subject';
  const words = isOpen ? (next?.text ?? '') : '';
  batch(() => {
    setEditedClaim({
      source,
      paragraph: next?.paragraph ?? paragraph,
      isOpen,
      fields: { ...emptyFields, words, subject },
    });
    if (isOpen) editorOpenings.value += 1;
  });
}

/** The sentence in which the words of a claim begin. */
function sentenceOf({ citations }: Claim): Sentence | undefined {
  const [first] = citations;
  const own = page.peek()?.paragraphs.find(({ number }) => number === first?.paragraph);
  const words = first && own && findWords(own.text, first.quote);
  return coveredSentences
    .peek()
    .find(
      ({ paragraph, start, end }) =>
        words && paragraph === first.paragraph && start <= words.start && words.start < end,
    );
}
