/** Which rows of a long table are in the page: those in sight and some on both sides, so that scrolling never meets nothing. */

export interface RowWindow {
  /** Place of the first row drawn, and of the first one that is not drawn any more. */
  readonly first: number;
  readonly end: number;
}

/** Tables up to so many rows are drawn whole: the browser's own search finds everything in them. */
export const drawnWhole = 160;

/** Rows drawn beyond those in sight, on each side. */
const spare = 24;
/** The window moves in steps of so many rows, so that not every pixel of a scroll draws anew. */
const step = 8;

/** Choose the rows to draw; all lengths in the same unit. */
export function windowOf(
  count: number,
  { scrollTop, height, rowHeight }: { readonly scrollTop: number; readonly height: number; readonly rowHeight: number },
): RowWindow {
  if (count <= drawnWhole) return { first: 0, end: count };
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight / step) * step;
  const inSight = Math.ceil(height / rowHeight) + step;
  const end = Math.min(count, top + inSight + spare);
  return { first: Math.max(0, Math.min(top - spare, count - inSight - spare)), end };
}

/** Find how far to scroll so that a row is in sight below the head; the same when it is. */
export function scrollTo(
  row: number,
  place: {
    readonly scrollTop: number;
    readonly height: number;
    readonly headHeight: number;
    readonly rowHeight: number;
  },
): number {
  const { scrollTop, height, headHeight, rowHeight } = place;
  // The head lies over the top of the scrolled area, and rows begin below it.
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight + headHeight - height);
}
