/** How the open dataset is kept in this browser. */
import { computed, signal } from '@preact/signals';
import { workspace } from './workspace.ts';

/** What a dataset was a copy of when work on it began. */
export interface CopyOf {
  readonly kind: 'shipped' | 'other';
  readonly id: string;
  readonly title: string;
}

export interface KeptWork {
  readonly opening: number;
  readonly key: string;
  /** Undefined for what was begun here from a text. */
  readonly copyOf: CopyOf | undefined;
  /** Fingerprint of the version with which work began: SHA-256 of its canonical form. */
  readonly base: string | undefined;
  /** Whether another window works on it: what is changed here becomes a copy. */
  readonly isElsewhere: boolean;
}

const kept = signal<KeptWork | undefined>(undefined);

/** What is known of the open dataset; undefined as long as it is not kept. */
export const keptWork = computed(() => (kept.value?.opening === workspace.value?.opening ? kept.value : undefined));

/** Note how the open dataset is kept. */
export function noteKeptWork(work: Omit<KeptWork, 'opening'>): void {
  const opening = workspace.peek()?.opening;
  if (opening !== undefined) kept.value = { ...work, opening };
}

/** The name that the reader gives for the history of claims; empty as long as none is given, and then no history is kept. */
export const author = signal('');
