import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { find } from '../../src/query/find.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const notated = datasetFromText(`
  (person) Emile  -works for->  (firm) Bolt            [¶1 "Émile kept the books"]
  (person) Lukasz -accused->    Emile: theft {alleged} [¶2 "a coup d’état of sorts"] [¶1 "Émile kept the books"]
  (place) Seoul   -lies near->  Bolt                   [¶3 "서울역 앞에서"]
  Bolt            -owns->       (firm) Cord            [¶4 "recording of a cord"]
`);
const names: Readonly<Record<string, string>> = { emile: 'Émile', lukasz: 'Łukasz', seoul: '서울역' };
const dataset: Dataset = {
  ...notated,
  entities: notated.entities.map((entity) => ({
    ...entity,
    name: names[entity.id] ?? entity.name,
    ...(entity.id === 'bolt' ? { aliases: ['The Workshop'] } : {}),
  })),
};
const lookup = lookupOf(dataset);
const entities = (text: string) => find(lookup, text).entities.hits.map(({ entity }) => entity.id);
const claims = (text: string) => find(lookup, text).claims.hits.map(({ claim }) => claim.id);
const quotations = (text: string) => find(lookup, text).quotations.hits.map(({ citation }) => citation.quote);
const lit = (found: { text: string; spans: readonly { start: number; end: number }[] } | undefined) =>
  found?.spans.map(({ start, end }) => found.text.slice(start, end));

describe('find', () => {
  it.each([
    ['emile', 'emile'],
    ['lukasz', 'lukasz'],
    ['역', 'seoul'],
    ['workshop', 'bolt'],
    ['emlie', 'emile'],
    ['type:firm owns', undefined],
  ])('finds the entity for “%s”', (text, id) => {
    expect(entities(text)[0]).toBe(id);
  });

  it('finds claims by their sentence, hedge included', () => {
    expect(claims('accused theft')).toEqual(['c2']);
    expect(claims('(alleged)')).toEqual(['c2']);
    expect(find(lookup, 'theft').claims.hits[0]?.text).toBe('Łukasz accused Émile: theft (alleged)');
  });

  it('finds quotations, one a passage, with all claims that rest on it', () => {
    const { hits, total } = find(lookup, 'books').quotations;
    expect(hits.map(({ text, claims: cited }) => [text, cited.map(({ id }) => id)])).toEqual([
      ['Émile kept the books', ['c1', 'c2']],
    ]);
    expect(total).toBe(1);
    expect(quotations("coup d'etat")).toEqual(['a coup d’état of sorts']);
    expect(quotations('서울')).toEqual(['서울역 앞에서']);
  });

  it('lights up what matched, in the letters that stand there', () => {
    const { entities: found, claims: sentences, quotations: quotes } = find(lookup, 'emile');
    expect(lit(found.hits[0])).toEqual(['Émile']);
    expect(sentences.hits.map(lit)).toEqual([['Émile'], ['Émile']]);
    expect(quotes.hits.map(lit)).toEqual([['Émile']]);
    expect(lit(find(lookup, 'workshop').entities.hits[0])).toEqual(['Workshop']);
    expect(lit(find(lookup, 'etat').quotations.hits[0])).toEqual(['état']);
  });

  it('lights nothing where a typing fault was forgiven', () => {
    expect(find(lookup, 'emlie').entities.hits[0]?.spans).toEqual([]);
  });

  it('puts whole words before letters inside words, and early before late', () => {
    expect(quotations('cord')).toEqual(['recording of a cord']);
    expect(claims('work')).toEqual(['c1']);
    expect(claims('ol')).toEqual(['c4', 'c1', 'c3']);
  });

  it('takes exact words as whole words in a row', () => {
    expect(quotations('"the books"')).toEqual(['Émile kept the books']);
    expect(quotations('"the book"')).toEqual([]);
    expect(quotations('"역"')).toEqual(['서울역 앞에서']);
    expect(entities('"bolt"')).toEqual(['bolt']);
    expect(entities('"bol"')).toEqual([]);
  });

  it('leaves out claims in whose sentence or quotations a word stands', () => {
    expect(claims('Émile -theft')).toEqual(['c1']);
    expect(claims('emile -"coup d’état"')).toEqual(['c1']);
    expect(find(lookup, 'books -theft').quotations.hits[0]?.claims.map(({ id }) => id)).toEqual(['c1']);
    expect(entities('-emile type:person')).toEqual(['lukasz']);
  });

  it('applies fields to all three groups', () => {
    const { entities: found, claims: sentences, quotations: quotes } = find(lookup, 'emile status:alleged');
    expect(found.hits.map(({ entity }) => entity.id)).toEqual(['emile']);
    expect(sentences.hits.map(({ claim }) => claim.id)).toEqual(['c2']);
    expect(quotes.hits.map(({ claims: cited }) => cited.map(({ id }) => id))).toEqual([['c2']]);
    expect(entities('type:firm status:alleged')).toEqual([]);
  });

  it('lists what fields ask for without words: entities by their claims, and no quotations', () => {
    expect(entities('type:person')).toEqual(['emile', 'lukasz']);
    expect(claims('about:bolt')).toEqual(['c1', 'c3', 'c4']);
    expect(quotations('about:bolt')).toEqual([]);
  });

  it('counts all and gives a few', () => {
    expect(find(lookup, 'type:person,firm,place', 2).entities).toMatchObject({ total: 5 });
    expect(find(lookup, 'type:person,firm,place', 2).entities.hits).toHaveLength(2);
  });

  it('says what it does not understand, and finds nothing for nothing', () => {
    expect(find(lookup, 'colors:red').problems).toHaveLength(1);
    expect(find(lookup, 'colors:red').claims.total).toBe(0);
    expect(find(lookup, '  ')).toMatchObject({ entities: { total: 0 }, claims: { total: 0 }, problems: [] });
  });
});
