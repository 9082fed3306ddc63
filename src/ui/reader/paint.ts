/** Paints the marks of a page: as highlights over whole text, or by attributes of the elements that stand in for them. */
import type { Passage, ReadingPage } from '../../model/reading-page.ts';
import { nodeAt, paragraphAttribute } from './letter-at.ts';
import { type LiveMark, type MarkedSpan, type NameMark, type StillMark, stillMarksOf } from './marks.ts';

/** Tell whether the browser can mark text without cutting it into elements. */
export function hasHighlights(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

/** Paint what is always marked. Return what takes it away again. */
export function paintStillMarks(
  root: Element,
  { paragraphs, passages }: ReadingPage,
  nameMarkOf: (entity: string) => NameMark | undefined,
): () => void {
  if (!hasHighlights()) return () => undefined;
  const highlights = new Map<StillMark, Highlight>();
  for (const element of root.querySelectorAll(`[${paragraphAttribute}]`)) {
    const paragraph = paragraphs[numberOf(element)];
    const node = element.firstChild;
    if (!paragraph || !(node instanceof Text)) continue;
    for (const { mark, start, end } of stillMarksOf(paragraph, passages, nameMarkOf)) {
      let highlight = highlights.get(mark);
      if (!highlight) {
        highlight = new Highlight();
        highlights.set(mark, highlight);
      }
      highlight.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
    }
  }
  for (const [mark, highlight] of highlights) CSS.highlights.set(nameOf(mark), highlight);
  return () => {
    for (const mark of highlights.keys()) CSS.highlights.delete(nameOf(mark));
  };
}

/** What each live mark lies on: indexes of passages. */
export type LivePassages = Readonly<Record<LiveMark, readonly number[]>>;

/** Paint what follows the reader, in place of what was painted so before. */
export function paintLiveMarks(root: Element, { passages }: ReadingPage, live: LivePassages): void {
  const spans = liveMarks.map((mark) => ({ mark, passages: live[mark].flatMap((index) => passages[index] ?? []) }));
  if (hasHighlights()) for (const { mark, passages: own } of spans) paintLive(root, mark, own);
  else markElements(root, spans);
}

/** Take all live marks away. */
export function clearLiveMarks(): void {
  if (hasHighlights()) for (const mark of liveMarks) CSS.highlights.delete(nameOf(mark));
}

/** Find the paragraph of a page. */
export function elementOf(root: Element, paragraph: number): Element | undefined {
  return root.querySelector(`[${paragraphAttribute}="${paragraph}"]`) ?? undefined;
}

/** Make the range of a passage. */
export function rangeOf(root: Element, { paragraph, start, end }: Passage): Range | undefined {
  const element = elementOf(root, paragraph);
  const from = element && nodeAt(element, start);
  const to = element && nodeAt(element, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** From the weakest to the strongest. */
const liveMarks: readonly LiveMark[] = ['about', 'selected', 'under', 'chosen'];

function paintLive(root: Element, mark: LiveMark, passages: readonly Passage[]): void {
  const ranges = passages.flatMap((passage) => rangeOf(root, passage) ?? []);
  if (ranges.length === 0) {
    CSS.highlights.delete(nameOf(mark));
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = 1 + liveMarks.indexOf(mark);
  CSS.highlights.set(nameOf(mark), highlight);
}

/** The elements that stand in for highlights end where passages end, so each lies on a passage whole or not at all. */
function markElements(
  root: Element,
  spans: readonly { readonly mark: LiveMark; readonly passages: readonly Passage[] }[],
): void {
  for (const element of root.querySelectorAll('[data-live]')) element.removeAttribute('data-live');
  for (const { mark, passages } of spans) {
    for (const { paragraph, start, end } of passages) {
      for (const element of elementOf(root, paragraph)?.querySelectorAll('[data-from]') ?? []) {
        const from = Number(element.getAttribute('data-from'));
        if (start <= from && from < end) element.setAttribute('data-live', mark);
      }
    }
  }
}

function numberOf(element: Element): number {
  return Number(element.getAttribute(paragraphAttribute));
}

function nameOf(mark: MarkedSpan<StillMark | LiveMark>['mark']): string {
  return `sayso-${mark}`;
}
