import { computed, signal } from '@preact/signals';
import { workspace } from '../workspace/workspace.ts';

/** What is being edited where it stands. */
export interface Editing {
  readonly kind: 'entity' | 'source' | 'about';
  readonly id: string;
}

const wanted = signal<(Editing & { readonly opening: number }) | undefined>(undefined);

export const editing = computed<Editing | undefined>(() =>
  wanted.value?.opening === workspace.value?.opening ? wanted.value : undefined,
);

/** Open the form of something; undefined closes the one that is open. */
export function editThing(thing: Editing | undefined): void {
  const opening = workspace.peek()?.opening;
  wanted.value = thing && opening !== undefined ? { ...thing, opening } : undefined;
}

/** Tell whether the form of something is open. */
export function isEditing(kind: Editing['kind'], id: string): boolean {
  return editing.value?.kind === kind && editing.value.id === id;
}
