/** Words that are selected in the text, by mouse, finger or keyboard, snapped to whole words. */
import { useEffect } from 'preact/hooks';
import type { Span } from '../../../lib/paragraphs.ts';
import { sentenceAround } from '../../../lib/sentences.ts';
import { takeWords } from '../../../state/screen/claim-editor.ts';
import { page, textState } from '../../../state/screen/reader.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { letterAt, nodeAt, paragraphAttribute } from './letter-at.ts';

export interface SelectedWords {
  /** Counted from 1. */
  readonly paragraph: number;
  readonly words: string;
  /** Where they stand in the text of the paragraph, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly element: Element;
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
  const span = snapped(own.text, start, end);
  return span && { paragraph: own.number, words: own.text.slice(span.start, span.end), element, ...span };
}

/**
 * Open the claim editor when words have been selected in a text of the reader's own work; elsewhere a button or key opens it. The
 * selection snaps to words; a third press takes the sentence, and Ctrl adds to the words in the editor that stands open.
 */
export function useSelectedWords(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    let isAdded = false;
    const take = () => {
      timer = undefined;
      if (isPressed || textState.peek().kind !== 'at-hand') return;
      if (!isOwnWork()) return;
      const selected = selectedWords();
      if (!selected) return;
      select(selected.element, selected.start, selected.end);
      takeWords(selected.paragraph, selected.words, isAdded);
      isAdded = false;
      clearTimeout(timer);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(take, settled);
    };
    const control = new AbortController();
    const { signal } = control;
    document.addEventListener('selectionchange', wait, { signal });
    document.addEventListener('click', (event) => void (event.detail === 3 && selectSentence(event)), { signal });
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
        (event) => {
          isPressed = false;
          isAdded = event.ctrlKey || event.metaKey;
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

/** Open the editor for the sentence under a finger, in a text of the reader's own work. */
export function takeTouchedSentence({ clientX, clientY }: MouseEvent): void {
  if (!isOwnWork()) return;
  const place = letterAt(clientX, clientY);
  const own = place && page.peek()?.paragraphs[place.paragraph];
  if (!place || !own) return;
  const { start, end } = sentenceAround(own.text, { start: place.letter, end: place.letter + 1 });
  takeWords(own.number, own.text.slice(start, end).trim(), false);
}

function isOwnWork(): boolean {
  return origin.peek().kind === 'kept' || origin.peek().kind === 'own';
}

/** A third press takes the whole paragraph in most browsers; the sentence under the pointer is what can be quoted. */
function selectSentence({ clientX, clientY }: MouseEvent): void {
  const place = letterAt(clientX, clientY);
  const own = place && page.peek()?.paragraphs[place.paragraph];
  const element = place && document.querySelector(`.reading [${paragraphAttribute}="${place.paragraph}"]`);
  if (!place || !own || !element) return;
  const { start, end } = sentenceAround(own.text, { start: place.letter, end: place.letter + 1 });
  select(element, start, end);
}

function select(element: Element, start: number, end: number): void {
  const [from, to] = [nodeAt(element, start), nodeAt(element, end)];
  const current = getSelection();
  if (!from || !to || !current) return;
  const isSame =
    current.anchorNode === from.node && current.anchorOffset === from.offset && current.focusOffset === to.offset;
  if (!isSame) current.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Milliseconds without a change after which a selection is made. */
const settled = 250;

/** Take in the whole of the words that are touched, and no white space at the ends. */
function snapped(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  while (start > 0 && isWordSign(text.charAt(start)) && isWordSign(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isWordSign(text.charAt(end - 1)) && isWordSign(text.charAt(end))) end += 1;
  return { start, end };
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}\p{M}’'-]/u.test(sign);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
