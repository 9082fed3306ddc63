import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ColumnId } from '../../../query/table-columns.ts';
import { Icon } from '../../kit/Icon.tsx';
import { columnTitles, tableStrings as words } from './table-strings.ts';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly columns: readonly ColumnId[];
}

/** Where columns lie beyond the end of the table: say so, and bring them; and from there lead back to the first. */
export function MoreColumns({ scroller, columns }: Props): JSX.Element | undefined {
  const { isWider, beyond } = useSideways(scroller, columns);
  if (!isWider) return undefined;
  const isAtEnd = beyond.length === 0;
  const name = isAtEnd ? words.firstColumns : words.moreColumnsSpoken(beyond.map((column) => columnTitles[column]));
  return (
    <button
      type="button"
      class="more-columns"
      data-end={isAtEnd || undefined}
      aria-label={name}
      title={name}
      onClick={() => scroller.current?.scrollTo({ left: isAtEnd ? 0 : scroller.current.scrollWidth })}
    >
      {!isAtEnd && <span>{words.moreColumns(beyond.length)}</span>}
      <Icon name={isAtEnd ? 'back' : 'right'} />
    </button>
  );
}

interface Sideways {
  /** Whether the table is wider than its place. */
  readonly isWider: boolean;
  /** Columns that lie beyond the end, wholly or for the most part. */
  readonly beyond: readonly ColumnId[];
}

/** Follow how much of a table lies sideways. */
function useSideways(scroller: RefObject<HTMLElement | null>, columns: readonly ColumnId[]): Sideways {
  const [sideways, setSideways] = useState<Sideways>({ isWider: false, beyond: [] });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const next = lookSideways(element, columns);
      setSideways((before) =>
        before.isWider === next.isWider && before.beyond.join() === next.beyond.join() ? before : next,
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, columns]);
  return sideways;
}

function lookSideways(element: HTMLElement, columns: readonly ColumnId[]): Sideways {
  const heads = [...element.querySelectorAll('thead th:not(.cell-choose)')];
  const { left } = element.getBoundingClientRect();
  const end = left + element.clientWidth;
  return {
    isWider: element.scrollWidth > element.clientWidth + 1,
    beyond: columns.filter((_, place) => {
      const head = heads[place]?.getBoundingClientRect();
      return head !== undefined && (head.left + head.right) / 2 > end;
    }),
  };
}
