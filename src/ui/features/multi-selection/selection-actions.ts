/** What can be done with several things chosen together; each can be undone under its name. */
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { hide } from '../../../state/view/change-filters.ts';
import { chooseNone, pin, toggleChosen, unpin } from '../../../state/view/change-multi-selection.ts';
import { change } from '../../../state/view/current-view.ts';
import { multiSelectionStrings as words } from './multi-selection-strings.ts';

/** Hide the chosen entities. */
export function hideChosen(lookup: Lookup, ids: readonly string[]): void {
  perform(words.steps.hide(naming(lookup, ids)), hide(ids));
}

/** Keep the chosen entities where they are when the graph is arranged anew. */
export function pinChosen(lookup: Lookup, ids: readonly string[]): void {
  perform(words.steps.pin(naming(lookup, ids)), pin(ids));
}

/** Let the chosen entities be moved again. */
export function unpinChosen(lookup: Lookup, ids: readonly string[]): void {
  perform(words.steps.unpin(naming(lookup, ids)), unpin(ids));
}

/** Let go of one of the chosen. */
export function letGo(id: string): void {
  change(toggleChosen(id));
}

/** Let go of all. */
export function letGoOfAll(): void {
  change(chooseNone);
}

function naming(lookup: Lookup, ids: readonly string[]): string {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? words.named(nameOf(lookup, only)) : words.entities(ids.length);
}
