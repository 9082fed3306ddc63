import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '../../../src/edit/claim-fields.ts';
import {
  claimLine,
  openClaimLine,
  openLineBetween,
  openLineFor,
  openLineOf,
  putLineAway,
  setClaimLine,
  writeFields,
} from '../../../src/state/screen/claim-line.ts';
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
