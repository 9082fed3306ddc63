/** The review of a model's drafts, as it lies on the desk: the answers as they came, and what a person decided. */

/** What a model answered. */
export interface DraftAnswer {
  readonly text: string;
  /** Name of the model, as the person who asked it gave it. */
  readonly by: string;
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
