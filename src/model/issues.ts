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
