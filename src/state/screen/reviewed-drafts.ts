/** Drafts under review: what the gate made of a model’s answers, and of the lines of an imported file. */
import { computed, signal } from '@preact/signals';
import type { Gated, GateReport } from '../../gate/gated.ts';
import type { Decision, DraftAnswer } from '../workspace/desk.ts';
import { desk } from '../workspace/desk.ts';
import { workspace } from '../workspace/workspace.ts';

export interface ReviewedDraft extends Gated {
  readonly kind: 'draft';
  readonly id: string;
  readonly by: string;
  readonly source: string;
  /** The unsourced claim in whose place it would come. */
  readonly replaces?: string | undefined;
}

interface Held {
  readonly opening: number;
  readonly answers: readonly DraftAnswer[];
  readonly reports: readonly GateReport[];
}

const held = signal<Held | undefined>(undefined);

/** The drafts of the open dataset, as they lie on its desk. */
export const review = computed(() => desk.value.review);

/** What the gate made of each answer; undefined while it is at work. Of answers that others followed it still holds. */
export const gateReports = computed(() => {
  const isSame =
    held.value?.opening === workspace.value?.opening && held.value?.answers[0] === review.value?.answers[0];
  return isSame ? held.value?.reports : undefined;
});

/** All drafts, in the order of the text. */
export const drafts = computed<readonly ReviewedDraft[]>(() => {
  const { answers = [], source = '' } = review.value ?? {};
  const seen = new Set<string>();
  const all = (gateReports.value ?? []).flatMap(({ gated }, index) =>
    gated.flatMap((one): readonly ReviewedDraft[] => {
      const { by = '', replaces } = answers[index] ?? {};
      const id = `${index}.${one.key}`;
      // The same answer, given once more, brings nothing new.
      const said = JSON.stringify({ ...one.proposal, line: 0, by });
      if (!replaces && seen.has(said)) return [];
      seen.add(said);
      return [{ ...one, kind: 'draft', id, by, source, replaces: replaces?.[one.proposal.line - 1] }];
    }),
  );
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
});

/** Note what the gate made of the answers, unless others came meanwhile; whether it was noted. */
export function holdReports(opening: number, answers: readonly DraftAnswer[], reports: readonly GateReport[]): boolean {
  if (workspace.peek()?.opening !== opening || review.peek()?.answers !== answers) return false;
  held.value = { opening, answers, reports };
  return true;
}

/** Tell how a decision stands now: an acceptance holds as long as its claim, with its passage, is in the dataset. */
export function decidedAs(decision: Decision | undefined): Decision['kind'] | undefined {
  if (!decision || decision.kind === 'declined') return decision?.kind;
  const claim = workspace.value?.lookup.claims.get(decision.claim);
  return claim?.citations.some(({ start }) => start === decision.start) ? 'accepted' : undefined;
}

function placeOf({ passages }: Gated): number {
  return passages[0]?.start ?? Number.POSITIVE_INFINITY;
}
