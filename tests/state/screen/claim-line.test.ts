import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '../../../src/edit/claim-fields.ts';
import { anchorText } from '../../../src/model/anchor-text.ts';
import {
  claimLine,
  makeRoom,
  openClaimLine,
  openLineBetween,
  openLineFor,
  openLineOf,
  putLineAway,
  selectWords,
  sentenceAt,
  setClaimLine,
  walkTo,
  wordsAt,
  writeFields,
} from '../../../src/state/screen/claim-line.ts';
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
  setClaimLine(undefined);
  change(read('s1'));
});

function firstClaim() {
  const claim = workspace.value?.dataset.claims[0];
  if (!claim) throw new Error('There is no claim.');
  return claim;
}

describe('what was typed in the line of a claim', () => {
  it('goes on with other words', () => {
    openClaimLine(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    openClaimLine(1, 'met Bob');
    expect(claimLine.value).toMatchObject({ isTouched: true, fields: { words: 'met Bob', detail: 'in town' } });
    expect(desk.value.drafts).toEqual([]);
  });

  it.each<readonly [string, () => void]>([
    ['a claim that is there', () => openLineOf(firstClaim(), emptyFields)],
    ['a draft of a model', () => openLineFor(1, emptyFields, drafted)],
    ['a claim about an entity', () => openLineBetween({ subject: { text: 'Ann' } })],
  ])('is kept as a draft when the line opens for %s', (_, open) => {
    openClaimLine(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    open();
    expect(keptFields()).toEqual(['in town']);
    expect(claimLine.value?.fields.detail).toBe('');
    expect(toDo.value).toHaveLength(1);
  });

  it('of a draft of a model never passes for one’s own: it stays with the model’s name', () => {
    openLineFor(1, { ...emptyFields, relation: { text: 'met' } }, drafted);
    putLineAway();
    expect(claimLine.value).toBeUndefined();
    openLineFor(1, { ...emptyFields, relation: { text: 'met' } }, drafted);
    writeFields({ detail: 'twice' });
    openClaimLine(1, 'Ann met Bob');
    expect(claimLine.value?.draft).toBeUndefined();
    expect(claimLine.value?.fields.relation.text).toBe('');
    const [kept] = toDo.value;
    if (kept) openUnfinished(kept);
    expect(claimLine.value).toMatchObject({ draft: drafted, fields: { detail: 'twice' } });
  });

  it('is not put back to what lies on the desk when it is opened once more', () => {
    openClaimLine(1, 'Ann met Bob');
    writeFields({ detail: 'in town' });
    openLineOf(firstClaim(), emptyFields);
    const [kept] = toDo.value;
    if (!kept) throw new Error('Nothing was kept.');
    openUnfinished(kept);
    writeFields({ detail: 'in the town' });
    openUnfinished(kept);
    expect(claimLine.value?.fields.detail).toBe('in the town');
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

describe('a line whose words stand in another paragraph than the one it was opened at', () => {
  it('is to do in that paragraph', () => {
    const { dataset, texts } = notatedFromText(`
      Ann -met->   Bob [¶1 "Ann met Bob in town"]
      Ann -liked-> Bob [¶2 "and again"]`);
    openDataset(dataset);
    change(read('s1'));
    const { claims, entities, sources } = dataset;
    const anchored = anchorText({ copy: texts.get('s1') ?? '', expected: sources[0]?.text, claims, entities });
    noteText(workspace.value?.opening ?? 0, 's1', { kind: 'at-hand', origin: 'own', ...anchored });
    openClaimLine(1, 'Ann met Bob');
    writeFields({ words: 'and again', detail: 'twice' });
    putLineAway();
    expect(toDo.value.map(({ paragraph }) => paragraph)).toEqual([2]);
    makeRoom();
    expect(desk.value.drafts.map(({ paragraph }) => paragraph)).toEqual([2]);
  });
});
