import type { ComponentChildren, JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { EvidenceKind } from '../../../model/evidence-kinds.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { valueName } from '../../../query/facets.ts';
import type { Facet } from '../../../query/filters.ts';
import { LegendRow, legendRowClass } from '../../parts/LegendRow.tsx';
import { groupHeading } from '../../words/claim-strings.ts';
import { formatCount } from '../../words/strings.ts';
import { useIsTabStop } from './FilterRows.tsx';
import { evidenceNames, filterStrings } from './filter-strings.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly total: number;
  readonly shown: 'yes' | 'no' | 'partly';
  /** Whether it is the only one shown. */
  readonly isAlone: boolean;
  /** What "all" shows. */
  readonly allOf: string;
  readonly onToggle: () => void;
  /** Show it alone, or, when it is alone already, all. */
  readonly onAlone: () => void;
  /** Keys that the row has besides. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** How it is drawn in the picture. */
  readonly sample?: ComponentChildren;
  readonly kind?: 'status' | 'plain' | 'inner';
  readonly meaning?: string | undefined;
  readonly children?: ComponentChildren;
}

/** A row of the legend that is a filter: a press hides or shows what it stands for, "only" shows it alone. */
export function FilterRow(props: Props): JSX.Element {
  const { id, name, count, total, shown, isAlone, kind, meaning, sample, onToggle, onAlone, onKey } = props;
  const isTabStop = useIsTabStop(id);
  return (
    <div class="filter-row" data-kind={kind} data-shown={shown}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box to tick is in the word. */}
      <label class={legendRowClass(kind)} data-absent={total === 0 || undefined}>
        <LegendRow
          sample={sample}
          count={count}
          meaning={meaning}
          word={
            <span class="legend-word">
              <input
                type="checkbox"
                class="filter-check"
                data-row={id}
                aria-label={`${shorten(name, 120)}, ${formatCount(count)}`}
                title={filterStrings.countOf(count, total)}
                tabIndex={isTabStop ? 0 : -1}
                checked={shown !== 'no'}
                indeterminate={shown === 'partly'}
                onChange={onToggle}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') {
                    onAlone();
                    event.preventDefault();
                  } else onKey?.(event);
                }}
              />
              <bdi class="filter-name">{shorten(name, 120)}</bdi>
            </span>
          }
        />
      </label>
      <button
        type="button"
        class="filter-only"
        tabIndex={-1}
        aria-label={isAlone ? filterStrings.allNamed(props.allOf) : filterStrings.onlyNamed(name)}
        onClick={onAlone}
      >
        {isAlone ? filterStrings.all : filterStrings.only}
      </button>
      {props.children}
    </div>
  );
}

const namesOfEvidence: ReadonlyMap<string, string> = new Map(
  Object.entries<string>(evidenceNames satisfies Readonly<Record<EvidenceKind, string>>),
);

/** Name a value of a facet as a row of the filters does. */
export function rowNameOf(lookup: Lookup, facet: Facet, value: string): string {
  switch (facet) {
    case 'group':
      return groupHeading(value);
    case 'evidence':
      return namesOfEvidence.get(value) ?? value;
    default:
      return valueName(lookup, facet, value);
  }
}
