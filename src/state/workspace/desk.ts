/** What lies beside the dataset while somebody works on it: claims that are not finished, own notes, drafts of a model. None is part of it. */
import { computed, signal } from '@preact/signals';
import type { ClaimFields } from '../../edit/claim-fields.ts';
import type { StrayQuote } from '../../edit/text-version.ts';

/** A claim that somebody began to write. */
export interface UnfinishedClaim {
  readonly id: string;
  readonly source: string;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Id of the claim that it would change; without it, it would be a new one. */
  readonly changed?: string | undefined;
  readonly fields: ClaimFields;
  /** The draft of a model that it is made from. */
  readonly draft?: ModelDraft | undefined;
}

/** A draft of a model, by its id in the review, and the model's name. */
export interface ModelDraft {
  readonly id: string;
  readonly by: string;
}

/** A quotation that somebody has to look at since a later version of its source came. */
export interface StrayOfVersion extends StrayQuote {
  /** Ids of the sources. */
  readonly earlier: string;
  readonly later: string;
}

export interface Desk {
  /** Unfinished claims, the oldest first; browsers keep them under this name. */
  readonly drafts: readonly UnfinishedClaim[];
  /** Notes by the id of what they are about; those on the dataset as a whole under `wholeDataset`. */
  readonly notes: Readonly<Record<string, string>>;
  /** Drafts of a model that are judged one by one. */
  readonly review?: DraftReview | undefined;
  /** What was not taken over from other versions: what was compared and which part, as `keyOfDifference` names them. */
  readonly declined?: readonly string[] | undefined;
  /** What moved, changed or vanished in new versions of sources, until somebody has looked at it. */
  readonly strays?: readonly StrayOfVersion[] | undefined;
}

/** Stands for the dataset as a whole; no id is empty. */
export const wholeDataset = '';

export const emptyDesk: Desk = { drafts: [], notes: {} };

/** The desk of the open dataset. */
export const desk = signal<Desk>(emptyDesk);

/** Whether something lies there that could be drawn over the graph. */
export const mayHaveDrafts = computed(() => desk.value.drafts.length > 0 || desk.value.review !== undefined);

/** What a model answered, or the lines of an imported file in the form of an answer. */
export interface DraftAnswer {
  readonly text: string;
  /** Name of the model, as the person who asked it gave it, or of the file. */
  readonly by: string;
  /** Of an imported file, the unsourced claims that become sourced ones, by line; models name none. */
  readonly replaces?: readonly string[] | undefined;
}

/** An acceptance counts as long as its claim, with its passage, is in the dataset. */
export type Decision =
  | { readonly kind: 'declined' }
  | { readonly kind: 'accepted'; readonly claim: string; readonly start: number };

export interface DraftReview {
  readonly source: string;
  readonly answers: readonly DraftAnswer[];
  /** By the id of the draft. */
  readonly decisions: Readonly<Record<string, Decision>>;
}
