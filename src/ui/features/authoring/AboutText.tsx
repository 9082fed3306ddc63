import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { TextToBegin } from '../../../model/text-to-begin.ts';
import { authoringStrings as strings } from './authoring-strings.ts';

interface Props {
  readonly about: TextToBegin;
  readonly onChange: (change: Partial<TextToBegin>) => void;
  /** Enter in a field. */
  readonly onDone: () => void;
}

/** What is known of a text, each part to be confirmed: it stands in a field and can be changed. */
export function AboutText({ about, onChange, onDone }: Props): JSX.Element {
  const fields = [
    ['title', strings.title, strings.titleHint],
    ['author', strings.author, strings.authorHint],
    ['publisher', strings.publisher, ''],
    ['published', strings.date, strings.dateHint],
    ['url', strings.address, 'https://'],
    ['lang', strings.language, strings.languageHint],
  ] as const;
  const id = useId();
  const ships = (about.rights ?? '') !== '';
  const field = (key: keyof TextToBegin, label: string, hint: string) => (
    <div class="form-row" key={key}>
      <label for={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={300}
        placeholder={hint}
        value={about[key] ?? ''}
        onInput={(event) => onChange({ [key]: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
    </div>
  );
  return (
    <>
      <div class="form-grid">{fields.map(([key, label, hint]) => field(key, label, hint))}</div>
      <label class="claim-check">
        <input
          type="checkbox"
          checked={ships}
          onChange={(event) => onChange({ rights: event.currentTarget.checked ? strings.rightsDefault : '' })}
        />
        {strings.mayShip}
      </label>
      {ships ? field('rights', strings.rights, strings.rightsHint) : <p class="soft">{strings.staysHere}</p>}
    </>
  );
}
