import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '../../../src/edit/claim-fields.ts';
import {
  editedClaim,
  openEditor,
  openEditorBetween,
  openEditorFor,
  openEditorOf,
  putEditorAway,
  setEditedClaim,
  writeFields,
} from '../../../src/state/screen/claim-editor.ts';
import { openUnfinished, toDo } from '../../../src/state/screen/to-do.ts';
import { read } from '../../../src/state/view/change-mode.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { desk, emptyDesk } from '../../../src/state/workspace/desk.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { openWorld } from '../open-world.ts';

const drafted = { id: '0.a', by: 'tiny' };
const keptFields = () => desk.value.drafts.map(({ fields }) => fields.detail);

beforeEach(() => {
  openWorld(`
    Ann -met->   Bob [¶1 "Ann met Bob in town"]
    Ann -liked-> Bob [¶2 "and again"]`);
  desk.value = emptyDesk;
  setEditedClaim(undefined);
  change(read('s1'));
});

function firstClaim() {
  const claim = workspace.value?.dataset.claims[0];
  if (!claim) throw new Error('There is no claim.');
  return claim;
}

describe('what was typed in the claim editor', () => {
  it('goes on with other words', () => {
    openEditor(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    openEditor(1, 'met Bob');
    expect(editedClaim.value).toMatchObject({ isTouched: true, fields: { words: 'met Bob', detail: 'in town' } });
    expect(desk.value.drafts).toEqual([]);
  });

  it.each<readonly [string, () => void]>([
    ['a claim that is there', () => openEditorOf(firstClaim(), emptyFields)],
    ['a draft of a model', () => openEditorFor(1, emptyFields, drafted)],
    ['a claim about an entity', () => openEditorBetween({ subject: { text: 'Ann' } })],
  ])('is kept as unfinished when the editor opens for %s', (_, open) => {
    openEditor(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    open();
    expect(keptFields()).toEqual(['in town']);
    expect(editedClaim.value?.fields.detail).toBe('');
    expect(toDo.value).toHaveLength(1);
  });

  it.each<readonly [string, () => void]>([
    ['a claim that is there', () => openEditorOf(firstClaim(), emptyFields)],
    ['a draft of a model', () => openEditorFor(1, emptyFields, drafted)],
  ])('is kept as unfinished when the editor is put away over %s; untouched, nothing is', (_, open) => {
    open();
    putEditorAway();
    expect(toDo.value).toEqual([]);
    open();
    writeFields({ detail: 'in town' });
    putEditorAway();
    expect(keptFields()).toEqual(['in town']);
    expect(editedClaim.value).toBeUndefined();
  });

  it('stays in the editor when that is put away over a claim of one’s own', () => {
    openEditor(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    putEditorAway();
    expect(editedClaim.value).toMatchObject({ isOpen: false, fields: { detail: 'in town' } });
    expect(keptFields()).toEqual([]);
    expect(toDo.value).toHaveLength(1);
  });

  it('of a draft of a model never passes for one’s own: it stays with the model’s name', () => {
    openEditorFor(1, { ...emptyFields, relation: { text: 'met' } }, drafted);
    putEditorAway();
    expect(editedClaim.value).toBeUndefined();
    openEditorFor(1, { ...emptyFields, relation: { text: 'met' } }, drafted);
    writeFields({ detail: 'twice' });
    openEditor(1, 'Ann met Bob');
    expect(editedClaim.value?.draft).toBeUndefined();
    expect(editedClaim.value?.fields.relation.text).toBe('');
    const [kept] = toDo.value;
    if (kept) openUnfinished(kept);
    expect(editedClaim.value).toMatchObject({ draft: drafted, fields: { detail: 'twice' } });
  });

  it('is not put back to what lies on the desk when it is opened once more', () => {
    openEditor(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    openEditorOf(firstClaim(), emptyFields);
    const [kept] = toDo.value;
    if (!kept) throw new Error('Nothing was kept.');
    openUnfinished(kept);
    writeFields({ detail: 'in the town' });
    openUnfinished(kept);
    expect(editedClaim.value?.fields.detail).toBe('in the town');
  });
});
