import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { type OwnDataset, useCommands } from '../../parts/commands.ts';
import { counted } from '../../words/strings.ts';
import { datasetStrings as strings } from './dataset-strings.ts';

/** List the datasets that this browser keeps, to be opened or deleted; nothing while there are none. */
export function OwnDatasets(): JSX.Element | undefined {
  const { work } = useCommands();
  const list = useSignal<readonly OwnDataset[]>([]);
  useEffect(() => {
    work(async ({ listOwn }) => {
      list.value = await listOwn();
    });
  }, [work, list]);
  if (list.value.length === 0) return undefined;
  return (
    <section aria-label={strings.own}>
      <h3>{strings.own}</h3>
      <p class="soft">{strings.ownNote}</p>
      <ul class="plain datasets">
        {list.value.map((dataset) => (
          <OwnCard
            key={dataset.key}
            dataset={dataset}
            onDelete={() =>
              work(async ({ deleteOwn, listOwn }) => {
                await deleteOwn(dataset.key);
                list.value = await listOwn();
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly dataset: OwnDataset;
  readonly onDelete: () => void;
}

function OwnCard({ dataset, onDelete }: Props): JSX.Element {
  const { work } = useCommands();
  const { key, title, claims, at, size, copyOf } = dataset;
  const isOpen = origin.value.kind === 'kept' && origin.value.key === key;
  const open = () => {
    closeDialog();
    work(({ openOwn }) => openOwn(key));
  };
  return (
    <li class="dataset" aria-current={isOpen || undefined}>
      <h3>
        <bdi>{shorten(title, 200)}</bdi> {isOpen && <span class="soft">{strings.isOpen}</span>}
      </h3>
      <p class="facts">
        <span>
          {counted(claims, 'claim')} · {strings.savedAt(new Date(at).toLocaleString('en-US', timeStyle))} ·{' '}
          {strings.kilobytes(size)}
        </span>
      </p>
      {copyOf && <p class="soft">{strings.editedCopy(shorten(copyOf.title, 120))}</p>}
      <div class="dataset-tools">{!isOpen && <OwnTools title={title} onOpen={open} onDelete={onDelete} />}</div>
    </li>
  );
}

interface ToolsProps {
  readonly title: string;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

/** Deleting is asked about, for nothing brings a dataset back. */
function OwnTools({ title, onOpen, onDelete }: ToolsProps): JSX.Element {
  const isAsked = useSignal(false);
  const ask = (isIt: boolean) => () => {
    isAsked.value = isIt;
  };
  if (isAsked.value) {
    return (
      <>
        <button type="button" class="button button-main" onClick={onDelete}>
          {strings.deleteSure}
        </button>
        <button type="button" class="button" onClick={ask(false)}>
          {strings.keep}
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" class="button" aria-label={strings.openNamed(title)} onClick={onOpen}>
        {strings.open}
      </button>
      <button type="button" class="button" aria-label={strings.deleteNamed(title)} onClick={ask(true)}>
        {strings.delete}
      </button>
    </>
  );
}

const timeStyle = { dateStyle: 'medium', timeStyle: 'short' } as const;
