import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { countsOf } from '../../src/query/statistics.ts';
import { readMassimov } from '../fixtures/massimov.ts';
import { datasetFromText } from '../fixtures/text-notation.ts';

const lookup = lookupOf(readMassimov());
const countsHere = () => countsOf(lookup);

describe('countsOf', () => {
  it('counts the same lookup once', () => {
    expect(countsOf(lookup)).toBe(countsHere());
  });

  it('counts the Massimov dataset as a person would', () => {
    const counts = countsHere();
    expect(counts).toMatchObject({ entities: 62, claims: 96, citations: 174, sources: 1, undated: 78 });
    expect(Object.fromEntries(counts.claimsByStatus)).toEqual({
      stated: 61,
      possible: 3,
      projected: 3,
      alleged: 5,
      opinion: 23,
      disputed: 1,
    });
    expect(counts.entitiesByType.map(({ id, count }) => `${count} ${id}`)).toEqual([
      '4 person',
      '6 organization',
      '17 group',
      '6 place',
      '4 post',
      '12 event',
      '8 measure',
      '3 issue',
      '2 text',
    ]);
    expect(counts.claimsByGroup.find(({ id }) => id === 'accusation')?.count).toBe(5);
    expect(counts.claimsByPredicate[0]).toEqual({ id: 'described-as', label: 'is described as', count: 15 });
    expect(counts.voices[0]).toEqual({ id: 'claude-moniquet', firstHand: 72, relayed: 13 });
    expect(counts.silentEntities).toHaveLength(20);
    expect(counts.quotedShares.get('moniquet-massimov')).toBeCloseTo(0.498, 3);
  });

  it('adds up: each sort of count has every claim or entity once', () => {
    const counts = countsHere();
    const sum = (list: readonly { readonly count: number }[]) => list.reduce((total, { count }) => total + count, 0);
    expect(sum(counts.claimsByPredicate)).toBe(96);
    expect(sum(counts.claimsByGroup)).toBe(96);
    expect(sum(counts.entitiesByType)).toBe(62);
    expect([...counts.claimsByStatus.values()].reduce((total, count) => total + count, 0)).toBe(96);
  });

  it('counts what several citations quote once', () => {
    const dataset = datasetFromText(`
      Ann -owns-> Bolt [¶1 "Ann has it all"]
      Ann -pays-> Bolt [¶1 "has it"]`);
    const length = dataset.sources[0]?.text?.length ?? 0;
    expect(countsOf(lookupOf(dataset)).quotedShares.get('s1')).toBe('Ann has it all'.length / length);
  });
});
