/** What a person does with what is judged, by the door that it came through. */
import type { Reviewed } from '../../../state/screen/review.ts';
import type { ReviewedDifference } from '../../../state/screen/reviewed-differences.ts';
import type { ReviewedDraft } from '../../../state/screen/reviewed-drafts.ts';
import { compareStrings } from './compare-strings.ts';
import {
  acceptDifference,
  acceptDifferences,
  declineDifference,
  editDifference,
  putDifferenceBack,
  sentenceOfDifference,
} from './decide-differences.ts';
import { acceptDraft, acceptDrafts, declineDraft, editDraft, faultOf, putDraftBack } from './decide-drafts.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** What the card and its buttons are called. */
export interface Names {
  readonly heading: string;
  readonly accept: string;
  readonly decline: string;
  /** Undefined where nothing can be edited. */
  readonly edit: string | undefined;
}

/** Name what can be done with something. */
export function namesOf(item: Reviewed): Names {
  if (item.kind === 'draft') {
    const accept = item.sameAs === undefined ? strings.accept : strings.addPassage;
    const heading = item.replaces === undefined ? strings.draftedBy(item.by) : strings.lineOfFile(item.by);
    return { heading, accept, decline: strings.decline, edit: strings.edit };
  }
  const { sides, by } = item;
  const isConflict = sides.who === 'both' && sides.ours !== undefined && sides.theirs !== undefined;
  return {
    heading: compareStrings.changeBy(by),
    accept:
      sides.theirs === undefined
        ? compareStrings.deleteHere
        : isConflict
          ? compareStrings.takeTheirs
          : compareStrings.takeOver,
    decline: sides.ours === undefined ? compareStrings.leave : compareStrings.keepMine,
    edit: sides.kind === 'claim' && sides.theirs !== undefined ? compareStrings.edit : undefined,
  };
}

/** Accept it as it stands on the card; what keeps it from that is answered in words, else nothing. */
export function accept(item: Reviewed): string {
  return item.kind === 'draft' ? acceptDraft(item) : acceptDifference(item);
}

/** Accept several that are ready and in sight. */
export function acceptAll(items: readonly Reviewed[]): void {
  const drafts = items.filter((item): item is ReviewedDraft => item.kind === 'draft');
  const differences = items.filter((item): item is ReviewedDifference => item.kind === 'difference');
  if (drafts.length > 0) acceptDrafts(drafts);
  if (differences.length > 0) acceptDifferences(differences);
}

/** Tell whether something may be accepted together with others: never an accusation. */
export function canBeTogether(item: Reviewed): boolean {
  return !item.accuses && (item.kind === 'difference' || faultOf(item) === undefined);
}

/** Decline it; it can be put back. */
export function decline(item: Reviewed): void {
  if (item.kind === 'draft') declineDraft(item);
  else declineDifference(item);
}

/** Put what was declined back on its pile. */
export function putBack(item: Reviewed): void {
  if (item.kind === 'draft') putDraftBack(item);
  else putDifferenceBack(item);
}

/** Open the claim editor for it. */
export function edit(item: Reviewed): void {
  if (item.kind === 'draft') editDraft(item);
  else if (namesOf(item).edit !== undefined) editDifference(item);
}

/** Say in words what it is about. */
export function sentenceOf(item: Reviewed): string {
  if (item.kind === 'difference') return sentenceOfDifference(item);
  const { subject, relation, target } = item.fields;
  return [subject.text, relation.text, target.text].join(' ');
}
