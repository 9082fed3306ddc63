import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { writeAnnotations } from '../../src/formats/write-annotations.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { attributesOf, bytesOf, linesOf, opened } from './opened.ts';
import { samples } from './samples.ts';

describe('linked data of others', () => {
  it('takes types, labels and literals of Turtle off the resources, lists apart', async () => {
    const dataset = await opened('turtle');
    expect(dataset.entities.map(({ id, name, type }) => [id, name, type])).toEqual([
      ['Ann', 'Ann', 'person'],
      ['Bolt', 'Bolt Ltd', 'firm'],
      ['b3', 'b3', 'resource'],
    ]);
    expect(attributesOf(dataset, 'Ann')).toMatchObject({ age: 42, 'label (de)': 'Anna', likes: 'tea' });
    expect(linesOf(dataset)).toEqual(['Ann works for Bolt', 'Ann likes Bolt', 'b3 is about Ann']);
  });

  it('tells the assertion of a nanopublication from what is said about it', async () => {
    const dataset = await opened('nanopublication');
    expect(dataset.claims.map(({ attributes }) => attributes)).toEqual(
      ['head', 'assertion', 'provenance'].map((graph) => [['graph', graph]]),
    );
    expect(dataset.claims.every(({ status }) => status === 'unsourced')).toBe(true);
  });

  it('keeps names of JSON-LD whose context lies elsewhere, fetches nothing, and says so', async () => {
    const { text = '', name = '' } = samples.find(({ id }) => id === 'json-ld') ?? {};
    const { dataset, report } = await readFile(bytesOf(text), name);
    expect(dataset && attributesOf(dataset, 'Ann')).toMatchObject({ unheardOf: ['a', 'b'] });
    expect(report?.notes).toContainEqual(
      expect.objectContaining({ outcome: 'kept', places: ['https://far.example/context'] }),
    );
  });
});

describe('Web Annotations', () => {
  it('are pages that mention what was marked, known by words and tag, and lines between the marked', async () => {
    const dataset = await opened('annotations');
    expect(dataset.entities.map(({ name, type }) => [name, type])).toEqual([
      ['text', 'page'],
      ['Rome', 'place'],
      ['Italy', 'place'],
    ]);
    expect(linesOf(dataset).at(-1)).toBe('a2 isCapitalOf a3');
    expect(dataset.claims.map(({ note }) => note)).toEqual(['The city', undefined, undefined, undefined]);
  });

  it('by Sayso that lost or gained some elsewhere come as lines, and the report says so', async () => {
    const dataset = datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]');
    const page = JSON.parse(writeAnnotations(dataset));
    const cut = await readFile(bytesOf(JSON.stringify({ ...page, items: [...page.items, ...page.items] })), 'x.json');
    expect(cut.dataset?.claims.every(({ status }) => status === 'unsourced')).toBe(true);
    expect(cut.report?.notes.map(({ what }) => what).join()).toContain('another program changed');
  });
});

describe('the title of linked data', () => {
  it('is that of its only nanopublication, else of the file', async () => {
    const { text = '', name = '' } = samples.find(({ id }) => id === 'nanopublication') ?? {};
    const labeled = text.replace('this: a np:', 'this: <http://www.w3.org/2000/01/rdf-schema#label> "Malaria" ; a np:');
    expect((await readFile(bytesOf(labeled), name)).dataset?.title).toBe('Malaria');
    expect((await opened('turtle')).title).toBe('construct');
  });
});
