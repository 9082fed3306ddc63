import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { writeFtm } from '../../src/formats/write-ftm.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';
import { ftmFaults, ftmSchemas } from './ftm-model.ts';

const read = (text: string) => readFile(new TextEncoder().encode(text), 'x.ftm.json');

describe('FollowTheMoney that is written', () => {
  it('links two things by a role with hedge and voices, never by a schema that states a relation', () => {
    const dataset = readMassimov();
    const lines = writeFtm(dataset)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const links = lines.filter(({ properties }) => properties.subject);
    expect(links).toHaveLength(dataset.claims.filter(({ object }) => object !== undefined).length);
    expect(new Set(links.map(({ schema }) => schema))).toEqual(new Set(['UnknownLink']));
    const accusations = links.filter(({ properties }) => properties.status[0] === 'alleged');
    expect(accusations.length).toBeGreaterThan(2);
    for (const { properties } of accusations) expect(properties.role[0]).toMatch(/ \(alleged.* by /);
  });

  it('opens with its things, its lines, their status and quotation when another program left out what is ours', async () => {
    const text = writeFtm(datasetFromText('Ann -works for-> Bolt [¶1 "Ann works for Bolt"]'));
    const { dataset } = await read(text.replace(/,"sayso":.*\}$/gm, '}'));
    expect(dataset?.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ann', 'Bolt']));
    const attributes = new Map(dataset?.claims[0]?.attributes);
    expect(attributes.get('status')).toBe('stated');
    expect(attributes.get('description')).toContain('“Ann works for Bolt”');
  });
});

describe('FollowTheMoney of other tools', () => {
  it('makes lines of relations and references, and keeps all other properties', async () => {
    const { dataset } = await read(
      [
        '{"id":"a","schema":"Person","properties":{"name":["Ann"],"country":["fr","be"],"addressEntity":["h"]}}',
        '{"id":"b","schema":"Company","properties":{"name":["Bolt"]}}',
        '{"id":"h","schema":"Address","properties":{"name":["Harbor 1"]}}',
        '{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["51"]}}',
      ].join('\n'),
    );
    const lines = dataset?.claims.map(({ subject, predicate, object, status }) => [
      subject,
      dataset.vocabulary.predicates[predicate]?.label,
      object,
      status,
    ]);
    expect(lines).toContainEqual(['a', 'Ownership', 'b', 'unsourced']);
    expect(lines).toContainEqual(['a', 'addressEntity', 'h', 'unsourced']);
    expect(dataset?.entities.find(({ id }) => id === 'a')?.attributes).toContainEqual(['country', ['fr', 'be']]);
    expect(dataset?.claims.flatMap(({ attributes = [] }) => attributes)).toContainEqual(['percentage', '51']);
  });

  it('is recognized also where the schema comes after a long text', async () => {
    const long = JSON.stringify({
      id: 'd',
      properties: { bodyText: ['x'.repeat(9000)], title: ['Letter'] },
      schema: 'Pages',
    });
    const { dataset, report } = await read(long);
    expect(report?.format).toBe('FollowTheMoney');
    expect(dataset?.entities.map(({ name }) => name)).toEqual(['Letter']);
  });

  it('names the line of a file that is cut off', async () => {
    const { dataset, issues } = await read(
      '{"id":"a","schema":"Person","properties":{"name":["Ann"]}}\n{"id":"b","sch',
    );
    expect(dataset).toBeUndefined();
    expect(issues[0]?.message).toContain('Line 2');
  });
});

describe('the model of FollowTheMoney', () => {
  it.each(shippedDatasets())('accepts what is written: $title', (dataset) => {
    expect(ftmFaults(writeFtm(dataset))).toEqual([]);
  });

  it('would refuse an abstract schema, a property of another one, and a link that lacks an end', () => {
    const entity = (schema: string, properties: object) => `${JSON.stringify({ id: 'x', schema, properties })}\n`;
    expect(ftmFaults(entity('Thing', { name: ['A'] }))).toHaveLength(1);
    expect(ftmFaults(entity('Person', { name: ['A'], asset: ['y'] }))).toHaveLength(1);
    expect(ftmFaults(entity('Ownership', { owner: ['x'] }))).toHaveLength(2);
  });

  it('knows each of its links by the ends and the direction that are read here', async () => {
    for (const [name, { edge, abstract }] of ftmSchemas) {
      if (!edge || abstract) continue;
      const link = { id: 'l', schema: name, properties: { [edge.source]: ['a'], [edge.target]: ['b'] } };
      const things = ['a', 'b'].map((id) => ({ id, schema: 'Person', properties: { name: [id] } }));
      const { dataset } = await read([...things, link].map((line) => JSON.stringify(line)).join('\n'));
      const [claim] = dataset?.claims ?? [];
      expect([name, claim?.id, claim?.subject, claim?.object]).toEqual([name, 'l', 'a', 'b']);
      const isDirected = dataset?.vocabulary.predicates[claim?.predicate ?? '']?.inverse?.startsWith('←') ?? false;
      expect([name, isDirected]).toEqual([name, edge.directed]);
    }
  });
});
