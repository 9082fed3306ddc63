import { effect } from '@preact/signals';
import { nameOf } from '../model/names.ts';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';

/** Browsers draw a new title anew; it can wait until what was asked for is on the screen. Milliseconds. */
const delay = 150;

/**
 * Keep the title of the page, which names tabs and entries of the history, true to what it shows. A claim is not in it: there is
 * no room for its hedge and its voice.
 */
export function mountTitle(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const current = workspace.value;
    if (!current) return;
    const { lookup } = current;
    const id = view.value.selection?.id ?? '';
    const title = `${lookup.entities.has(id) ? `${nameOf(lookup, id)} – ` : ''}${current.dataset.title} – Sayso`;
    clearTimeout(timer);
    timer = setTimeout(() => {
      document.title = title;
    }, delay);
  });
}
