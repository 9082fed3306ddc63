/** One form for whatever is edited where it stands; the validator of the format says what is wrong. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Issue } from '../../../model/issues.ts';
import { editingStrings as strings } from './editing-strings.ts';

export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'choice';
  readonly hint?: string;
  /** Of a choice: values with their labels. */
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** What is said of the value below the field. */
  readonly about?: (value: string) => string | undefined;
}

export type FormValues = Readonly<Record<string, string>>;

interface Props {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  /** Save; the answer is what is wrong, and then the form stays. */
  readonly onSave: (values: FormValues) => readonly Pick<Issue, 'message'>[];
  readonly onCancel: () => void;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

export function EditForm({ title, fields, values, onSave, onCancel, children }: Props): JSX.Element {
  const now = useSignal<FormValues>(values);
  const faults = useSignal<readonly string[]>([]);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const save = () => {
    faults.value = onSave(now.peek()).map(({ message }) => message);
  };
  return (
    <form
      ref={root}
      class="edit-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {fields.map((field) => (
        <Row
          key={field.key}
          field={field}
          value={now.value[field.key] ?? ''}
          onValue={(value) => {
            now.value = { ...now.peek(), [field.key]: value };
          }}
        />
      ))}
      <div role="alert">
        {faults.value.slice(0, 3).map((message) => (
          <p key={message} class="form-fault" dir="auto">
            {message}
          </p>
        ))}
      </div>
      <div class="edit-form-buttons">
        <button type="submit" class="button button-main">
          {strings.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {strings.cancel}
        </button>
        {children}
      </div>
    </form>
  );
}

interface RowProps {
  readonly field: FormField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Row({ field, value, onValue }: RowProps): JSX.Element {
  const id = useId();
  const { label, kind = 'text', hint, options = [], about } = field;
  const said = about?.(value);
  const common = { id, value, placeholder: hint, dir: 'auto', 'aria-describedby': said && `${id}-about` } as const;
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      {kind === 'area' && <textarea {...common} rows={3} onInput={(event) => onValue(event.currentTarget.value)} />}
      {kind === 'text' && <input {...common} type="text" onInput={(event) => onValue(event.currentTarget.value)} />}
      {kind === 'choice' && (
        <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {options.map(([option, name]) => (
            <option key={option} value={option} selected={option === value}>
              {name}
            </option>
          ))}
        </select>
      )}
      {said && (
        <span class="soft" id={`${id}-about`}>
          {said}
        </span>
      )}
    </div>
  );
}
