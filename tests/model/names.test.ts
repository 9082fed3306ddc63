import { describe, expect, it } from 'vitest';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { nameOf, namesakesOf, phraseOf, startPhraseOf } from '../../src/model/names.ts';
import type { Entity } from '../../src/model/types.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const base = datasetFromText('(person) Ann -knows-> (person) Bolt\nAnn -knows-> (ship) Cord');
/** The dataset in which entities have other traits, by their ids. */
const named = (traits: Readonly<Record<string, Partial<Entity>>>): Lookup =>
  lookupOf({ ...base, entities: base.entities.map((entity) => ({ ...entity, ...traits[entity.id] })) });
const namesIn = (lookup: Lookup) => ['ann', 'bolt', 'cord'].map((id) => nameOf(lookup, id));

describe('the name of an entity', () => {
  it('stands alone where nobody else has it, whatever is noted of it', () => {
    expect(namesIn(named({ ann: { note: 'Baker in Brno.' } }))).toEqual(['Ann', 'Bolt', 'Cord']);
  });

  it('is the id for the unnamed voice and for what the dataset does not have, also in sentences', () => {
    for (const say of [nameOf, phraseOf, startPhraseOf]) {
      for (const id of ['unnamed', 'nobody', 'toString', 'constructor', '__proto__']) {
        expect(say(lookupOf(base), id)).toBe(id);
      }
    }
  });

  it('has a form of its own inside sentences, with a capital where one begins', () => {
    const lookup = named({ ann: { name: 'New bridge', inSentence: 'the new bridge' }, bolt: { name: 'eBay' } });
    expect(phraseOf(lookup, 'ann')).toBe('the new bridge');
    expect(startPhraseOf(lookup, 'ann')).toBe('The new bridge');
    expect([phraseOf(lookup, 'bolt'), startPhraseOf(lookup, 'bolt')]).toEqual(['eBay', 'eBay']);
  });
});

describe('two of one name', () => {
  const name = 'Jan Novak';

  it('are told apart by their notes, shortened, without the period at the end', () => {
    const long = 'Professor of Dutch at the University of Brno and at many others';
    expect(namesIn(named({ ann: { name, note: 'Dr. of law.' }, bolt: { name, note: long } }))).toEqual([
      'Jan Novak (Dr. of law)',
      'Jan Novak (Professor of Dutch at the University of Brno an…)',
      'Cord',
    ]);
  });

  it('are told apart by something else where two of the notes are the same, also when a third has another one', () => {
    const lookup = named({
      ann: { name, note: 'Baker' },
      bolt: { name, note: 'Baker.' },
      cord: { name, note: 'Judge' },
    });
    expect(namesIn(lookup)).toEqual(['Jan Novak (ann)', 'Jan Novak (bolt)', 'Jan Novak (Judge)']);
  });

  it('are told apart by their types only when nobody else of the name is of the type', () => {
    expect(namesIn(named({ ann: { name }, cord: { name } }))).toEqual([
      'Jan Novak (person)',
      'Bolt',
      'Jan Novak (ship)',
    ]);
    expect(namesIn(named({ ann: { name }, bolt: { name }, cord: { name } }))).toEqual([
      'Jan Novak (ann)',
      'Jan Novak (bolt)',
      'Jan Novak (ship)',
    ]);
  });

  it('are told apart by the label of the type, or its id where it has none', () => {
    const lookup = named({ ann: { name, type: 'human' }, cord: { name } });
    const labeled = { ...lookup.dataset, vocabulary: { ...base.vocabulary, types: { ship: { label: 'Old ship' } } } };
    expect(namesIn(lookupOf(labeled))).toEqual(['Jan Novak (human)', 'Bolt', 'Jan Novak (Old ship)']);
  });

  it('are told apart by their notes, or else their types, or else their ids', () => {
    const lookup = named({ ann: { name, note: 'Baker in Brno.' }, bolt: { name, note: 'Judge.' }, cord: { name } });
    expect(namesIn(lookup)).toEqual(['Jan Novak (Baker in Brno)', 'Jan Novak (Judge)', 'Jan Novak (ship)']);
    expect(namesIn(named({ ann: { name }, bolt: { name } }))).toEqual(['Jan Novak (ann)', 'Jan Novak (bolt)', 'Cord']);
  });

  it('are told apart in sentences too, where the phrase takes the place of the name', () => {
    const lookup = named({ ann: { name: 'Bridge', inSentence: 'the bridge' }, bolt: { name: 'Bridge' } });
    expect(phraseOf(lookup, 'ann')).toBe('the bridge (ann)');
    expect(startPhraseOf(lookup, 'ann')).toBe('The bridge (ann)');
  });

  it('are not told apart by a note that says nothing', () => {
    expect(namesIn(named({ ann: { name, note: '.' }, bolt: { name } }))[0]).toBe('Jan Novak (ann)');
  });
});

describe('those whose name an edit may have made ambiguous, or clear', () => {
  it('are all that bear the name before it or after it, in the order of the dataset', () => {
    const before = named({ bolt: { name: 'Ann' }, cord: { name: 'Dent' } });
    const after = named({ ann: { name: 'Dent' }, bolt: { name: 'Ann' }, cord: { name: 'Dent' } });
    expect(namesakesOf(before, after, new Set(['ann']))).toEqual(['ann', 'bolt', 'cord']);
    expect(namesakesOf(before, before, new Set(['cord']))).toEqual(['cord']);
    expect(namesakesOf(before, after, new Set())).toEqual([]);
  });

  it('are found when the edit added or removed the other one', () => {
    const both = named({ bolt: { name: 'Ann' } });
    const one = lookupOf({ ...both.dataset, entities: both.dataset.entities.filter(({ id }) => id !== 'ann') });
    expect(namesakesOf(both, one, new Set(['ann']))).toEqual(['bolt']);
    expect(namesakesOf(one, both, new Set(['ann']))).toEqual(['ann', 'bolt']);
  });
});
