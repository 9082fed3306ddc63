/** What is judged one by one: drafts, or what another version has otherwise; which of it is looked at, and in which heap it lies. */
import { batch, computed, signal } from '@preact/signals';
import type { GateReport, Heap } from '../../gate/gated.ts';
import { performOnDesk } from '../undo/undoable.ts';
import type { Decision, Desk, DraftAnswer, DraftReview } from '../workspace/desk.ts';
import {
  areDifferencesGated,
  comparedHere,
  decidedDifferences,
  differences,
  type ReviewedDifference,
} from './reviewed-differences.ts';
import { decidedAs, drafts, gateReports, holdReports, type ReviewedDraft, review } from './reviewed-drafts.ts';
import { isStrayListOpen } from './stray-quotes.ts';

export type Reviewed = ReviewedDraft | ReviewedDifference;

/** The heaps, and two for what is decided. */
export type ReviewHeap = Heap | 'accepted' | 'declined';
export const reviewHeaps: readonly ReviewHeap[] = ['ready', 'closer', 'refused', 'known', 'accepted', 'declined'];

const door = signal<Reviewed['kind']>('draft');

/** Through which door came what is reviewed; undefined when there is nothing. */
export const reviewDoor = computed<Reviewed['kind'] | undefined>(() => {
  const open = { draft: review.value, difference: comparedHere.value };
  if (open[door.value]) return door.value;
  return open.draft ? 'draft' : open.difference && 'difference';
});

/** All that is judged, in the order of the text. */
export const reviewed = computed<readonly Reviewed[]>(() =>
  reviewDoor.value === 'difference' ? differences.value : drafts.value,
);

/** Whether it is known what lies in each heap. */
export const isGated = computed(() =>
  reviewDoor.value === 'difference' ? areDifferencesGated.value : gateReports.value !== undefined,
);

/** The heap in which each thing lies now. */
export const heapOfReviewed = computed<ReadonlyMap<string, ReviewHeap>>(() => {
  const decisions = review.value?.decisions ?? {};
  return new Map(
    reviewed.value.map((one) => {
      const decided = one.kind === 'draft' ? decidedAs(decisions[one.id]) : decidedDifferences.value.get(one.id);
      return [one.id, decided ?? one.heap];
    }),
  );
});

/** How many lie in each heap. */
export const heapSizes = computed<Readonly<Record<ReviewHeap, number>>>(() => {
  const sizes = { ready: 0, closer: 0, refused: 0, known: 0, accepted: 0, declined: 0 };
  for (const heap of heapOfReviewed.value.values()) sizes[heap] += 1;
  return sizes;
});

/** The heap that is looked through; all that is undecided without it. */
export const shownHeap = signal<ReviewHeap>('ready');

/** What lies in that heap, in the order of the text. */
export const reviewedOfHeap = computed(() =>
  reviewed.value.filter(({ id }) => heapOfReviewed.value.get(id) === shownHeap.value),
);

const at = signal<string | undefined>(undefined);

/** What is looked at. */
export const currentReviewed = computed(() => {
  const own = reviewedOfHeap.value;
  return own.find(({ id }) => id === at.value) ?? own[0];
});

/** Whether the review stands open beside the text. */
export const isReviewOpen = signal(false);

/** Another number each time that the card is to take the focus. */
export const cardFocus = signal(0);

/** Begin or go on with judging what came through a door. */
export function openReview(through: Reviewed['kind']): void {
  batch(() => {
    const isOther = reviewDoor.peek() !== through;
    door.value = through;
    isReviewOpen.value = true;
    isStrayListOpen.value = false;
    if (isOther || reviewedOfHeap.peek().length === 0) showHeap(firstHeap());
    cardFocus.value += 1;
  });
}

/** Look at one draft, in the heap where it lies. */
export function reviewOne(id: string): void {
  batch(() => {
    openReview('draft');
    const heap = heapOfReviewed.peek().get(id);
    if (heap) showHeap(heap);
    at.value = id;
  });
}

/** Throw the drafts away. */
export function endReview(): void {
  performOnDesk('Discard the drafts', (before) => ({ ...before, review: undefined }));
}

/** Note what the gate made of the answers, unless others came meanwhile. */
export function noteReports(opening: number, answers: readonly DraftAnswer[], reports: readonly GateReport[]): void {
  batch(() => {
    if (holdReports(opening, answers, reports) && reviewedOfHeap.peek().length === 0) showHeap(firstHeap());
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
    door.value = 'draft';
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

/** Do something that decides on something, and go to the next of its heap. */
export function decideBy(id: string, act: () => void): void {
  const own = reviewedOfHeap.peek();
  const place = own.findIndex((one) => one.id === id);
  const next = own[place + 1] ?? own[place - 1];
  batch(() => {
    act();
    at.value = next?.id;
    if (reviewedOfHeap.peek().length === 0) showHeap(firstHeap());
  });
}

/** Look at a heap from its first on. */
export function showHeap(heap: ReviewHeap): void {
  batch(() => {
    shownHeap.value = heap;
    at.value = undefined;
  });
}

/** Go so many on; false at the end of the heap. */
export function stepReviewed(by: number): boolean {
  const own = reviewedOfHeap.peek();
  const next = own[own.findIndex(({ id }) => id === currentReviewed.peek()?.id) + by];
  if (!next) return false;
  at.value = next.id;
  return true;
}

function firstHeap(): ReviewHeap {
  return reviewHeaps.find((heap) => heapSizes.peek()[heap] > 0) ?? 'ready';
}
