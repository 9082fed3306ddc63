import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Dataset } from '../../model/types.ts';
import { canDraw } from '../../state/screen/page.ts';
import { isFiltered, mode } from '../../state/view/view-selectors.ts';
import { workspace } from '../../state/workspace/workspace.ts';
import { SpokenFilterStatus } from '../features/filters/FilterStatus.tsx';
import { shareStrings } from '../features/share/share-strings.ts';
import { Icon } from '../kit/Icon.tsx';
import { ToolButton } from '../kit/ToolButton.tsx';
import { useCommands } from '../parts/commands.ts';
import { legendButtonId, legendId, openLegend } from '../parts/legend-button.ts';
import { asOfDataset } from '../words/source-words.ts';
import { counted, strings } from '../words/strings.ts';

/** The one line of an embedded graph: what it shows, read from where and as of when, and the way to the full page. */
export function EmbedLine(): JSX.Element {
  const dataset = workspace.value?.dataset;
  return (
    <footer class="embed-line">
      <div class="embed-words">
        <h1 dir="auto">{dataset ? shorten(dataset.title, 200) : strings.loading}</h1>
        {dataset && (
          <p>
            <span class="embed-source">
              <span class="label">{strings.source}: </span>
              <bdi>{sourceOf(dataset)}</bdi>
            </span>
            <span class="as-of"> · {asOfDataset(dataset)}</span>
          </p>
        )}
      </div>
      {isFiltered.value && <SpokenFilterStatus />}
      <Tools />
      <a
        class="button button-main"
        href={location.pathname}
        target="_blank"
        rel="noopener"
        title={shareStrings.fullPageHint}
        onPointerDown={aimAtFullPage}
        onFocus={aimAtFullPage}
        onClick={aimAtFullPage}
      >
        <Icon name="out" />
        <span class="embed-open">{shareStrings.fullPage}</span>
      </a>
    </footer>
  );
}

function Tools(): JSX.Element {
  const { zoomIn, zoomOut, fit } = useCommands();
  return (
    <div class="tools embed-tools">
      <ToolButton
        icon="legend"
        name={strings.legend}
        aria-controls={legendId}
        aria-expanded={false}
        id={legendButtonId}
        onClick={openLegend}
      />
      {canDraw.value && mode.value === 'graph' && (
        <>
          <ToolButton class="embed-zoom" icon="plus" name={strings.zoomIn} onClick={zoomIn} />
          <ToolButton class="embed-zoom" icon="minus" name={strings.zoomOut} onClick={zoomOut} />
          <ToolButton class="embed-zoom" icon="fit" name={strings.fit} onClick={fit} />
        </>
      )}
    </div>
  );
}

function sourceOf({ sources }: Dataset): string {
  const [only, ...others] = sources;
  return only && others.length === 0 ? shorten(only.title, 200) : counted(sources.length, 'source');
}

/** The address changes with the view: read it when the link is about to be followed. */
function aimAtFullPage(event: { readonly currentTarget: HTMLAnchorElement }): void {
  const page = new URL(location.href);
  page.searchParams.delete('embed');
  event.currentTarget.href = page.href;
}
