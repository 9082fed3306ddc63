import { batch, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { mergeEntities, splitEntity } from '../../../edit/entity-edits.ts';
import { newEntityId } from '../../../edit/new-id.ts';
import { dependentsOf, removeEntity } from '../../../edit/removal.ts';
import { shorten } from '../../../lib/text.ts';
import { sentenceOf } from '../../../model/claim-wording.ts';
import type { Issue } from '../../../model/issues.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Entity } from '../../../model/types.ts';
import { buildSearchIndex, searchEntities } from '../../../query/match-names.ts';
import { editThing } from '../../../state/screen/editing.ts';
import { select } from '../../../state/view/change-selection.ts';
import { change } from '../../../state/view/current-view.ts';
import { Combobox } from '../../kit/Combobox.tsx';
import { counted } from '../../words/strings.ts';
import { editingStrings as strings } from './editing-strings.ts';
import { useEdit } from './use-edit.ts';

interface Props {
  readonly lookup: Lookup;
  readonly entity: Entity;
}

const most = 8;

/** Merge an entity with another one, which keeps its id; what moves is said first. */
export function MergeEntity({ lookup, entity }: Props): JSX.Element {
  const edit = useEdit();
  const text = useSignal('');
  const other = useSignal<string | undefined>(undefined);
  const faults = useSignal<readonly Issue[]>([]);
  const kept = other.value === undefined ? undefined : lookup.entities.get(other.value);
  const claims = dependentsOf(lookup.dataset, entity.id).claims.length;
  const merge = () => {
    const wanted = kept && mergeEntities(lookup.dataset, kept.id, entity.id);
    if (!kept || !wanted) return;
    faults.value = edit(strings.mergeName(entity.name, kept.name), wanted, () => leaveFor(kept.id));
  };
  return (
    <div class="editor-panel">
      <span class="claim-label" aria-hidden="true">
        {strings.mergeWith}
      </span>
      <Combobox
        label={strings.mergeWith}
        text={text.value}
        optionsFor={(typed) =>
          searchEntities(buildSearchIndex(lookup), typed, most)
            .filter((hit) => hit.entity.id !== entity.id)
            .map((hit) => ({ key: hit.entity.id, text: hit.entity.name, shown: nameOf(lookup, hit.entity.id) }))
        }
        onText={(typed) => {
          text.value = typed;
          other.value = undefined;
        }}
        onChoose={(option) => {
          text.value = option.text;
          other.value = option.key;
        }}
      />
      {kept && (
        <>
          <p class="soft">
            {strings.mergeNote(nameOf(lookup, entity.id), nameOf(lookup, kept.id), counted(claims, 'claim'))}
          </p>
          <button type="button" class="button button-main" onClick={merge}>
            {strings.mergeNow}
          </button>
        </>
      )}
      <Faults faults={faults.value} />
    </div>
  );
}

/** Split an entity: a new one takes the claims that are chosen. */
export function SplitEntity({ lookup, entity }: Props): JSX.Element {
  const edit = useEdit();
  const name = useSignal('');
  const moved = useSignal<ReadonlySet<string>>(new Set());
  const faults = useSignal<readonly Pick<Issue, 'message'>[]>([]);
  const { claims } = dependentsOf(lookup.dataset, entity.id);
  const split = () => {
    const wanted = name.peek().trim();
    const id = newEntityId(wanted, (one) => lookup.entities.has(one) || lookup.claims.has(one));
    const parts = splitEntity(lookup.dataset, entity.id, { id, name: wanted }, moved.peek());
    if (wanted === '' || moved.peek().size === 0 || !parts) {
      faults.value = [{ message: strings.splitNeeds }];
      return;
    }
    faults.value = edit(strings.splitOff(wanted), parts, () => leaveFor(id));
  };
  return (
    <div class="editor-panel">
      <label class="form-row">
        {strings.splitName}
        <input
          type="text"
          dir="auto"
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      <p class="soft">{strings.splitNote}</p>
      <ul class="plain editor-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <label class="claim-check">
              <input
                type="checkbox"
                checked={moved.value.has(claim.id)}
                onChange={() => {
                  const next = new Set(moved.peek());
                  if (!next.delete(claim.id)) next.add(claim.id);
                  moved.value = next;
                }}
              />
              <span dir="auto">{shorten(sentenceOf(lookup, claim), 200)}</span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-main" onClick={split}>
        {strings.splitNow}
      </button>
      <Faults faults={faults.value} />
    </div>
  );
}

/** Delete an entity; all that goes with it is named first. */
export function DeleteEntity({ lookup, entity }: Props): JSX.Element {
  const edit = useEdit();
  const faults = useSignal<readonly Issue[]>([]);
  const { claims, sources, steps } = dependentsOf(lookup.dataset, entity.id);
  const removal = removeEntity(lookup.dataset, entity.id);
  if (!removal) {
    const titles = sources.map(({ title }) => `“${shorten(title, 80)}”`).join(', ');
    return <p class="editor-panel form-fault">{strings.removeNot(titles)}</p>;
  }
  const what = [
    ...(claims.length > 0 ? [counted(claims.length, 'claim')] : []),
    ...(steps.length > 0 ? [`its place in ${counted(steps.length, 'tour step')}`] : []),
  ];
  return (
    <div class="editor-panel">
      <p>{what.length === 0 ? strings.removeAlone : strings.removeWith(what.join(' and '))}</p>
      <ul class="plain editor-claims">
        {claims.slice(0, 20).map((claim) => (
          <li key={claim.id} dir="auto">
            {shorten(sentenceOf(lookup, claim), 200)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          faults.value = edit(strings.removeName(entity.name), removal, () => leaveFor(undefined));
        }}
      >
        {strings.removeNow}
      </button>
      <Faults faults={faults.value} />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly Pick<Issue, 'message'>[] }): JSX.Element {
  return (
    <div role="alert">
      {faults.slice(0, 3).map(({ message }) => (
        <p key={message} class="form-fault" dir="auto">
          {message}
        </p>
      ))}
    </div>
  );
}

function leaveFor(id: string | undefined): void {
  batch(() => {
    editThing(undefined);
    change(select(id === undefined ? undefined : { kind: 'entity', id }));
  });
}
