import { batch, signal } from '@preact/signals';
import type { Claim } from '../../model/types.ts';
import type { FoundInText } from '../../query/find-in-texts.ts';
import { read } from '../view/change-mode.ts';
import { select } from '../view/change-selection.ts';
import { change } from '../view/current-view.ts';

/** Where in a text the reader is to be led: to a citation of a claim. Each wish is a new object. */
export interface ReaderTarget {
  readonly claim: string;
  /** Place of the citation in its claim. */
  readonly citation: number;
}

export const readerTarget = signal<ReaderTarget | undefined>(undefined);

/** Words of a text that were searched for, and are shown in the reader until it is led elsewhere. */
export const soughtWords = signal<FoundInText | undefined>(undefined);

/** Open the text of a claim's source at one of its citations. */
export function readAt(claim: Claim, citation: number): void {
  batch(() => {
    change(read(claim.source));
    change(select({ kind: 'claim', id: claim.id }));
    readerTarget.value = { claim: claim.id, citation };
    soughtWords.value = undefined;
  });
}

/** Open a text at words that were found in it, quoted or not. */
export function readWords(found: FoundInText): void {
  batch(() => {
    change(read(found.source));
    // What was found before may be sought again.
    soughtWords.value = { ...found };
  });
}
