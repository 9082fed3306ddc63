/** Paints the marks of a page: as highlights over whole text, or by attributes of the elements that stand in for them. */
import type { Passage, ReadingPage } from '../../../model/reading-page.ts';
import { hasHighlights, highlightOf, liveMarks } from './highlights.ts';
import { nodeAt, paragraphAttribute } from './letter-at.ts';
import { type LiveMark, type NameMark, type StillMark, stillMarksOf } from './marks.ts';

/** What each live mark lies on: indexes of passages. */
export type LivePassages = Readonly<Record<LiveMark, readonly number[]>>;

/** Words of a page: in the paragraph with this index, from one letter to another. */
export type PassageSpan = Pick<Passage, 'paragraph' | 'start' | 'end'>;

/** What paints the marks of one page. */
export interface Painter {
  /** Paint what follows the reader, in place of what was painted so before. */
  readonly paintLive: (live: LivePassages) => void;
  /** Take all marks away. */
  readonly unmount: () => void;
}

/** Mark a page, and keep it marked while it scrolls. */
export function mountPainter(
  root: Element,
  page: ReadingPage,
  nameMarkOf: (entity: string) => NameMark | undefined,
): Painter {
  return hasHighlights() ? mountHighlights(root, page, nameMarkOf) : markElements(root, page);
}

/** Find the paragraph of a page. */
export function elementOf(root: Element, paragraph: number): Element | undefined {
  return root.querySelector(`[${paragraphAttribute}="${paragraph}"]`) ?? undefined;
}

/** Make the range of a passage, or of other words of a paragraph. */
export function rangeOf(root: Element, { paragraph, start, end }: PassageSpan): Range | undefined {
  const element = elementOf(root, paragraph);
  const from = element && nodeAt(element, start);
  const to = element && nodeAt(element, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Sections that are marked at once; the others when they come near. */
const firstSections = 3;

/**
 * Only sections near the window are marked: Chromium goes through all ranges of a document whenever it lays out any text (2,000
 * citations and 30,000 names in a megabyte: 150 ms a frame; marked by section: none to be measured).
 */
function mountHighlights(
  root: Element,
  { paragraphs, passages }: ReadingPage,
  nameMarkOf: (entity: string) => NameMark | undefined,
): Painter {
  const shown = new Map<number, { readonly node: Text; readonly ranges: readonly [StillMark, StaticRange][] }>();
  let live: LivePassages | undefined;
  const show = (element: Element) => {
    const number = numberOf(element);
    const paragraph = paragraphs[number];
    const node = element.firstChild;
    if (shown.has(number) || !paragraph || !(node instanceof Text)) return;
    const ranges = stillMarksOf(paragraph, passages, nameMarkOf).map(
      ({ mark, start, end }): [StillMark, StaticRange] => [mark, rangeIn(node, start, end)],
    );
    for (const [mark, range] of ranges) highlightOf(mark).add(range);
    shown.set(number, { node, ranges });
  };
  const hide = (element: Element) => {
    for (const [mark, range] of shown.get(numberOf(element))?.ranges ?? []) highlightOf(mark).delete(range);
    shown.delete(numberOf(element));
  };
  const paintLive = () => {
    for (const mark of liveMarks) {
      highlightOf(mark).clear();
      for (const index of live?.[mark] ?? []) {
        const passage = passages[index];
        const node = passage && shown.get(passage.paragraph)?.node;
        if (node) highlightOf(mark).add(rangeIn(node, passage.start, passage.end));
      }
    }
  };
  const observer = watchSections(root, show, hide, paintLive);
  return {
    paintLive: (passagesByMark) => {
      live = passagesByMark;
      paintLive();
    },
    unmount: () => {
      observer.disconnect();
      for (const { ranges } of shown.values()) for (const [mark, range] of ranges) highlightOf(mark).delete(range);
      for (const mark of liveMarks) highlightOf(mark).clear();
    },
  };
}

/** Show the paragraphs of the sections near the window and hide the others; the first are shown at once. */
function watchSections(
  root: Element,
  show: (paragraph: Element) => void,
  hide: (paragraph: Element) => void,
  onChange: () => void,
): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) paragraphsIn(target).forEach(isIntersecting ? show : hide);
      onChange();
    },
    { root: root.parentElement, rootMargin: '100% 0px' },
  );
  for (const [place, section] of [...root.children].entries()) {
    if (place < firstSections) paragraphsIn(section).forEach(show);
    observer.observe(section);
  }
  return observer;
}

function paragraphsIn(section: Element): readonly Element[] {
  return [...section.querySelectorAll(`[${paragraphAttribute}]`)];
}

function rangeIn(node: Text, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** The elements that stand in for highlights end where passages end, so each lies on a passage whole or not at all. */
function markElements(root: Element, { passages }: ReadingPage): Painter {
  const clear = () => {
    for (const element of root.querySelectorAll('[data-live]')) element.removeAttribute('data-live');
  };
  return {
    unmount: clear,
    paintLive: (live) => {
      clear();
      for (const mark of liveMarks) {
        for (const { paragraph, start, end } of live[mark].flatMap((index) => passages[index] ?? [])) {
          for (const element of elementOf(root, paragraph)?.querySelectorAll('[data-from]') ?? []) {
            const from = Number(element.getAttribute('data-from'));
            if (start <= from && from < end) element.setAttribute('data-live', mark);
          }
        }
      }
    },
  };
}

function numberOf(element: Element): number {
  return Number(element.getAttribute(paragraphAttribute));
}
