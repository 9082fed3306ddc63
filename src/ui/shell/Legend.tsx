import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { shorten } from '../../lib/text.ts';
import { statusMeaning } from '../../model/status-meaning.ts';
import { canDraw } from '../../state/screen/page.ts';
import { statusCounts, typeCounts } from '../../state/selectors/overview.ts';
import { isAppearanceComputed, isFiltered, isSizedByClaims, mode } from '../../state/view/view-selectors.ts';
import { workspace } from '../../state/workspace/workspace.ts';
import { AppearanceButton } from '../features/appearance/AppearanceButton.tsx';
import { Lazy } from '../kit/lazy.tsx';
import { ToolButton } from '../kit/ToolButton.tsx';
import { LegendRow, legendRowClass } from '../parts/LegendRow.tsx';
import { closeLegend, legendId, legendTitleId } from '../parts/legend-button.ts';
import { StatusSample, TypeSample } from '../parts/Samples.tsx';
import { strings } from '../words/strings.ts';
import { appearanceLegend, filterPanel } from './lazy-parts.ts';

/** Explain shapes, colors and lines, with how often each occurs. Once the reader stirs, its rows are filters. */
export function Legend(): JSX.Element {
  const isFilterWanted = isFiltered.value;
  useEffect(() => {
    if (isFilterWanted) filterPanel.load();
  }, [isFilterWanted]);
  const FilterPanel = filterPanel.component.value;
  return (
    <section class="legend" id={legendId} aria-labelledby={legendTitleId}>
      <header class="panel-head">
        <h2 id={legendTitleId} class="panel-title" tabIndex={-1}>
          {strings.legend}
        </h2>
        {canDraw.value && mode.value === 'graph' && <AppearanceButton />}
        <ToolButton icon="close" name={strings.closeLegend} onClick={closeLegend} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="legend-body" tabIndex={0}>
        <Lazy part={appearanceLegend} when={isAppearanceComputed.value} />
        {FilterPanel ? (
          <FilterPanel />
        ) : (
          <>
            <Types />
            <Statuses />
          </>
        )}
        <Reading />
      </div>
    </section>
  );
}

function Types(): JSX.Element {
  return (
    <LegendGroup title={strings.legendTypes}>
      {typeCounts.value.map(({ id, type, count }) => (
        <li key={id} class={legendRowClass('plain')} title={type.means}>
          <LegendRow
            sample={<TypeSample type={id} />}
            word={<bdi class="legend-word">{shorten(type.label, 80)}</bdi>}
            count={count}
          />
        </li>
      ))}
    </LegendGroup>
  );
}

function Statuses(): JSX.Element {
  return (
    <LegendGroup title={strings.legendStatuses} note={strings.legendNote}>
      {statusCounts.value.map(({ status, count }) => (
        <li key={status} class={legendRowClass('status')} data-absent={count === 0 || undefined}>
          <LegendRow
            sample={<StatusSample status={status} length={36} />}
            word={<span class="legend-word">{status}</span>}
            count={count}
            meaning={statusMeaning(status)}
          />
        </li>
      ))}
    </LegendGroup>
  );
}

function Reading(): JSX.Element {
  return (
    <LegendGroup title={strings.legendReading}>
      <li class="legend-row legend-sign" hidden={!isSizedByClaims.value}>
        <svg viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
          <g fill="currentColor">
            <circle cx="4" cy="8" r="2.5" />
            <circle cx="15" cy="8" r="4.5" />
            <circle cx="31" cy="8" r="7" />
          </g>
        </svg>
        <span class="legend-word">{strings.legendSize}</span>
      </li>
      <li class="legend-row legend-sign">
        <svg viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
          <path d="M2 8H33" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M39 8L30 4.2V11.8Z" fill="currentColor" />
        </svg>
        <span class="legend-word">{strings.legendArrow}</span>
      </li>
      <li class="legend-row legend-sign">
        <svg viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
          <path d="M2 8Q20 -1 38 8M2 8Q20 17 38 8" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
        <span class="legend-word">{strings.legendParallel}</span>
      </li>
      {(workspace.value?.dataset.sources.length ?? 0) > 1 && (
        <li class="legend-row legend-sign">
          <svg viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">
            <path d="M2 4H38" stroke="currentColor" stroke-width="1.5" />
            <path d="M2 11H38" stroke="currentColor" stroke-width="3" />
          </svg>
          <span class="legend-word">{strings.legendWeight}</span>
        </li>
      )}
    </LegendGroup>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function LegendGroup({ title, note, children }: GroupProps): JSX.Element {
  return (
    <div class="legend-group">
      <h3 class="legend-title">{title}</h3>
      <ul class="plain">{children}</ul>
      {note !== undefined && <p class="legend-note">{note}</p>}
    </div>
  );
}
