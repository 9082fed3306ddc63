/** Issues as people read them: under the name of their file, each with its code, its place, and what to do. */
import { foldIssues, type Issue } from '../model/issues.ts';
import { alignColumns, count, type Paint, plain, wrap } from './print.ts';

/** Show what is wrong with one file. Of many faults of one kind the first is shown, unless each is asked for. */
export function issueLines(paint: Paint, file: string, issues: readonly Issue[], showsEach = false): readonly string[] {
  const kinds = showsEach ? issues.map((issue): readonly Issue[] => [issue]) : foldIssues(issues);
  const heads = alignColumns(
    kinds
      .flatMap(([first]) => first ?? [])
      .map(({ severity, code, path }) => [severityWord(paint, severity), paint.bold(code), paint.faint(plain(path))]),
    ['left', 'left', 'left'],
  );
  return [
    paint.bold(plain(file)),
    ...kinds.flatMap(([first, ...others], index) => [
      `  ${heads[index]}`,
      ...wrap(plain(first?.message ?? ''), 4, paint.width),
      ...(others.length === 0 ? [] : [`    ${paint.faint(moreOfKind(others.length + 1))}`]),
    ]),
  ];
}

/** Count errors and warnings: "2 errors, 1 warning". */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'no issues' : parts.join(', ');
}

/** Show the files that have errors, for commands that cannot work on them. */
export function refusalLines(
  paint: Paint,
  files: readonly { readonly file: string; readonly dataset: unknown; readonly issues: readonly Issue[] }[],
  consequence: string,
): readonly string[] {
  return files
    .filter(({ dataset }) => dataset === undefined)
    .flatMap(({ file, issues }) => [
      ...issueLines(paint, file, issues),
      `${paint.bad('✗')} ${plain(file)}: ${countIssues(issues)}; ${consequence}.`,
      '',
    ]);
}

/** Show what is to be said about texts, each sentence once. */
export function noteLines(paint: Paint, files: readonly { readonly notes: readonly string[] }[]): readonly string[] {
  return [...new Set(files.flatMap(({ notes }) => notes))].map((note) => `${paint.warn('!')} ${plain(note)}`);
}

function moreOfKind(all: number): string {
  return `${count(all, 'issue')} of this kind; this is the first. “sayso validate --all” lists each.`;
}

function severityWord(paint: Paint, severity: Issue['severity']): string {
  return severity === 'error' ? paint.bad('error') : paint.warn('warning');
}
