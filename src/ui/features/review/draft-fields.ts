/** What stands in the card of a draft: what the gate is sure of, and what the person chose. */
import { computed, signal } from '@preact/signals';
import { type ClaimFields, emptyFields } from '../../../edit/claim-fields.ts';
import { acceptDraft, type Taken } from '../../../gate/accept-draft.ts';
import { isUnnamed } from '../../../gate/check-voices.ts';
import { gateAgain } from '../../../gate/gate.ts';
import { currentDraft, drafts, heapOfDraft, type ReviewedDraft, review } from '../../../state/screen/review.ts';
import { textsAtHand } from '../../../state/workspace/source-texts.ts';
import { workspace } from '../../../state/workspace/workspace.ts';

type Choice = Partial<Pick<ClaimFields, 'firmly' | 'saidBy'>>;

const choices = signal<Readonly<Record<string, Choice>>>({});

/** The draft that is looked at, held against the text once more: what was accepted since may have changed what is known. */
export const card = computed(() => {
  const draft = currentDraft.value;
  return draft && anew(draft);
});

/** What stands in its line. */
export const cardFields = computed<ClaimFields>(() => {
  const draft = card.value;
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
  return acceptDraft({ lookup, source, text, draft: now, fields, by: draft.by, random: Math.random });
}

/** How many drafts behind the one on the card can be seen, and so be accepted together. */
const mostShown = 4;

/** The drafts behind the one on the card, as far as they are shown. */
export const followers = computed<readonly ReviewedDraft[]>(() => {
  const draft = currentDraft.value;
  const heap = draft && heapOfDraft.value.get(draft.id);
  const own = drafts.value.filter(({ id }) => heapOfDraft.value.get(id) === heap);
  const place = own.findIndex(({ id }) => id === draft?.id);
  return place === -1 ? [] : own.slice(place + 1, place + 1 + mostShown);
});

function anew(draft: ReviewedDraft): ReviewedDraft {
  const lookup = workspace.value?.lookup;
  const source = lookup?.sources.get(review.value?.source ?? '');
  const text = source && textsAtHand.value.get(source.id);
  if (!lookup || !source || text === undefined) return draft;
  return { ...gateAgain(lookup, source, text, draft.proposal), key: draft.key, id: draft.id, by: draft.by };
}
