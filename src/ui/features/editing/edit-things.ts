/** What stands in the forms of things, and the edits that come of it. */
import { datesIn } from '../../../edit/date-in-text.ts';
import type { Edit } from '../../../edit/edit.ts';
import { formatWhen, parseWhen } from '../../../model/dates.ts';
import type { Dataset, Entity, Source } from '../../../model/types.ts';
import type { FormValues } from './EditForm.tsx';
import { editingStrings as strings } from './editing-strings.ts';

/** Write an entity as its form has it. */
export function valuesOfEntity({ name, inSentence = '', type, aliases = [], note = '' }: Entity): FormValues {
  return { name, inSentence, type, aliases: aliases.join('\n'), note };
}

/** Change an entity to what its form says. */
export function entityOf(before: Entity, values: FormValues): Entity {
  const { inSentence: _in, aliases: _aliases, note: _note, ...rest } = before;
  const aliases = [...new Set(linesOf(values['aliases']))];
  return {
    ...rest,
    name: textOf(values['name']),
    type: values['type'] ?? before.type,
    ...optional('inSentence', values['inSentence']),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...optional('note', values['note']),
  };
}

/** Write a source as its form has it; a grade that is given comes in addition to those that are there. */
export function valuesOfSource(source: Source, by: string): FormValues {
  const {
    title,
    kind,
    lang = '',
    published = '',
    publisher = '',
    url = '',
    archived = '',
    rights = '',
    note = '',
  } = source;
  return { title, kind, lang, published, publisher, url, archived, rights, note, grade: '', gradeBy: by };
}

/** Change a source to what its form says; `today` is the day of a grade that is given. */
export function sourceOf(before: Source, values: FormValues, today: string): Source {
  const given = textOf(values['grade']);
  const by = textOf(values['gradeBy']);
  const others = (before.grades ?? []).filter((one) => one.by !== by);
  const grades = given === '' ? (before.grades ?? []) : [...others, { grade: given, by, at: today }];
  const kept = {
    id: before.id,
    voices: before.voices,
    ...(before.text ? { text: before.text } : {}),
    ...(before.origin === undefined ? {} : { origin: before.origin }),
    ...(before.replaces === undefined ? {} : { replaces: before.replaces }),
    ...(before.import ? { import: before.import } : {}),
  };
  return {
    ...kept,
    title: textOf(values['title']),
    kind: textOf(values['kind']),
    ...optional('lang', values['lang']),
    ...optional('published', dateOf(values['published'] ?? '') ?? values['published']),
    ...optional('publisher', values['publisher']),
    ...optional('url', values['url']),
    ...optional('archived', values['archived']),
    ...(grades.length > 0 ? { grades } : {}),
    ...optional('rights', values['rights']),
    ...optional('note', values['note']),
  };
}

/** What a dataset says of itself, as its form has it. */
export function valuesOfAbout({ title, note = '', license = '' }: Dataset): FormValues {
  return { title, note, license };
}

/** The edit of what a dataset says of itself. */
export function aboutEdit({ encoded }: Dataset, values: FormValues): Edit {
  const to = {
    title: textOf(values['title']),
    ...optional('note', values['note']),
    ...optional('license', values['license']),
  };
  return { kind: 'about', to: encoded === undefined ? to : { ...to, encoded } };
}

/** A date as it is written in files, from EDTF or from words; undefined where it is neither. */
export function dateOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (parseWhen(trimmed)) return trimmed;
  const [found, ...others] = datesIn(trimmed, undefined);
  return found && others.length === 0 ? found.when : undefined;
}

/** Say as what a date was read that is written in words, with the form it has in files. */
export function wordsOfDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const date = dateOf(trimmed);
  if (date === undefined) return strings.badDate;
  return date === trimmed ? undefined : strings.readAs(`${date} (${formatWhen(date)})`);
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  const text = textOf(value);
  // One key, or none.
  return (text === '' ? {} : { [key]: text }) as { readonly [K in Key]?: string };
}

function textOf(value = ''): string {
  return value.trim();
}

function linesOf(value = ''): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
