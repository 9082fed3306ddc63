import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import { plainText } from '../../src/report/document-tree.ts';
import { type ReportSubject, reportOf } from '../../src/report/report-subject.ts';
import { writeReportMarkdown } from '../../src/report/write-markdown.ts';

const affair = lookupOf(JSON.parse(readFileSync('graph-data/harbor-bridge/dataset.json', 'utf8')));

describe('a paper', () => {
  it.each<readonly [ReportSubject, string, string, number]>([
    [{ kind: 'dataset' }, 'harbor-bridge-source-report', 'Source report', 8],
    [{ kind: 'entity', id: 'tancred-oakumfold' }, 'harbor-bridge-tancred-oakumfold', 'Dossier', 2],
    [{ kind: 'claim', id: 'c053' }, 'harbor-bridge-c053', 'Claim', 1],
  ])('on %j has a name for its file, a title and its sources', (subject, name, kicker, sources) => {
    const report = reportOf(affair, subject);
    expect(report?.name).toBe(name);
    expect(report?.tree.kicker).toBe(kicker);
    expect(report?.sourceIds.size).toBe(sources);
  });

  it('is not made of what the dataset does not have', () => {
    expect(reportOf(affair, { kind: 'entity', id: 'nobody' })).toBeUndefined();
    expect(reportOf(affair, { kind: 'claim', id: 'c999' })).toBeUndefined();
  });

  it('says of a source that it replaces another, and of that one by what it was replaced', () => {
    const report = reportOf(affair, { kind: 'dataset' });
    const text = report ? writeReportMarkdown(report.tree) : '';
    expect(text).toMatch(/Later version of\W+“Forty pages by lamplight”/);
    expect(text).toMatch(/Replaced by\W+“Forty pages by lamplight \\?\(corrected\\?\)”/);
    expect(plainText(report?.tree.title ?? [])).toContain('Eelgate Bridge');
  });
});
