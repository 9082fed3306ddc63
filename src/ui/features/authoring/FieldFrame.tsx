import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldName } from '../../../edit/claim-fields.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';

interface FrameProps {
  readonly label: string;
  readonly field: FieldName;
  /** Why it holds what it holds, or what will become of it. */
  readonly note?: string | undefined;
  readonly noteId?: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** The word above a field that has its name by itself, and the note under it. */
export function FieldFrame({ label, field, note, noteId, hint, children }: FrameProps): JSX.Element {
  return (
    <div class="claim-field" data-field-of={field}>
      <span class="claim-label" aria-hidden="true">
        {label}
      </span>
      {children}
      {note !== undefined && (
        <span class="claim-note" id={noteId} title={hint} dir="auto">
          {note}
        </span>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly field: FieldName;
  readonly text: string;
  readonly faults: readonly ClaimFault[];
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly note?: string | undefined;
  readonly hint?: string | undefined;
}

/** A field for plain words. */
export function TextField({
  label,
  field,
  text,
  faults,
  onText,
  placeholder,
  note,
  hint,
}: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <FieldFrame label={label} field={field} note={note} noteId={`${id}-note`} hint={hint}>
      <input
        type="text"
        aria-label={label}
        dir="auto"
        data-field={field}
        autocomplete="off"
        placeholder={placeholder}
        aria-invalid={faults.some((fault) => fault.field === field) || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
