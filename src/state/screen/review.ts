/** What is judged one by one: drafts, or what another version has otherwise; which of it is looked at, and in which pile it lies. */
import { batch, computed, signal } from '@preact/signals';
import type { GateReport, Pile } from '../../gate/gated.ts';
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

/** The piles, and two for what is decided. */
export type ReviewPile = Pile | 'accepted' | 'declined';
export const reviewPiles: readonly ReviewPile[] = ['ready', 'closer', 'refused', 'known', 'accepted', 'declined'];

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

/** Whether it is known what lies in each pile. */
export const isGated = computed(() =>
  reviewDoor.value === 'difference' ? areDifferencesGated.value : gateReports.value !== undefined,
);

/** The pile in which each thing lies now. */
export const pileOfReviewed = computed<ReadonlyMap<string, ReviewPile>>(() => {
  const decisions = review.value?.decisions ?? {};
  return new Map(
    reviewed.value.map((one) => {
      const decided = one.kind === 'draft' ? decidedAs(decisions[one.id]) : decidedDifferences.value.get(one.id);
      return [one.id, decided ?? one.pile];
    }),
  );
});

/** How many lie in each pile. */
export const pileSizes = computed<Readonly<Record<ReviewPile, number>>>(() => {
  const sizes = { ready: 0, closer: 0, refused: 0, known: 0, accepted: 0, declined: 0 };
  for (const pile of pileOfReviewed.value.values()) sizes[pile] += 1;
  return sizes;
});

/** The pile that is looked through; all that is undecided without it. */
export const shownPile = signal<ReviewPile>('ready');

/** What lies in that pile, in the order of the text. */
export const reviewedOfPile = computed(() =>
  reviewed.value.filter(({ id }) => pileOfReviewed.value.get(id) === shownPile.value),
);

const at = signal<string | undefined>(undefined);

/** What is looked at. */
export const currentReviewed = computed(() => {
  const own = reviewedOfPile.value;
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
    if (isOther || reviewedOfPile.peek().length === 0) showPile(firstPile());
    cardFocus.value += 1;
  });
}

/** Look at one draft, in the pile where it lies. */
export function reviewOne(id: string): void {
  batch(() => {
    openReview('draft');
    const pile = pileOfReviewed.peek().get(id);
    if (pile) showPile(pile);
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
    if (holdReports(opening, answers, reports) && reviewedOfPile.peek().length === 0) showPile(firstPile());
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
    if (!goesOn) showPile('ready');
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

/** Do something that decides on something, and go to the next of its pile. */
export function decideBy(id: string, act: () => void): void {
  const own = reviewedOfPile.peek();
  const place = own.findIndex((one) => one.id === id);
  const next = own[place + 1] ?? own[place - 1];
  batch(() => {
    act();
    at.value = next?.id;
    if (reviewedOfPile.peek().length === 0) showPile(firstPile());
  });
}

/** Look at a pile from its first on. */
export function showPile(pile: ReviewPile): void {
  batch(() => {
    shownPile.value = pile;
    at.value = undefined;
  });
}

/** Go so many on; false at the end of the pile. */
export function stepReviewed(by: number): boolean {
  const own = reviewedOfPile.peek();
  const next = own[own.findIndex(({ id }) => id === currentReviewed.peek()?.id) + by];
  if (!next) return false;
  at.value = next.id;
  return true;
}

function firstPile(): ReviewPile {
  return reviewPiles.find((pile) => pileSizes.peek()[pile] > 0) ?? 'ready';
}
