import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../../kit/Icon.tsx';
import { filterStrings } from './filter-strings.ts';

/** Which sections were opened or closed by hand; it outlives the panel, which closes on narrow screens. */
const openings = signal<ReadonlyMap<string, boolean>>(new Map());

interface Props {
  readonly id: string;
  readonly title: string;
  readonly opensAtFirst?: boolean;
  /** Whether this part of the filters hides anything now. */
  readonly isFiltering: boolean;
  /** What "all" shows, and how. */
  readonly allOf: string;
  readonly onAll: () => void;
  /** Drawn only while the section stands open, so that nothing is counted that nobody sees. */
  readonly children: () => ComponentChildren;
}

/** A part of the filters under a heading that opens and closes it; "all" takes its filter away. */
export function FilterSection({
  id,
  title,
  opensAtFirst = false,
  isFiltering,
  allOf,
  onAll,
  children,
}: Props): JSX.Element {
  const isOpen = openings.value.get(id) ?? opensAtFirst;
  const bodyId = `filters-${id}`;
  return (
    <section class="legend-group filter-section" data-filtering={isFiltering || undefined}>
      <div class="filter-title">
        <h3 class="legend-title">
          <button
            type="button"
            class="filter-heading"
            aria-expanded={isOpen}
            aria-controls={isOpen ? bodyId : undefined}
            onClick={() => {
              openings.value = new Map(openings.value).set(id, !isOpen);
            }}
          >
            {title}
            {isFiltering && <span class="visually-hidden">, {filterStrings.isFiltering}</span>}
            <Icon name="right" />
          </button>
        </h3>
        {isFiltering && (
          <button type="button" class="filter-all" aria-label={filterStrings.allNamed(allOf)} onClick={onAll}>
            {filterStrings.all}
          </button>
        )}
      </div>
      {isOpen && (
        <div id={bodyId} class="filter-body">
          {children()}
        </div>
      )}
    </section>
  );
}
