/** Dates as they stand inside a sentence: with the preposition that a reader expects before them. */
import type { Day } from './date-words.ts';
import { type End, formatWhen, parseWhen, stillSo } from './dates.ts';

/**
 * Put a date into a sentence: "on 9 February 2023", "from 2016 to January 2022", "since 2002". What is no date stands in brackets. `asOf` says
 * of what still goes on when its source spoke.
 */
export function datePhrase(text: string, isOngoing: boolean, asOf = 'as of the source'): string {
  if (text === stillSo) return asOf;
  const when = parseWhen(text);
  if (!when) return `(${text})`;
  const words = formatWhen(text).replace(/ \((?:start|end) not given\)$/u, '');
  if (when.kind === 'date') return phraseOfDate(when.date, words.replace(/, uncertain$/u, ''));
  const { start, end } = when;
  if (when.kind === 'sometime')
    return words.startsWith('sometime') ? words : `${prepositionBefore(dayIn(start, end))} ${words}`;
  if (typeof start === 'string' || isOngoing) return words;
  if (end === 'open') return `from ${words.replace(/^since /u, '')} on`;
  return words.startsWith('from ') ? words : `from ${words}`;
}

/** "Around 1931" takes no other preposition. */
function phraseOfDate(date: Day, words: string): string {
  const before = prepositionBefore(date);
  return date.approximate
    ? `${before.replace(/(?:in|on)$/u, '')}${words.replace(/^about /u, 'around ')}`
    : `${before} ${words}`;
}

function prepositionBefore(date: Day | undefined): string {
  return `${date?.uncertain ? 'perhaps ' : ''}${date?.day === undefined ? 'in' : 'on'}`;
}

function dayIn(start: End, end: End): Day | undefined {
  return typeof start !== 'string' ? start : typeof end !== 'string' ? end : undefined;
}
