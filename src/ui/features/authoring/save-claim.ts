/** Saving what stands in the claim line. */
import { batch } from '@preact/signals';
import { emptyFields } from '../../../edit/claim-fields.ts';
import { findWords } from '../../../edit/claim-words.ts';
import type { Edit } from '../../../edit/edit.ts';
import { type ClaimFault, type ClaimPlan, planClaim } from '../../../edit/plan-claim.ts';
import { removeClaim } from '../../../edit/removal.ts';
import { withDrafter } from '../../../gate/accept-draft.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Claim } from '../../../model/types.ts';
import type { Sentence } from '../../../query/coverage.ts';
import {
  type ClaimLine,
  coveredSentences,
  lineOpenings,
  setClaimLine,
  walkTo,
  walkToOpenSentence,
} from '../../../state/screen/claim-line.ts';
import { notice } from '../../../state/screen/page.ts';
import { page } from '../../../state/screen/reader.ts';
import { cardFocus, decideBy, decided } from '../../../state/screen/review.ts';
import { staysEarlier } from '../../../state/screen/stray-quotes.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { removeDraft, settleStrays } from '../../../state/workspace/change-desk.ts';
import type { Desk } from '../../../state/workspace/desk.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { authoringStrings as strings } from './authoring-strings.ts';
import { fillIn } from './fill-in.ts';

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly faults: readonly ClaimFault[] }
  | { readonly kind: 'doubtful'; readonly message: string };

/** What the next line begins with. */
export type Keeping = 'nothing' | 'words' | 'subject';

/** Save the line as a claim, or say why not. `isSure` saves also what may be a slip. */
export function saveLine(line: ClaimLine, isSure: boolean, keeping: Keeping): Saved {
  const plan = planLine(line);
  if (!plan) return { kind: 'refused', faults: [{ field: undefined, message: strings.noTextHere }] };
  if (plan.kind === 'faulty') return { kind: 'refused', faults: plan.faults };
  if (plan.kind === 'doubtful' && !isSure) return { kind: 'doubtful', message: plan.message };
  const { edit, claim } = withDrafter(plan.edit, plan.claim, line.draft?.by ?? '');
  saveEdit(line, plan.name, edit, claim);
  const lookup = workspace.peek()?.lookup;
  if (lookup) notice.value = strings.saved(fullSentenceOf(lookup, claim));
  if (line.draft) returnToDrafts(line);
  else if (line.changed !== undefined || line.anew !== undefined) setClaimLine(undefined);
  else goOn(line, plan.claim, lookup, keeping);
  return { kind: 'saved' };
}

/**
 * What was unfinished is finished, and what a new version of the source left to look at is settled; a draft of a model that was mended
 * in the line is accepted with it.
 */
function saveEdit(
  { draft, unfinished, changed, anew }: ClaimLine,
  name: string,
  edit: Edit,
  { id, citations }: Claim,
): void {
  const settle = settleStrays(({ kind, claim }) => claim === (staysEarlier(kind) ? anew : changed));
  const finish = (before: Desk) => settle(removeDraft(unfinished)(before));
  if (!draft) {
    performEdit(name, edit, finish);
    return;
  }
  const accept = decided(draft.id, { kind: 'accepted', claim: id, start: citations[0]?.start ?? 0 });
  decideBy(draft.id, () => performEdit(name, edit, (desk) => accept(finish(desk))));
}

function returnToDrafts({ source, paragraph }: ClaimLine): void {
  setClaimLine({ source, paragraph, isOpen: false, fields: emptyFields });
  cardFocus.value += 1;
}

/** Delete the claim that the line changes. */
export function deleteClaim({ changed }: ClaimLine): void {
  const lookup = workspace.peek()?.lookup;
  const claim = lookup && changed !== undefined ? lookup.claims.get(changed) : undefined;
  if (!lookup || !claim) return;
  setClaimLine(undefined);
  performEdit(strings.deleteOf(nameOf(lookup, claim.subject)), removeClaim(lookup.dataset, claim.id));
}

function planLine({ source: id, paragraph, changed, fields }: ClaimLine): ClaimPlan | undefined {
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
  { source, paragraph, fields }: ClaimLine,
  claim: Claim,
  lookup: Lookup | undefined,
  keeping: Keeping,
): void {
  const name = lookup?.entities.get(claim.subject)?.name ?? claim.subject;
  const subject = keeping === 'nothing' ? emptyFields.subject : { text: name, id: claim.subject };
  if (keeping === 'words') {
    setClaimLine({ source, paragraph, isOpen: true, fields: { ...emptyFields, words: fields.words, subject } });
    fillIn();
    return;
  }
  const own = sentenceOf(claim);
  if (own) walkTo(own);
  const next = walkToOpenSentence();
  const isOpen = keeping === 'subject';
  const words = isOpen ? (next?.text ?? '') : '';
  batch(() => {
    setClaimLine({
      source,
      paragraph: next?.paragraph ?? paragraph,
      isOpen,
      fields: { ...emptyFields, words, subject },
    });
    if (isOpen) lineOpenings.value += 1;
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
