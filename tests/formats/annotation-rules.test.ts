import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../src/formats/write-annotations.ts';
import { corporaFolder, hasCorpora } from '../fixtures/corpora.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';
import { annotationFaults } from './annotation-rules.ts';

describe('Web Annotations that are written', () => {
  it.each(shippedDatasets())('keep the rules of the W3C: $title', (dataset) => {
    expect(annotationFaults(JSON.parse(writeAnnotations(dataset)))).toEqual([]);
  });
});

describe.skipIf(!hasCorpora)('the rules, on the samples of the W3C (a folder beside the repository)', () => {
  const folder = join(corporaFolder, 'web-annotation-samples/tools/samples/correct');
  const names = hasCorpora ? readdirSync(folder).filter((name) => name.startsWith('anno')) : [];

  it('find nothing in correct annotations', () => {
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      expect([name, annotationFaults(JSON.parse(readFileSync(join(folder, name), 'utf8')))]).toEqual([name, []]);
    }
  });

  it('find what is taken away from them', () => {
    const sample = JSON.parse(readFileSync(join(folder, names[0] ?? ''), 'utf8'));
    for (const key of ['@context', 'id', 'type', 'target']) {
      expect([key, annotationFaults({ ...sample, [key]: undefined }).length > 0]).toEqual([key, true]);
    }
  });
});
