/** The search field, as far as it is there from the start; what it finds comes with `find/FoundPanel.tsx`. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Commands } from '../../parts/commands.ts';

export const findFieldId = 'find';
export const foundListId = 'found';

/** What stands in the field. */
export const findText = signal('');

/** What searches, once it has come. */
export interface Finder {
  /** Take a key of the field. */
  readonly press: (event: KeyboardEvent) => void;
  /** Go where the entry leads that the keys have reached. */
  readonly go: (commands: Commands) => void;
  /** Id of the option that the keys have reached. */
  readonly activeOption: ReadonlySignal<string | undefined>;
}

export const finder = signal<Finder | undefined>(undefined);

/** The text that was submitted, for as long as nothing has searched for it. */
let submittedText: string | undefined;

/** Go where the text of the field leads: at once, or when what searches has come, unless another text stands there by then. */
export function submit(commands: Commands): void {
  if (finder.peek()) finder.peek()?.go(commands);
  else submittedText = findText.peek();
}

/** Let a finder search from now on, for a text that was submitted already too. Return how to end it. */
export function provideFinder(provided: Finder, commands: Commands): () => void {
  finder.value = provided;
  if (submittedText === findText.peek()) provided.go(commands);
  submittedText = undefined;
  return () => {
    finder.value = undefined;
  };
}

/** Put the focus into the search field, with what stands in it marked for typing over. */
export function focusFindField(): void {
  const field = document.getElementById(findFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
