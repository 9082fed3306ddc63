import type { JSX } from 'preact';
import type { Slot } from '../../../edit/claim-fields.ts';
import { otherDirection } from '../../../edit/other-direction.ts';
import type { ClaimFault } from '../../../edit/plan-claim.ts';
import { accusesInItsWords, findRelation } from '../../../edit/resolve-relation.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { accusationGroup } from '../../../model/types.ts';
import { type EditedClaim, writeFields } from '../../../state/screen/claim-editor.ts';
import { Combobox } from '../../kit/Combobox.tsx';
import { authoringStrings as strings } from './authoring-strings.ts';
import { newRelationKey, newRelationOption, relationCompletion, relationOptions } from './claim-options.tsx';
import { describedBy, FieldFrame, TextField } from './FieldFrame.tsx';
import { fillIn } from './fill-in.ts';

interface Props {
  readonly lookup: Lookup;
  readonly edited: EditedClaim;
  readonly faults: readonly ClaimFault[];
}

/** The relation. */
export function RelationSlot({ lookup, edited: { fields }, faults }: Props): JSX.Element {
  const text = fields.relation.text.trim();
  const isNew = text !== '' && findRelation(lookup, fields) === undefined;
  const { isNew: isChosen = false } = fields.relation;
  const completionOf = (written: string) =>
    isChosen ? undefined : relationCompletion(lookup, written, fields.subject.id);
  const completion = isNew ? completionOf(text)?.text : undefined;
  return (
    <FieldFrame
      label={strings.relation}
      field="relation"
      noteId="note-relation"
      note={isNew ? strings.newRelation(completion) : undefined}
    >
      <Combobox
        label={strings.relation}
        field="relation"
        text={fields.relation.text}
        isFaulty={faults.some(({ field }) => field === 'relation')}
        describedBy={describedBy('relation', faults, isNew ? 'note-relation' : undefined)}
        completionOf={completionOf}
        optionsFor={(written) => [
          ...relationOptions(lookup, written, fields.subject.id),
          ...(isChosen ? [] : newRelationOption(lookup, written)),
        ]}
        onText={(written) => choose(lookup, { text: written })}
        onChoose={({ key, text: written }) =>
          choose(lookup, key === newRelationKey ? { text: written, isNew: true } : { text: written, id: key })
        }
      />
    </FieldFrame>
  );
}

/** How a relation that is not known yet reads the other way round, and whether it accuses. It stands behind the other fields. */
export function NewRelation({ lookup, edited: { fields }, faults }: Props): JSX.Element | undefined {
  const text = fields.relation.text.trim();
  if (text === '' || findRelation(lookup, fields) !== undefined) return undefined;
  // While one may still be typing a known one there is nothing to ask.
  const isMeant =
    fields.relation.isNew === true ||
    fields.target.text !== '' ||
    fields.inverse !== '' ||
    relationOptions(lookup, text).length === 0;
  if (!isMeant) return undefined;
  return (
    <div class="claim-new-relation">
      <TextField
        label={strings.inverse}
        field="inverse"
        text={fields.inverse}
        faults={faults}
        placeholder={otherDirection(text) ?? strings.inverseHint}
        onText={(inverse) => writeFields({ inverse })}
      />
      <label class="claim-check">
        <input
          type="checkbox"
          checked={fields.accuses || accusesInItsWords(text)}
          disabled={accusesInItsWords(text)}
          onChange={(event) => {
            const accuses = event.currentTarget.checked;
            const isOpen = fields.firmly === '' || fields.firmly === 'stated';
            writeFields({ accuses, ...(accuses && isOpen ? { firmly: 'alleged' } : {}) });
          }}
        />
        {strings.accuses}
      </label>
    </div>
  );
}

/** Take a relation. An accusation is never stated: the rules are asked anew then. What its writer called alleged never becomes stated by itself. */
function choose(lookup: Lookup, relation: Slot): void {
  const accuses = findRelation(lookup, { relation })?.predicate.group === accusationGroup;
  writeFields({ relation });
  fillIn(accuses ? 'stated' : undefined);
}
