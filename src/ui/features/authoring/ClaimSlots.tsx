import type { JSX } from 'preact';
import type { FieldName, Slot } from '../../../edit/claim-fields.ts';
import { firmnessFault } from '../../../edit/firmness-rule.ts';
import { guessType } from '../../../edit/guess-type.ts';
import { type ClaimFault, whenIn } from '../../../edit/plan-claim.ts';
import { findRelation } from '../../../edit/resolve-relation.ts';
import type { SuggestedField } from '../../../gate/suggestion-rules.ts';
import { asOfPhrase } from '../../../model/as-of.ts';
import { stillSo } from '../../../model/dates.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { type EditedClaim, writeFields } from '../../../state/screen/claim-editor.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Combobox, type ComboOption } from '../../kit/Combobox.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import {
  type EntityOption,
  entityOptions,
  isKnown,
  newVoices,
  statusOfDigit,
  statusOptions,
  type VoiceOption,
  voiceOptions,
} from './claim-options.tsx';
import { describedBy, FieldFrame, TextField } from './FieldFrame.tsx';
import { Firmness } from './Firmness.tsx';
import { NewRelation, RelationSlot } from './RelationSlot.tsx';
import { reasonFor } from './reason-words.ts';

export interface SlotProps {
  readonly lookup: Lookup;
  readonly edited: EditedClaim;
  readonly faults: readonly ClaimFault[];
}

interface Props {
  readonly edited: EditedClaim;
  readonly faults: readonly ClaimFault[];
}

/** The fields of a claim, in the order in which it is read. */
export function ClaimSlots({ edited, faults }: Props): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  if (!lookup) return undefined;
  const props = { lookup, edited, faults };
  const { fields } = edited;
  return (
    <>
      <div class="claim-slots claim-ends">
        <EntitySlot {...props} label={strings.subject} field="subject" />
        <RelationSlot {...props} />
        <TargetSlot {...props} />
      </div>
      <div class="claim-slots">
        <TextField
          label={strings.detail}
          field="detail"
          text={fields.detail}
          faults={faults}
          placeholder={strings.detailHint}
          onText={(detail) => writeFields({ detail })}
        />
        <SaidBySlot {...props} />
        <FirmlySlot {...props} />
        <TextField
          label={strings.when}
          field="when"
          text={fields.when}
          faults={faults}
          placeholder={strings.whenHint}
          {...whenNote(lookup, edited)}
          onText={(when) => writeFields({ when })}
        />
      </div>
      <NewRelation {...props} />
      <FirmnessRule {...props} />
      <Firmness chosen={fields.firmly} />
    </>
  );
}

interface EntitySlotProps extends SlotProps {
  readonly label: string;
  readonly field: 'subject' | 'target';
}

function EntitySlot({ lookup, edited, faults, label, field }: EntitySlotProps): JSX.Element {
  const slot = edited.fields[field];
  const reason = field === 'subject' ? reasonOf(edited, 'subject') : {};
  const note = reason.note ?? newEntityNote(lookup, edited, field);
  return (
    <FieldFrame label={label} field={field} note={note} noteId={`note-${field}`} hint={reason.hint}>
      <Combobox
        label={label}
        field={field}
        text={slot.text}
        isFaulty={isFaulty(faults, field)}
        describedBy={describedBy(field, faults, note === undefined ? undefined : `note-${field}`)}
        optionsFor={(text) => (slot.id === undefined ? entityOptions(lookup, text) : [])}
        onText={(text) => writeFields({ [field]: { text } })}
        onChoose={(option) => writeFields({ [field]: slotOf(option) })}
      />
    </FieldFrame>
  );
}

/** A relation that takes a text or a number offers no entities. */
function TargetSlot(props: SlotProps): JSX.Element {
  const { lookup, edited, faults } = props;
  const range = findRelation(lookup, edited.fields)?.predicate.range;
  if (range !== 'string' && range !== 'number') {
    return <EntitySlot {...props} label={strings.target} field="target" />;
  }
  return (
    <FieldFrame label={strings.target} field="target">
      <Combobox
        label={strings.target}
        field="target"
        text={edited.fields.target.text}
        isFaulty={isFaulty(faults, 'target')}
        describedBy={describedBy('target', faults, undefined)}
        placeholder={range === 'number' ? strings.number : strings.noQuotes}
        optionsFor={() => []}
        onText={(text) => writeFields({ target: { text } })}
        onChoose={() => undefined}
      />
    </FieldFrame>
  );
}

function SaidBySlot({ lookup, edited, faults }: SlotProps): JSX.Element {
  const { fields } = edited;
  const settled = Object.keys(fields.voiceTypes ?? {});
  const reason = reasonOf(edited, 'saidBy');
  const note = reason.note ?? newVoicesNote(lookup, edited);
  return (
    <FieldFrame label={strings.saidBy} field="saidBy" noteId="note-said-by" note={note} hint={reason.hint}>
      <Combobox
        label={strings.saidBy}
        field="saidBy"
        text={fields.saidBy}
        isFaulty={isFaulty(faults, 'saidBy')}
        describedBy={describedBy('saidBy', faults, note === undefined ? undefined : 'note-said-by')}
        placeholder={strings.saidByHint}
        optionsFor={(text) => voiceOptions(lookup, text, settled)}
        onText={(saidBy) => writeFields({ saidBy })}
        onChoose={({ text, newVoice }: VoiceOption) =>
          writeFields({
            saidBy: text,
            ...(newVoice ? { voiceTypes: { ...fields.voiceTypes, [newVoice.name]: newVoice.type } } : {}),
          })
        }
      />
    </FieldFrame>
  );
}

function FirmlySlot({ edited, faults }: SlotProps): JSX.Element {
  const reason = reasonOf(edited, 'firmly');
  return (
    <FieldFrame label={strings.firmly} field="firmly" noteId="note-firmly" {...reason}>
      <Combobox
        label={strings.firmly}
        field="firmly"
        text={edited.fields.firmly}
        isFaulty={isFaulty(faults, 'firmly')}
        describedBy={describedBy('firmly', faults, reason.note === undefined ? undefined : 'note-firmly')}
        placeholder={strings.firmlyHint}
        optionsFor={statusOptions}
        onText={(text) => writeFields({ firmly: statusOfDigit(text.slice(-1)) ?? text })}
        onChoose={({ text }) => writeFields({ firmly: text })}
      />
    </FieldFrame>
  );
}

/** Says at once when a relation cannot be said so firmly, with the ways out; once it is saved, the fault says the same. */
function FirmnessRule({ lookup, edited, faults }: SlotProps): JSX.Element {
  return (
    <p class="claim-note" role="status" dir="auto">
      {isFaulty(faults, 'firmly') ? '' : firmnessFault(lookup, edited.fields)}
    </p>
  );
}

/** Why a date stands there, or what is said with a word such as “now”. */
function whenNote(lookup: Lookup, edited: EditedClaim): { readonly note?: string; readonly hint?: string } {
  const source = lookup.sources.get(edited.source);
  const isNow = whenIn(edited.fields.when) === stillSo;
  return isNow && source ? { note: strings.stillSo(asOfPhrase(source)) } : reasonOf(edited, 'when');
}

function reasonOf(edited: EditedClaim, field: SuggestedField): { readonly note?: string; readonly hint?: string } {
  const suggestion = edited.filled?.[field];
  return suggestion ? reasonFor(suggestion, edited) : {};
}

/** Say that a name is new, and what it will be. */
function newEntityNote(lookup: Lookup, { fields }: EditedClaim, field: 'subject' | 'target'): string | undefined {
  const { text, id, newType }: Slot = fields[field];
  const name = text.trim();
  if (name === '' || id !== undefined || (newType === undefined && isKnown(lookup, name))) return undefined;
  const relation = findRelation(lookup, fields);
  const { domain, range } = relation?.predicate ?? { domain: '*', range: '*' };
  const isNear = (field === 'subject') !== (relation?.isReversed ?? false);
  const allowed = isNear ? domain : range;
  const type = newType ?? guessType(name, Array.isArray(allowed) ? allowed : [...lookup.types.keys()]);
  return strings.becomes(labelOf(lookup, type));
}

/** What a type is called; undefined for none. */
function labelOf({ types }: Lookup, type: string | undefined): string | undefined {
  return type === undefined ? undefined : (types.get(type)?.label ?? type);
}

/** Say which voices are new, and what each will be; where there is but one voice, its name need not be said. */
function newVoicesNote(lookup: Lookup, { fields }: EditedClaim): string | undefined {
  const all = newVoices(lookup, fields);
  const isOnly = !fields.saidBy.includes('>');
  const become = ({ name, type }: (typeof all)[number]) => {
    const words = strings.becomes(labelOf(lookup, type));
    return isOnly ? words : strings.voiceBecomes(name, words);
  };
  return all.length === 0 ? undefined : all.map(become).join('; ');
}

function slotOf({ text, id, newType }: ComboOption & EntityOption): Slot {
  if (id !== undefined) return { text, id };
  return newType === undefined ? { text } : { text, newType };
}

function isFaulty(faults: readonly ClaimFault[], field: FieldName): boolean {
  return faults.some((fault) => fault.field === field);
}
