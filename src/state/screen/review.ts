/** Drafts of a model under review: its answers as they came, what the gate made of them, and what a person decided. */
import { batch, computed, signal } from '@preact/signals';
import type { Gated, GateReport, Heap } from '../../gate/gated.ts';
import { workspace } from '../workspace/workspace.ts';

/** What a model answered. */
export interface DraftAnswer {
  readonly text: string;
  /** Name of the model, as the person who asked it gave it. */
  readonly by: string;
}

/** An acceptance counts as long as its claim, with its passage, is in the dataset: undo takes it back. */
export type Decision =
  | { readonly kind: 'declined' }
  | { readonly kind: 'accepted'; readonly claim: string; readonly start: number };

export interface Review {
  readonly source: string;
  readonly answers: readonly DraftAnswer[];
  /** By the id of the draft. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

export interface ReviewedDraft extends Gated {
  readonly id: string;
  readonly by: string;
}

/** The heaps, and two for what is decided. */
export type ReviewHeap = Heap | 'accepted' | 'declined';
export const reviewHeaps: readonly ReviewHeap[] = ['ready', 'closer', 'refused', 'known', 'accepted', 'declined'];

interface Held<Value> {
  readonly opening: number;
  readonly value: Value;
}

const heldReview = signal<Held<Review> | undefined>(undefined);
const heldReports = signal<Held<readonly GateReport[]> | undefined>(undefined);

/** The review of the open dataset. */
export const review = computed(() => ofOpening(heldReview.value));

/** What the gate made of each answer; undefined while it is at work. */
export const gateReports = computed(() => ofOpening(heldReports.value));

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

/** Put a review in the place of the one before; undefined ends it. */
export function setReview(next: Review | undefined): void {
  const opening = workspace.peek()?.opening;
  heldReview.value = next && opening !== undefined ? { opening, value: next } : undefined;
}

/** Note what the gate made of the answers, unless others came meanwhile. */
export function noteReports(opening: number, answers: readonly DraftAnswer[], reports: readonly GateReport[]): void {
  if (workspace.peek()?.opening !== opening || review.peek()?.answers !== answers) return;
  batch(() => {
    heldReports.value = { opening, value: reports };
    if (draftsOfHeap.peek().length === 0) showHeap(firstHeap());
  });
}

/** Add an answer to the review of a source; another source begins another review. */
export function addAnswer(source: string, answer: DraftAnswer): void {
  const before = review.peek();
  if (before?.source === source) setReview({ ...before, answers: [...before.answers, answer] });
  else {
    setReview({ source, answers: [answer], decisions: {} });
    showHeap('ready');
  }
}

/** Decide on a draft, and go to the next of its heap. */
export function decide(id: string, decision: Decision | undefined): void {
  const before = review.peek();
  if (!before) return;
  const own = draftsOfHeap.peek();
  const place = own.findIndex((draft) => draft.id === id);
  const next = own[place + 1] ?? own[place - 1];
  const { [id]: _before, ...others } = before.decisions;
  batch(() => {
    setReview({ ...before, decisions: decision ? { ...others, [id]: decision } : others });
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

/** Look at a draft. */
export function goToDraft(id: string): void {
  at.value = id;
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

function ofOpening<Value>(held: Held<Value> | undefined): Value | undefined {
  return held && held.opening === workspace.value?.opening ? held.value : undefined;
}
