import { signal } from '@preact/signals';

/** Whether the dialog for sharing is open. */
export const isShareOpen = signal(false);

/** How the data reach whoever opens a link. */
export type SharedData =
  /** They come with the page. */
  | { readonly kind: 'shipped' }
  /** They travel in the link; `bytes` compressed. */
  | { readonly kind: 'inside'; readonly bytes: number }
  /** They do not: compressed they have so many bytes, and a link holds at most so many. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number };

/** What the app prepared for sharing. */
export interface Sharing {
  readonly data: SharedData;
  /** Write the address of what is on the screen. */
  readonly linkFor: (options: { readonly withTheme: boolean; readonly isEmbedded: boolean }) => string;
}
