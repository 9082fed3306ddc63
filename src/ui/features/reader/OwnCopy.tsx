import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Source } from '../../../model/types.ts';
import type { Verdict } from '../../../model/verification.ts';
import { isCoverageShown } from '../../../state/screen/sentences.ts';
import { useCommands } from '../../parts/commands.ts';
import { TextFileButton } from '../../parts/TextFileButton.tsx';
import { words } from '../../words/reader-words.ts';
import { SentenceMarks } from './SentenceMarks.tsx';

/** Ask for the visitor's own copy of a text that is not shipped: pasted, or as a file. */
export function OwnCopy({ source }: { readonly source: Source }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="text-note own-copy">
      <p class="text-counts">{words.missingTitle}</p>
      <p>{words.missing(source.text?.file !== undefined)}</p>
      {isOpen ? (
        <CopyForm sourceId={source.id} onCancel={() => setOpen(false)} />
      ) : (
        <button type="button" class="button more" onClick={() => setOpen(true)}>
          {words.bring}
        </button>
      )}
      <MarkKey kinds={[]} />
    </div>
  );
}

interface FormProps {
  readonly sourceId: string;
  readonly onCancel: () => void;
}

/** Take a copy: pasted, or as a file. */
export function CopyForm({ sourceId, onCancel }: FormProps): JSX.Element {
  const { takeText } = useCommands();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(true);
  const id = useId();
  return (
    <div class="copy-form">
      <label for={`${id}-text`}>{words.paste}</label>
      <textarea
        ref={field}
        id={`${id}-text`}
        rows={5}
        aria-describedby={`${id}-note`}
        onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')}
      />
      <p class="soft">{words.pasteHint}</p>
      <div class="copy-actions">
        <button
          type="button"
          class="button button-main"
          disabled={isEmpty}
          onClick={() => takeText(sourceId, field.current?.value ?? '')}
        >
          {words.readIt}
        </button>
        <TextFileButton
          name={words.chooseFile}
          kinds={words.fileKinds}
          class="copy-file"
          onTake={(file) => takeText(sourceId, file)}
        />
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
      <p class="soft" id={`${id}-note`}>
        {words.bringNote}
      </p>
    </div>
  );
}

/** Explain the marks that stand in the text. */
export function MarkKey({ kinds }: { readonly kinds: readonly Exclude<Verdict['kind'], 'not-found'>[] }): JSX.Element {
  return (
    <ul class="plain reading-key" aria-label={words.key}>
      {[...kinds, 'many' as const, 'name' as const].map((mark) => (
        <li key={mark}>
          <span class="key-sample" data-mark={mark} aria-hidden="true">
            {words.markSample}
          </span>{' '}
          {words.marks[mark]}
        </li>
      ))}
      {isCoverageShown.value &&
        (['claimed', 'passed', 'open'] as const).map((coverage) => (
          <li key={coverage}>
            <SentenceMarks sentences={[coverage]} /> {words.coverageKey[coverage]}
          </li>
        ))}
    </ul>
  );
}
