/** The JSON schema of datasets, made from the schema that the program itself uses, so that the two cannot differ. */
import { toJsonSchema } from '@valibot/to-json-schema';
import stringify from 'json-stringify-pretty-compact';
import { datasetSchema } from '../../src/model/schema.ts';

/** Where the schema lies, as `"$schema"` of a dataset names it. */
export const schemaFile = new URL('../../graph-data/dataset.schema.json', import.meta.url);

/** Write the JSON schema as the text of its file. */
export function writeDatasetSchema(): string {
  const { $schema, ...schema } = toJsonSchema(datasetSchema, {
    target: 'draft-07',
    // Checks of single letters, dates and the like have no counterpart; `npm run sayso -- validate` knows them.
    ignoreActions: ['check', 'finite'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : undefined,
  });
  const head = {
    $schema,
    title: 'Sayso dataset, version 1',
    description:
      'Made by `npm run schema` from src/model/schema.ts; do not edit. FORMAT.md has the rules that a schema cannot say.',
  };
  return `${stringify({ ...head, ...schema }, { maxLength: 120 })}\n`;
}
