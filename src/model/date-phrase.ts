/** Dates as they stand inside a sentence: with the preposition that a reader expects before them. */
import { type Day, formatWhen, parseWhen } from './dates.ts';

/** Put a date into a sentence: "on 9 February 2023", "from 2016 to January 2022", "since 2002". What is no date stands in brackets. */
export function datePhrase(text: string, isOngoing: boolean): string {
  const when = parseWhen(text);
  if (!when) return `(${text})`;
  if (when.kind === 'date') return pointPhrase(when.date, text);
  const { start, end } = when;
  const words = formatWhen(text);
  if (typeof start === 'string' || isOngoing) return words;
  if (end === 'open') return `from ${formatWhen(text.split('/')[0] ?? text)} on`;
  return words.startsWith('from ') ? words : `from ${words}`;
}

function pointPhrase({ day, uncertain }: Day, text: string): string {
  const plain = formatWhen(text).replace(/, uncertain$/u, '');
  return `${uncertain ? 'perhaps ' : ''}${day === undefined ? 'in' : 'on'} ${plain}`;
}
