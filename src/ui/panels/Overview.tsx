import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../../model/issues.ts';
import type { Lookup } from '../../model/lookup.ts';
import { whoIsSilent, whoSpeaks } from '../../model/speakers.ts';
import { statusCounts } from '../../state/overview.ts';
import type { Workspace } from '../../state/workspace.ts';
import { verdictSummary } from '../later-parts.ts';
import { EntityLink } from '../parts/EntityLink.tsx';
import { Fault } from '../parts/Fault.tsx';
import { Paged } from '../parts/Paged.tsx';
import { StatusBars } from '../parts/StatusBars.tsx';
import { TypeSample } from '../parts/TypeSample.tsx';
import { counted, formatCount, strings } from '../strings.ts';
import { detailsHeadingId } from './details-heading.ts';
import { Sources } from './Sources.tsx';
import { ToKnow } from './ToKnow.tsx';

const page = 12;
const longestNote = 2000;

/** Say what this graph is: its source, its size, how firmly things are said in it, who speaks and who does not. */
export function Overview({ current }: { readonly current: Workspace }): JSX.Element {
  const { dataset, lookup } = current;
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
        <Verdicts />
        <p class="how-to">{dataset.claims.length === 0 ? strings.empty : strings.howTo}</p>
      </header>
      <Sources lookup={lookup} />
      {dataset.claims.length > 0 && (
        <>
          <section class="block">
            <h3>{strings.howFirmly}</h3>
            <StatusBars counts={statusCounts.value} />
            <p class="soft">{strings.howFirmlyNote}</p>
          </section>
          <Speaking lookup={lookup} />
          <ToKnow lookup={lookup} />
          <Silent lookup={lookup} />
        </>
      )}
      <FileRemarks issues={current.warnings} />
    </>
  );
}

/** What became of the quotations is said as soon as a text is at hand; texts are looked for once the reader stirs. */
function Verdicts(): JSX.Element | undefined {
  const Summary = verdictSummary.component.value;
  return Summary && <Summary />;
}

function FileRemarks({ issues }: { readonly issues: readonly Issue[] }): JSX.Element | undefined {
  if (issues.length === 0) return undefined;
  return (
    <section class="block">
      <h3>
        {strings.fileRemarks} <span class="count">{formatCount(issues.length)}</span>
      </h3>
      <Paged items={issues} page={page}>
        {(shown) => (
          <ol class="plain">
            {shown.map((issue, index) => (
              <Fault key={`${index}-${issue.path}`} issue={issue} />
            ))}
          </ol>
        )}
      </Paged>
    </section>
  );
}

function Speaking({ lookup }: { readonly lookup: Lookup }): JSX.Element {
  return (
    <section class="block">
      <h3>{strings.whoSpeaks}</h3>
      <Paged items={whoSpeaks(lookup)} page={page}>
        {(voices) => (
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{strings.voice}</th>
                <th scope="col" class="number">
                  {strings.firstHand}
                </th>
                <th scope="col" class="number">
                  {strings.relayed}
                </th>
              </tr>
            </thead>
            <tbody>
              {voices.map(({ id, firstHand, relayed }) => (
                <tr key={id}>
                  <th scope="row">
                    <EntityLink lookup={lookup} id={id} class="quiet-link" />
                  </th>
                  <td class="number">{countOrDash(firstHand)}</td>
                  <td class="number">{countOrDash(relayed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      <p class="soft">{strings.whoSpeaksNote}</p>
    </section>
  );
}

function countOrDash(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}

function Silent({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const silent = whoIsSilent(lookup);
  if (silent.length === 0) return undefined;
  return (
    <section class="block">
      <h3>
        {strings.whoIsSilent} <span class="count">{formatCount(silent.length)}</span>
      </h3>
      <p class="soft">{strings.whoIsSilentNote}</p>
      <Paged items={silent} page={page}>
        {(entities) => (
          <ul class="plain names">
            {entities.map((entity) => (
              <li key={entity.id}>
                <TypeSample type={entity.type} size={14} />
                <EntityLink lookup={lookup} id={entity.id} class="quiet-link" />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}
