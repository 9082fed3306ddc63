/** References as CSL-JSON (Citation Style Language 1.0.2), which Zotero, Pandoc and citeproc read. */

import type { Day } from '../model/date-words.ts';
import { type End, parseWhen, publishedWords } from '../model/dates.ts';
import { lookupOf } from '../model/lookup.ts';
import { type Reference, referenceOf } from '../model/reference.ts';
import type { Dataset } from '../model/types.ts';
import { referenceKeys } from './reference-keys.ts';

/** A name is literal, because which part of it is the family name is not known. */
interface CslName {
  readonly literal: string;
}

interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: true;
  readonly literal?: string;
}

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly genre: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly publisher?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** Write the references of a dataset's sources as CSL-JSON, of all or of some; a source has the same id either way. */
export function writeCsl(dataset: Dataset, sourceIds?: ReadonlySet<string>): string {
  const lookup = lookupOf(dataset);
  const keys = referenceKeys(dataset.sources);
  const items = dataset.sources
    .filter(({ id }) => sourceIds?.has(id) ?? true)
    .map((source) => itemOf(referenceOf(lookup, source), keys.get(source.id) ?? source.id));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

function itemOf(reference: Reference, id: string): CslItem {
  const { authors, otherVoices, title, kind, published, publisher, url, lang, replacedBy } = reference;
  const notes = [
    ...(otherVoices.length === 0
      ? []
      : [`${authors.length === 0 ? 'Speaks' : 'Also speaks'} in it: ${otherVoices.join(', ')}`]),
    ...(replacedBy === undefined ? [] : [`Replaced by ${replacedBy}`]),
  ];
  return {
    id,
    type: typesByKind.get(kind.toLowerCase()) ?? 'document',
    title,
    genre: kind,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(published === undefined ? {} : { issued: dateOf(published) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { URL: url }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}

/** Kinds for which CSL has a type that says no more than the kind does; all others are documents. */
const typesByKind: ReadonlyMap<string, string> = new Map([
  ['article', 'article'],
  ['op-ed', 'article'],
  ['newspaper article', 'article-newspaper'],
  ['magazine article', 'article-magazine'],
  ['journal article', 'article-journal'],
  ['report', 'report'],
  ['book', 'book'],
  ['thesis', 'thesis'],
  ['interview', 'interview'],
  ['speech', 'speech'],
  ['web page', 'webpage'],
  ['webpage', 'webpage'],
]);

function dateOf(text: string): CslDate {
  const when = parseWhen(text);
  if (!when || when.kind === 'sometime') return { literal: publishedWords(text) };
  const ends: readonly End[] = when.kind === 'date' ? [when.date] : [when.start, when.end];
  const days = ends.filter((end) => typeof end !== 'string');
  // CSL knows closed spans only: "since 2019" would come out as the year 2019.
  if (days.length < ends.length || !days.every(isCalendarDate)) return { literal: publishedWords(text) };
  const isLoose = days.some((day) => day.approximate || day.uncertain);
  return { 'date-parts': days.map(dateParts), ...(isLoose ? { circa: true } : {}) };
}

/** CSL has years, months and days: a decade or a season would come out as one of its years. */
function isCalendarDate({ season, unspecified }: Day): boolean {
  return season === undefined && unspecified !== 'decade' && unspecified !== 'century';
}

function dateParts({ year, month, day }: Day): readonly number[] {
  return [year, month, day].filter((part) => part !== undefined);
}
