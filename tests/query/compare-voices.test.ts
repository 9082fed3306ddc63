import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Claim } from '../../src/model/types.ts';
import { compareVoices } from '../../src/query/compare-voices.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const affair = lookupOf(JSON.parse(readFileSync('graph-data/harbor-bridge/dataset.json', 'utf8')));
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
const rows = (first: string, second: string) => {
  const { differ, both, onlyFirst, onlySecond } = compareVoices(affair, first, second);
  return {
    differ: differ.map((row) => [row.kind, ids(row.first), ids(row.second)]),
    both: both.map((row) => [ids(row.first), ids(row.second)]),
    onlyFirst: ids(onlyFirst),
    onlySecond: ids(onlySecond),
  };
};

describe('two voices of the invented affair side by side, against what was found by hand', () => {
  it('council and guild: two statements disputed, and another figure', () => {
    const { differ, both, onlySecond } = rows('harbor-council', 'lightermens-guild');
    expect(differ).toEqual([
      ['contested', ['c009', 'c025', 'c032'], ['c044']],
      ['contested', ['c015', 'c033'], ['c045', 'c082']],
      ['figure', ['c009', 'c025', 'c032'], ['c043']],
    ]);
    expect(both).toEqual([]);
    expect(onlySecond).toEqual(['c042']);
  });

  it('accuser and accused: an accusation, and the two letters on which they agree', () => {
    expect(rows('odrun-bracklethorn', 'theomenis-almyrofaros')).toEqual({
      differ: [['contested', ['c050', 'c094'], ['c052', 'c092']]],
      both: [
        [['c096'], ['c095']],
        [['c098'], ['c097']],
      ],
      onlyFirst: ['c093'],
      onlySecond: ['c053'],
    });
  });

  it('a voice and the one who passes it on: what came through both is common to them', () => {
    const { differ, both, onlyFirst } = rows('two-dock-hands', 'ysolde-fennimarrow');
    expect(differ).toEqual([]);
    expect(both).toContainEqual([['c043'], ['c043']]);
    expect(onlyFirst).toEqual([]);
  });

  it('have each claim of the two somewhere, and none of anybody else', () => {
    const voices = [...new Set(affair.dataset.claims.flatMap((claim) => claim.voices))];
    for (const [index, first] of voices.entries()) {
      const second = voices[(index + 1) % voices.length] ?? first;
      const { differ, both, onlyFirst, onlySecond } = compareVoices(affair, first, second);
      const left = [...differ, ...both].flatMap((row) => row.first).concat(onlyFirst);
      const right = [...differ, ...both].flatMap((row) => row.second).concat(onlySecond);
      const wanted = (voice: string) => affair.dataset.claims.filter((claim) => claim.voices.includes(voice));
      expect(ids([...new Set(left)]).sort()).toEqual(ids(wanted(first)).sort());
      expect(ids([...new Set(right)]).sort()).toEqual(ids(wanted(second)).sort());
    }
  });
});

describe('how two voices differ', () => {
  const kinds = (notation: string) =>
    compareVoices(lookupOf(datasetFromText(notation)), 'ann', 'bob').differ.map(({ kind }) => kind);

  it.each([
    ['contested', 'Cord -owns-> Dent {Ann > Author}\nCord -owns-> Dent {disputed; Bob > Author}'],
    ['firmness', 'Cord -owns-> Dent {Ann > Author}\nCord -owns-> Dent {possible; Bob > Author}'],
    ['otherwise', 'Cord -owns-> Dent {2001; Ann > Author}\nCord -owns-> Dent {2005; Bob > Author}'],
    ['otherwise', 'Cord -owns-> Dent: half of it {Ann > Author}\nCord -owns-> Dent: all of it {Bob > Author}'],
    ['figure', 'Cord -has staff-> = 57 {Ann > Author}\nCord -has staff-> = 58 {Bob > Author}'],
  ])('is told: %s', (kind, notation) => {
    expect(kinds(notation)).toEqual([kind]);
  });

  it.each([
    ['the same said by both', 'Cord -owns-> Dent {Ann > Author}\nCord -owns-> Dent {Bob > Author}'],
    ['one claim that came through both', 'Cord -owns-> Dent {disputed; Ann > Bob > Author}'],
    ['a date that one of them leaves out', 'Cord -owns-> Dent {2001; Ann > Author}\nCord -owns-> Dent {Bob > Author}'],
    [
      'other words for a thing',
      'Cord -was called-> = "big" {Ann > Author}\nCord -was called-> = "tall" {Bob > Author}',
    ],
  ])('is not: %s', (_what, notation) => {
    expect(kinds(notation)).toEqual([]);
  });
});
