/** Words that are selected in the text, by mouse, finger or keyboard, snapped to whole words. */
import { useEffect } from 'preact/hooks';
import { openClaimLine } from '../../../state/screen/claim-line.ts';
import { page, textState } from '../../../state/screen/reader.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { paragraphAttribute } from './letter-at.ts';

export interface SelectedWords {
  /** Counted from 1. */
  readonly paragraph: number;
  readonly words: string;
}

/** Read what is selected; undefined when it is nothing, or not within one paragraph of the text. */
export function selectedWords(): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = elementOf(range.startContainer)?.closest(`[${paragraphAttribute}]`);
  if (!element) return undefined;
  const own = page.peek()?.paragraphs[Number(element.getAttribute(paragraphAttribute))];
  if (!own) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  // A third click takes the paragraph with the beginning of the next one.
  const end = element.contains(range.endContainer) ? start + range.toString().length : own.text.length;
  const words = snapped(own.text, start, end);
  return words === '' ? undefined : { paragraph: own.number, words };
}

/** Open the line of a claim when words have been selected in a text of the reader's own work. Elsewhere a button or key opens it. */
export function useSelectedWords(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const take = () => {
      timer = undefined;
      if (isPressed || textState.peek().kind !== 'at-hand') return;
      if (origin.peek().kind !== 'kept' && origin.peek().kind !== 'own') return;
      const selected = selectedWords();
      if (selected) openClaimLine(selected.paragraph, selected.words);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(take, settled);
    };
    const control = new AbortController();
    const { signal } = control;
    document.addEventListener('selectionchange', wait, { signal });
    document.addEventListener(
      'pointerdown',
      () => {
        isPressed = true;
      },
      { signal, capture: true },
    );
    for (const type of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(
        type,
        () => {
          isPressed = false;
          wait();
        },
        { signal, capture: true },
      );
    }
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, []);
}

/** Milliseconds without a change after which a selection is made. */
const settled = 250;

/** Take in the whole of the words that are touched, and no white space at the ends. */
function snapped(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return '';
  while (start > 0 && isWordSign(text.charAt(start)) && isWordSign(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isWordSign(text.charAt(end - 1)) && isWordSign(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}\p{M}’'-]/u.test(sign);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
