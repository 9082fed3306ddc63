import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { authoringStrings as strings } from './authoring-strings.ts';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The field is left. */
  readonly onRest: () => void;
  readonly onTake: (copy: string | File) => void;
  readonly onTakeMore: (files: readonly File[]) => void;
}

/** The text that a dataset begins with: typed, pasted rich or plain, or dropped as files. */
export function BeginningText({ text, onText, onRest, onTake, onTakeMore }: Props): JSX.Element {
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
        onBlur={onRest}
        onPaste={(event) => {
          const html = event.clipboardData?.getData('text/html') ?? '';
          const plain = event.clipboardData?.getData('text/plain') ?? '';
          // Into a text that stands already it is pasted as usual.
          if (text.trim() !== '' || (html === '' && plain.trim() === '')) return;
          event.preventDefault();
          onTake(html === '' ? plain : html);
          onText(plain);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [dropped, ...more] = [...(event.dataTransfer?.files ?? [])];
          if (!dropped) return;
          event.preventDefault();
          event.stopPropagation();
          onTake(dropped);
          onTakeMore(more);
        }}
      />
    </div>
  );
}
