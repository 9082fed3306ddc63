import { type ReadonlySignal, signal } from '@preact/signals';

/** Gives the keys of claims that are lit together; there once some were, from `lit-claims.ts`. */
export const litTogether = signal<ReadonlySignal<ReadonlySet<string> | undefined> | undefined>(undefined);
