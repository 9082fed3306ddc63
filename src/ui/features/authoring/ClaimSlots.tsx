import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ClaimFields, FieldName, Slot } from '../../../edit/claim-fields.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { findRelation } from '../../../edit/resolve-relation.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { type ClaimLine, writeFields } from '../../../state/screen/claim-line.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Combobox, type ComboOption } from '../../kit/Combobox.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import {
  type EntityOption,
  entityOptions,
  relationOptions,
  statusOfDigit,
  statusOptions,
  voiceOptions,
} from './claim-options.tsx';
import { firmlyFor } from './save-claim.ts';

interface Props {
  readonly line: ClaimLine;
  readonly faults: readonly ClaimFault[];
}

/** The words that say it, with their count. */
export function WordsField({ line, faults, count }: Props & { readonly count: number }): JSX.Element {
  return (
    <TextField
      label={strings.words}
      field="words"
      text={line.fields.words}
      faults={faults}
      note={strings.wordCount(count)}
      isOver={count > 9}
      onText={(words) => writeFields({ words })}
    />
  );
}

/** The fields of a claim, in the order in which it is read. */
export function ClaimSlots({ line, faults }: Props): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  if (!lookup) return undefined;
  const { fields } = line;
  const isFaulty = (field: FieldName) => faults.some((fault) => fault.field === field);
  return (
    <div class="claim-slots">
      <EntitySlot
        lookup={lookup}
        label={strings.subject}
        field="subject"
        slot={fields.subject}
        isFaulty={isFaulty('subject')}
      />
      <RelationSlot lookup={lookup} fields={fields} isFaulty={isFaulty('relation')} />
      <TargetSlot lookup={lookup} fields={fields} isFaulty={isFaulty('target')} />
      <TextField
        label={strings.detail}
        field="detail"
        text={fields.detail}
        faults={faults}
        onText={(detail) => writeFields({ detail })}
      />
      <Field label={strings.saidBy}>
        <Combobox
          label={strings.saidBy}
          field="saidBy"
          text={fields.saidBy}
          isFaulty={isFaulty('saidBy')}
          optionsFor={(text) => voiceOptions(lookup, text)}
          onText={(saidBy) => writeFields({ saidBy })}
          onChoose={({ text }) => writeFields({ saidBy: text })}
        />
      </Field>
      <Field label={strings.firmly}>
        <Combobox
          label={strings.firmly}
          field="firmly"
          text={fields.firmly}
          isFaulty={isFaulty('firmly')}
          optionsFor={statusOptions}
          onText={(text) => writeFields({ firmly: statusOfDigit(text.slice(-1)) ?? text })}
          onChoose={({ text }) => writeFields({ firmly: text })}
        />
      </Field>
      <TextField
        label={strings.when}
        field="when"
        text={fields.when}
        faults={faults}
        hint="2019-03"
        onText={(when) => writeFields({ when })}
      />
    </div>
  );
}

interface EntitySlotProps {
  readonly lookup: Lookup;
  readonly label: string;
  readonly field: 'subject' | 'target';
  readonly slot: Slot;
  readonly isFaulty: boolean;
}

function EntitySlot({ lookup, label, field, slot, isFaulty }: EntitySlotProps): JSX.Element {
  return (
    <Field label={label}>
      <Combobox
        label={label}
        field={field}
        text={slot.text}
        isFaulty={isFaulty}
        optionsFor={(text) => entityOptions(lookup, text)}
        onText={(text) => writeFields({ [field]: { text } })}
        onChoose={(option) => writeFields({ [field]: slotOf(option) })}
      />
    </Field>
  );
}

interface SlotProps {
  readonly lookup: Lookup;
  readonly fields: ClaimFields;
  readonly isFaulty: boolean;
}

/** A relation that takes a text or a number offers no entities. */
function TargetSlot({ lookup, fields, isFaulty }: SlotProps): JSX.Element {
  const range = findRelation(lookup, fields)?.predicate.range;
  if (range !== 'string' && range !== 'number') {
    return (
      <EntitySlot lookup={lookup} label={strings.target} field="target" slot={fields.target} isFaulty={isFaulty} />
    );
  }
  return (
    <Field label={strings.target}>
      <Combobox
        label={strings.target}
        field="target"
        text={fields.target.text}
        isFaulty={isFaulty}
        placeholder={range === 'number' ? '1200' : strings.noQuotes}
        optionsFor={() => []}
        onText={(text) => writeFields({ target: { text } })}
        onChoose={() => undefined}
      />
    </Field>
  );
}

function RelationSlot({ lookup, fields, isFaulty }: SlotProps): JSX.Element {
  const isNew = fields.relation.text.trim() !== '' && findRelation(lookup, fields) === undefined;
  const mayBegin = isNew && relationOptions(lookup, fields.relation.text).length === 0;
  const set = (relation: Slot) => writeFields({ relation, firmly: firmlyFor(lookup, { ...fields, relation }) });
  return (
    <>
      <Field label={strings.relation}>
        <Combobox
          label={strings.relation}
          field="relation"
          text={fields.relation.text}
          isFaulty={isFaulty}
          optionsFor={(text) => relationOptions(lookup, text)}
          onText={(text) => set({ text })}
          onChoose={({ key, text }) => set({ text, id: key })}
        />
      </Field>
      {(mayBegin || (isNew && fields.inverse !== '')) && (
        <>
          <TextField
            label={strings.inverse}
            field="inverse"
            text={fields.inverse}
            faults={[]}
            hint={strings.inverseHint}
            onText={(inverse) => writeFields({ inverse })}
          />
          <label class="claim-check">
            <input
              type="checkbox"
              checked={fields.accuses}
              onChange={(event) => {
                const accuses = event.currentTarget.checked;
                writeFields({ accuses, ...(accuses && fields.firmly === 'stated' ? { firmly: 'alleged' } : {}) });
              }}
            />
            {strings.accuses}
          </label>
        </>
      )}
    </>
  );
}

function slotOf({ text, id, newType }: ComboOption & EntityOption): Slot {
  if (id !== undefined) return { text, id };
  return newType === undefined ? { text } : { text, newType };
}

interface TextFieldProps {
  readonly label: string;
  readonly field: FieldName;
  readonly text: string;
  readonly faults: readonly ClaimFault[];
  readonly onText: (text: string) => void;
  readonly hint?: string;
  readonly note?: string;
  readonly isOver?: boolean;
}

function TextField({ label, field, text, faults, onText, hint, note, isOver }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="claim-field" data-field-of={field}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        data-field={field}
        autocomplete="off"
        placeholder={hint}
        aria-invalid={isOver || faults.some((fault) => fault.field === field) || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {note !== undefined && (
        <span class="count" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}

/** The word above a combobox, which has its name by itself. */
function Field({ label, children }: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="claim-field">
      <span class="claim-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
