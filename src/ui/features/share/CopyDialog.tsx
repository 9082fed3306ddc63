import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { dialogStrings as strings } from '../../words/dialog-strings.ts';

interface Props {
  /** What the text is, as in the middle of a sentence: "the claim". */
  readonly what: string;
  readonly text: string;
}

/** Show a text that the clipboard refused, selected, so that it can still be copied. */
export function CopyDialog({ what, text }: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  // After the dialog has opened, which it does in the same way.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <ModalDialog title={strings.copyTitle} onClose={closeDialog}>
      <p>{strings.copyNote(what)}</p>
      <textarea
        ref={field}
        class="copy-text"
        readOnly
        rows={9}
        dir="auto"
        spellcheck={false}
        aria-label={strings.copyField(what)}
        value={text}
      />
    </ModalDialog>
  );
}
