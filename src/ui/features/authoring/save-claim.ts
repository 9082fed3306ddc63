/** Saving what stands in the claim line. */
import { type ClaimFields, emptyFields } from '../../../edit/claim-fields.ts';
import { type ClaimFault, type ClaimPlan, planClaim } from '../../../edit/plan-claim.ts';
import { removeClaim } from '../../../edit/removal.ts';
import { findRelation } from '../../../edit/resolve-relation.ts';
import { fullSentenceOf } from '../../../model/label.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { accusationGroup, type Claim } from '../../../model/types.ts';
import {
  type ClaimLine,
  putLineAway,
  sentencesWithoutClaim,
  setClaimLine,
  walkTo,
  walkToOpenSentence,
} from '../../../state/screen/claim-line.ts';
import { notice } from '../../../state/screen/page.ts';
import { performEdit } from '../../../state/undo/perform-edit.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly faults: readonly ClaimFault[] }
  | { readonly kind: 'doubtful'; readonly message: string };

/** Save the line as a claim, or say why not. `isSure` saves also what may be a slip; `keepsWords` goes on with the same words. */
export function saveLine(line: ClaimLine, isSure: boolean, keepsWords: boolean): Saved {
  const plan = planLine(line);
  if (!plan) return { kind: 'refused', faults: [{ field: undefined, message: strings.noTextHere }] };
  if (plan.kind === 'faulty') return { kind: 'refused', faults: plan.faults };
  if (plan.kind === 'doubtful' && !isSure) return { kind: 'doubtful', message: plan.message };
  performEdit(plan.name, plan.edit);
  const lookup = workspace.peek()?.lookup;
  if (lookup) notice.value = strings.saved(fullSentenceOf(lookup, plan.claim));
  if (line.changed !== undefined) putLineAway();
  else goOn(line, plan.claim, lookup, keepsWords);
  return { kind: 'saved' };
}

/** Delete the claim that the line changes. */
export function deleteClaim({ changed }: ClaimLine): void {
  const lookup = workspace.peek()?.lookup;
  const claim = lookup && changed !== undefined ? lookup.claims.get(changed) : undefined;
  if (!lookup || !claim) return;
  putLineAway();
  performEdit(strings.deleteOf(nameOf(lookup, claim.subject)), removeClaim(lookup.dataset, claim.id));
}

/** An accusation is never stated by default, and what is no accusation is never alleged. */
export function firmlyFor(lookup: Lookup, { relation, firmly }: ClaimFields): string {
  const found = findRelation(lookup, { relation });
  if (found?.predicate.group === accusationGroup) return firmly === 'stated' ? 'alleged' : firmly;
  return found && firmly === 'alleged' ? 'stated' : firmly;
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

/** The next claim is mostly about the same, and said by who speaks in the text. */
function goOn(line: ClaimLine, claim: Claim, lookup: Lookup | undefined, keepsWords: boolean): void {
  const { source, paragraph, fields } = line;
  const speaker = lookup?.sources.get(source)?.voices[0];
  const name = (id: string) => lookup?.entities.get(id)?.name ?? id;
  setClaimLine({
    source,
    paragraph,
    isOpen: keepsWords,
    fields: {
      ...emptyFields,
      words: keepsWords ? fields.words : '',
      subject: { text: name(claim.subject), id: claim.subject },
      saidBy: speaker === undefined ? '' : name(speaker),
    },
  });
  if (keepsWords) return;
  const words = fields.words.trim();
  const here = sentencesWithoutClaim.peek().find((one) => one.paragraph === paragraph && one.text.includes(words));
  if (here) walkTo(here);
  walkToOpenSentence();
}
