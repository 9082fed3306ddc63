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
        'Ann was accused of Theft: of a boat (alleged by one or more unnamed voices, via Paper and Author).',
        '“is accused” (paragraph 3), “of stealing a boat” (paragraph 4).',
        '“Source s1”, article, in the voice of Author. Not known: date, publisher, address.',
      ].join('\n'),
    );
  });

  it('says that a claim was withdrawn, and when', () => {
    const text = datasetFromText(`
      Ann -was accused of-> Theft {alleged; 2023; Cord > Author}
      Ann -was accused of-> Theft {disputed; Cord > Author}
      Cord -withdrew an accusation against-> Ann {2023-09-11; Cord > Author}`);
    const { types, predicates } = text.vocabulary;
    const marked = Object.fromEntries(
      Object.entries(predicates).map(([id, each]) => [
        id,
        id.startsWith('withdrew') ? { ...each, group: 'withdrawal' } : each,
      ]),
    );
    const withdrawn = lookupOf({ ...text, vocabulary: { types, predicates: marked } });
    const [accusation] = withdrawn.dataset.claims;
    const cited = accusation && citeClaim(withdrawn, accusation);
    expect(cited).toContain('Ann was accused of Theft in 2023 (alleged by Cord, via Author).');
    expect(cited).toContain('\nCord withdrew it on 11 September 2023.\n');
  });

  it('says that the text was replaced, and what the later version says', () => {
    const text = datasetFromText(`
      Ann -counted-> = 7 {Author; source s1}
      Ann -counted-> = 2 {Author; source s2}`);
    const sources = text.sources.map((source) => (source.id === 's2' ? { ...source, replaces: 's1' } : source));
    const replaced = lookupOf({ ...text, sources });
    const [first] = replaced.dataset.claims;
    const cited = first && citeClaim(replaced, first);
    expect(cited).toContain('Read in an earlier version of the text.');
    expect(cited).toContain('“Source s2”, says: Ann, counted: 2, stated by Author.');
    expect(cited).toContain('Replaced by a later version, “Source s2”.');
  });

  it('ends with the link when there is one', () => {
    expect(claim && citeClaim(lookup, claim, 'https://example.org/#c1')).toMatch(/\nhttps:\/\/example\.org\/#c1$/);
  });
});
