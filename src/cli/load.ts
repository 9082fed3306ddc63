/** Datasets from files, each checked; one unreadable file does not keep the others from being read. */
import { readSayso } from '../formats/read-sayso.ts';
import type { Issue } from '../model/issues.ts';
import { readCopy } from '../model/read-copy.ts';
import type { Dataset } from '../model/types.ts';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { checkIsFile, readBytes } from './files.ts';
import { type GivenText, normalizationNotes, readShippedTexts, strayTexts, textsOf } from './texts.ts';

export interface LoadedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Absent when the file has errors. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  /** Texts of this file's sources, by their ids: normalized, and taken out of what stands around them where it can be told. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sentences about texts: what had to be normalized, what should be there and is not. */
  readonly notes: readonly string[];
}

export interface LoadedFiles {
  readonly loaded: readonly LoadedFile[];
  readonly failures: readonly Failure[];
}

/** What to do with the texts that were given: check the citations in them at once, or leave that to the command. */
export interface LoadOptions {
  readonly given?: readonly GivenText[];
  readonly checkTexts?: boolean;
  /** Whether the files are to be changed. */
  readonly isToChange?: boolean;
}

/** Read and check files, in the order in which they were named, each once. */
export async function loadFiles(
  { name, usage }: Pick<Command, 'name' | 'usage'>,
  files: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedFiles> {
  if (files.length === 0) {
    throw new Failure('missing-argument', `Name the file of a dataset: sayso ${name} ${usage}.`);
  }
  const { given = [] } = options;
  const bare = given.find(({ sourceId }) => sourceId === undefined);
  if (bare && files.length > 1) {
    throw new Failure(
      'unknown-source',
      `With several datasets, say which source a text belongs to: --text id=${bare.file}.`,
    );
  }
  const loaded: LoadedFile[] = [];
  const failures: Failure[] = [];
  const knownIds = new Set<string>();
  for (const file of new Set(files)) {
    try {
      if (options.isToChange) await checkIsFile(file);
      loaded.push(await loadFile(file, options, knownIds));
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
    }
  }
  return { loaded, failures: [...failures, ...strayTexts(given, [...knownIds])] };
}

async function loadFile(
  file: string,
  { given = [], checkTexts = false }: LoadOptions,
  knownIds: Set<string>,
): Promise<LoadedFile> {
  const bytes = await readBytes(file);
  let found: ReadonlyMap<string, GivenText> = new Map();
  let notes: readonly string[] = [];
  const { dataset, issues } = readSayso(bytes, file, {
    textsOf: (sources) => {
      const ids = sources.map(({ id }) => id);
      for (const id of ids) knownIds.add(id);
      const chosen = textsOf(given, ids, file);
      const shipped = readShippedTexts(
        file,
        sources.filter(({ id }) => !chosen.has(id)),
      );
      found = new Map([...textsOf(shipped.texts, ids, file), ...chosen]);
      notes = [...[...given, ...shipped.texts].flatMap(normalizationNotes), ...shipped.notes];
      return checkTexts ? new Map([...found].map(([id, { text }]) => [id, text])) : new Map();
    },
  });
  const expected = new Map(dataset?.sources.map((source) => [source.id, source.text]));
  const texts = new Map([...found].map(([id, { raw }]) => [id, readCopy(raw, expected.get(id))]));
  return { file, bytes, dataset, issues, texts, notes };
}
