import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isPrinting } from '../../state/screen/page.ts';
import { drawnWhole, type RowWindow, scrollTo, windowOf } from './window-of.ts';

/** Height of a row in CSS pixels, until one has been measured; the style sheet has the same. */
const usualHeight = 52;
/** Rows of a long table that are drawn before it is known how many are in sight. */
const rowsAtFirst = 48;
/** Rows that are printed. */
const printedRows = 1000;

export interface TableWindow {
  readonly shown: RowWindow;
  /** Height of a row in CSS pixels. */
  readonly rowHeight: number;
  /** Look again which rows are in sight. */
  readonly look: () => void;
  /** Scroll until a row is in sight; it is in the page as soon as this has been drawn. */
  readonly reveal: (row: number) => void;
  /** Rows that are in sight at once. */
  readonly page: () => number;
}

/** Follow which rows of a scrolled table are in sight. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number): TableWindow {
  const shown = useSignal<RowWindow>({ first: 0, end: count <= drawnWhole ? count : rowsAtFirst });
  const rowHeight = useSignal(usualHeight);

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    const place = { scrollTop: element.scrollTop, height: element.clientHeight, rowHeight: rowHeight.peek() };
    const next = isPrinting.peek() ? { first: 0, end: Math.min(count, printedRows) } : windowOf(count, place);
    const { first, end } = shown.peek();
    if (next.first !== first || next.end !== end) shown.value = next;
  };
  const reveal = (row: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = scrollTo(row, {
      scrollTop: element.scrollTop,
      height: element.clientHeight,
      headHeight: element.querySelector('thead')?.offsetHeight ?? 0,
      rowHeight: rowHeight.peek(),
    });
    look();
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight.peek()) - 2);

  const isOnPaper = isPrinting.value;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    const measured = element.querySelector('.grid-row')?.getBoundingClientRect().height ?? 0;
    if (measured > 0 && !isOnPaper) rowHeight.value = measured;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, isOnPaper]);

  return { shown: shown.value, rowHeight: rowHeight.value, look, reveal, page };
}
