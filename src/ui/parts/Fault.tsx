import type { JSX } from 'preact';
import { shorten } from '../../lib/text.ts';
import type { Issue } from '../../model/issues.ts';
import { Paged } from '../kit/Paged.tsx';

interface Props {
  readonly issues: readonly Issue[];
  readonly page: number;
}

/** Show faults found in a file, a page at a time: what is wrong and what to do, then where it is. */
export function Faults({ issues, page }: Props): JSX.Element {
  return (
    <Paged items={issues} page={page}>
      {(shown) => (
        <ol class="plain">
          {shown.map((issue, index) => (
            <Fault key={`${index}-${issue.path}`} issue={issue} />
          ))}
        </ol>
      )}
    </Paged>
  );
}

function Fault({ issue }: { readonly issue: Issue }): JSX.Element {
  return (
    <li class="issue">
      <p dir="auto">{shorten(issue.message, 600)}</p>
      <p class="issue-place">
        <code dir="ltr">{shorten(issue.path, 300) || '/'}</code> <span class="issue-code">{issue.code}</span>
      </p>
    </li>
  );
}
