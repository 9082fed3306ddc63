/** What stands in the card of a draft: what the gate is sure of, and what the person chose. */
import { computed, signal } from '@preact/signals';
import { type ClaimFields, emptyFields } from '../../../edit/claim-fields.ts';
import { acceptDraft, type Taken } from '../../../gate/accept-draft.ts';
import { isUnnamed } from '../../../gate/check-voices.ts';
import { gateAgain } from '../../../gate/gate.ts';
import { withEndsOf } from '../../../gate/lines-as-answer.ts';
import { statuses } from '../../../model/types.ts';
import { currentReviewed } from '../../../state/screen/review.ts';
import { type ReviewedDraft, review } from '../../../state/screen/reviewed-drafts.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';

type Choice = Partial<Pick<ClaimFields, 'firmly' | 'saidBy'>>;

const choices = signal<Readonly<Record<string, Choice>>>({});

/** The degrees of firmness that a claim can have, in the order of their keys. */
export const degrees = statuses.filter((status) => status !== 'unsourced');

/** The draft that is looked at, held against the text once more: what was accepted since may have changed what is known. */
export const draftShown = computed(() => {
  const item = currentReviewed.value;
  return item?.kind === 'draft' ? anew(item) : undefined;
});

/** What stands in its line. */
export const cardFields = computed<ClaimFields>(() => {
  const draft = draftShown.value;
  return draft ? { ...draft.fields, ...choices.value[draft.id] } : emptyFields;
});

/** Choose who says it or how firmly. */
export function choose(id: string, choice: Choice): void {
  const before = choices.peek();
  choices.value = { ...before, [id]: { ...before[id], ...choice } };
}

/** The chain of voices as the draft has it, with who speaks in the text at its end; empty when it names nobody else. */
export function draftedChain({ proposal }: ReviewedDraft): string {
  const own = ownVoice();
  const outer = proposal.voices.map((voice) => (isUnnamed(voice) ? 'unnamed' : voice)).filter((voice) => voice !== own);
  return outer.length === 0 ? '' : [...outer, own].filter((voice) => voice !== '').join(' > ');
}

/** Who speaks in the text itself. */
export function ownVoice(): string {
  const lookup = workspace.value?.lookup;
  const source = lookup?.sources.get(review.value?.source ?? '');
  return lookup?.entities.get(source?.voices[0] ?? '')?.name ?? '';
}

/** Make an edit of a draft with what was chosen; undefined when its text is not at hand. */
export function takeDraft(draft: ReviewedDraft): Taken | undefined {
  const lookup = workspace.peek()?.lookup;
  const source = lookup?.sources.get(review.peek()?.source ?? '');
  const text = source && textsAtHand.peek().get(source.id);
  if (!lookup || !source || text === undefined) return undefined;
  const now = anew(draft);
  const fields = { ...now.fields, ...choices.peek()[draft.id] };
  const replaces = draft.replaces === undefined ? undefined : lookup.claims.get(draft.replaces);
  return acceptDraft({ lookup, source, text, draft: now, fields, by: draft.by, replaces, random: Math.random });
}

function anew(draft: ReviewedDraft): ReviewedDraft {
  const lookup = workspace.value?.lookup;
  const source = lookup?.sources.get(review.value?.source ?? '');
  const text = source && textsAtHand.value.get(source.id);
  if (!lookup || !source || text === undefined) return draft;
  const now = gateAgain(lookup, source, text, draft.proposal, choices.value[draft.id]);
  const line = draft.replaces === undefined ? undefined : lookup.claims.get(draft.replaces);
  const fields = line ? withEndsOf(lookup, line, now.fields) : now.fields;
  return { ...draft, ...now, fields, key: draft.key };
}
