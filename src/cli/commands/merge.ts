/** `sayso merge`: one dataset out of two versions; also a merge driver for git. */
import { applicableChanges, type RefusedChange } from '../../edit/apply-changes.ts';
import { type ChangesFile, readChanges, seemsChanges } from '../../edit/changes-file.ts';
import { type Conflict, type Merged, mergeDatasets } from '../../edit/merge.ts';
import { readSayso } from '../../formats/read-sayso.ts';
import { writeSayso } from '../../formats/write-sayso.ts';
import { reasonsOf } from '../../gate/gate-difference.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { Failure } from '../failure.ts';
import { readBytes } from '../files.ts';
import { type LoadedFile, loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { refusalLines } from '../print-issues.ts';
import { isSameFile, writeFile } from '../write-file.ts';

const usage = '[<base>] <ours> <theirs> --output <file> [--force]';

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Merge two versions of a dataset.',
  usage,
  about: [
    'With three files, the first is the version that both others come from. Changes made on only one side are applied. Each claim is taken whole, never half from one side and half from the other.',
    'Conflicts are listed, and the exit code is 1: where both sides changed something, the result has the first side’s version; where one side removed what the other changed or needs, it stays. The result is written anyway, for you to decide about each.',
    'A file of changes, as “diff --changes” and the page write it, may stand in place of the last version; then two files are enough.',
    'With two files, or when the base is empty, what only one side has is kept.',
    'As a merge driver for git: put “*.sayso.json merge=sayso” into .gitattributes, and run: git config merge.sayso.driver "npm run sayso -- merge %O %A %B --output %A".',
  ],
  options: [
    {
      name: 'output',
      value: 'file',
      help: 'Where to write the result; it may be one of the input files. Any other file is kept unless you add --force.',
    },
    { name: 'force', help: 'Replace the output file if it exists.' },
  ],
  examples: [
    'sayso merge base.json mine.json hers.json --output merged.json',
    'sayso merge mine.json hers.changes.json --output mine.json',
  ],
  run,
};

/** Where the outcome goes, and whether something may be there already. */
interface Place {
  readonly output: string;
  readonly kind: 'create' | 'replace';
}

async function run({ files, values, switches }: CommandInput): Promise<CommandResult> {
  const output = values.get('output')?.at(-1);
  if (output === undefined || files.length < 2 || files.length > 3) {
    throw new Failure('missing-argument', `Name two or three files, and one to write: sayso merge ${usage}.`);
  }
  const isReplaced =
    switches.has('force') || (await Promise.all(files.map((file) => isSameFile(file, output)))).some(Boolean);
  const place: Place = { output, kind: isReplaced ? 'replace' : 'create' };
  const changes = files.length === 2 ? await changesIn(files[1] ?? '') : undefined;
  if (changes) return mergeChanges(files[0] ?? '', changes, place);
  const { loaded, failures } = await loadFiles({ name: 'merge', usage }, files);
  const found = files.map((name) => loaded.find(({ file }) => file === name));
  const base = found.length === 3 ? found[0] : undefined;
  const [ours, theirs] = found.slice(-2).map((file) => file?.dataset);
  // Git gives an empty file where the two sides have no common version.
  const hasNoBase = base !== undefined && base.bytes.length === 0;
  const isReady = failures.length === 0 && (files.length === 2 || hasNoBase || base?.dataset !== undefined);
  if (!ours || !theirs || !isReady) {
    const refused = loaded.filter((file) => file !== base || !hasNoBase);
    return refusal(refused, failures, 'nothing was merged');
  }
  return writeMerged(mergeDatasets(base?.dataset, ours, theirs), place, failures);
}

/** Read a file of changes; undefined when it is something else. */
async function changesIn(file: string): Promise<ChangesFile | undefined> {
  const text = new TextDecoder().decode(await readBytes(file));
  if (!seemsChanges(text.slice(0, 200))) return undefined;
  const changes = readChanges(text);
  if (!changes) throw new Failure('unreadable-file', `${file} is a file of changes, but damaged. Ask for it again.`);
  return changes;
}

async function mergeChanges(file: string, changes: ChangesFile, place: Place): Promise<CommandResult> {
  const { loaded, failures } = await loadFiles({ name: 'merge', usage }, [file]);
  const ours = loaded[0]?.dataset;
  if (!ours) return refusal(loaded, failures, 'nothing was merged');
  const { base, theirs, refused } = applicableChanges(ours, changes);
  return writeMerged(mergeDatasets(base, ours, theirs), place, failures, refused);
}

async function writeMerged(
  merged: Merged,
  { output, kind }: Place,
  failures: CommandResult['failures'],
  refused: readonly RefusedChange[] = [],
): Promise<CommandResult> {
  const text = writeSayso(merged.dataset);
  const { dataset, issues } = readSayso(new TextEncoder().encode(text), output);
  if (!dataset) {
    return refusal(
      [{ file: 'The outcome', dataset, issues }],
      failures,
      'the two do not fit together; nothing was written',
    );
  }
  const notes = await writeFile(output, text, { kind });
  return {
    hasIssues: merged.conflicts.length + refused.length > 0,
    failures,
    lines: (paint) => [
      ...refused.map((change) => `${paint.bad('✗')} ${plain(refusedWords(change))}`),
      ...linesOf(paint, merged, output),
      ...notes.map(plain),
    ],
    data: {
      ok: merged.conflicts.length + refused.length === 0,
      output,
      conflicts: merged.conflicts,
      ...(refused.length > 0 ? { refused } : {}),
    },
  };
}

function refusal(
  refused: readonly Pick<LoadedFile, 'file' | 'dataset' | 'issues'>[],
  failures: CommandResult['failures'],
  consequence: string,
): CommandResult {
  return {
    hasIssues: true,
    failures,
    lines: () => [],
    complaints: (paint) => refusalLines(paint, refused, consequence),
    data: { ok: false, files: refused.map(({ file, issues }) => ({ file, issues })) },
  };
}

function linesOf(paint: Paint, { dataset, conflicts }: Merged, output: string): readonly string[] {
  const outcome = `${paint.bold(plain(output))}: ${count(dataset.claims.length, 'claim')}`;
  if (conflicts.length === 0) return [`${paint.good('✓')} ${outcome}, no conflicts.`];
  return [
    ...conflicts.map((conflict) => `${paint.bad('✗')} ${plain(wordsOf(conflict))}`),
    `${outcome}, ${count(conflicts.length, 'conflict')}.`,
  ];
}

function refusedWords(change: RefusedChange): string {
  const { list, number, about } = change;
  const what = about ? `${about.kind} ${about.id}` : 'unreadable';
  return `${what} (${list}, number ${number}) cannot be applied: ${reasonsOf(change).join(' ')}`;
}

function wordsOf(conflict: Conflict): string {
  const sides = { ours: 'the first side', theirs: 'the second side' };
  switch (conflict.kind) {
    case 'both-changed':
      return `${conflict.part} ${conflict.id}: both sides changed it. The result has the first side’s version.`;
    case 'removed-and-changed':
      return `${conflict.part} ${conflict.id}: ${sides[conflict.removedBy]} removed it, the other side changed it. It was kept.`;
    case 'removed-and-needed':
      return `${conflict.part} ${conflict.id}: one side removed it, but ${conflict.neededBy} on the other side needs it. It was kept.`;
    case 'order':
      return `${conflict.part}: the two sides have different orders. The result has the first side’s.`;
  }
}
