import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import { mergeEntities, splitEntity } from '../../src/edit/entity-edits.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import { validate } from '../../src/model/validate.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const world = datasetFromText(`
  Ann   -works for-> Bolt
  Annie -owns->      Cord {alleged; Paper > Author}
  Bolt  -knows->     Annie
`);

describe('merging two entities', () => {
  it('moves all claims, keeps both spellings, and lets links lead on', () => {
    const edit = mergeEntities(world, 'ann', 'annie');
    if (!edit) throw new Error('There is nothing to merge.');
    const { dataset, inverse } = applyEdit(world, edit);
    expect(dataset.claims.map(({ subject, object }) => `${subject} ${object}`)).toEqual([
      'ann bolt',
      'ann cord',
      'bolt ann',
    ]);
    expect(dataset.entities.find(({ id }) => id === 'ann')?.aliases).toEqual(['Annie']);
    expect(dataset.entities.some(({ id }) => id === 'annie')).toBe(false);
    expect(dataset.formerIds).toEqual({ annie: 'ann' });
    expect(validate(dataset).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(writeSayso(applyEdit(dataset, inverse).dataset)).toBe(writeSayso(world));
  });

  it('follows voices, sources and reading steps', () => {
    const told = { ...world, story: [{ title: 'One', show: ['author', 'paper'] }] };
    const edit = mergeEntities(told, 'author', 'paper');
    if (!edit) throw new Error('There is nothing to merge.');
    const { dataset } = applyEdit(told, edit);
    expect(dataset.claims[1]?.voices).toEqual(['author']);
    expect(dataset.story).toEqual([{ title: 'One', show: ['author'] }]);
  });

  it('is nothing for one and the same, or for strangers', () => {
    expect(mergeEntities(world, 'ann', 'ann')).toBeUndefined();
    expect(mergeEntities(world, 'ann', 'nobody')).toBeUndefined();
  });
});

describe('splitting an entity', () => {
  it('moves only the claims that were chosen', () => {
    const edit = splitEntity(world, 'bolt', { id: 'bolt-2', name: 'Bolt & Sons' }, new Set(['c3']));
    if (!edit) throw new Error('There is nothing to split.');
    const { dataset } = applyEdit(world, edit);
    expect(dataset.claims.map(({ subject, object }) => `${subject} ${object}`)).toEqual([
      'ann bolt',
      'annie cord',
      'bolt-2 annie',
    ]);
    expect(dataset.entities.find(({ id }) => id === 'bolt-2')).toMatchObject({ name: 'Bolt & Sons' });
  });
});
