import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { closeDialog, showDialog } from '../../../state/screen/open-dialog.ts';
import { author, keptWork } from '../../../state/workspace/kept-work.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { type KeptVersion, useCommands } from '../../parts/commands.ts';
import { keepingStrings as strings } from './keeping-strings.ts';

/** All that can be done with the work on the open dataset: compare it, go back, send it on. */
export function WorkDialog(): JSX.Element {
  const { work } = useCommands();
  const copyOf = keptWork.value?.copyOf;
  return (
    <ModalDialog title={strings.work} class="dialog-work" onClose={closeDialog}>
      {copyOf && <p>{strings.copyOf(shorten(copyOf.title, 120))}</p>}
      <p class="work-tools">
        {copyOf && (
          <button
            type="button"
            class="button"
            onClick={() => work(({ versions }) => versions((kept) => kept.compareWithOriginal()))}
          >
            {strings.compareOriginal}
          </button>
        )}
        <CompareFile />
        <button type="button" class="button" onClick={() => showDialog('terms')}>
          {strings.terms}
        </button>
        <button type="button" class="button" onClick={() => showDialog('tour-steps')}>
          {strings.tourSteps}
        </button>
      </p>
      <Versions />
      <Changes />
      <AuthorName />
      <h3>{strings.more}</h3>
      <p class="soft">{strings.everythingNote}</p>
      <button type="button" class="button" onClick={() => work(({ downloadEverything }) => downloadEverything())}>
        {strings.everything}
      </button>
    </ModalDialog>
  );
}

function CompareFile(): JSX.Element {
  const { work } = useCommands();
  const id = useId();
  return (
    <>
      <button type="button" class="button" onClick={() => document.getElementById(id)?.click()}>
        {strings.compareFile}
      </button>
      <input
        id={id}
        type="file"
        hidden
        aria-label={strings.compareFile}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) work(({ versions }) => versions((kept) => kept.compareWithFile(file)));
        }}
      />
    </>
  );
}

function Versions(): JSX.Element {
  const { work } = useCommands();
  const list = useSignal<readonly KeptVersion[]>([]);
  const bring = () =>
    work(async ({ versions }) => {
      list.value = await versions((kept) => kept.listVersions());
    });
  useEffect(bring, []);
  const keep = () =>
    work(async ({ versions }) => {
      await versions((kept) => kept.keepVersion());
      bring();
    });
  return (
    <section aria-label={strings.versions}>
      <h3>{strings.versions}</h3>
      <p class="soft">{list.value.length === 0 ? strings.noVersions : strings.versionsNote}</p>
      <ul class="plain versions">
        {list.value.map((version) => (
          <VersionLine key={version.at} version={version} />
        ))}
      </ul>
      <button type="button" class="button" onClick={keep}>
        {strings.keepVersion}
      </button>
    </section>
  );
}

function VersionLine({ version }: { readonly version: KeptVersion }): JSX.Element {
  const { work } = useCommands();
  const { at, why, claims } = version;
  const time = new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <li class="version">
      <span>{strings.versionLine(time, strings.why[why], claims)}</span>
      <span class="version-tools">
        <button
          type="button"
          class="text-button"
          aria-label={strings.compareVersion(time)}
          onClick={() => work(({ versions }) => versions((kept) => kept.compareWithVersion(at)))}
        >
          {strings.compare}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={strings.restoreVersion(time)}
          onClick={() => {
            closeDialog();
            work(({ versions }) => versions((kept) => kept.restoreVersion(at)));
          }}
        >
          {strings.restore}
        </button>
      </span>
    </li>
  );
}

function Changes(): JSX.Element {
  const { work } = useCommands();
  const note = useSignal('');
  return (
    <section aria-label={strings.changes}>
      <h3>{strings.changes}</h3>
      <p class="soft">{strings.changesNote}</p>
      <TextRow label={strings.note} value={note.value} onValue={(text) => (note.value = text)} />
      <button
        type="button"
        class="button"
        onClick={() => work(({ versions }) => versions((kept) => kept.saveChanges(note.peek())))}
      >
        {strings.saveChanges}
      </button>
    </section>
  );
}

function AuthorName(): JSX.Element {
  const { work } = useCommands();
  return (
    <section aria-label={strings.authorTitle}>
      <h3>{strings.authorTitle}</h3>
      <p class="soft">{strings.authorNote}</p>
      <TextRow
        label={strings.author}
        value={author.value}
        onValue={(name) => work(({ nameAuthor }) => nameAuthor(name))}
      />
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function TextRow({ label, value, onValue }: RowProps): JSX.Element {
  const id = useId();
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      <input id={id} type="text" dir="auto" value={value} onChange={(event) => onValue(event.currentTarget.value)} />
    </div>
  );
}
