/** The review of drafts, as it lies on the desk: what a model answered or an imported file held, and what a person decided. */

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
