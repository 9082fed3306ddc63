import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset, Entity } from '../../src/model/types.ts';
import { buildSearchIndex, searchEntities } from '../../src/query/match-names.ts';

const entities: readonly Entity[] = [
  { id: 'massimov', type: 'person', name: 'Karim Massimov', aliases: ['Massimov'] },
  { id: 'nazarbayev', type: 'person', name: 'Nursultan Nazarbayev' },
  { id: 'family', type: 'group', name: 'Nazarbayev ‘family’', aliases: ['his family'] },
  { id: 'tokayev', type: 'person', name: 'Kassym-Jomart Tokayev', aliases: ['Tokayev'] },
  { id: 'moniquet', type: 'person', name: 'Claude Moniquet' },
  { id: 'knb', type: 'organization', name: 'KNB', aliases: ['Kazakh internal security services'] },
  { id: 'emile', type: 'person', name: 'Émile Zola' },
  { id: 'lukasz', type: 'person', name: 'Łukasz Nowak' },
  { id: 'seoul', type: 'place', name: '서울역' },
  { id: 'odos', type: 'place', name: 'Οδός' },
  { id: 'cairo', type: 'organization', name: 'جامعة القاهرة' },
  { id: 'election', type: 'event', name: 'Election of 2015' },
  { id: 'branch', type: 'organization', name: 'KGB’s branch in Kazakhstan' },
];

const claims: readonly Claim[] = ['tokayev', 'family'].map((object, index) => ({
  id: `c${index}`,
  subject: 'nazarbayev',
  predicate: 'knows',
  object,
  status: 'stated',
  voices: ['moniquet'],
  source: 's',
  citations: [],
}));

const dataset: Dataset = {
  sayso: 1,
  id: 'search',
  title: 'Names',
  vocabulary: { types: {}, predicates: {} },
  sources: [],
  entities,
  claims,
};
const index = buildSearchIndex(lookupOf(dataset));
const find = (text: string) => searchEntities(index, text).map((hit) => hit.entity.id);

describe('search', () => {
  it.each([
    ['a part of the name', 'karim', 'massimov'],
    ['a missing double letter', 'masimov', 'massimov'],
    ['a spelling that sounds alike', 'masimof', 'massimov'],
    ['a German spelling', 'nasarbajew', 'nazarbayev'],
    ['Russian letters', 'Масимов', 'massimov'],
    ['Kazakh letters', 'Кәрім Мәсімов', 'massimov'],
    ['the first Russian letters', 'токаев', 'tokayev'],
    ['a missing letter in the middle', 'tokaev', 'tokayev'],
    ['another spelling of a name', 'nazarbaev', 'nazarbayev'],
    ['a name not yet typed to its end', 'monique', 'moniquet'],
    ['swapped letters', 'mosnimov', undefined],
    ['two neighboring letters swapped', 'tokayve', 'tokayev'],
    ['one wrong letter', 'massinov', 'massimov'],
    ['a wrong first letter', 'nassimov', 'massimov'],
    ['accents left out', 'emile', 'emile'],
    ['accents typed where there are none', 'móniquet', 'moniquet'],
    ['a stroke left out', 'lukasz', 'lukasz'],
    ['a word inside a script without spaces', '역', 'seoul'],
    ['an alias', 'internal security', 'knb'],
    ['words in another order', 'massimov karim', 'massimov'],
    ['a word that ends in a sigma', 'οδοσ', 'odos'],
    ['the other spelling of an Arabic letter', 'القاهره', 'cairo'],
    ['words with faults in another order', 'massimof karm', 'massimov'],
    ['a straight apostrophe', "kgb's", 'branch'],
  ])('finds by %s: %s', (_, text, id) => {
    expect(find(text)[0]).toBe(id);
  });

  it('puts the entity with more claims first among equals', () => {
    expect(find('na')).toEqual(expect.arrayContaining(['nazarbayev', 'family']));
    expect(find('nazarbaev').slice(0, 2)).toEqual(['nazarbayev', 'family']);
  });

  it('prefers a name that begins with the text', () => {
    expect(find('k')[0]).toBe('tokayev');
    expect(find('knb')[0]).toBe('knb');
  });

  it('names the alias that matched, and no alias when the name itself did', () => {
    expect(searchEntities(index, 'kazakh internal')[0]).toEqual({
      entity: entities[5],
      alias: 'Kazakh internal security services',
    });
    expect(searchEntities(index, 'karim')[0]).toEqual({ entity: entities[0] });
  });

  it('lists an entity once, however many of its names match', () => {
    expect(find('massimov')).toEqual(['massimov']);
  });

  it('takes another number for another number', () => {
    expect(find('electoin 2015')).toEqual(['election']);
    expect(find('election 2016')).toEqual([]);
  });

  it('does not forgive faults in words of three letters', () => {
    expect(find('knx')).toEqual([]);
  });

  it('finds nothing for nothing, spaces or a sign that no name has', () => {
    expect(find('')).toEqual([]);
    expect(find('   ')).toEqual([]);
    expect(find('$^*([')).toEqual([]);
  });

  it('stops at the limit', () => {
    expect(searchEntities(index, 'a', 2)).toHaveLength(2);
  });
});

describe('the order of what is found', () => {
  /** Search a dataset of people with these names, whose claims are as many as their place from the end. */
  const among = (names: readonly string[], text: string) => {
    const people = names.map((name, at): Entity => ({ id: `p${at}`, type: 'person', name }));
    const lookup = lookupOf({ ...dataset, entities: people, claims: [] });
    return searchEntities(buildSearchIndex(lookup), text).map((hit) => hit.entity.name);
  };

  it('is the whole name, then its beginning, then the beginning of a word in it, then anywhere', () => {
    expect(among(['Xann Lee', 'Lee Anna', 'Annabel', 'Ann', 'O’Ann'], 'ann')).toEqual([
      'Ann',
      'Annabel',
      'Lee Anna',
      'O’Ann',
      'Xann Lee',
    ]);
  });

  it('is by name where all else is the same', () => {
    expect(among(['Bea Cole', 'Abe Cole', 'Cy Cole'], 'cole')).toEqual(['Abe Cole', 'Bea Cole', 'Cy Cole']);
  });

  it('is by the better of two names of one entity', () => {
    const one: Entity = { id: 'one', type: 'person', name: 'Lady Ann', aliases: ['Ann', 'Old Ann'] };
    const index = buildSearchIndex(lookupOf({ ...dataset, entities: [one], claims: [] }));
    expect(searchEntities(index, 'ann')).toEqual([{ entity: one, alias: 'Ann' }]);
    expect(searchEntities(index, 'lady')).toEqual([{ entity: one }]);
  });
});

describe('what is found beside what was typed', () => {
  it('is the same name in another script, and no name in the same that only sounds alike', () => {
    const names = ['Massimov', 'Масимов', 'Masimow'];
    const people = names.map((name, at): Entity => ({ id: `p${at}`, type: 'person', name }));
    const index = buildSearchIndex(lookupOf({ ...dataset, entities: people, claims: [] }));
    const found = (text: string) => searchEntities(index, text).map((hit) => hit.entity.name);
    expect(found('massimov')).toEqual(['Massimov', 'Масимов']);
    expect(found('масимов')).toEqual(['Масимов', 'Masimow', 'Massimov']);
  });

  it('is nothing for what is too long to be mistyped', () => {
    expect(find(`massimof ${'x'.repeat(41)}`)).toEqual([]);
    expect(find(Array.from({ length: 13 }, (_, at) => `massimo${'abcdefghijklm'[at]}`).join(' '))).toEqual([]);
  });

  it('takes spaces between words as one', () => {
    expect(find('karim    massimov')).toEqual(['massimov']);
  });

  it('needs a sound of four letters', () => {
    expect(find('tok')).toEqual(['tokayev']);
    expect(find('dok')).toEqual([]);
  });
});
