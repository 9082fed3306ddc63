import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { TextFileButton } from '../../parts/TextFileButton.tsx';
import { AboutText } from './AboutText.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import { BeginningText } from './BeginningText.tsx';
import { TakenOff } from './TakenOff.tsx';
import { type Destination, isOwn, useBeginning } from './use-beginning.ts';

/** Where a dataset begins: a text is pasted, dropped or chosen, and what is known of it confirmed. */
export function NewDialog(): JSX.Element {
  const { work } = useCommands();
  const beginning = useBeginning(work);
  const { about, pieces, bylines, doubts, more, destination, fault, set, setByHand, take, create } = beginning;
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
        onText={beginning.type}
        onRest={beginning.readTyped}
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
      <Bylines lines={bylines.value} typed={beginning.typedBylines.value} onTakeOff={beginning.takeOff} />
      <AboutText about={about.value} onChange={setByHand} onDone={create} />
    </ModalDialog>
  );
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

/** The lines from which author, publisher or date were read: pasted ones are taken out of the text, those typed there stay until that is asked for. */
function Bylines({
  lines,
  typed,
  onTakeOff,
}: {
  readonly lines: readonly string[];
  readonly typed: readonly string[];
  readonly onTakeOff: () => void;
}): JSX.Element {
  const shown = (all: readonly string[]) => all.map((line) => shorten(line, 140));
  return (
    <>
      <p class="soft" role="status">
        {typed.length > 0 && <bdi>{strings.fromTypedByline(shown(typed))}</bdi>}
        {typed.length === 0 && lines.length > 0 && <bdi>{strings.fromByline(shown(lines))}</bdi>}
      </p>
      {typed.length > 0 && (
        <button type="button" class="text-button" onClick={onTakeOff}>
          {strings.takeOffByline}
        </button>
      )}
    </>
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
