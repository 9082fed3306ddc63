/** Letters under heaps of marks take a browser minutes to draw: what is typed or pasted comes in with a bearable number of them. */
import { notice } from '../state/screen/page.ts';

/** No writing of the world puts so many marks on a letter. */
const mostMarks = 32;
const piled = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu');

/** Thin out the marks of what comes into any field, and say so. */
export function mountTamePaste(): void {
  document.addEventListener(
    'beforeinput',
    (event) => {
      const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      const tamed = text.replace(piled, '$1');
      if (tamed === text) return;
      event.preventDefault();
      notice.value = `Letters with more than ${mostMarks} marks on them came in with ${mostMarks}.`;
      // The one way that leaves the field’s own undo as it is.
      document.execCommand('insertText', false, tamed);
    },
    true,
  );
}
