import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { groupBy } from '../../../lib/collections.ts';
import type { Lookup } from '../../../model/lookup.ts';
import type { FacetValue } from '../../../query/facets.ts';
import { facetValues } from '../../../state/selectors/facets.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { all, only, toggle } from '../../../state/view/change-filters.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Paged } from '../../kit/Paged.tsx';
import { FilterRow, rowNameOf } from './FilterRow.tsx';
import { FilterRows } from './FilterRows.tsx';
import { allOf, filterStrings } from './filter-strings.ts';

/** Rows that are shown before the reader asks for more. */
const page = 30;

const openGroups = signal<ReadonlySet<string>>(new Set());

/** Groups of relations as rows; each opens to the relations in it. */
export function RelationRows({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  const predicates = facetValues.predicate.value;
  const byGroup = groupBy(predicates, ({ value }) => lookup.predicates.get(value)?.group ?? value);
  const shownCount = predicates.filter(({ isShown }) => isShown).length;
  const groups = facetValues.group.value;
  return (
    <FilterRows
      label={filterStrings.relations}
      description={filterStrings.relationKeys}
      first={groupRowId(groups[0]?.value)}
    >
      <Paged items={groups} page={page}>
        {(rows) =>
          rows.map((group) => (
            <GroupRow
              key={group.value}
              lookup={lookup}
              group={group}
              predicates={byGroup.get(group.value) ?? []}
              shownCount={shownCount}
            />
          ))
        }
      </Paged>
    </FilterRows>
  );
}

interface GroupProps {
  readonly lookup: Lookup;
  readonly group: FacetValue;
  readonly predicates: readonly FacetValue[];
  /** Relations of all groups that are shown. */
  readonly shownCount: number;
}

function GroupRow({ lookup, group, predicates, shownCount }: GroupProps): JSX.Element {
  const name = rowNameOf(lookup, 'group', group.value);
  const isOpen = openGroups.value.has(group.value);
  const ownShown = predicates.filter(({ isShown }) => isShown).length;
  const isWhole = ownShown === predicates.length;
  const isAlone = isWhole && ownShown === shownCount && ownShown < facetValues.predicate.value.length;
  return (
    <>
      <FilterRow
        id={groupRowId(group.value) ?? ''}
        name={name}
        count={group.count}
        total={group.total}
        shown={isWhole ? 'yes' : ownShown > 0 ? 'partly' : 'no'}
        isAlone={isAlone}
        allOf={allOf.group}
        onToggle={() => {
          const step = isWhole ? filterStrings.steps.hide : filterStrings.steps.show;
          perform(step(name), toggle(lookup, 'group', group.value, []));
        }}
        onAlone={() => showAlone(lookup, 'group', group.value, name, isAlone)}
        onKey={({ key }) => {
          if (key === 'ArrowRight') openGroup(group.value, true);
          if (key === 'ArrowLeft') openGroup(group.value, false);
        }}
      >
        <button
          type="button"
          class="filter-opener"
          tabIndex={-1}
          aria-label={filterStrings.openGroup(name)}
          aria-expanded={isOpen}
          onClick={() => openGroup(group.value, !isOpen)}
        >
          <Icon name="right" />
        </button>
      </FilterRow>
      {isOpen && (
        <Paged items={predicates} page={page}>
          {(rows) =>
            rows.map((predicate) => (
              <PredicateRow key={predicate.value} lookup={lookup} predicate={predicate} shownCount={shownCount} />
            ))
          }
        </Paged>
      )}
    </>
  );
}

interface PredicateProps {
  readonly lookup: Lookup;
  readonly predicate: FacetValue;
  readonly shownCount: number;
}

function PredicateRow({ lookup, predicate, shownCount }: PredicateProps): JSX.Element {
  const name = rowNameOf(lookup, 'predicate', predicate.value);
  const isAlone = predicate.isShown && shownCount === 1;
  return (
    <FilterRow
      id={`relation-${predicate.value}`}
      name={name}
      count={predicate.count}
      total={predicate.total}
      shown={predicate.isShown ? 'yes' : 'no'}
      kind="inner"
      isAlone={isAlone}
      allOf={allOf.predicate}
      onToggle={() => {
        const step = predicate.isShown ? filterStrings.steps.hide : filterStrings.steps.show;
        perform(step(name), toggle(lookup, 'predicate', predicate.value, []));
      }}
      onAlone={() => showAlone(lookup, 'predicate', predicate.value, name, isAlone)}
    />
  );
}

function showAlone(lookup: Lookup, facet: 'group' | 'predicate', value: string, name: string, isAlone: boolean): void {
  if (isAlone) perform(filterStrings.steps.all(allOf[facet]), all(facet));
  else perform(filterStrings.steps.only(name), only(lookup, facet, value));
}

function openGroup(group: string, isOpen: boolean): void {
  const next = new Set(openGroups.peek());
  if (isOpen) next.add(group);
  else next.delete(group);
  openGroups.value = next;
}

function groupRowId(group: string | undefined): string | undefined {
  return group === undefined ? undefined : `group-${group}`;
}
