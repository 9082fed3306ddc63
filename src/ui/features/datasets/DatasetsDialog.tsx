import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { closeDialog, showDialog } from '../../../state/screen/open-dialog.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { type DatasetSummary, useCommands } from '../../parts/commands.ts';
import { isPlainClick } from '../../parts/links.ts';
import { counted } from '../../words/strings.ts';
import { firstSentence, isInvented, datasetStrings as strings } from './dataset-strings.ts';
import { OwnDatasets } from './OwnDatasets.tsx';

/** List the datasets that ship with the page, each with what it is, to be opened or toured. */
export function DatasetsDialog(): JSX.Element {
  const { listDatasets, openFile } = useCommands();
  const list = useSignal<readonly DatasetSummary[] | undefined>(undefined);
  useEffect(() => {
    listDatasets((datasets) => {
      list.value = datasets;
    });
  }, [listDatasets, list]);
  return (
    <ModalDialog
      title={strings.title}
      class="dialog-datasets"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" class="button" onClick={() => showDialog('new')}>
            {strings.newDataset}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              closeDialog();
              openFile();
            }}
          >
            {strings.ownFile}
          </button>
        </>
      }
    >
      <OwnDatasets />
      <p class="soft">{strings.note}</p>
      {list.value === undefined && <p class="soft">{strings.coming}</p>}
      <ul class="plain datasets">
        {list.value?.map((dataset) => (
          <DatasetCard key={dataset.id} dataset={dataset} />
        ))}
      </ul>
    </ModalDialog>
  );
}

function DatasetCard({ dataset }: { readonly dataset: DatasetSummary }): JSX.Element {
  const { openShipped } = useCommands();
  const { id, title, line, entities, claims, sources, steps } = dataset;
  const isOpen = ['first', 'shipped'].includes(origin.value.kind) && workspace.value?.dataset.id === id;
  const open = (withTour: boolean) => {
    closeDialog();
    openShipped(id, withTour);
  };
  return (
    <li class="dataset" aria-current={isOpen || undefined}>
      <h3>
        <a
          class="link"
          href={`#&data=${encodeURIComponent(id)}`}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            open(false);
          }}
        >
          <bdi>{shorten(title, 200)}</bdi>
        </a>{' '}
        {isInvented(title) && <strong class="badge">{strings.invented}</strong>}{' '}
        {isOpen && <span class="soft">{strings.isOpen}</span>}
      </h3>
      <p dir="auto">{shorten(firstSentence(line), 300)}</p>
      <p class="facts">
        <span>
          {counted(entities, 'entity', 'entities')} · {counted(claims, 'claim')} · {counted(sources, 'source')}
        </span>
      </p>
      <div class="dataset-tools">
        {!isOpen && (
          <button type="button" class="button" aria-label={strings.openNamed(title)} onClick={() => open(false)}>
            {strings.open}
          </button>
        )}
        {steps > 0 && (
          <button type="button" class="button" onClick={() => open(true)}>
            {strings.tour(steps)}
          </button>
        )}
      </div>
    </li>
  );
}
