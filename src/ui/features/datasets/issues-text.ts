/** Faults of a file, set in order for reading and for copying. */
import { groupBy } from '../../../lib/collections.ts';
import type { Issue } from '../../../model/issues.ts';
import { dialogStrings } from '../../words/dialog-strings.ts';
import { counted } from '../../words/strings.ts';

export interface IssueGroup {
  readonly severity: Issue['severity'];
  readonly heading: string;
  readonly issues: readonly Issue[];
}

/** Put errors before warnings, and the same kind of fault together. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  return (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      heading: severity === 'error' ? dialogStrings.refusedErrors : dialogStrings.refusedWarnings,
      issues: [
        ...groupBy(
          issues.filter((issue) => issue.severity === severity),
          (issue) => issue.code,
        ).values(),
      ].flat(),
    }))
    .filter((group) => group.issues.length > 0);
}

/** Write all faults as plain text, one a paragraph, to be sent to whoever made the file. */
export function issuesAsText(fileName: string, issues: readonly Issue[]): string {
  const lines = groupIssues(issues).flatMap((group) =>
    group.issues.map((issue) => `${issue.severity} · ${issue.code} · ${issue.path || '/'}\n  ${issue.message}`),
  );
  return [`${fileName}: ${counted(issues.length, 'problem')}`, ...lines].join('\n\n');
}
