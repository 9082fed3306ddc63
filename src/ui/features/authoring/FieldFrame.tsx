import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { FieldName } from '../../../edit/claim-fields.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { fieldLetters } from './editor-actions.ts';

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
        <WithLetter label={label} letter={fieldLetters[field]} />
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

/** A label whose letter for the keyboard is underlined. */
function WithLetter({ label, letter }: { readonly label: string; readonly letter: string | undefined }): JSX.Element {
  const at = letter === undefined ? -1 : label.toLowerCase().lastIndexOf(letter);
  if (at === -1) return <>{label}</>;
  return (
    <>
      {label.slice(0, at)}
      <u title={`Alt+${label.charAt(at).toUpperCase()}`}>{label.charAt(at)}</u>
      {label.slice(at + 1)}
    </>
  );
}

/** Id of the message that says what is wrong with a field. */
export function faultIdOf(field: FieldName): string {
  return `fault-${field}`;
}

/** Name what describes a field: its note, and what is wrong with it; undefined when nothing does. */
export function describedBy(
  field: FieldName,
  faults: readonly ClaimFault[],
  note: string | undefined,
): string | undefined {
  const fault = faults.some((one) => one.field === field) ? faultIdOf(field) : undefined;
  return [fault, note].filter((id) => id !== undefined).join(' ') || undefined;
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
        aria-describedby={describedBy(field, faults, note === undefined ? undefined : `${id}-note`)}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
