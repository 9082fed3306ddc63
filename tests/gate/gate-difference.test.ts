import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/edit/compare-versions.ts';
import { type GatedDifference, gateDifferences } from '../../src/gate/gate-difference.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { accusationGroup, type Citation, type Claim, type Dataset } from '../../src/model/types.ts';
import { shippedDatasets } from '../fixtures/shipped.ts';

const text =
  'Ida Berg has headed the harbor office since 2019. She allegedly hid the bids.\n\nThe bridge went to Berg Quays. Nobody was asked.';

function cited(quote: string, paragraph: number): Citation {
  const start = text.indexOf(quote);
  return { quote, paragraph, start, end: start + quote.length };
}

function claim(id: string, citation: Citation, change: Partial<Claim> = {}): Claim {
  return {
    id,
    subject: 'ida',
    predicate: 'headed',
    object: 'office',
    status: 'stated',
    voices: ['lena'],
    source: 'article',
    citations: [citation],
    ...change,
  };
}

const heads = claim('c1', cited('has headed the harbor office', 1));
const base: Dataset = {
  sayso: 1,
  id: 'harbor',
  title: 'Harbor',
  vocabulary: {
    types: { person: { label: 'Person' } },
    predicates: {
      headed: { label: 'headed', inverse: 'was headed by', domain: ['person'], range: ['person'], group: 'Work' },
      accused: {
        label: 'is accused by',
        inverse: 'accuses',
        domain: ['person'],
        range: ['person'],
        group: accusationGroup,
      },
    },
  },
  sources: [{ id: 'article', kind: 'article', title: 'Article', voices: ['lena'], lang: 'en' }],
  entities: ['ida', 'office', 'lena'].map((id) => ({ id, type: 'person', name: id })),
  claims: [heads],
};

function gated(theirs: Dataset, ours: Dataset = base, isBaseKnown = true): readonly GatedDifference[] {
  return gateDifferences(
    {
      ours: lookupOf(ours),
      theirs: lookupOf(theirs),
      hasBase: isBaseKnown,
      texts: new Map([['article', text]]),
    },
    compareVersions(isBaseKnown ? base : undefined, ours, theirs),
  );
}

function told(list: readonly GatedDifference[]) {
  return list.map(({ sides, pile, doubts }) => [sides.id, pile, ...doubts.map(({ code }) => code)]);
}

const withClaims = (...claims: readonly Claim[]): Dataset => ({ ...base, claims });

describe('another version at the gate', () => {
  it('is ready where its words stand in the text and nothing speaks against it, in the order of the text', () => {
    const late = claim('c2', cited('went to Berg Quays', 2));
    const early = claim('c3', cited('since 2019', 1));
    const all = gated(withClaims(heads, late, early));
    expect(told(all)).toEqual([
      ['c3', 'ready'],
      ['c2', 'ready'],
    ]);
    expect(all[1]?.passages).toEqual([
      { start: text.indexOf('went to'), end: text.indexOf(' Quays') + 6, paragraph: 2 },
    ]);
  });

  it('is refused where its words are not in the text, and held where they stand elsewhere than it says', () => {
    const missing = claim('c2', { quote: 'went to nobody at all', paragraph: 2, start: 3, end: 24 });
    const moved = claim('c3', { ...cited('since 2019', 1), start: 0, end: 10 });
    expect(told(gated(withClaims(heads, missing, moved)))).toEqual(
      [
        ['c3', 'closer', 'moved-words'],
        ['c2', 'refused', 'no-passage'],
      ].toSorted(),
    );
  });

  it('is held beside a hedge, when it deletes something, and where both sides changed it', () => {
    const hedged = claim('c2', cited('hid the bids', 1));
    expect(told(gated(withClaims(heads, hedged)))).toEqual([['c2', 'closer', 'hedged-there']]);
    expect(told(gated(withClaims()))).toEqual([['c1', 'closer', 'removed-there']]);
    const ours = withClaims({ ...heads, detail: 'alone' });
    const theirs = withClaims({ ...heads, detail: 'with others' });
    expect(told(gated(theirs, ours))).toEqual([['c1', 'closer', 'changed-on-both-sides']]);
    expect(told(gated(theirs, ours, false))).toEqual([['c1', 'closer', 'differs']]);
  });

  it('tells accusations, and leaves out what only we have', () => {
    const accusation = claim('c2', cited('Nobody was asked', 2), { predicate: 'accused', status: 'alleged' });
    expect(gated(withClaims(heads, accusation)).map(({ accuses }) => accuses)).toEqual([true]);
    expect(gated(base, withClaims(heads, accusation))).toEqual([]);
  });

  it('says when a text is not at hand', () => {
    const [one] = gateDifferences(
      { ours: lookupOf(base), theirs: lookupOf(base), hasBase: true, texts: new Map() },
      compareVersions(base, base, withClaims(heads, claim('c2', cited('went to Berg Quays', 2)))),
    );
    expect(one?.doubts.map(({ code }) => code)).toEqual(['text-not-at-hand']);
  });

  it('finds nothing in a shipped dataset held against itself', () => {
    for (const dataset of shippedDatasets()) {
      const lookup = lookupOf(dataset);
      const compared = { ours: lookup, theirs: lookup, hasBase: true, texts: new Map<string, string>() };
      expect(gateDifferences(compared, compareVersions(dataset, dataset, dataset))).toEqual([]);
    }
  });
});
