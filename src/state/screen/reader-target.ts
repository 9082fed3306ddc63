import { batch, signal } from '@preact/signals';
import type { Claim } from '../../model/types.ts';
import { read, select } from '../view/transitions.ts';
import { change } from '../workspace/workspace.ts';

/** Where in a text the reader is to be led: to a citation of a claim. Each wish is a new object. */
export interface Sought {
  readonly claim: string;
  /** Place of the citation in its claim. */
  readonly citation: number;
}

export const sought = signal<Sought | undefined>(undefined);

/** Open the text of a claim's source at one of its citations. */
export function seek(claim: Claim, citation: number): void {
  batch(() => {
    change(read(claim.source));
    change(select({ kind: 'claim', id: claim.id }));
    sought.value = { claim: claim.id, citation };
  });
}
