/** The search field, as far as it is there from the start; what it finds comes with `find/FoundPanel.tsx`. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Commands } from '../../parts/commands.ts';

export const findFieldId = 'find';
export const foundListId = 'found';

/** What stands in the field. */
export const findText = signal('');

/** What takes the keys of the field, once it has come. */
export interface Finder {
  readonly press: (event: KeyboardEvent, commands: Commands) => void;
  /** Id of the option that the keys have reached. */
  readonly activeOption: ReadonlySignal<string | undefined>;
}

export const finder = signal<Finder | undefined>(undefined);

/** The text for which Enter was pressed before there was anything to take it. */
export const awaitedText = signal<string | undefined>(undefined);

/** Put the focus into the search field, with what stands in it marked for typing over. */
export function focusFindField(): void {
  const field = document.getElementById(findFieldId);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
