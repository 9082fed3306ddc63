import { describe, expect, it } from 'vitest';
import { attributionOf, edgeLabelOf, sentenceOf } from '../../src/model/claim-wording.ts';
import { evidenceOf } from '../../src/model/evidence.ts';
import { weightOf } from '../../src/model/independence.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Attribute, Dataset } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { citeClaim } from '../../src/query/cite-claim.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const attributes: readonly Attribute[] = [
  ['__proto__', 'kept'],
  ['type', 'friend'],
  ['size', 4.5],
  ['hidden', true],
  ['tags', ['a', 'b']],
];
const encoded = datasetFromText('Ann -knows-> Bolt [¶1 "Ann knows Bolt"]');
/** One line of an article, and the same line once more from a file. */
const dataset: Dataset = {
  ...encoded,
  sources: [
    ...encoded.sources,
    {
      id: 'file',
      kind: 'imported file',
      title: 'friends.gexf',
      voices: [],
      import: { name: 'friends.gexf', format: 'GEXF', sha256: '0'.repeat(64), date: '2026-11-28' },
    },
  ],
  entities: encoded.entities.map((entity) => (entity.id === 'ann' ? { ...entity, attributes } : entity)),
  claims: [
    ...encoded.claims,
    {
      id: 'e1',
      subject: 'ann',
      predicate: 'knows',
      object: 'bolt',
      status: 'unsourced',
      voices: [],
      source: 'file',
      citations: [],
      attributes,
    },
  ],
};
const lookup = lookupOf(dataset);
const [stated, line] = dataset.claims;
if (!stated || !line) throw new Error('The test needs two claims.');

describe('a line of an imported file', () => {
  it('is valid without voice and citation, with attributes of any name', () => {
    expect(validate(JSON.parse(JSON.stringify(dataset))).issues).toEqual([]);
  });

  it('may stand beside another one that says the same', () => {
    const twice = { ...dataset, claims: [...dataset.claims, { ...line, id: 'e2' }] };
    expect(validate(twice).issues).toEqual([]);
  });

  it('is never worded as stated', () => {
    expect(sentenceOf(lookup, line)).toBe('Ann knows Bolt (unsourced)');
    expect(edgeLabelOf(lookup, line)).toBe('knows (unsourced)');
    expect(attributionOf(lookup, line)).toBe('a line from a file, no source given');
    expect(citeClaim(lookup, line)).toContain('Ann knows Bolt (unsourced: a line from a file, no source given).');
  });

  it('counts in no evidence, neither for itself nor for others', () => {
    expect(evidenceOf(lookup, line)).toEqual({
      kind: 'unsourced',
      badge: 'No source',
      reason: 'A line from the file “friends.gexf”. Who says so, and where, is not given.',
      words: 'A line from the file “friends.gexf”. Who says so, and where, is not given.',
      claims: ['e1'],
    });
    expect(evidenceOf(lookup, stated)).toEqual(evidenceOf(lookupOf(encoded), stated));
    expect([weightOf(lookup, line), weightOf(lookup, stated)]).toEqual([1, 1]);
  });

  it('contradicts nobody who disputes it', () => {
    const disputed = { ...stated, id: 'c9', status: 'disputed' as const };
    const { claims } = dataset;
    const other = lookupOf({ ...dataset, claims: [...claims.filter((claim) => claim !== stated), disputed] });
    expect(evidenceOf(other, disputed).words).toBe('Disputed by Author; no other voice in the dataset says it.');
    expect(evidenceOf(other, line).kind).toBe('unsourced');
  });
});
