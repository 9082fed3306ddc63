import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import type { Dataset } from '../../../model/types.ts';
import { openReport, showDialog } from '../../../state/screen/open-dialog.ts';
import { canDraw } from '../../../state/screen/page.ts';
import { isGrouped } from '../../../state/selectors/grouping.ts';
import { statusCounts } from '../../../state/selectors/overview.ts';
import { hidden } from '../../../state/selectors/visible.ts';
import { importOutcome } from '../../../state/workspace/import-outcome.ts';
import type { Workspace } from '../../../state/workspace/workspace.ts';
import { Lazy } from '../../kit/lazy.tsx';
import { useCommands } from '../../parts/commands.ts';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { StatusBars } from '../../parts/StatusBars.tsx';
import { counted, strings } from '../../words/strings.ts';
import { editTools, fileRemarks, groupList, overviewVoices, verdictSummary } from '../lazy-parts.ts';
import { Sources } from './Sources.tsx';

const longestNote = 2000;

/** Say what this graph is: its source, its size, how firmly things are said in it, who speaks and who does not. */
export function Overview({ current }: { readonly current: Workspace }): JSX.Element {
  const { dataset, lookup } = current;
  const { startTour } = useCommands();
  const Tools = editTools.component.value;
  return (
    <>
      <header class="details-head">
        <h2 id={detailsHeadingId} class="title title-long" tabIndex={-1} dir="auto">
          {shorten(dataset.title, 300)}
        </h2>
        {dataset.note !== undefined && (
          <p class="lead" dir="auto">
            {shorten(dataset.note, longestNote)}
          </p>
        )}
        <p class="facts">
          {counted(dataset.entities.length, 'entity', 'entities')} · {counted(dataset.claims.length, 'claim')} ·{' '}
          {counted(dataset.sources.length, 'source')}
        </p>
        {hidden.value && <p class="soft">{strings.wholeDataset}</p>}
        <Verdicts />
        <p class="overview-tools">
          <button type="button" class="text-button" onClick={() => openReport({ kind: 'dataset' })}>
            {strings.sourceReport}
          </button>
          {dataset.story && dataset.story.length > 0 && (
            <button type="button" class="text-button" onClick={startTour}>
              {strings.tour}
            </button>
          )}
          {importOutcome.value?.dataset === dataset && (
            <button type="button" class="text-button" onClick={() => showDialog('import')}>
              {strings.importReport}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => showDialog('datasets')}>
            {strings.datasets}
          </button>
        </p>
        {Tools && <Tools kind="about" id={dataset.id} />}
        <p class="how-to">{howToBegin(dataset)}</p>
      </header>
      <Lazy part={groupList} when={isGrouped.value} />
      <Sources lookup={lookup} />
      {dataset.claims.length > 0 && (
        <>
          <section class="block">
            <h3>{strings.howFirmly}</h3>
            <StatusBars counts={statusCounts.value} />
            <p class="soft">{strings.howFirmlyNote}</p>
          </section>
          {dataset.claims.some(({ voices }) => voices.length > 0) && <Lazy part={overviewVoices} when="near" />}
        </>
      )}
      <Lazy part={fileRemarks} when={current.warnings.length > 0} />
    </>
  );
}

/** What became of the quotations is said as soon as a text is at hand; texts are looked for once the reader stirs. */
function Verdicts(): JSX.Element | undefined {
  const Summary = verdictSummary.component.value;
  return Summary && <Summary />;
}

/** Say what can be done first; where a text is at hand, claims are made from its words. */
function howToBegin({ claims, sources }: Dataset): string {
  if (claims.length > 0) return canDraw.value ? strings.howTo : strings.howToInList;
  return sources.some(({ text }) => text !== undefined) ? strings.emptyWithText : strings.empty;
}
