import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';

interface Rows {
  /** Id of the row that Tab leads to. */
  readonly current: string | undefined;
  readonly first: string | undefined;
}

const RowsContext = createContext<Rows>({ current: undefined, first: undefined });

interface Props {
  readonly label: string;
  readonly description: string;
  /** Id of the row that Tab leads to at first. */
  readonly first: string | undefined;
  readonly children: ComponentChildren;
}

/** Rows that are one stop for Tab: arrow keys, Home and End go from one to the next. */
export function FilterRows({ label, description, first, children }: Props): JSX.Element {
  const [current, setCurrent] = useState<string | undefined>(undefined);
  return (
    <RowsContext.Provider value={{ current, first }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in all browsers. */}
      <div
        role="group"
        aria-label={label}
        aria-description={description}
        onFocusIn={(event) => setCurrent(rowIdOf(event.target))}
        onKeyDown={(event) => {
          const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
          const next = rows[nextPlace(event.key, placeOf(rows, event.target), rows.length) ?? -1];
          if (!next) return;
          next.focus();
          event.preventDefault();
        }}
      >
        {children}
      </div>
    </RowsContext.Provider>
  );
}

/** Tell whether Tab leads to a row. */
export function useIsTabStop(row: string): boolean {
  const { current, first } = useContext(RowsContext);
  return row === (current ?? first);
}

function rowIdOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement
    ? target.closest('.filter-row')?.querySelector<HTMLElement>('[data-row]')?.dataset['row']
    : undefined;
}

function placeOf(rows: readonly HTMLElement[], target: EventTarget | null): number {
  return target instanceof HTMLElement ? rows.indexOf(target) : -1;
}

function nextPlace(key: string, place: number, count: number): number | undefined {
  if (place < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
