/** Drafts of a model under review: its answers as they came, what the gate made of them, and what a person decided. */
import { batch, computed, signal } from '@preact/signals';
import type { Gated, GateReport, Heap } from '../../gate/gated.ts';
import { performOnDesk } from '../undo/undoable.ts';
import { type Desk, desk } from '../workspace/desk.ts';
import type { Decision, DraftAnswer, DraftReview } from '../workspace/draft-review.ts';
import { workspace } from '../workspace/workspace.ts';

export interface ReviewedDraft extends Gated {
  readonly id: string;
  readonly by: string;
}

/** The heaps, and two for what is decided. */
export type ReviewHeap = Heap | 'accepted' | 'declined';
export const reviewHeaps: readonly ReviewHeap[] = ['ready', 'closer', 'refused', 'known', 'accepted', 'declined'];

interface Held {
  readonly opening: number;
  readonly reports: readonly GateReport[];
}

const held = signal<Held | undefined>(undefined);

/** The review of the open dataset. */
export const review = computed(() => desk.value.review);

/** What the gate made of each answer; undefined while it is at work. */
export const gateReports = computed(() =>
  held.value?.opening === workspace.value?.opening ? held.value?.reports : undefined,
);

/** All drafts, in the order of the text. */
export const drafts = computed<readonly ReviewedDraft[]>(() => {
  const answers = review.value?.answers ?? [];
  const all = (gateReports.value ?? []).flatMap(({ gated }, index) =>
    gated.map((one) => ({ ...one, id: `${index}.${one.key}`, by: answers[index]?.by ?? '' })),
  );
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
});

/** The heap in which each draft lies now. */
export const heapOfDraft = computed<ReadonlyMap<string, ReviewHeap>>(() => {
  const decisions = review.value?.decisions ?? {};
  return new Map(drafts.value.map((draft) => [draft.id, decidedHeap(decisions[draft.id]) ?? draft.heap]));
});

/** How many drafts lie in each heap. */
export const heapSizes = computed<Readonly<Record<ReviewHeap, number>>>(() => {
  const sizes = { ready: 0, closer: 0, refused: 0, known: 0, accepted: 0, declined: 0 };
  for (const heap of heapOfDraft.value.values()) sizes[heap] += 1;
  return sizes;
});

/** The heap that is looked through; all that is undecided without it. */
export const shownHeap = signal<ReviewHeap>('ready');

/** The drafts of that heap, in the order of the text. */
export const draftsOfHeap = computed(() =>
  drafts.value.filter(({ id }) => heapOfDraft.value.get(id) === shownHeap.value),
);

const at = signal<string | undefined>(undefined);

/** The draft that is looked at. */
export const currentDraft = computed(() => {
  const own = draftsOfHeap.value;
  return own.find(({ id }) => id === at.value) ?? own[0];
});

/** Whether the review stands open beside the text. */
export const isReviewOpen = signal(false);

/** Another number each time that the card is to take the focus. */
export const cardFocus = signal(0);

/** Throw the drafts away. */
export function endReview(): void {
  performOnDesk('Discard the drafts', (before) => ({ ...before, review: undefined }));
}

/** Note what the gate made of the answers, unless others came meanwhile. */
export function noteReports(opening: number, answers: readonly DraftAnswer[], reports: readonly GateReport[]): void {
  if (workspace.peek()?.opening !== opening || review.peek()?.answers !== answers) return;
  batch(() => {
    held.value = { opening, reports };
    if (draftsOfHeap.peek().length === 0) showHeap(firstHeap());
  });
}

/** Add an answer to the review of a source; another source begins another review. */
export function addAnswer(source: string, answer: DraftAnswer): void {
  const before = review.peek();
  const goesOn = before?.source === source;
  const next: DraftReview = goesOn
    ? { ...before, answers: [...before.answers, answer] }
    : { source, answers: [answer], decisions: {} };
  batch(() => {
    performOnDesk('Add drafts', (onDesk) => ({ ...onDesk, review: next }));
    if (!goesOn) showHeap('ready');
  });
}

/** Put a decision on a draft down, or take it back with undefined; to be done on the desk together with what it brings about. */
export function decided(id: string, decision: Decision | undefined): (desk: Desk) => Desk {
  return (onDesk) => {
    if (!onDesk.review) return onDesk;
    const { [id]: _before, ...others } = onDesk.review.decisions;
    return { ...onDesk, review: { ...onDesk.review, decisions: decision ? { ...others, [id]: decision } : others } };
  };
}

/** Do something that decides on a draft, and go to the next of its heap. */
export function decideBy(id: string, act: () => void): void {
  const own = draftsOfHeap.peek();
  const place = own.findIndex((draft) => draft.id === id);
  const next = own[place + 1] ?? own[place - 1];
  batch(() => {
    act();
    at.value = next?.id;
    if (draftsOfHeap.peek().length === 0) showHeap(firstHeap());
  });
}

/** Look at a heap from its first draft on. */
export function showHeap(heap: ReviewHeap): void {
  batch(() => {
    shownHeap.value = heap;
    at.value = undefined;
  });
}

/** Go so many drafts on; false at the end of the heap. */
export function stepDraft(by: number): boolean {
  const own = draftsOfHeap.peek();
  const next = own[own.findIndex(({ id }) => id === currentDraft.peek()?.id) + by];
  if (!next) return false;
  at.value = next.id;
  return true;
}

function firstHeap(): ReviewHeap {
  return reviewHeaps.find((heap) => heapSizes.peek()[heap] > 0) ?? 'ready';
}

function decidedHeap(decision: Decision | undefined): ReviewHeap | undefined {
  if (!decision || decision.kind === 'declined') return decision?.kind;
  const claim = workspace.value?.lookup.claims.get(decision.claim);
  return claim?.citations.some(({ start }) => start === decision.start) ? 'accepted' : undefined;
}

function placeOf({ passages }: Gated): number {
  return passages[0]?.start ?? Number.POSITIVE_INFINITY;
}
