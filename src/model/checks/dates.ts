/** Dates: of claims, of sources and of the encoding. */
import { shorten } from '../../lib/text.ts';
import { parseWhen, stillSo } from '../dates.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { nearestDate } from './nearest-date.ts';

/** Warn of each date that is none, does not exist, or ends before it begins; it stays as it is and counts as no date. */
export function checkDates({ head, claims, sources }: ParsedDataset): readonly Issue[] {
  const issues: Issue[] = [];
  // Many claims have the same few dates.
  const right = new Set<string>();
  const isWrong = (text: string | undefined): text is string => {
    if (text === undefined || text === '' || right.has(text)) return false;
    if (!parseWhen(text)) return true;
    right.add(text);
    return false;
  };
  const { encoded } = head;
  if (isWrong(encoded)) issues.push(dateIssue(encoded, '/encoded', 'The dataset: "encoded"'));
  for (const { id, published, grades = [] } of sources.list) {
    if (isWrong(published)) issues.push(dateIssue(published, `/sources/${id}/published`, `Source ${id}: "published"`));
    for (const [index, { at }] of grades.entries())
      if (isWrong(at)) issues.push(dateIssue(at, `/sources/${id}/grades/${index}/at`, `Source ${id}: a grade`));
  }
  for (const { id, when, created, changed } of claims.list) {
    if (when !== stillSo && isWrong(when)) issues.push(dateIssue(when, `/claims/${id}/when`, `Claim ${id}: "when"`));
    if (isWrong(created?.at)) issues.push(dateIssue(created.at, `/claims/${id}/created/at`, `Claim ${id}: "created"`));
    if (isWrong(changed?.at)) issues.push(dateIssue(changed.at, `/claims/${id}/changed/at`, `Claim ${id}: "changed"`));
  }
  return issues;
}

function dateIssue(text: string, path: string, subject: string): Issue {
  const [first = '', second, third] = text.split('/');
  const isReversed = second !== undefined && third === undefined && parseWhen(first) && parseWhen(second);
  const code = isReversed ? 'reversed-date' : 'bad-date';
  const fault = isReversed ? 'ends before it begins' : 'is not a date that Sayso reads, or does not exist';
  const nearest = isReversed ? undefined : nearestDate(text);
  const advice = isReversed
    ? 'Swap the ends, or write both with the same precision.'
    : nearest === undefined
      ? 'Write 2019, 2022-01, 2019-03-19 or 198X, with ? (uncertain) or ~ (about) behind it; spans as 2007/2012, 2002/.. (still so), /2019 (start not given) or [..1929] (1929 or earlier).'
      : `Write ${nearest}, the nearest form that works.`;
  const message = `${subject} is "${shorten(text)}", which ${fault}. It is shown as written and counts as undated. ${advice}`;
  return { severity: 'warning', code, path, message };
}
