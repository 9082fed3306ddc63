import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '../../../src/edit/claim-fields.ts';
import { anchorText } from '../../../src/model/anchor-text.ts';
import {
  editedClaim,
  makeRoom,
  openEditor,
  openEditorBetween,
  openEditorFor,
  openEditorOf,
  putEditorAway,
  setEditedClaim,
  writeFields,
} from '../../../src/state/screen/claim-editor.ts';
import { selectWords, sentenceAt, walkTo, wordsAt } from '../../../src/state/screen/sentences.ts';
import { openUnfinished, toDo } from '../../../src/state/screen/to-do.ts';
import { read } from '../../../src/state/view/change-mode.ts';
import { change } from '../../../src/state/view/current-view.ts';
import { desk, emptyDesk } from '../../../src/state/workspace/desk.ts';
import { noteText } from '../../../src/state/workspace/source-texts.ts';
import { workspace } from '../../../src/state/workspace/workspace.ts';
import { notatedFromText } from '../../fixtures/text-notation.ts';
import { openDataset, openWorld } from '../open-world.ts';

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

describe('where one is in a text', () => {
  it('belongs to that text: another one begins at its start, and the first keeps its place', () => {
    openWorld(`
      Ann -met-> Bob [¶1 "Ann met Bob in town"]
      Ann -met-> Cid {stated; source s2} [¶1 "Ann met Cid"]`);
    change(read('s1'));
    const at = { paragraph: 7, start: 0, end: 5, text: 'Seven' };
    walkTo(at);
    selectWords({ start: 0, end: 5 });
    change(read('s2'));
    expect(sentenceAt.value).toBeUndefined();
    expect(wordsAt.value).toBeUndefined();
    walkTo({ ...at, paragraph: 1 });
    change(read('s1'));
    expect(sentenceAt.value).toEqual(at);
    expect(wordsAt.value).toEqual({ start: 0, end: 5 });
  });
});

describe('an edited claim whose words stand in another paragraph than the one its editor was opened at', () => {
  it('is to do in that paragraph', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -met->   Bob [¶1 "Ann met Bob in town"]
      Ann -liked-> Bob [¶2 "and again"]`);
    openDataset(dataset);
    change(read('s1'));
    const { claims, entities, sources } = dataset;
    const anchored = anchorText({ copy: texts.get('s1') ?? '', expected: sources[0]?.text, claims, entities });
    noteText(workspace.value?.opening ?? 0, 's1', { kind: 'at-hand', origin: 'own', ...anchored });
    openEditor(1, 'Ann met Bob');
    writeFields({ words: 'and again', detail: 'twice' });
    putEditorAway();
    expect(toDo.value.map(({ paragraph }) => paragraph)).toEqual([2]);
    makeRoom();
    expect(desk.value.drafts.map(({ paragraph }) => paragraph)).toEqual([2]);
  });
});
