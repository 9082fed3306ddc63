import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { htmlToText } from '../../../lib/html-to-text.ts';
import { parseWhen } from '../../../model/dates.ts';
import type { TextToBegin } from '../../../model/text-to-begin.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { useCommands } from '../../parts/commands.ts';
import { TextFileButton } from '../../parts/TextFileButton.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';

const nothing: TextToBegin = { text: '', title: '', author: '', publisher: '', published: '', url: '', lang: '' };

/** Where a dataset begins: a text is pasted, dropped or chosen, and what is known of it confirmed. */
export function NewDialog(): JSX.Element {
  const { work } = useCommands();
  const about = useSignal<TextToBegin>(nothing);
  const fault = useSignal('');
  const set = (change: Partial<TextToBegin>) => {
    about.value = { ...about.peek(), ...change };
    fault.value = '';
  };
  const take = (copy: string | File) =>
    work(async ({ readArticle }) => {
      const read = await readArticle(copy);
      const known = Object.entries(read).filter(([, value]) => value !== '');
      set(Object.fromEntries(known));
    });
  const create = () => {
    fault.value = faultOf(about.peek());
    if (fault.value !== '') return;
    const wish = about.peek();
    closeDialog();
    work(({ begin }) => begin({ ...wish, title: wish.title.trim().replace(/\s+/gu, ' ') }));
  };
  return (
    <ModalDialog
      title={strings.newTitle}
      class="dialog-new"
      onClose={closeDialog}
      actions={
        <>
          <p class="form-fault" role="alert">
            {fault.value}
          </p>
          <button type="button" class="button" onClick={closeDialog}>
            {strings.cancel}
          </button>
          <button type="button" class="button button-main" onClick={create}>
            {strings.create}
          </button>
        </>
      }
    >
      <p class="soft">{strings.newNote}</p>
      <TextField text={about.value.text} onText={(text) => set({ text })} onTake={take} />
      <TextFileButton name={strings.chooseFile} kinds={strings.fileKinds} class="more-file" onTake={take} />
      <AboutFields about={about.value} onChange={set} />
    </ModalDialog>
  );
}

interface TextFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTake: (copy: string | File) => void;
}

function TextField({ text, onText, onTake }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="form-row">
      <label for={id}>{strings.text}</label>
      <textarea
        id={id}
        rows={9}
        autofocus
        dir="auto"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onPaste={(event) => {
          const html = event.clipboardData?.getData('text/html') ?? '';
          // What was copied from a page keeps its paragraphs so; in a text that stands already it is pasted as usual.
          if (html === '' || text.trim() !== '') return;
          event.preventDefault();
          onText(htmlToText(html));
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const dropped = event.dataTransfer?.files[0];
          if (!dropped) return;
          event.preventDefault();
          event.stopPropagation();
          onTake(dropped);
        }}
      />
    </div>
  );
}

interface AboutProps {
  readonly about: TextToBegin;
  readonly onChange: (change: Partial<TextToBegin>) => void;
}

function AboutFields({ about, onChange }: AboutProps): JSX.Element {
  const fields = [
    ['title', strings.title, ''],
    ['author', strings.author, strings.authorHint],
    ['publisher', strings.publisher, ''],
    ['published', strings.date, strings.dateHint],
    ['url', strings.address, 'https://'],
  ] as const;
  const id = useId();
  return (
    <div class="form-grid">
      {fields.map(([key, label, hint]) => (
        <div class="form-row" key={key}>
          <label for={`${id}-${key}`}>{label}</label>
          <input
            id={`${id}-${key}`}
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={300}
            placeholder={hint}
            value={about[key]}
            onInput={(event) => onChange({ [key]: event.currentTarget.value })}
          />
        </div>
      ))}
    </div>
  );
}

function faultOf({ text, title, published, url }: TextToBegin): string {
  if (text.trim() === '') return strings.needsText;
  if (title.trim() === '') return strings.needsTitle;
  if (published !== '' && !parseWhen(published)) return strings.badDate;
  return url === '' || /^https?:\/\/\S+$/i.test(url) ? '' : strings.badAddress;
}
