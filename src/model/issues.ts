import { groupBy } from '../lib/collections.ts';

/** A fault found in data: what is wrong, where, and what to do. Faults are values; they are never thrown. */
export interface Issue {
  /** An error keeps a file from being opened; a warning is shown and leaves the choice to the reader. */
  readonly severity: 'error' | 'warning';
  /** Stable, kebab-case, one a rule: `unknown-source`. */
  readonly code: string;
  /** Slash-separated place in the file, with ids where things have them: `/claims/c053/source`. */
  readonly path: string;
  readonly message: string;
}

/** Tell whether any of the issues keeps the file from being opened. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** As many faults of one kind are shown one by one; more stand behind the first of them. */
export const mostOfKind = 3;

/**
 * Fold faults for reading: errors before warnings and the same kind together; of a kind with many faults the first stands for all,
 * and the others of its kind come with it.
 */
export function foldIssues(issues: readonly Issue[]): readonly (readonly [first: Issue, ...others: Issue[]])[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const kinds = groupBy(
      issues.filter((issue) => issue.severity === severity),
      ({ code }) => code,
    );
    return [...kinds.values()].flatMap((kind) =>
      kind.length > mostOfKind ? [kind] : kind.map((issue): readonly [Issue] => [issue]),
    );
  });
}
