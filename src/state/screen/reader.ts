/** What the reader shows: the page of a source, the passage that is chosen on it, and what is lit. */
import { batch, computed, signal } from '@preact/signals';
import { createMentionFinder } from '../../model/mentions.ts';
import { layOutCitations, type Passage, type ReadingPage } from '../../model/reading-page.ts';
import type { Claim, Source } from '../../model/types.ts';
import { selection } from '../selectors/details.ts';
import { highlightClaims, highlightedClaims } from '../selectors/highlighted-claims.ts';
import { select } from '../view/change-selection.ts';
import { change } from '../view/current-view.ts';
import { reading } from '../view/view-selectors.ts';
import { type TextState, texts } from '../workspace/source-texts.ts';
import { workspace } from '../workspace/workspace.ts';

/** The source that is read; none when the dataset does not have it. */
export const readSource = computed<Source | undefined>(() =>
  reading.value === undefined ? undefined : workspace.value?.lookup.sources.get(reading.value),
);

/** What is known of its text. */
export const textState = computed<TextState>(() => texts.value.get(readSource.value?.id ?? '') ?? { kind: 'coming' });

const claimsOfSource = computed<readonly Claim[]>(() => {
  const source = readSource.value;
  return source ? (workspace.value?.dataset.claims.filter((claim) => claim.source === source.id) ?? []) : [];
});

const findMentions = computed(() => createMentionFinder(workspace.value?.dataset.entities ?? []));

/** The page: from the text when it is at hand, else from the citations alone; none yet while the text is coming. */
export const page = computed<ReadingPage | undefined>(() => {
  const state = textState.value;
  if (!readSource.value || state.kind === 'coming') return undefined;
  return state.kind === 'at-hand' ? state.page : layOutCitations(claimsOfSource.value, findMentions.value);
});

interface ChosenPassages {
  readonly page: ReadingPage;
  /** Indexes of passages that overlap where the reader clicked, the narrowest first. */
  readonly indexes: readonly number[];
}

const chosenPassages = signal<ChosenPassages | undefined>(undefined);

/** The passages that are chosen, as long as their claims are what is lit; the narrowest first. */
export const chosen = computed<readonly number[]>(() => {
  const current = chosenPassages.value;
  return current && current.page === page.value && highlightedClaims.value ? current.indexes : [];
});

/** The claims of the chosen passages, those of the narrowest first. */
export const chosenClaims = computed<readonly Claim[]>(() => claimsIn(page.value, chosen.value));

/** The passages of the selected claim. */
export const passagesOfSelection = computed<readonly number[]>(() => {
  const selected = selection.value;
  const own = selected?.kind === 'claim' ? page.value?.passagesByClaim.get(selected.id) : undefined;
  return own?.filter((index) => index !== undefined) ?? [];
});

/** The passages of all claims about the selected entity. */
export const passagesAbout = computed<readonly number[]>(() => {
  const selected = selection.value;
  const claims = selected?.kind === 'entity' ? workspace.value?.lookup.claimsByEntity.get(selected.id) : undefined;
  const own = claims?.flatMap(({ id }) => page.value?.passagesByClaim.get(id) ?? []) ?? [];
  return [...new Set(own)].filter((index) => index !== undefined).sort((a, b) => a - b);
});

/** Choose passages and light their claims up in the graph; `andSelect` also reads out the first of them. */
export function choosePassages(indexes: readonly number[], andSelect: boolean): void {
  const current = page.peek();
  if (!current) return;
  const ids = claimsIn(current, indexes).map(({ id }) => id);
  const selected = selection.peek();
  batch(() => {
    if (andSelect && ids[0] !== undefined && !(selected && ids.includes(selected.id))) {
      change(select({ kind: 'claim', id: ids[0] }));
    }
    highlightClaims(ids);
    chosenPassages.value = { page: current, indexes };
  });
}

/** Let go of the chosen passages. */
export function leavePassages(): void {
  highlightClaims([]);
}

/** List the passages that cover a letter of a paragraph, the narrowest first. */
export function passagesAt(
  { paragraphs, passages }: ReadingPage,
  paragraph: number,
  letter: number,
): readonly number[] {
  const width = (index: number) => widthOf(passages[index]);
  return (paragraphs[paragraph]?.passages ?? [])
    .filter((index) => {
      const passage = passages[index];
      return passage !== undefined && passage.start <= letter && letter < passage.end;
    })
    .sort((a, b) => width(a) - width(b) || a - b);
}

function claimsIn(current: ReadingPage | undefined, indexes: readonly number[]): readonly Claim[] {
  const ids = new Set(indexes.flatMap((index) => current?.passages[index]?.claims ?? []));
  const lookup = workspace.value?.lookup;
  return [...ids].flatMap((id) => lookup?.claims.get(id) ?? []);
}

function widthOf(passage: Passage | undefined): number {
  return passage ? passage.end - passage.start : 0;
}

/** Passages of the text that is read that something beside it lights up: the words of a draft, and what makes somebody look closer. */

/** Places are UTF-16 units in the paragraph, which is counted from 1. */
export interface LitSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export const litInText = signal<LitInText>({ words: [], cues: [] });

export interface LitInText {
  /** Id of the source in whose text they are; undefined for whichever is read. */
  readonly source?: string;
  readonly words: readonly LitSpan[];
  readonly cues: readonly LitSpan[];
}
