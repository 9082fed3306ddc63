/** The texts of sources that are at hand, and what became of the citations in them. */
import { computed, signal } from '@preact/signals';
import type { Anchored } from '../../model/anchor-text.ts';
import type { Verdict } from '../../model/verification.ts';
import { workspace } from './workspace.ts';

export type TextState =
  /** Being fetched or looked up. */
  | { readonly kind: 'coming' }
  /** Neither shipped nor kept from an earlier visit: the reader may bring a copy. */
  | { readonly kind: 'missing' }
  | TextAtHand;

export interface TextAtHand extends Anchored {
  readonly kind: 'at-hand';
  readonly origin: 'shipped' | 'own';
}

interface Texts {
  readonly opening: number;
  readonly bySource: ReadonlyMap<string, TextState>;
}

const held = signal<Texts | undefined>(undefined);

/** The texts of the loaded dataset, by source; those of another one are gone with it. */
export const texts = computed<ReadonlyMap<string, TextState>>(() => {
  const opening = workspace.value?.opening;
  return held.value && held.value.opening === opening ? held.value.bySource : none;
});

/** What is at hand of them: the same list as long as no other text is. */
const statesAtHand = computed<readonly (readonly [string, TextAtHand])[]>(() => {
  const now = [...texts.value].flatMap(([source, state]): readonly (readonly [string, TextAtHand])[] =>
    state.kind === 'at-hand' ? [[source, state]] : [],
  );
  const isSame = now.length === lastAtHand.length && now.every(([, state], index) => lastAtHand[index]?.[1] === state);
  if (!isSame) lastAtHand = now;
  return lastAtHand;
});
let lastAtHand: readonly (readonly [string, TextAtHand])[] = [];

/** The normalized texts that are at hand, by source. */
export const textsAtHand = computed<ReadonlyMap<string, string>>(
  () =>
    new Map(
      statesAtHand.value.map(([source, { page }]) => [source, page.paragraphs.map(({ text }) => text).join('\n\n')]),
    ),
);

/** Note what is known of the text of a source, unless its dataset has been replaced meanwhile. */
export function noteText(opening: number, sourceId: string, state: TextState): void {
  noteTexts(opening, [[sourceId, state]]);
}

/** The same of several sources at once. */
export function noteTexts(opening: number, states: readonly (readonly [string, TextState])[]): void {
  if (workspace.peek()?.opening !== opening) return;
  const known = held.peek();
  const before = known?.opening === opening ? known.bySource : none;
  held.value = { opening, bySource: new Map([...before, ...states]) };
}

/** What became of a citation; undefined when no text is at hand. */
export function verdictOf(claimId: string, sourceId: string, citation: number): Verdict | undefined {
  const text = texts.value.get(sourceId);
  return text?.kind === 'at-hand' ? text.verdicts.get(claimId)?.[citation] : undefined;
}

export interface VerdictCounts extends Readonly<Record<Verdict['kind'], number>> {
  readonly total: number;
  /** Citations of sources whose text is not at hand. */
  readonly unchecked: number;
  /** Whether every text at hand is the very one that was read. */
  readonly areSame: boolean;
}

const citationCount = computed(() =>
  (workspace.value?.dataset.claims ?? []).reduce((sum, { citations }) => sum + citations.length, 0),
);

/** Count what became of all citations of the dataset; undefined as long as no text is at hand, or nothing is quoted. */
export const verdictCounts = computed<VerdictCounts | undefined>(() => {
  const atHand = statesAtHand.value.map(([, state]) => state);
  if (atHand.length === 0 || citationCount.value === 0) return undefined;
  const total = citationCount.value;
  const counts = countVerdicts(atHand);
  const checked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const areSame = atHand.every(({ isSame }) => isSame === true);
  return { ...counts, areSame, total, unchecked: total - checked };
});

/** Count the verdicts of some texts by their kind. */
export function countVerdicts(some: readonly Pick<Anchored, 'verdicts'>[]): Record<Verdict['kind'], number> {
  const counts = { exact: 0, respelled: 0, changed: 0, moved: 0, possible: 0, 'not-found': 0 };
  for (const { verdicts } of some) {
    for (const own of verdicts.values()) for (const { kind } of own) counts[kind] += 1;
  }
  return counts;
}

const none: ReadonlyMap<string, TextState> = new Map();
