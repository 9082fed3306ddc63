import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isPrinting } from '../../state/screen/page.ts';
import { formatCount, strings } from '../words/strings.ts';

/** As many things of a row are printed; more would hold the printer up for minutes. */
const mostPrinted = 2000;

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and how many more by each press. */
  readonly page: number;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}

/** Give how many things of a row to show: paper has no button for more. */
export function limitOnPaper(limit: number): number {
  return isPrinting.value ? mostPrinted : limit;
}

/** Show a long row of things a page at a time; on paper all of them. */
export function Paged<Item>({ items, page, children }: Props<Item>): JSX.Element {
  const [limit, setLimit] = useState(page);
  return (
    <>
      {children(items.slice(0, limitOnPaper(limit)))}
      <MoreButton page={page} rest={items.length - limitOnPaper(limit)} onMore={() => setLimit(limit + page)} />
    </>
  );
}

interface MoreProps {
  readonly page: number;
  readonly rest: number;
  readonly onMore: () => void;
}

/** Offer the next page of a row; nothing when all is shown. */
export function MoreButton({ page, rest, onMore }: MoreProps): JSX.Element | undefined {
  if (rest <= 0) return undefined;
  if (isPrinting.value) return <p class="soft">{strings.notPrinted(formatCount(rest))}</p>;
  return (
    <button type="button" class="button more" onClick={onMore}>
      {strings.showMore(page, rest)}
    </button>
  );
}
