import { describe, expect, it } from 'vitest';
import { foldIssues, type Issue, mostOfKind } from '../../src/model/issues.ts';

const several = (severity: Issue['severity'], code: string, count: number): readonly Issue[] =>
  Array.from({ length: count }, (_, index) => ({ severity, code, path: `/${code}/${index}`, message: 'Mend it.' }));

describe('foldIssues', () => {
  it('shows a few faults of a kind one by one, errors first', () => {
    const issues = [...several('warning', 'bad-date', mostOfKind), ...several('error', 'bad-url', 2)];
    const folded = foldIssues(issues);
    expect(folded.every((kind) => kind.length === 1)).toBe(true);
    expect(folded.map(([{ path }]) => path)).toEqual([
      '/bad-url/0',
      '/bad-url/1',
      '/bad-date/0',
      '/bad-date/1',
      '/bad-date/2',
    ]);
  });

  it('puts many of a kind behind the first, and loses none', () => {
    const issues = [...several('error', 'bad-date', mostOfKind + 1), ...several('error', 'bad-url', 1)];
    const folded = foldIssues(issues);
    expect(folded.map((kind) => kind.length)).toEqual([mostOfKind + 1, 1]);
    expect(folded.flat()).toEqual(issues);
  });

  it('does not put a warning and an error of one code together', () => {
    const issues = [...several('warning', 'bad-date', 3), ...several('error', 'bad-date', 3)];
    expect(foldIssues(issues).map((kind) => kind.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
