import { describe, expect, it } from 'vitest';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import { reversalOf, withdrawalOf } from '../../src/model/reversals.ts';
import type { Claim } from '../../src/model/types.ts';
import { markPredicates } from '../fixtures/mark-predicates.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

/** Whoever `took back` something withdrew what he said of it. */
const lookupFrom = (notation: string, inferred: readonly string[] = []): Lookup => {
  const dataset = markPredicates(datasetFromText(notation), {
    'took-back': { group: 'withdrawal' },
    'took-back-his-word': { group: 'withdrawal' },
  });
  const claims = dataset.claims.map((claim) =>
    inferred.includes(claim.id) ? { ...claim, inferred: true as const } : claim,
  );
  return lookupOf({ ...dataset, claims });
};

function claimIn(lookup: Lookup, id: string): Claim {
  const claim = lookup.claims.get(id);
  if (!claim) throw new Error(`No claim ${id}`);
  return claim;
}

const reversalIn = (lookup: Lookup, id: string) => {
  const reversal = reversalOf(lookup, claimIn(lookup, id));
  return reversal && { ...reversal, claims: reversal.claims.map((claim) => claim.id) };
};

describe('a voice that also says the opposite', () => {
  it('is not said to contest itself: what it says is to be compared', () => {
    const lookup = lookupFrom(`
      Ann -owned-> Bolt {Cord > Author}
      Ann -owned-> Bolt {disputed; Cord > Author}`);
    expect(reversalIn(lookup, 'c1')).toEqual({
      claims: ['c2'],
      badge: 'Compare',
      words: 'Cord also disputes it, perhaps for another time or in another sense.',
    });
    expect(reversalIn(lookup, 'c2')).toEqual({
      claims: ['c1'],
      badge: 'Compare',
      words: 'Cord also says it, perhaps for another time or in another sense.',
    });
  });

  it('is said no more firmly to say it than it does', () => {
    const lookup = lookupFrom(`
      Ann -owned-> Bolt {possible; Cord > Author}
      Ann -owned-> Bolt {disputed; Cord > Author}`);
    expect(reversalIn(lookup, 'c2')?.words).toMatch(/^Cord also holds it possible, perhaps/);
  });

  it('is nothing to note where nobody says the opposite', () => {
    const lookup = lookupFrom('Ann -owned-> Bolt {Cord > Author}\nAnn -owned-> Bolt {possible; Cord > Author}');
    expect(reversalIn(lookup, 'c1')).toBeUndefined();
  });

  it('is not noted again where a later version of the text corrects the earlier one', () => {
    const base = datasetFromText(`
      Ann -owned-> Bolt {Author; source s1}
      Ann -owned-> Bolt {disputed; Author; source s2}`);
    const sources = base.sources.map((source) => (source.id === 's2' ? { ...source, replaces: 's1' } : source));
    const corrected = lookupOf({ ...base, sources });
    expect(reversalIn(corrected, 'c1')).toBeUndefined();
    expect(reversalIn(corrected, 'c2')).toBeUndefined();
    expect(reversalIn(lookupOf(base), 'c1')).toBeDefined();
  });
});

describe('a withdrawal', () => {
  const accused = `
    Ann -was accused over-> Theft {alleged; Cord > Author}
    Ann -was accused over-> Theft {disputed; Cord > Author}`;

  it('is noted beside what was said, with its day, and beside what is said now', () => {
    const lookup = lookupFrom(`${accused}\nCord -took back-> Ann {2023-09-11; Cord > Author}`);
    expect(reversalIn(lookup, 'c1')).toEqual({
      claims: ['c2', 'c3'],
      badge: 'Withdrawn',
      words: 'Cord withdrew it on 11 September 2023.',
    });
    expect(reversalIn(lookup, 'c2')).toEqual({
      claims: ['c1', 'c3'],
      badge: 'Compare',
      words: 'Cord had said it before, and withdrew it on 11 September 2023.',
    });
  });

  it('is noted without a day where none is known, and in full where it lasted', () => {
    expect(reversalIn(lookupFrom(`${accused}\nCord -took back-> Theft {Cord > Author}`), 'c1')?.words).toBe(
      'Cord withdrew it.',
    );
    expect(reversalIn(lookupFrom(`${accused}\nCord -took back-> Ann {2023/..}`), 'c1')?.words).toBe(
      'Cord withdrew it from 2023 on.',
    );
  });

  it.each([
    ['is disputed', 'Cord -took back-> Ann {disputed}'],
    ['is somebody else’s', 'Dent -took back-> Ann'],
    ['concerns something else', 'Cord -took back-> Elm'],
    ['is another tie', 'Cord -pays-> Ann'],
    ['has no object', 'Cord -took back his word-> = "of old"'],
  ])('is none of the claim when it %s', (_what, line) => {
    const lookup = lookupFrom(`${accused}\n${line}`);
    expect(withdrawalOf(lookup, claimIn(lookup, 'c1'))).toBeUndefined();
    expect(reversalIn(lookup, 'c1')).toMatchObject({ badge: 'Compare', claims: ['c2'] });
  });

  it('is not taken from a claim about the voice in which somebody else withdraws', () => {
    const lookup = lookupFrom(`
      Cord -was accused over-> Theft {alleged; Cord > Author}
      Dent -took back-> Cord`);
    expect(withdrawalOf(lookup, claimIn(lookup, 'c1'))).toBeUndefined();
  });

  it('of something with a value is not one of every claim with a value', () => {
    const lookup = lookupFrom(`
      Ann  -was called->         = "a thief" {Cord > Author}
      Ann  -was called->         = "a thief" {disputed; Cord > Author}
      Cord -took back his word-> = "of old"`);
    expect(withdrawalOf(lookup, claimIn(lookup, 'c1'))).toBeUndefined();
    expect(reversalIn(lookup, 'c1')?.badge).toBe('Compare');
  });

  it('is not taken from what the vocabulary does not know, nor for a claim of nobody', () => {
    const lookup = lookupFrom(`${accused}\nCord -took back-> Ann`);
    const { dataset } = lookup;
    const forgetful = lookupOf({ ...dataset, vocabulary: { types: {}, predicates: {} } });
    expect(withdrawalOf(forgetful, claimIn(forgetful, 'c1'))).toBeUndefined();
    expect(withdrawalOf(lookup, { ...claimIn(lookup, 'c1'), voices: [] })).toBeUndefined();
    expect(withdrawalOf(lookup, claimIn(lookup, 'c1'))?.id).toBe('c3');
  });

  it('is not noted beside a claim that its voice nowhere disputes', () => {
    const lookup = lookupFrom(`
      Ann -was accused over-> Theft {alleged; 2001; Cord > Author}
      Ann -was accused over-> Theft {disputed; 2010; Dent > Author}
      Cord -took back-> Ann`);
    expect(reversalIn(lookup, 'c1')).toEqual({
      claims: ['c2'],
      badge: 'Compare',
      words: 'Disputed by Dent, for another time.',
    });
  });
});

describe('somebody else who says the opposite', () => {
  it('of another time is named, with how firmly he says it', () => {
    const lookup = lookupFrom(`
      Ann -owned-> Bolt {possible; 2001; Cord > Author}
      Ann -owned-> Bolt {disputed; 2010; Dent > Author}`);
    expect(reversalIn(lookup, 'c1')?.words).toBe('Disputed by Dent, for another time.');
    expect(reversalIn(lookup, 'c2')).toEqual({
      claims: ['c1'],
      badge: 'Compare',
      words: 'Held possible by Cord, for another time.',
    });
  });

  it('in a claim that was only inferred is named with that', () => {
    const lookup = lookupFrom('Ann -owned-> Bolt {Cord > Author}\nAnn -owned-> Bolt {disputed; Dent > Author}', ['c1']);
    expect(reversalIn(lookup, 'c1')?.words).toBe('Disputed by Dent; but this claim is only inferred.');
    expect(reversalIn(lookup, 'c2')?.words).toBe('That Cord said so is only inferred.');
  });

  it('does so in a sentence of its own beside what the voice itself says', () => {
    const lookup = lookupFrom(
      `
      Ann -owned-> Bolt {2001; Cord > Author}
      Ann -owned-> Bolt {disputed; 2001; Cord > Author}
      Ann -owned-> Bolt {disputed; 2001; Dent > Author}
      Ann -owned-> Bolt {disputed; 2010; Elm > Author}`,
      ['c3'],
    );
    expect(reversalIn(lookup, 'c1')).toEqual({
      claims: ['c2', 'c3', 'c4'],
      badge: 'Compare',
      words:
        'Cord also disputes it, perhaps for another time or in another sense. That Dent said so is only inferred. Disputed by Elm, for another time.',
    });
  });
});
