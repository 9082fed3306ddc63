import type { ComponentChildren, JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { FacetValue } from '../../../query/facets.ts';
import type { Facet } from '../../../query/filters.ts';
import { facetValues } from '../../../state/selectors/facets.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { all, only, toggle } from '../../../state/view/change-filters.ts';
import { Paged } from '../../kit/Paged.tsx';
import { FilterRow, rowNameOf } from './FilterRow.tsx';
import { FilterRows } from './FilterRows.tsx';
import { allOf, filterStrings } from './filter-strings.ts';

/** Rows that are shown before the reader asks for more. */
const page = 30;

interface Props {
  readonly lookup: Lookup;
  readonly facet: Exclude<Facet, 'group' | 'predicate'>;
  readonly label: string;
  readonly kind?: 'status' | 'plain';
  readonly sampleOf?: (value: string) => ComponentChildren;
  readonly meaningOf?: (value: string) => string | undefined;
}

/** The values of a facet as rows, each with its count under the other filters. */
export function FacetRows({ lookup, facet, label, kind, sampleOf, meaningOf }: Props): JSX.Element {
  const values = facetValues[facet].value;
  const shown = values.filter(({ isShown }) => isShown);
  return (
    <FilterRows label={label} description={filterStrings.rowKeys} first={values[0]?.value}>
      <Paged items={values} page={page}>
        {(rows) =>
          rows.map((row) => {
            const name = rowNameOf(lookup, facet, row.value);
            const isAlone = row.isShown && shown.length === 1 && values.length > 1;
            return (
              <FilterRow
                key={row.value}
                id={row.value}
                name={name}
                count={row.count}
                total={row.total}
                shown={row.isShown ? 'yes' : 'no'}
                isAlone={isAlone}
                allOf={allOf[facet]}
                onToggle={() => toggleRow(lookup, facet, row, name, values)}
                onAlone={() => showAlone(lookup, facet, row.value, name, isAlone)}
                sample={sampleOf?.(row.value)}
                {...(kind ? { kind } : {})}
                meaning={meaningOf?.(row.value)}
              />
            );
          })
        }
      </Paged>
    </FilterRows>
  );
}

function toggleRow(lookup: Lookup, facet: Facet, row: FacetValue, name: string, values: readonly FacetValue[]): void {
  const known = values.map(({ value }) => value);
  const step = row.isShown ? filterStrings.steps.hide : filterStrings.steps.show;
  perform(step(name), toggle(lookup, facet, row.value, known));
}

function showAlone(lookup: Lookup, facet: Facet, value: string, name: string, isAlone: boolean): void {
  if (isAlone) perform(filterStrings.steps.all(allOf[facet]), all(facet));
  else perform(filterStrings.steps.only(name), only(lookup, facet, value));
}
