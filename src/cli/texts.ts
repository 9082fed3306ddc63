/** The texts of sources: given by `--text file` or `--text id=file`, or shipped with the dataset. */
import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeCopy } from '../formats/decode-copy.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { SourceHint } from '../formats/format.ts';
import { normalizeText } from '../lib/normalize-text.ts';
import { listed } from '../lib/text.ts';
import { didYouMean } from './arguments.ts';
import type { CommandOption } from './command.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';

export const textOption: CommandOption = {
  name: 'text',
  value: 'file',
  help: 'The text of the source, or id=file if there are several sources. Can be repeated.',
};

export interface GivenText {
  /** Absent when the file was given without an id: it belongs to the only source. */
  readonly sourceId: string | undefined;
  readonly file: string;
  /** As it came. */
  readonly raw: string;
  /** Normalized as citations count it. */
  readonly text: string;
  /** What had to be normalized; empty when the file is as it should be. */
  readonly changes: readonly string[];
}

/** Read the texts that the command line names. */
export function readTexts(values: readonly string[]): Promise<readonly GivenText[]> {
  return Promise.all(values.map(readText));
}

/** Choose the texts of a dataset by the ids of its sources. */
export function textsOf(
  given: readonly GivenText[],
  sourceIds: readonly string[],
  file: string,
): ReadonlyMap<string, GivenText> {
  const texts = new Map<string, GivenText>();
  for (const text of given) {
    const { sourceId, file: textFile } = text;
    if (sourceId === undefined && sourceIds.length > 1) {
      throw new Failure(
        'unknown-source',
        `${file} has ${sourceIds.length} sources (${listed(sourceIds)}). Say which source it belongs to: --text id=${textFile}.`,
      );
    }
    const id = sourceId ?? sourceIds[0];
    if (id !== undefined && sourceIds.includes(id)) texts.set(id, text);
  }
  return texts;
}

/** Texts that come with a dataset. */
export interface ShippedTexts {
  readonly texts: readonly GivenText[];
  /** Sentences about texts that should be there. */
  readonly notes: readonly string[];
}

/** Read the texts that a dataset names, from the folder `texts` beside it or from its own folder. */
export function readShippedTexts(file: string, sources: readonly SourceHint[]): ShippedTexts {
  const texts: GivenText[] = [];
  const notes: string[] = [];
  for (const { id, textFile } of sources) {
    // A dataset may be a stranger's: nothing but a plain name is followed.
    if (textFile === undefined || !/^[^/\\\0]+$/.test(textFile) || /^\.+$/.test(textFile)) continue;
    const places = [join(dirname(file), 'texts', textFile), join(dirname(file), textFile)];
    const found = places.map(readIfThere).find((content) => content !== undefined);
    if (found) texts.push({ sourceId: id, file: textFile, ...found });
    else notes.push(`The text of ${id}, ${textFile}, is not next to ${file}, or is not readable text.`);
  }
  return { texts, notes };
}

/** Complain about texts that belong to no source of any of the datasets. */
export function strayTexts(given: readonly GivenText[], knownIds: readonly string[]): readonly Failure[] {
  return given.flatMap(({ sourceId }) => {
    if (sourceId === undefined || knownIds.includes(sourceId)) return [];
    const sources = knownIds.length === 0 ? '' : ` The sources are ${listed(knownIds)}.`;
    const hint = didYouMean(sourceId, knownIds);
    return [new Failure('unknown-source', `No source has the id ${sourceId}.${hint}${sources}`)];
  });
}

/** Say what was normalized in a text. */
export function normalizationNotes({ file, changes }: GivenText): readonly string[] {
  if (changes.length === 0) return [];
  return [
    `${file} is not normalized (${listed(changes)}); it was normalized as graph-data/FORMAT.md says before it was compared.`,
  ];
}

async function readText(value: string): Promise<GivenText> {
  const [, id, rest] = /^([\w.-]+)=(.+)$/s.exec(value) ?? [];
  const isPair = id !== undefined && rest !== undefined && !(await exists(value));
  const file = isPair ? rest : value;
  const decoded = decodeCopy(await readBytes(file));
  if (decoded.kind === 'fault') throw new Failure('unreadable-text', `${file}: ${decoded.issue.message}`);
  const content = toNormalized(decoded.text);
  if (content.text === '') throw new Failure('unreadable-text', `${file} is empty.`);
  return { sourceId: isPair ? id : undefined, file, ...content };
}

function readIfThere(path: string): Omit<GivenText, 'sourceId' | 'file'> | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? toNormalized(decoded.text) : undefined;
}

function toNormalized(raw: string): Omit<GivenText, 'sourceId' | 'file'> {
  const text = normalizeText(raw);
  return { raw, text, changes: changesIn(raw, text) };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

const habits: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^\s*<[!a-z]/i, 'the tags of a web page'],
  [/\r/, 'line endings other than LF'],
  [/\n$/, 'a line break at the end'],
  [/^\s/, 'white space at the beginning'],
  [/[^\n]\n[^\n]/, 'line breaks inside paragraphs'],
  [/\n{3}/, 'more than one empty line between paragraphs'],
  [/ {2}|\t/, 'runs of spaces or tabs'],
  [/ $/m, 'trailing spaces'],
];

function changesIn(text: string, normalized: string): readonly string[] {
  if (text === normalized) return [];
  const found = habits.filter(([pattern]) => pattern.test(text)).map(([, words]) => words);
  if (text.normalize('NFC') !== text) found.push('characters that are not in NFC form');
  return found.length === 0 ? ['white space'] : found;
}
