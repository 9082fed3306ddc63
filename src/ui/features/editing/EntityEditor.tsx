import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Entity } from '../../../model/types.ts';
import { editing, editThing } from '../../../state/screen/editing.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { EditForm } from './EditForm.tsx';
import { DeleteEntity, MergeEntity, SplitEntity } from './EntityChanges.tsx';
import { entityOf, valuesOfEntity } from './edit-things.ts';
import { editingStrings as strings } from './editing-strings.ts';
import { OwnNote } from './OwnNote.tsx';
import { useEdit } from './use-edit.ts';

type Panel = 'merge' | 'split' | 'delete';

/** Edit an entity in its place: what it is called, what it is, and whether it is one, two or none. */
export function EntityEditor(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const entity = lookup?.entities.get(editing.value?.id ?? '');
  return lookup && entity && <Editor lookup={lookup} entity={entity} />;
}

interface Props {
  readonly lookup: Lookup;
  readonly entity: Entity;
}

function Editor({ lookup, entity }: Props): JSX.Element {
  const edit = useEdit();
  const panel = useSignal<Panel | undefined>(undefined);
  const types = [...lookup.types].map(([value, { label }]) => [value, label] as const);
  const name = nameOf(lookup, entity.id);
  const close = () => editThing(undefined);
  const toggle = (wanted: Panel) => () => {
    panel.value = panel.peek() === wanted ? undefined : wanted;
  };
  return (
    <div class="editor">
      <EditForm
        title={strings.entity}
        fields={[
          { key: 'name', label: strings.name },
          { key: 'inSentence', label: strings.inSentence, hint: strings.inSentenceHint },
          { key: 'type', label: strings.type, kind: 'choice', options: types },
          { key: 'aliases', label: strings.aliases, kind: 'area', hint: strings.aliasesHint },
          { key: 'note', label: strings.note, kind: 'area' },
        ]}
        values={valuesOfEntity(entity)}
        onSave={(values) => {
          const to = entityOf(entity, values);
          return edit(strings.changed(name), { kind: 'entity', id: entity.id, to }, close);
        }}
        onCancel={close}
      >
        {(
          [
            ['merge', strings.merge],
            ['split', strings.split],
            ['delete', strings.remove],
          ] as const
        ).map(([wanted, label]) => (
          <button
            key={wanted}
            type="button"
            class="button"
            aria-expanded={panel.value === wanted}
            onClick={toggle(wanted)}
          >
            {label}
          </button>
        ))}
      </EditForm>
      {panel.value === 'merge' && <MergeEntity lookup={lookup} entity={entity} />}
      {panel.value === 'split' && <SplitEntity lookup={lookup} entity={entity} />}
      {panel.value === 'delete' && <DeleteEntity lookup={lookup} entity={entity} />}
      <OwnNote id={entity.id} name={name} />
    </div>
  );
}
