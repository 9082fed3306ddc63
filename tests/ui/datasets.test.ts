import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/types.ts';
import { firstSentence, isInvented } from '../../src/ui/features/datasets/dataset-strings.ts';

const shipped: readonly Dataset[] = readdirSync('graph-data', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`graph-data/${entry.name}/dataset.json`))
  .map(({ name }) => JSON.parse(readFileSync(`graph-data/${name}/dataset.json`, 'utf8')));

describe('the list of datasets', () => {
  it('shows the first sentence of a note', () => {
    expect(firstSentence('One thing. Another.')).toBe('One thing.');
    expect(firstSentence('The price is 7.5 crowns! So it is.')).toBe('The price is 7.5 crowns!');
    expect(firstSentence('No end')).toBe('No end');
  });

  it('marks the invented affair, and no other of the shipped datasets, as invented', () => {
    expect(shipped.filter(({ title }) => isInvented(title)).map(({ id }) => id)).toEqual(['harbor-bridge']);
  });
});
