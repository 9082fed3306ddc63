import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/model/issues.ts';
import { groupIssues, issuesAsText } from '../../../../src/ui/features/datasets/issues-text.ts';

const issue = (severity: Issue['severity'], code: string, path: string): Issue => ({
  severity,
  code,
  path,
  message: `Mend ${path}.`,
});
const issues = [
  issue('warning', 'long-quote', '/claims/c1'),
  issue('error', 'unknown-source', '/claims/c2'),
  issue('error', 'bad-date', '/claims/c3'),
  issue('error', 'unknown-source', '/claims/c4'),
];

describe('faults of a file', () => {
  it('are read with errors first, the same kind together', () => {
    expect(groupIssues(issues).map((group) => group.issues.map(({ path }) => path))).toEqual([
      ['/claims/c2', '/claims/c4', '/claims/c3'],
      ['/claims/c1'],
    ]);
  });

  it('show no empty group', () => {
    expect(groupIssues(issues.slice(0, 1)).map(({ severity }) => severity)).toEqual(['warning']);
    expect(groupIssues([])).toEqual([]);
  });

  it('are copied whole: file, number, and for each its kind, place and message', () => {
    const text = issuesAsText('case.json', issues);
    expect(text.split('\n')[0]).toBe('case.json: 4 problems');
    expect(text).toContain('error · unknown-source · /claims/c4\n  Mend /claims/c4.');
    expect(text.match(/Mend/g)).toHaveLength(4);
  });

  it('name the whole file by a slash', () => {
    expect(issuesAsText('x', [issue('error', 'not-json', '')])).toContain('not-json · /\n');
  });
});
