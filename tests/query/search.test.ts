import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim, Dataset, Entity } from '../../src/model/types.ts';
import { buildSearchIndex, searchEntities } from '../../src/query/search.ts';

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
