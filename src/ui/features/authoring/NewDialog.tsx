import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { looksLikeHtml } from '../../../lib/html-to-text.ts';
import { shorten } from '../../../lib/text.ts';
import { parseWhen } from '../../../model/dates.ts';
import type { ArticlePiece, TextToBegin } from '../../../model/text-to-begin.ts';
import { closeDialog, openDialog } from '../../../state/screen/open-dialog.ts';
import { notice } from '../../../state/screen/page.ts';
import { keptWork } from '../../../state/workspace/kept-work.ts';
import { origin } from '../../../state/workspace/origin.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { type Commands, useCommands, type Work } from '../../parts/commands.ts';
import { TextFileButton } from '../../parts/TextFileButton.tsx';
import { AboutText } from './AboutText.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import { BeginningText } from './BeginningText.tsx';
import { TakenOff } from './TakenOff.tsx';

const nothing: TextToBegin = {
  text: '',
  title: '',
  author: '',
  publisher: '',
  published: '',
  url: '',
  lang: '',
  rights: '',
};

/** Where a text goes: a dataset of its own, or, as `add` or with the id of an earlier version, the one on the screen. */
type Destination = 'new' | 'add' | `version ${string}`;

/** Where a dataset begins: a text is pasted, dropped or chosen, and what is known of it confirmed. */
export function NewDialog(): JSX.Element {
  const { work } = useCommands();
  const { about, pieces, bylines, doubts, more, destination, fault, set, take, create } = useBeginning(work);
  return (
    <ModalDialog
      title={destination.value === 'new' ? strings.newTitle : strings.sourceTitle}
      class="dialog-new"
      onClose={closeDialog}
      actions={<Actions fault={fault.value} onCreate={create} />}
    >
      <p class="soft">{strings.newNote}</p>
      <DestinationChoice chosen={destination.value} onChoose={(chosen) => (destination.value = chosen)} />
      <BeginningText
        text={about.value.text}
        onText={(text) => set({ text })}
        onTake={take}
        onTakeMore={(files) => (more.value = files)}
      />
      <TextFileButton
        name={strings.chooseFile}
        kinds={strings.fileKinds}
        accept=".txt,.text,.md,.html,.htm,.xhtml,.docx,.pdf,text/plain,text/html,application/pdf"
        class="more-file"
        onTake={take}
        onTakeMore={(files) => (more.value = files)}
      />
      {more.value.length > 0 && <p class="soft">{strings.moreFiles(more.value.map(({ name }) => name))}</p>}
      <Doubts doubts={doubts.value} />
      <TakenOff
        pieces={pieces.value}
        onChange={(changed) => {
          pieces.value = changed;
          const kept = changed.filter(({ isTaken }) => isTaken).map(({ text }) => text);
          set({ text: kept.join('\n\n') });
        }}
      />
      <p class="soft" role="status">
        {bylines.value.length > 0 && <bdi>{strings.fromByline(bylines.value.map((line) => shorten(line, 140)))}</bdi>}
      </p>
      <AboutText about={about.value} onChange={set} onDone={create} />
    </ModalDialog>
  );
}

/** Whether another source is what is meant at first: where that was asked for, and in a dataset that was begun here. */
function addsToOpen(): boolean {
  const dialog = openDialog.peek();
  return (dialog?.kind === 'new' && dialog.adds === true) || isOwn();
}

function isOwn(): boolean {
  return origin.peek().kind === 'kept' && keptWork.peek()?.copyOf === undefined;
}

/** What stands in the dialog, and what is done with it. */
function useBeginning(work: Commands['work']) {
  const about = useSignal<TextToBegin>(nothing);
  const pieces = useSignal<readonly ArticlePiece[]>([]);
  const bylines = useSignal<readonly string[]>([]);
  const doubts = useSignal<readonly string[]>([]);
  const more = useSignal<readonly File[]>([]);
  const destination = useSignal<Destination>(addsToOpen() ? 'add' : 'new');
  const fault = useSignal('');
  const set = (change: Partial<TextToBegin>) => {
    about.value = { ...about.peek(), ...change };
    fault.value = '';
  };
  const take = (copy: string | File) => work((tasks) => readInto(tasks, copy));
  const readInto = async ({ readArticle }: Work, copy: string | File) => {
    const read = await readArticle(copy);
    pieces.value = read.pieces;
    bylines.value = read.bylines ?? [];
    doubts.value = read.doubts;
    const known = Object.entries(read.about).filter(([, value]) => value !== '');
    set(Object.fromEntries(known));
  };
  const create = () =>
    work(async (tasks) => {
      // Whoever typed or pasted the source of a page means the article in it.
      if (looksLikeHtml(about.peek().text)) await readInto(tasks, about.peek().text);
      fault.value = faultOf(about.peek());
      if (fault.value !== '') return;
      closeDialog();
      await carryOut(tasks, about.peek(), destination.peek(), more.peek());
    });
  return { about, pieces, bylines, doubts, more, destination, fault, set, take, create };
}

/** Make or add what is asked for; of several files each becomes a source, with what it says of itself. */
async function carryOut(
  tasks: Work,
  about: TextToBegin,
  destination: Destination,
  more: readonly File[],
): Promise<void> {
  if (destination === 'new') await tasks.begin(about);
  else {
    const replaces = destination.startsWith('version ') ? destination.slice('version '.length) : undefined;
    const before = workspace.peek()?.dataset;
    const report = await tasks.addText(about, replaces);
    if (report) notice.value = strings.versionReport(report);
    // Said once: when the second source comes, and the first still gives its title to all.
    else if (before?.sources.length === 1 && before.sources[0]?.title === before.title)
      notice.value = strings.stillCalled(shorten(before.title, 60));
  }
  for (const file of more) {
    const read = await tasks.readArticle(file);
    const title = read.about.title || file.name.replace(/\.\w+$/u, '');
    await tasks.addText({ ...read.about, title });
  }
}

function Actions({ fault, onCreate }: { readonly fault: string; readonly onCreate: () => void }): JSX.Element {
  return (
    <>
      <p class="form-fault" role="alert">
        {fault}
      </p>
      <button type="button" class="button" onClick={closeDialog}>
        {strings.cancel}
      </button>
      <button type="button" class="button button-main" onClick={onCreate}>
        {strings.create}
      </button>
    </>
  );
}

interface DestinationProps {
  readonly chosen: Destination;
  readonly onChoose: (destination: Destination) => void;
}

const mostVersions = 30;

function DestinationChoice({ chosen, onChoose }: DestinationProps): JSX.Element | undefined {
  const dataset = workspace.value?.dataset;
  if (!dataset) return undefined;
  return (
    <label class="form-row">
      {strings.destination}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value as Destination)}>
        {!isOwn() && <option value="new">{strings.newDataset}</option>}
        <option value="add">{strings.addTo(shorten(dataset.title, 60))}</option>
        {isOwn() && <option value="new">{strings.newDataset}</option>}
        {dataset.sources.slice(0, mostVersions).map(({ id, title }) => (
          <option key={id} value={`version ${id}`}>
            {strings.versionOf(shorten(title, 60))}
          </option>
        ))}
      </select>
    </label>
  );
}

function Doubts({ doubts }: { readonly doubts: readonly string[] }): JSX.Element {
  return (
    <div role="status">
      {doubts.map((doubt) => (
        <p key={doubt} class="form-fault">
          {doubt}
        </p>
      ))}
    </div>
  );
}

function faultOf({ text, published, url }: TextToBegin): string {
  if (text.trim() === '') return strings.needsText;
  if (published !== '' && !parseWhen(published)) return strings.badDate;
  return url === '' || /^https?:\/\/\S+$/i.test(url) ? '' : strings.badAddress;
}
