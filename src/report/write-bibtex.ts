/** References as BibTeX, in UTF-8, with the `date` of biblatex where a year and month cannot say it. */

import { tameText } from '../lib/tame-text.ts';
import { parseWhen, publishedWords } from '../model/dates.ts';
import { lookupOf } from '../model/lookup.ts';
import { type Reference, referenceOf } from '../model/reference.ts';
import type { Dataset } from '../model/types.ts';
import { referenceKeys } from './reference-keys.ts';

/** Write the references of a dataset's sources as BibTeX, of all or of some; a source has the same key either way. */
export function writeBibtex(dataset: Dataset, sourceIds?: ReadonlySet<string>): string {
  const lookup = lookupOf(dataset);
  const keys = referenceKeys(dataset.sources);
  return dataset.sources
    .filter(({ id }) => sourceIds?.has(id) ?? true)
    .map((source) => entryOf(referenceOf(lookup, source), keys.get(source.id) ?? source.id))
    .join('\n');
}

function entryOf(reference: Reference, key: string): string {
  const { authors, title, published, publisher, url, lang } = reference;
  const fields: readonly (readonly [name: string, value: string])[] = [
    // Braces keep a name whole: which part of it is the family name is not known, and "and" may be part of it.
    ...field('author', authors.length === 0 ? undefined : authors.map((name) => `{${escapeTex(name)}}`).join(' and ')),
    ['title', `{${escapeTex(title)}}`],
    ...dateFields(published),
    ...field('publisher', publisher === undefined ? undefined : escapeTex(publisher)),
    ...field('url', url === undefined ? undefined : verbatimAddress(url)),
    ...field('langid', lang === undefined ? undefined : languageNames.get(lang.split('-')[0] ?? '')),
    ['note', escapeTex(noteOf(reference))],
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function field(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

function dateFields(published: string | undefined): readonly (readonly [string, string])[] {
  const when = published === undefined ? undefined : parseWhen(published);
  // What is undated has no date here, only a note: a bare year would be taken for the year of the source.
  if (published === undefined || !when || when.kind === 'sometime') return [];
  if (when.kind === 'interval') return [['date', published]];
  const { year, month, day, season, unspecified, uncertain, approximate } = when.date;
  if (unspecified === 'decade' || unspecified === 'century' || year < 1 || year > 9999) return [['date', published]];
  const isPlain = season === undefined && unspecified === undefined && day === undefined && !uncertain && !approximate;
  if (!isPlain)
    return [
      ['date', published],
      ['year', String(year)],
    ];
  return [['year', String(year)], ...field('month', month === undefined ? undefined : String(month))];
}

function noteOf({ authors, kind, otherVoices, published, publisher, replacedBy }: Reference): string {
  return [
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    ...(published === undefined ? ['date not known'] : [publishedWords(published)]),
    ...(publisher === undefined ? ['publisher not known'] : []),
    ...(otherVoices.length === 0
      ? []
      : [`${authors.length === 0 ? 'speaks' : 'also speaks'} in it: ${otherVoices.join(', ')}`]),
    ...(replacedBy === undefined ? [] : [`replaced by ${replacedBy}`]),
  ].join('; ');
}

/** Escape what TeX and BibTeX read as commands. Braces become commands, for BibTeX counts escaped braces too. */
function escapeTex(text: string): string {
  return tameText(text).replace(/[\\{}$&#%_^~<>|]/gu, (character) => texCharacters.get(character) ?? character);
}

const texCharacters: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['%', '\\%'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  // Other letters stand in their places in the old fonts of TeX.
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/** biblatex reads addresses verbatim; only what would end the field, or begin a command, is percent-encoded. */
function verbatimAddress(url: string): string {
  return tameText(url).replace(/[{}\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['fr', 'french'],
  ['it', 'italian'],
  ['kk', 'kazakh'],
  ['nl', 'dutch'],
  ['pl', 'polish'],
  ['pt', 'portuguese'],
  ['ru', 'russian'],
  ['uk', 'ukrainian'],
]);
