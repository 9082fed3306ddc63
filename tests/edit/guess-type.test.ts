import { describe, expect, it } from 'vitest';
import { coreVocabulary } from '../../src/edit/core-vocabulary.ts';
import { fallbackType, guessType } from '../../src/edit/guess-type.ts';
import { least } from '../../src/gate/suggestion-rules.ts';
import { measureTypes, shippedDatasets } from '../fixtures/suggestion-worlds.ts';

const all = Object.keys(coreVocabulary.types);

describe('the type of a new name', () => {
  it.each([
    ['Cardiff Training College', 'organization'],
    ['Fairlight Trust', 'organization'],
    ['Lister Committee', 'organization'],
    ['Halmer & Sohn', 'organization'],
    ['Nordsee GmbH', 'organization'],
    ['The Harbor Courier', 'organization'],
    ['University of Swansea', 'organization'],
    ['Staatsanwaltschaft', 'organization'],
    ['Landgericht Elmstedt', 'organization'],
    ['Aufsichtsrat der Hafengesellschaft', 'organization'],
    ['Tribunal de grande instance', 'organization'],
    ['Université de Lyon', 'organization'],
    ['Министерство транспорта', 'organization'],
    ['Прокуратура области', 'organization'],
    ['Городской совет', 'organization'],
    ['«Ярыньфлот»', 'organization'],
    ['Қазақстан ұлттық банкі', 'organization'],
    ['Report on the Eelgate Bridge', 'text'],
    ['Brynmor Medal', 'thing'],
    ['Gullmarrow Island', 'place'],
    ['Prozess gegen Anna Roth', 'event'],
    ['Ines Vaughan-Pryor', 'person'],
    ['Jan van der Berg', 'person'],
    ['Павел Дроздецкий', 'person'],
    ['Oswald Kaplan', 'person'],
    ['A colleague', 'person'],
  ])('%s is told by it: %s', (name, type) => expect(guessType(name, all)).toBe(type));

  it.each(['Penrhos', 'Северопролёт', 'KNB', 'Bank Turan', 'Choice of the firm', 'Rise in the price of gas'])(
    'is asked for where nothing tells: %s',
    (name) => {
      expect(guessType(name, all)).toBeUndefined();
      expect(all).toContain(fallbackType(name, all));
    },
  );

  it('is what the relation leaves, and never what it does not allow', () => {
    expect(guessType('Penrhos', ['place'])).toBe('place');
    expect(guessType('Fairlight Trust', ['person', 'place'])).toBeUndefined();
  });

  it('is told rightly of both shipped datasets, as often as a rule must be right', () => {
    const measured = measureTypes(shippedDatasets());
    expect([...measured.keys()].sort()).toEqual([...all].sort());
    for (const [type, { right, spoke }] of measured) expect([type, right >= least * spoke]).toEqual([type, true]);
  });
});
