import { describe, expect, it } from 'vitest';
import { hover } from '../../../src/state/screen/highlighted.ts';
import { hint } from '../../../src/state/selectors/hint.ts';
import { openWorld } from '../open-world.ts';

const hintAt = (kind: 'entity' | 'claim', id: string) => {
  hover.value = { kind, id, at: { x: 0, y: 0 } };
  return hint.value;
};

describe('the hint beside the pointer', () => {
  it('names an entity, its type, its claims and how firmly they are said', () => {
    openWorld(`
      (person) Ann -knows-> (person) Bob
      Ann -was accused over-> (matter) Theft {alleged; Bob}
      Ann -knows-> (person) Cid {opinion; Bob}
      Ann -knows-> Bob {2019}`);
    expect(hintAt('entity', 'ann')).toEqual({
      name: 'Ann',
      words: 'person · 4 claims: 2 stated, 1 alleged, 1 opinion',
    });
    expect(hintAt('entity', 'theft')).toEqual({ name: 'Theft', words: 'matter · 1 claim, alleged' });
  });

  it('reads right for none and for several alike', () => {
    openWorld(`
      (person) Ann -knows-> (person) Bob
      Ann -knows-> Bob {2019}`);
    expect(hintAt('entity', 'bob').words).toBe('person · 2 claims, all stated');
    expect(hintAt('entity', 'nobody')).toEqual({ name: '', words: '' });
  });

  it('says a claim with its hedge and its voices', () => {
    openWorld('(person) Ann -was accused over-> (matter) Theft {alleged; (person) Bob}');
    const { name, words } = hintAt('claim', 'c1');
    expect(name).toBe('');
    expect(words).toContain('alleged by Bob');
  });
});
