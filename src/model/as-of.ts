/** As of when sources speak, in words. */
import { boundsOf, compareDays, isUndated, parseWhen, publishedWords } from './dates.ts';
import type { Source } from './types.ts';

/** Say as of when several sources speak, from the first to the last: "as of 14 March 2023 to April 2023, 1 undated". */
export function spanOfSources(sources: readonly Source[]): string {
  const dated = sources.flatMap(({ published }) => {
    const when = published === undefined || isUndated(published) ? undefined : parseWhen(published);
    return when ? [{ words: publishedWords(published), ...boundsOf(when) }] : [];
  });
  const first = dated.toSorted((a, b) => compareDays(a.earliest ?? sinceEver, b.earliest ?? sinceEver))[0]?.words;
  const last = dated.toSorted((a, b) => compareDays(a.latest ?? forEver, b.latest ?? forEver)).at(-1)?.words;
  const undated = sources.length - dated.length;
  if (first === undefined) return 'undated';
  const span = `as of ${first === last ? first : `${first} to ${last}`}`;
  return undated === 0 ? span : `${span}, ${undated} undated`;
}

/** Where open ends lie: before and after every day that is read. */
const sinceEver = 'Y-1000000-01-01';
const forEver = 'Y1000000-01-01';

/** Say inside a sentence as of when a source speaks: "as of 19 March 2022". */
export function asOfPhrase(source: Source): string {
  return isUndated(source.published) ? asOfWords(source) : `as of ${publishedWords(source.published)}`;
}

/** Say as of when a source speaks. */
export function asOfWords(source: Source): string {
  return source.published === undefined
    ? 'as of the source, whose date is not known'
    : `as of the source (${publishedWords(source.published)})`;
}
