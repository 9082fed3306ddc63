import { signal } from '@preact/signals';

/** The name that the reader gives for the history of claims; empty as long as none is given, and then no history is kept. */
export const author = signal('');
