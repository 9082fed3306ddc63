/** Things of the dataset as real links: they open in a new tab, can be copied, and select when simply clicked. */

import { writeIds } from '../../state/url/escape.ts';
import type { Selection } from '../../state/view/view.ts';
import { origin } from '../../state/workspace/origin.ts';

/** Write the address of a thing within the page; it names the dataset where that is not the one a visitor finds. Without an id, of the start. */
export function hrefOf(id: string): string {
  if (id === '') return '#';
  const from = origin.peek();
  const dataset = from.kind === 'shipped' ? `&data=${encodeURIComponent(from.dataset)}` : '';
  // Elsewhere, another claim may have the same id.
  const file = from.kind === 'own' ? `&file=${writeIds([from.file.name, from.file.fingerprint])}` : '';
  return `#${encodeURIComponent(id)}${dataset}${file}`;
}

/** Write the whole address of a thing, to be passed on. */
export function linkTo(id: string, page: string): string {
  return new URL(hrefOf(id), page).href;
}

/** Write the whole address of a thing when it will lead others there too: not for a file of the reader's own. */
export function lastingLinkTo(id: string, page: string): string | undefined {
  const { kind } = origin.peek();
  return kind === 'first' || kind === 'shipped' ? linkTo(id, page) : undefined;
}

/** Tell whether a click asks for the plain thing, and not for a new tab, a window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** Handle a click on a link to a thing: select it here, unless the reader asked the browser for more. */
export function selectOnClick(
  selection: Selection,
  select: (selection: Selection) => void,
): (event: MouseEvent) => void {
  return (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    select(selection);
  };
}
