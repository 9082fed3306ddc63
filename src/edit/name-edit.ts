import { assertNever } from '../lib/assert.ts';
import { shorten } from '../lib/text.ts';
import type { Dataset } from '../model/types.ts';
import type { Edit } from './edit.ts';

/** Name an edit as a button that undoes it does: "Rename Ann to Anna", "Remove a claim". */
export function nameOfEdit(dataset: Dataset, edit: Edit): string {
  switch (edit.kind) {
    case 'entity': {
      const before = dataset.entities.find(({ id }) => id === edit.id);
      if (!edit.to) return `Remove ${shorten(before?.name ?? edit.id, 60)}`;
      if (!before) return `Add ${shorten(edit.to.name, 60)}`;
      return before.name === edit.to.name
        ? `Change ${shorten(before.name, 60)}`
        : `Rename ${shorten(before.name, 60)} to ${shorten(edit.to.name, 60)}`;
    }
    case 'claim':
    case 'source':
    case 'type':
      return `${deedOf(dataset, edit)} a ${edit.kind}`;
    case 'predicate':
      return `${deedOf(dataset, edit)} a relation`;
    case 'positions':
      return 'Move';
    case 'about':
      return 'Change the description';
    case 'formerIds':
      return 'Change former ids';
    case 'story':
      return 'Change the tour';
    case 'several': {
      const [only, ...others] = edit.edits;
      if (!only) return 'Change nothing';
      // What was asked for comes last; before it goes what hangs on it.
      const main = edit.edits.at(-1) ?? only;
      return others.length === 0 ? nameOfEdit(dataset, only) : nameOfEdit(dataset, main);
    }
    default:
      return assertNever(edit);
  }
}

function deedOf(
  { claims, sources, vocabulary }: Dataset,
  { kind, id, to }: Extract<Edit, { readonly kind: 'claim' | 'source' | 'type' | 'predicate' }>,
): string {
  if (!to) return 'Remove';
  const isKnown = {
    claim: () => claims.some((claim) => claim.id === id),
    source: () => sources.some((source) => source.id === id),
    type: () => Object.hasOwn(vocabulary.types, id),
    predicate: () => Object.hasOwn(vocabulary.predicates, id),
  };
  return isKnown[kind]() ? 'Change' : 'Add';
}
