/** Edits at random that a dataset can take, one after the other. */
import fc from 'fast-check';
import { applyEdit } from '../../src/edit/apply-edit.ts';
import type { Edit } from '../../src/edit/edit.ts';
import { newClaimId, newEntityId } from '../../src/edit/new-id.ts';
import { removeClaim, removeEntity } from '../../src/edit/removal.ts';
import { type Dataset, statuses } from '../../src/model/types.ts';

const dice = fc.record({ kind: fc.nat(11), a: fc.nat(1000), b: fc.nat(1000), c: fc.nat(1000), word: fc.string() });

/** Throws of dice, each of which makes an edit of whatever dataset there is then. */
export const arbitraryThrows = fc.array(dice, { maxLength: 12 });
/** A thousand of them. */
export const thousandThrows = fc.array(dice, { minLength: 1000, maxLength: 1000 });
export type Throw = { kind: number; a: number; b: number; c: number; word: string };

/** Make edits of throws, and apply them one after the other. */
export function editsOf(dataset: Dataset, throws: readonly Throw[]): readonly Edit[] {
  const edits: Edit[] = [];
  let present = dataset;
  for (const thrown of throws) {
    const edit = editOf(present, thrown);
    if (!edit) continue;
    edits.push(edit);
    present = applyEdit(present, edit).dataset;
  }
  return edits;
}

function editOf(dataset: Dataset, { kind, a, b, c, word }: Throw): Edit | undefined {
  const { entities, claims, sources, vocabulary } = dataset;
  const entity = entities[a % entities.length];
  const other = entities[b % entities.length];
  const claim = claims[a % claims.length];
  const status = statuses[c % statuses.length] ?? 'stated';
  const isTaken = (id: string) => [...entities, ...claims].some((thing) => thing.id === id);
  switch (kind) {
    case 0:
      return entity && { kind: 'entity', id: entity.id, to: { ...entity, name: `${word} ${a}` } };
    case 1: {
      const id = newEntityId(`Someone ${word}`, isTaken);
      return { kind: 'entity', id, to: { id, type: 't1', name: word || 'X' }, at: b % (entities.length + 1) };
    }
    case 2:
      return entity && removeEntity(dataset, entity.id);
    case 3:
      return claim && { kind: 'claim', id: claim.id, to: { ...claim, status, detail: word } };
    case 4: {
      if (!entity || !other) return undefined;
      const id = newClaimId(isTaken, () => (c % 999) / 999);
      const made = { id, subject: entity.id, predicate: 'met', object: other.id, status, voices: ['a'], source: 's1' };
      return { kind: 'claim', id, to: { ...made, citations: [] }, at: b % (claims.length + 1) };
    }
    case 5:
      return claim && removeClaim(dataset, claim.id);
    case 6:
      return entity && { kind: 'positions', to: { [entity.id]: c % 3 === 0 ? undefined : [b, c] } };
    case 7:
      return { kind: 'about', to: { title: word || 'T', ...(b % 2 ? { note: word } : {}) } };
    case 8:
      return { kind: 'story', to: b % 2 && claim ? [{ title: word || 'Step', show: [claim.id] }] : undefined };
    case 9:
      return { kind: 'type', id: 't1', to: { ...(vocabulary.types['t1'] ?? { label: 'T' }), label: word || 'T1' } };
    case 10: {
      const met = vocabulary.predicates['met'];
      return met && { kind: 'predicate', id: 'met', to: { ...met, label: `met ${b}` } };
    }
    default: {
      const source = sources[a % sources.length];
      return source && { kind: 'source', id: source.id, to: { ...source, title: word || 'S', published: '2020' } };
    }
  }
}
