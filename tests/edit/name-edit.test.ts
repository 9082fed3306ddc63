import { expect, it } from 'vitest';
import type { Edit } from '../../src/edit/edit.ts';
import { nameOfEdit } from '../../src/edit/name-edit.ts';
import { removeEntity } from '../../src/edit/removal.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const world = datasetFromText('(person) Ann -knows-> (person) Bob');
const [ann] = world.entities;
const [claim] = world.claims;
if (!ann || !claim) throw new Error('The world is empty.');

it.each<[string, Edit | undefined]>([
  ['Rename Ann to Anna', { kind: 'entity', id: 'ann', to: { ...ann, name: 'Anna' } }],
  ['Change Ann', { kind: 'entity', id: 'ann', to: { ...ann, note: 'Of Brno' } }],
  ['Add Cid', { kind: 'entity', id: 'cid', to: { id: 'cid', type: 'person', name: 'Cid' } }],
  ['Remove Ann', removeEntity(world, 'ann')],
  ['Change a claim', { kind: 'claim', id: 'c1', to: { ...claim, status: 'possible' } }],
  ['Add a claim', { kind: 'claim', id: 'c2', to: { ...claim, id: 'c2' } }],
  ['Remove a claim', { kind: 'claim', id: 'c1', to: undefined }],
  ['Add a relation', { kind: 'predicate', id: 'met', to: { label: 'met', domain: '*', range: '*', group: 'tie' } }],
  ['Change the tour', { kind: 'story', to: undefined }],
])('names an edit: %s', (name, edit) => {
  expect(edit && nameOfEdit(world, edit)).toBe(name);
});
