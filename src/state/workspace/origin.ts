/** Where the dataset on the screen comes from, as far as an address can bring it again. */
import { signal } from '@preact/signals';

export type Origin =
  /** What a visitor finds, or a file of the reader's own: an address says nothing of either. */
  | { readonly kind: 'first' | 'own' }
  /** Another one that comes with the page. */
  | { readonly kind: 'shipped'; readonly dataset: string }
  /** Kept in this browser, under a key of its own. */
  | { readonly kind: 'kept'; readonly key: string }
  /** From inside a link. */
  | { readonly kind: 'link'; readonly packed: string };

export const origin = signal<Origin>({ kind: 'first' });
