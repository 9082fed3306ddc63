import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import type { Edit } from '../../src/edit/edit.ts';
import { newClaimId, newEntityId } from '../../src/edit/new-id.ts';
import { dependentsOf, removeClaim, removeEntity } from '../../src/edit/removal.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Dataset } from '../../src/model/types.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { arbitraryWorld } from '../query/arbitrary-world.ts';
import { arbitraryThrows, editsOf, thousandThrows } from './arbitrary-edits.ts';

const world = datasetFromText(`
  Ann  -works for-> Bolt
  Bolt -owns->      Cord {alleged; Paper > Author}
  Ann  -knows->     Dan
`);
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).join(' ');

/** Apply edits one after the other, and then their inverses, last first. */
function thereAndBack(dataset: Dataset, edits: readonly Edit[]): Dataset {
  const inverses: Edit[] = [];
  let present = dataset;
  for (const edit of edits) {
    const step = applyEdit(present, edit);
    inverses.unshift(step.inverse);
    present = step.dataset;
  }
  return inverses.reduce((after, inverse) => applyEdit(after, inverse).dataset, present);
}

describe('an edit', () => {
  it('leaves the dataset it was given as it is', () => {
    const before = JSON.stringify(world);
    const { dataset } = applyEdit(world, { kind: 'claim', id: 'c1', to: undefined });
    expect(JSON.stringify(world)).toBe(before);
    expect(ids(dataset.claims)).toBe('c2 c3');
  });

  it('is taken back by its inverse, in the same place', () => {
    const { dataset, inverse } = applyEdit(world, { kind: 'claim', id: 'c2', to: undefined });
    expect(ids(applyEdit(dataset, inverse).dataset.claims)).toBe('c1 c2 c3');
  });

  it('says what it touched, and nothing else', () => {
    const entity = world.entities[0];
    if (!entity) throw new Error('There is nobody.');
    const { patch } = applyEdit(world, { kind: 'entity', id: entity.id, to: { ...entity, name: 'Anna' } });
    expect([...patch.entities]).toEqual(['ann']);
    expect([patch.claims.size, patch.sources.size, patch.types.size, patch.positions.size]).toEqual([0, 0, 0, 0]);
    expect(patch.about).toBe(false);
  });

  it('refuses what it cannot mean', () => {
    expect(() => applyEdit(world, { kind: 'claim', id: 'c9', to: undefined })).toThrow('no claim c9');
    const entity = world.entities[0];
    expect(() => applyEdit(world, { kind: 'entity', id: 'other', to: entity })).toThrow('cannot stand under other');
  });

  it('brings the same bytes back, whatever was done and undone', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryThrows, ({ dataset }, throws) => {
        const edits = editsOf(dataset, throws);
        const bytes = writeSayso(dataset);
        expect(writeSayso(thereAndBack(dataset, edits))).toBe(bytes);
        // As one step, too.
        expect(writeSayso(thereAndBack(dataset, [{ kind: 'several', edits }]))).toBe(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it('brings the same bytes back after a thousand edits that were undone', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryWorld, thousandThrows, ({ dataset }, throws) => {
        const edits = editsOf(dataset, throws);
        expect(edits.length).toBeGreaterThan(500);
        expect(writeSayso(thereAndBack(dataset, edits))).toBe(writeSayso(dataset));
      }),
      { numRuns: 5 },
    );
  });

  it('brings the bytes of the first dataset back', () => {
    const massimov = readMassimov();
    const person = massimov.entities[0];
    if (!person) throw new Error('There is nobody.');
    const edits: Edit[] = [
      { kind: 'entity', id: person.id, to: { ...person, name: 'Another name' } },
      { kind: 'positions', to: { [person.id]: [1, 2] } },
      removeClaim(massimov, 'c053'),
      { kind: 'about', to: { title: 'Another title' } },
    ];
    expect(writeSayso(thereAndBack(massimov, edits))).toBe(writeSayso(massimov));
  });
});

describe('removing an entity', () => {
  it('names what hangs on it first', () => {
    expect(ids(dependentsOf(world, 'bolt').claims)).toBe('c1 c2');
    expect(ids(dependentsOf(world, 'paper').claims)).toBe('c2');
    expect(ids(dependentsOf(world, 'author').sources)).not.toBe('');
  });

  it('takes it all along, and brings it all back', () => {
    const told = {
      ...world,
      story: [
        { title: 'One', show: ['c1', 'dan'] },
        { title: 'Two', show: ['bolt'] },
      ],
    };
    const edit = removeEntity(told, 'bolt');
    if (!edit) throw new Error('Bolt speaks nowhere.');
    const { dataset, inverse } = applyEdit(told, edit);
    expect(ids(dataset.claims)).toBe('c3');
    expect(dataset.story).toEqual([{ title: 'One', show: ['dan'] }]);
    expect(writeSayso(applyEdit(dataset, inverse).dataset)).toBe(writeSayso(told));
  });

  it('is not possible while it speaks in a source', () => {
    expect(removeEntity(world, 'author')).toBeUndefined();
  });
});

describe('a new id', () => {
  it('is short, readable, and not taken', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const taken = new Set<string>();
    for (let i = 0; i < 5000; i += 1) {
      const id = newClaimId((other) => taken.has(other), random);
      expect(id).toMatch(/^c-[2-9a-hj-km-z]{4,5}$/);
      expect(taken.has(id)).toBe(false);
      taken.add(id);
    }
  });

  it.each([
    ['Karim Massimov', 'karim-massimov'],
    ['Ann', 'ann-2'],
    ['Élysée & Co.', 'elysee-co'],
    ['Кәрім Мәсімов', 'karim-masimov'],
    ['…', 'entity'],
  ])('comes from the name %s: %s', (name, id) => {
    expect(newEntityId(name, (other) => other === 'ann')).toBe(id);
  });
});
