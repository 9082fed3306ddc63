import { effect } from '@preact/signals';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';

/**
 * Keep the title of the page, which names tabs and entries of the history, true to what it shows. A claim is not in it: there is
 * no room for its hedge and its voice.
 */
export function mountTitle(): void {
  effect(() => {
    const current = workspace.value;
    if (!current) return;
    const name = current.lookup.entities.get(view.value.selection?.id ?? '')?.name;
    document.title = `${name ? `${name} – ` : ''}${current.dataset.title} – Sayso`;
  });
}
