/** Where the dataset on the screen comes from, as far as an address can bring it again. */
import { signal } from '@preact/signals';

/** A file of the reader's, as an address names it: it cannot bring the file, but says which one it speaks of. */
export interface OwnFile {
  readonly name: string;
  /** The first hexadecimal digits of a SHA-256 of what it holds. */
  readonly fingerprint: string;
}

export type Origin =
  /** What a visitor finds: an address says nothing of it. */
  | { readonly kind: 'first' }
  | { readonly kind: 'own'; readonly file: OwnFile }
  /** Another one that comes with the page. */
  | { readonly kind: 'shipped'; readonly dataset: string }
  /** Kept in this browser, under a key of its own. */
  | { readonly kind: 'kept'; readonly key: string }
  /** From inside a link. */
  | { readonly kind: 'link'; readonly packed: string };

/** The version with which the work on a dataset began, as its fingerprint; an export names it. */
export interface Base {
  readonly opening: number;
  readonly print: string;
}

/** Undefined as long as nothing was changed. */
export const base = signal<Base | undefined>(undefined);

export const origin = signal<Origin>({ kind: 'first' });
