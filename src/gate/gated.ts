/** What the gate makes of a proposal. */
import type { ClaimFields } from '../edit/claim-fields.ts';
import type { Doubt } from './doubts.ts';
import type { QuotedSpan } from './find-evidence.ts';
import type { Proposal } from './proposal.ts';
import type { Unread } from './read-answer.ts';

/**
 * Where a proposal is put. `ready`: nothing speaks against it. `closer`: somebody has to look. `refused`: its words are not in the
 * text. `known`: the dataset has it already.
 */
export const piles = ['ready', 'closer', 'refused', 'known'] as const;
export type Pile = (typeof piles)[number];

/** What a person judges, whatever door it came through: a model's draft, a line of an imported file, a change in another version. */
export interface Judged {
  readonly pile: Pile;
  readonly doubts: readonly Doubt[];
  /** Where it stands, or where something alike stands when it is refused; in UTF-16 units of the text. */
  readonly passages: readonly QuotedSpan[];
  /** Whether it accuses somebody: such a thing is only ever accepted by itself. */
  readonly accuses: boolean;
}

export interface Gated extends Judged {
  /** The same for the same proposal in the same answer. */
  readonly key: string;
  readonly proposal: Proposal;
  /** The fields of the claim editor, filled in as far as nothing is doubted. */
  readonly fields: ClaimFields;
  /** The claim that says the same already, to which the passage would be added. */
  readonly sameAs: string | undefined;
}

export interface GateReport {
  /** In the order of the text; what stands nowhere comes last. */
  readonly gated: readonly Gated[];
  readonly unread: readonly Unread[];
  /** Paragraphs, from 1, in which no proposal stands. */
  readonly silent: readonly number[];
  /** Where the answer stopped in the middle; undefined when it is whole. */
  readonly stoppedAt: { readonly paragraph: number | undefined } | undefined;
}
