import { describe, expect, it } from 'vitest';
import { listedStatuses, statusMeaning } from '../../src/model/status-meaning.ts';
import { type Status, statuses } from '../../src/model/types.ts';

const ofFormat = statuses.filter((status) => status !== 'unsourced');
const counts = (...occurring: readonly Status[]) => new Map(occurring.map((status) => [status, 2]));

describe('what a status means', () => {
  it('is told for each in a clause of its own', () => {
    const meanings = statuses.map(statusMeaning);
    expect(new Set(meanings).size).toBe(statuses.length);
    for (const meaning of meanings) expect(meaning).toMatch(/^(a|an|not|put|said) .{20,}[a-z]$/);
  });

  it('claims for none of them that it is true', () => {
    expect(statusMeaning('stated')).toBe('put forward without a hedge, which does not make it true');
    expect(statusMeaning('alleged')).toBe('an accusation, and nothing here says that it is true');
  });
});

describe('the statuses that a legend lists', () => {
  it('are the six of the format, whether they occur or not', () => {
    expect(listedStatuses(new Map())).toEqual(ofFormat);
    expect(listedStatuses(counts('alleged'))).toEqual(ofFormat);
    expect(listedStatuses(new Map([['unsourced', 0]]))).toEqual(ofFormat);
  });

  it('have the lines without a source among them only where there are some', () => {
    expect(listedStatuses(counts('stated', 'unsourced'))).toEqual(statuses);
  });

  it('are these lines alone where there is nothing else', () => {
    expect(listedStatuses(counts('unsourced'))).toEqual(['unsourced']);
    expect(listedStatuses(new Map([...counts('unsourced'), ['stated', 0]]))).toEqual(['unsourced']);
  });
});
