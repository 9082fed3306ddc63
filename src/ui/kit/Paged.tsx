import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '../words/strings.ts';

interface Props<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and how many more by each press. */
  readonly page: number;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}

/** Show a long row of things a page at a time. */
export function Paged<Item>({ items, page, children }: Props<Item>): JSX.Element {
  const [limit, setLimit] = useState(page);
  return (
    <>
      {children(items.slice(0, limit))}
      <MoreButton page={page} rest={items.length - limit} onMore={() => setLimit(limit + page)} />
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
  return (
    <button type="button" class="button more" onClick={onMore}>
      {strings.showMore(page, rest)}
    </button>
  );
}
