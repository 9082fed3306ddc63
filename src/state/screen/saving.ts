import { signal } from '@preact/signals';

/** Whether the work on the open dataset is safe in this browser. */
export type Saving =
  | { readonly kind: 'saving' }
  /** Milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  /** The disk is full, or the browser forbids it. */
  | { readonly kind: 'failed' };

/** Undefined as long as there is no work to save. */
export const saving = signal<Saving | undefined>(undefined);
