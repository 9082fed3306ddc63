/** `sayso validate`: everything that is wrong with a dataset. */
import { hasErrors } from '../../model/issues.ts';
import type { Dataset } from '../../model/types.ts';
import type { Command, CommandInput, CommandResult } from '../command.ts';
import { type LoadedFile, loadFiles } from '../load.ts';
import { count, type Paint, plain } from '../print.ts';
import { countIssues, issueLines, noteLines } from '../print-issues.ts';
import { readTexts, textOption } from '../texts.ts';

const usage = '<files> [--text <file>] [--strict] [--all]';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check datasets and list everything that is wrong with them.',
  usage,
  about: [
    'Every rule of graph-data/FORMAT.md is checked: shape, ids, references, dates, statuses, voices, citations. An error keeps a file from being opened; a warning is for you to judge.',
    'With the text of a source at hand, each of its citations is looked up there letter by letter. Texts that come with a dataset are found automatically; give others with --text.',
  ],
  options: [
    textOption,
    { name: 'strict', help: 'Count warnings as errors.' },
    { name: 'all', help: 'List each issue, even where there are many of one kind.' },
  ],
  examples: [
    'sayso validate graph-data/massimov/dataset.json',
    'sayso validate dataset.json --text article.txt',
    'sayso validate dataset.json --text report=report.txt --text letter=letter.txt',
  ],
  run,
};

async function run({ files, switches, values }: CommandInput): Promise<CommandResult> {
  const given = await readTexts(values.get('text') ?? []);
  const { loaded, failures } = await loadFiles({ name: 'validate', usage }, files, { given, checkTexts: true });
  const isStrict = switches.has('strict');
  const isFine = ({ issues }: LoadedFile) => (isStrict ? issues.length === 0 : !hasErrors(issues));
  const hasIssues = !loaded.every(isFine);
  return {
    hasIssues,
    failures,
    lines: (paint) => [
      ...loaded.flatMap((file) => fileLines(paint, file, isFine(file), switches.has('all'))),
      ...noteLines(paint, loaded),
      ...(loaded.length > 1 ? [summaryLine(paint, loaded, isFine)] : []),
    ],
    data: {
      ok: !hasIssues && failures.length === 0,
      files: loaded.map((file) => ({
        file: file.file,
        ok: isFine(file),
        issues: file.issues,
        checkedTexts: [...file.texts.keys()],
      })),
    },
  };
}

function fileLines(
  paint: Paint,
  { file, dataset, issues, texts }: LoadedFile,
  isFine: boolean,
  showsEach: boolean,
): readonly string[] {
  const verdict = dataset
    ? `${contentOf(dataset)}. ${citationWords(dataset, texts)}`
    : 'It cannot be opened until the errors are fixed.';
  if (issues.length === 0) return [`${paint.good('✓')} ${paint.bold(plain(file))}: ${verdict}`];
  const mark = isFine ? paint.warn('!') : paint.bad('✗');
  return [...issueLines(paint, file, issues, showsEach), `${mark} ${countIssues(issues)}. ${verdict}`, ''];
}

function contentOf({ entities, claims, sources }: Dataset): string {
  return [
    count(entities.length, 'entity', 'entities'),
    count(claims.length, 'claim'),
    count(sources.length, 'source'),
  ].join(', ');
}

function citationWords({ claims }: Dataset, texts: ReadonlyMap<string, string>): string {
  const citations = claims.flatMap((claim) => claim.citations.map(() => claim.source));
  const checked = citations.filter((source) => texts.has(source)).length;
  if (citations.length === 0) return 'There are no citations to check.';
  if (checked === citations.length) return `All ${count(checked, 'citation')} checked in the text.`;
  if (checked === 0) return `${count(citations.length, 'citation')} not checked in a text (--text).`;
  return `${checked} of ${count(citations.length, 'citation')} checked in the text.`;
}

function summaryLine(paint: Paint, loaded: readonly LoadedFile[], isFine: (file: LoadedFile) => boolean): string {
  const fine = loaded.filter(isFine).length;
  const issues = loaded.flatMap((file) => file.issues);
  const words = `${count(loaded.length, 'file')}: ${fine} fine, ${loaded.length - fine} not (${countIssues(issues)}).`;
  return fine === loaded.length ? paint.good(words) : paint.bad(words);
}
