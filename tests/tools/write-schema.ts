/** Writes `graph-data/dataset.schema.json`: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemaFile, writeDatasetSchema } from './dataset-schema.ts';

writeFileSync(schemaFile, writeDatasetSchema());
