import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../../model/issues.ts';

/** Show a fault found in a file: what is wrong and what to do, then where it is. */
export function Fault({ issue }: { readonly issue: Issue }): JSX.Element {
  return (
    <li class="issue">
      <p dir="auto">{shorten(issue.message, 600)}</p>
      <p class="issue-place">
        <code dir="ltr">{shorten(issue.path, 300) || '/'}</code> <span class="issue-code">{issue.code}</span>
      </p>
    </li>
  );
}
