import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Edit } from '../../../edit/edit.ts';
import { lacksDirection } from '../../../edit/resolve-relation.ts';
import { hasInverse, makeshiftInverse } from '../../../model/makeshift-inverse.ts';
import type { EntityType, Predicate } from '../../../model/types.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { EditForm, type FormField, type FormValues } from './EditForm.tsx';
import { editingStrings as strings } from './editing-strings.ts';
import { useEdit } from './use-edit.ts';

/** The types and relations of the dataset, each to be edited where it stands. */
export function TermsDialog(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  if (!lookup) return undefined;
  return (
    <ModalDialog title={strings.terms} class="dialog-terms" onClose={closeDialog}>
      <p class="soft">{strings.termsNote}</p>
      <h3>{strings.types}</h3>
      <ul class="plain terms">
        {[...lookup.types].map(([id, type]) => (
          <Term
            key={id}
            label={type.label}
            about={type.means}
            fields={typeFields}
            values={{ label: type.label, means: type.means ?? '', color: type.color ?? '' }}
            editFor={(values) => ({ kind: 'type', id, to: typeOf(type, values) })}
          />
        ))}
      </ul>
      <h3>{strings.relations}</h3>
      <ul class="plain terms">
        {[...lookup.predicates].map(([id, predicate]) => (
          <Term
            key={id}
            label={predicate.label}
            about={lacksDirection(predicate) ? strings.inverseOpen : predicate.inverse}
            fields={predicateFields}
            values={valuesOfPredicate(predicate)}
            editFor={(values) => ({ kind: 'predicate', id, to: predicateOf(predicate, values) })}
          />
        ))}
      </ul>
    </ModalDialog>
  );
}

interface TermProps {
  readonly label: string;
  readonly about: string | undefined;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly editFor: (values: FormValues) => Edit;
}

function Term({ label, about, fields, values, editFor }: TermProps): JSX.Element {
  const edit = useEdit();
  const isOpen = useSignal(false);
  const close = () => {
    isOpen.value = false;
  };
  if (isOpen.value) {
    return (
      <li>
        <EditForm
          title={label}
          fields={fields}
          values={values}
          onSave={(now) => edit(strings.changed(label), editFor(now), close)}
          onCancel={close}
        />
      </li>
    );
  }
  return (
    <li class="term">
      <span>
        <bdi>{label}</bdi> {about !== undefined && <span class="soft">{about}</span>}
      </span>
      <button
        type="button"
        class="text-button"
        aria-label={`${strings.edit}: ${label}`}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {strings.edit}
      </button>
    </li>
  );
}

const typeFields: readonly FormField[] = [
  { key: 'label', label: strings.label },
  { key: 'means', label: strings.means },
  { key: 'color', label: strings.color, hint: strings.colorHint },
];

const predicateFields: readonly FormField[] = [
  { key: 'label', label: strings.label },
  { key: 'inverse', label: strings.inverse },
  { key: 'domain', label: strings.domain },
  { key: 'range', label: strings.range },
  { key: 'group', label: strings.group },
  { key: 'means', label: strings.means },
];

function typeOf(before: EntityType, values: FormValues): EntityType {
  const { means: _means, color: _color, ...rest } = before;
  return { ...rest, label: trimmed(values['label']), ...given('means', values), ...given('color', values) };
}

function valuesOfPredicate(predicate: Predicate): FormValues {
  const { label, domain, range, group, means = '' } = predicate;
  const inverse = hasInverse(predicate) ? predicate.inverse : '';
  return { label, inverse: inverse ?? '', domain: listed(domain), range: listed(range), group, means };
}

function predicateOf(before: Predicate, values: FormValues): Predicate {
  const { means: _means, inverse: _inverse, ...rest } = before;
  const range = trimmed(values['range']);
  const label = trimmed(values['label']);
  // Emptied or not worded yet, the other direction waits.
  const isOpen =
    trimmed(values['inverse']) === '' && before.inverse !== undefined && range !== 'text' && range !== 'number';
  return {
    ...rest,
    label,
    ...(isOpen ? { inverse: makeshiftInverse(label) } : given('inverse', values)),
    domain: typesIn(values['domain']),
    range: range === 'text' ? 'string' : range === 'number' ? 'number' : typesIn(range),
    group: trimmed(values['group']),
    ...given('means', values),
  };
}

function listed(types: Predicate['range']): string {
  if (types === 'string') return 'text';
  if (types === 'number') return types;
  return types === '*' ? strings.anyType : [...types].join(' ');
}

function typesIn(text = ''): readonly string[] | '*' {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  return words.length === 0 || (words.length === 1 && words[0] === strings.anyType) ? '*' : words;
}

function given<Key extends string>(key: Key, values: FormValues): { readonly [K in Key]?: string } {
  const text = trimmed(values[key]);
  // One key, or none.
  return (text === '' ? {} : { [key]: text }) as { readonly [K in Key]?: string };
}

function trimmed(text = ''): string {
  return text.trim();
}
