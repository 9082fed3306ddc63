/** Dates: of claims, of sources and of the encoding. */
import { shorten } from '../../lib/text.ts';
import { parseWhen } from '../dates.ts';
import type { Draft } from '../draft.ts';
import type { Issue } from '../issues.ts';

/** Report each date that is none, does not exist, or ends before it begins. */
export function checkDates({ head, claims, sources }: Draft): readonly Issue[] {
  return [
    ...dateIssue(head.encoded, '/encoded', 'The dataset: "encoded"'),
    ...sources.list.flatMap(({ id, published }) =>
      dateIssue(published, `/sources/${id}/published`, `Source ${id}: "published"`),
    ),
    ...claims.list.flatMap(({ id, when }) => dateIssue(when, `/claims/${id}/when`, `Claim ${id}: "when"`)),
  ];
}

function dateIssue(text: string | undefined, path: string, subject: string): readonly Issue[] {
  if (text === undefined || text === '' || parseWhen(text)) return [];
  const [first = '', second, third] = text.split('/');
  const isReversed = second !== undefined && third === undefined && parseWhen(first) && parseWhen(second);
  if (isReversed) {
    const message = `${subject} is "${shorten(text)}", which ends before it begins. Swap the ends, or write both equally exact.`;
    return [{ severity: 'error', code: 'reversed-date', path, message }];
  }
  const message = `${subject} is "${shorten(text)}", which is no date that Sayso reads, or one that does not exist. Write 2019, 2022-01 or 2019-03-19, with ? (uncertain) or ~ (about) behind it; spans as 2007/2012, 2002/.. (still so) or /2019 (start not given).`;
  return [{ severity: 'error', code: 'bad-date', path, message }];
}
