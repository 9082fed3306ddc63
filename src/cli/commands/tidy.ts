/** `sayso tidy`: the canonical form of a dataset. */
import { numberClaims } from '../../edit/renumber.ts';
import { toCanonical } from '../../formats/canonical.ts';
import { writeSayso } from '../../formats/write-sayso.ts';
import { withContexts } from '../../model/note-contexts.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { type LoadedFile, loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { readTexts, textOption } from '../texts.ts';
import { writeFile } from '../write-file.ts';

const usage = '<files> [--check] [--renumber] [--contexts [--text <file>]]';

export const tidyCommand: Command = {
  name: 'tidy',
  summary: 'Rewrite datasets in canonical order.',
  usage,
  about: [
    'The canonical form is described in graph-data/FORMAT.md: one order of keys, entities, claims and citations, one way to break lines. Nothing is added or lost, and a tidy file stays as is.',
    'With --contexts, each citation of a source whose text is at hand gets a fingerprint of the words around it, so that “verify” and the page notice when they change. Texts that come with a dataset are found automatically.',
    'With --renumber, claims with random ids (c-7f3k) are numbered after the last number; “formerIds” says what they were called.',
    'A file with errors is left alone. Only regular files are rewritten, in one step; links are refused.',
  ],
  options: [
    { name: 'check', help: 'Change nothing; exit with 1 if a file is not tidy.' },
    { name: 'renumber', help: 'Give each claim without a number the next one; links to its old id keep working.' },
    { name: 'contexts', help: 'Record the words around each citation, as fingerprints.' },
    textOption,
  ],
  examples: ['sayso tidy graph-data/massimov/dataset.json', 'sayso tidy --check graph-data/*/dataset.json'],
  run,
};

type State = 'tidy' | 'untidy' | 'rewritten' | 'faulty';

interface TidiedFile {
  readonly file: string;
  readonly state: State;
  /** First line that differs from the canonical form. */
  readonly line: number | undefined;
  /** Sentences about what writing could not keep. */
  readonly notes?: readonly string[];
}

async function run({ files, switches, values }: CommandInput): Promise<CommandResult> {
  const { loaded, failures: unread } = await loadFiles({ name: 'tidy', usage }, files, {
    isToChange: !switches.has('check'),
    given: await readTexts(values.get('text') ?? []),
  });
  const tidied: TidiedFile[] = [];
  const failures: Failure[] = [...unread];
  for (const file of loaded) {
    try {
      tidied.push(await tidyFile(file, switches));
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      failures.push(cause);
    }
  }
  const hasIssues = tidied.some(({ state }) => state === 'faulty' || state === 'untidy');
  return {
    hasIssues,
    failures,
    lines: (paint) => [
      ...tidied.flatMap((file) => stateLines(paint, file)),
      ...(tidied.length > 1 ? [summaryOf(tidied)] : []),
    ],
    complaints: (paint) => refusalLines(paint, loaded, 'it was left as is'),
    data: {
      ok: !hasIssues && failures.length === 0,
      files: tidied.map(({ file, state, line, notes }) => ({
        file,
        state,
        line,
        notes,
        issues: loaded.find((one) => one.file === file)?.issues,
      })),
    },
  };
}

async function tidyFile(
  { file, bytes, dataset, texts }: LoadedFile,
  switches: ReadonlySet<string>,
): Promise<TidiedFile> {
  if (!dataset) return { file, state: 'faulty', line: undefined };
  const numbered = switches.has('renumber') ? numberClaims(toCanonical(dataset)) : dataset;
  const text = writeSayso(switches.has('contexts') ? withContexts(numbered, texts) : numbered);
  const before = Buffer.from(bytes);
  if (before.equals(Buffer.from(text))) return { file, state: 'tidy', line: undefined };
  const line = firstDifference(before.toString('utf8'), text);
  if (switches.has('check')) return { file, state: 'untidy', line };
  return { file, state: 'rewritten', line, notes: await writeFile(file, text, { kind: 'change', read: bytes }) };
}

function firstDifference(before: string, after: string): number {
  const wanted = after.split('\n');
  const index = before.split('\n').findIndex((line, at) => line !== wanted[at]);
  return index < 0 ? wanted.length : index + 1;
}

function stateLines(paint: Paint, { file, state, line, notes = [] }: TidiedFile): readonly string[] {
  const name = paint.bold(plain(file));
  switch (state) {
    case 'tidy':
      return [`${paint.good('✓')} ${name} is tidy.`];
    case 'rewritten':
      return [`${paint.good('✓')} ${name} was rewritten from line ${line} on.`, ...notes.map(plain)];
    case 'untidy':
      return [`${paint.bad('✗')} ${name} is not tidy from line ${line} on. Fix it with “sayso tidy”.`];
    case 'faulty':
      return [];
  }
}

function summaryOf(tidied: readonly TidiedFile[]): string {
  const states: readonly State[] = ['tidy', 'rewritten', 'untidy', 'faulty'];
  const words: Readonly<Record<State, string>> = {
    tidy: 'tidy',
    rewritten: 'rewritten',
    untidy: 'not tidy',
    faulty: 'with errors',
  };
  const parts = states.flatMap((state) => {
    const number = tidied.filter((file) => file.state === state).length;
    return number === 0 ? [] : [`${number} ${words[state]}`];
  });
  return `${count(tidied.length, 'file')}: ${parts.join(', ')}.`;
}
