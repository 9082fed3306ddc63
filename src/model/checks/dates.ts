/** Dates: of claims, of sources and of the encoding. */
import { shorten } from '../../lib/text.ts';
import { parseWhen, stillSo } from '../dates.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { nearestDate } from './nearest-date.ts';

/** Warn of each date that is none, does not exist, or ends before it begins; it stays as it is and counts as no date. */
export function checkDates({ head, claims, sources }: ParsedDataset): readonly Issue[] {
  return [
    ...dateIssue(head.encoded, '/encoded', 'The dataset: "encoded"'),
    ...sources.list.flatMap(({ id, published, grades = [] }) => [
      ...dateIssue(published, `/sources/${id}/published`, `Source ${id}: "published"`),
      ...grades.flatMap(({ at }, index) => dateIssue(at, `/sources/${id}/grades/${index}/at`, `Source ${id}: a grade`)),
    ]),
    ...claims.list.flatMap(({ id, when, created, changed }) => [
      ...dateIssue(when === stillSo ? undefined : when, `/claims/${id}/when`, `Claim ${id}: "when"`),
      ...dateIssue(created?.at, `/claims/${id}/created/at`, `Claim ${id}: "created"`),
      ...dateIssue(changed?.at, `/claims/${id}/changed/at`, `Claim ${id}: "changed"`),
    ]),
  ];
}

function dateIssue(text: string | undefined, path: string, subject: string): readonly Issue[] {
  if (text === undefined || text === '' || parseWhen(text)) return [];
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
  return [{ severity: 'warning', code, path, message }];
}
