import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { citeClaim } from '../../src/query/cite-claim.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(
  datasetFromText(`
    Ann -was accused of-> Theft: of a boat {alleged; unnamed > Paper > Author} [¶3 "is accused"] [¶4 "of stealing a boat"]`),
);
const [claim] = lookup.dataset.claims;

describe('citeClaim', () => {
  it('keeps sentence, hedge, voices, quotations, places and reference together', () => {
    expect(claim && citeClaim(lookup, claim)).toBe(
      [
        'Ann was accused of Theft: of a boat (alleged by one or more unnamed voices, via Paper, via Author).',
        '“is accused” (paragraph 3), “of stealing a boat” (paragraph 4).',
        '“Source s1”, article, in the voice of Author. Not known: date, publisher, address.',
      ].join('\n'),
    );
  });

  it('ends with the link when there is one', () => {
    expect(claim && citeClaim(lookup, claim, 'https://example.org/#c1')).toMatch(/\nhttps:\/\/example\.org\/#c1$/);
  });
});
