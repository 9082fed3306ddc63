import { existsSync, readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { datasetSchema } from '../../src/model/schema.ts';
import type { Claim, Dataset, Entity, Predicate, Source } from '../../src/model/types.ts';
import { schemaFaults } from '../fixtures/json-schema.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { schemaFile, writeDatasetSchema } from '../tools/dataset-schema.ts';

type Parsed = v.InferOutput<typeof datasetSchema>;

describe('the JSON schema of datasets', () => {
  it('is the one that the program itself uses (`npm run schema` writes it)', () => {
    expect(existsSync(schemaFile)).toBe(true);
    expect(readFileSync(schemaFile, 'utf8')).toBe(writeDatasetSchema());
  });

  it('accepts the shipped dataset, which names it', () => {
    const dataset = readMassimov();
    expect(dataset.$schema).toBe('../dataset.schema.json');
    expect(schemaFaults(JSON.parse(writeDatasetSchema()), dataset)).toEqual([]);
  });

  it.each([
    ['a key it does not know', { color: 'red' }, '/color additionalProperties'],
    ['another version', { sayso: 2 }, '/sayso const'],
    ['an id that is none', { id: 'a b' }, '/id pattern'],
    ['a dataset without entities', { entities: undefined }, '/entities type'],
  ])('refuses %s', (_what, change, fault) => {
    expect(schemaFaults(JSON.parse(writeDatasetSchema()), { ...readMassimov(), ...change })).toEqual([fault]);
  });

  it('describes every key of every part', () => {
    const without: string[] = [];
    const walk = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [name, part] of Object.entries(value as object))
            if (!part.description) without.push(`${path}/${name}`);
        }
        walk(value, `${path}/${key}`);
      }
    };
    walk(JSON.parse(writeDatasetSchema()), '');
    expect(without).toEqual([]);
  });
});

describe('the schema', () => {
  it('has the keys of the types, no more and no less', () => {
    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof Dataset>();
    expectTypeOf<keyof Parsed['claims'][number]>().toEqualTypeOf<keyof Claim>();
    expectTypeOf<keyof Parsed['entities'][number]>().toEqualTypeOf<keyof Entity>();
    expectTypeOf<keyof Parsed['sources'][number]>().toEqualTypeOf<keyof Source>();
    expectTypeOf<keyof Parsed['vocabulary']['predicates'][string]>().toEqualTypeOf<keyof Predicate>();
    expectTypeOf<Parsed>().toExtend<Dataset>();
  });
});
