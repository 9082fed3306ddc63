import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { statusMeaning } from '../../../model/status-meaning.ts';
import { statuses } from '../../../model/types.ts';
import type { Facet } from '../../../query/filters.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import {
  all,
  showAllNumbers,
  showComponent,
  showCore,
  showLonely,
  showPeriod,
  showUndated,
  unhide,
} from '../../../state/view/change-filters.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { StatusSample, TypeSample } from '../../parts/Samples.tsx';
import { strings } from '../../words/strings.ts';
import { FacetRows } from './FacetRows.tsx';
import { FilterSection } from './FilterSection.tsx';
import { FilterStatus } from './FilterStatus.tsx';
import { allOf, filterStrings } from './filter-strings.ts';
import { KeptEntities } from './KeptEntities.tsx';
import { MatchingRow } from './MatchingRow.tsx';
import { NumberRows } from './NumberRows.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { RelationRows } from './RelationRows.tsx';
import { StructureRows } from './StructureRows.tsx';
import { VoiceRows } from './VoiceRows.tsx';

/** The legend as filters: its rows hide and show what they stand for, and further parts sort claims by all that is known of them. */
export function FilterPanel(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  if (!lookup) return undefined;
  return (
    <>
      <FilterStatus isSteady />
      <MatchingRow />
      <LegendSections lookup={lookup} />
      <ClaimSections lookup={lookup} />
      <EntitySections lookup={lookup} />
    </>
  );
}

interface Props {
  readonly lookup: Lookup;
}

function LegendSections({ lookup }: Props): JSX.Element {
  return (
    <>
      <FilterSection id="type" title={strings.legendTypes} opensAtFirst {...wayBack('type')}>
        {() => (
          <FacetRows
            lookup={lookup}
            facet="type"
            label={strings.legendTypes}
            sampleOf={(type) => <TypeSample type={type} />}
          />
        )}
      </FilterSection>
      <FilterSection id="status" title={strings.legendStatuses} opensAtFirst {...wayBack('status')}>
        {() => (
          <>
            <FacetRows
              lookup={lookup}
              facet="status"
              label={strings.legendStatuses}
              kind="status"
              sampleOf={(value) => {
                const status = statusOf(value);
                return status && <StatusSample status={status} length={36} />;
              }}
              meaningOf={(value) => {
                const status = statusOf(value);
                return status && statusMeaning(status);
              }}
            />
            <p class="legend-note">{strings.legendNote}</p>
          </>
        )}
      </FilterSection>
    </>
  );
}

function ClaimSections({ lookup }: Props): JSX.Element {
  return (
    <>
      <FilterSection id="relations" title={filterStrings.relations} {...wayBack('group', 'predicate')}>
        {() => <RelationRows lookup={lookup} />}
      </FilterSection>
      <FilterSection id="voices" title={filterStrings.voices} {...wayBack('voice', 'only-voice')}>
        {() => <VoiceRows lookup={lookup} />}
      </FilterSection>
      <FilterSection id="evidence" title={filterStrings.evidence} {...wayBack('evidence')}>
        {() => <FacetRows lookup={lookup} facet="evidence" label={filterStrings.evidence} />}
      </FilterSection>
      {(lookup.dataset.sources.length > 1 || filters.value.choices.source) && (
        <FilterSection id="sources" title={filterStrings.sources} {...wayBack('source')}>
          {() => <FacetRows lookup={lookup} facet="source" label={filterStrings.sources} />}
        </FilterSection>
      )}
    </>
  );
}

function EntitySections({ lookup }: Props): JSX.Element {
  const { ranges, core, part, showsLonely, hiddenEntities, period, showsUndated } = filters.value;
  const isDated = lookup.dataset.claims.some(({ when }) => when !== undefined);
  return (
    <>
      <FilterSection
        id="numbers"
        title={filterStrings.numbers}
        isFiltering={Object.keys(ranges).length > 0}
        allOf={filterStrings.allNumbers}
        onAll={() => perform(filterStrings.steps.all(filterStrings.allNumbers), showAllNumbers)}
      >
        {() => <NumberRows />}
      </FilterSection>
      <FilterSection
        id="structure"
        title={filterStrings.structure}
        isFiltering={core > 0 || part !== undefined}
        allOf={filterStrings.allParts}
        onAll={() =>
          perform(filterStrings.steps.all(filterStrings.allParts), (view) =>
            showComponent(undefined)(showCore(0)(view)),
          )
        }
      >
        {() => <StructureRows lookup={lookup} />}
      </FilterSection>
      <FilterSection
        id="kept"
        title={filterStrings.kept}
        isFiltering={!showsLonely || hiddenEntities.length > 0}
        allOf={filterStrings.keptAll}
        onAll={() =>
          perform(filterStrings.steps.all(filterStrings.keptAll), (view) => unhide()(showLonely(true)(view)))
        }
      >
        {() => <KeptEntities lookup={lookup} />}
      </FilterSection>
      {isDated && (
        <FilterSection
          id="period"
          title={filterStrings.period}
          isFiltering={period !== undefined || !showsUndated}
          allOf={filterStrings.allTimes}
          onAll={() =>
            perform(filterStrings.steps.all(filterStrings.allTimes), (view) =>
              showUndated(true)(showPeriod(undefined)(view)),
            )
          }
        >
          {() => <PeriodFields />}
        </FilterSection>
      )}
    </>
  );
}

/** Tell whether facets filter, and how all their values are shown again. */
function wayBack(...facets: readonly [Facet, ...Facet[]]) {
  const words = allOf[facets[0]];
  return {
    isFiltering: facets.some((facet) => filters.value.choices[facet] !== undefined),
    allOf: words,
    onAll: () =>
      perform(filterStrings.steps.all(words), (view) => facets.reduce((before, facet) => all(facet)(before), view)),
  };
}

function statusOf(value: string) {
  return statuses.find((status) => status === value);
}
