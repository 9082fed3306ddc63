import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shorten } from '../../lib/text.ts';
import { foldIssues, type Issue } from '../../model/issues.ts';
import { Paged } from '../kit/Paged.tsx';
import { issueStrings } from '../words/issue-strings.ts';

interface Props {
  readonly issues: readonly Issue[];
  readonly page: number;
}

/** Show faults found in a file, a page at a time: what is wrong and what to do, then where it is. Many of one kind are folded. */
export function Faults({ issues, page }: Props): JSX.Element {
  return (
    <Paged items={foldIssues(issues)} page={page}>
      {(shown) => (
        <ol class="plain">
          {shown.map(([first, ...others], index) => (
            <Fault key={`${index}-${first.path}`} issue={first}>
              {others.length > 0 && <OthersOfKind others={others} page={page} />}
            </Fault>
          ))}
        </ol>
      )}
    </Paged>
  );
}

interface OthersProps {
  readonly others: readonly Issue[];
  readonly page: number;
}

/** Say in one line how many there are of a kind, and show the others when asked. */
function OthersOfKind({ others, page }: OthersProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p class="issue-others">
        {issueStrings.ofThisKind(others.length + 1)}{' '}
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? issueStrings.showFirstOnly : issueStrings.showAll}
        </button>
      </p>
      {isOpen && (
        <Paged items={others} page={page}>
          {(shown) => (
            <ol class="plain">
              {shown.map((issue, index) => (
                <Fault key={`${index}-${issue.path}`} issue={issue} />
              ))}
            </ol>
          )}
        </Paged>
      )}
    </>
  );
}

interface FaultProps {
  readonly issue: Issue;
  readonly children?: JSX.Element | false;
}

function Fault({ issue, children }: FaultProps): JSX.Element {
  return (
    <li class="issue">
      <p dir="auto">{shorten(issue.message, 600)}</p>
      <p class="issue-place">
        <code dir="ltr">{shorten(issue.path, 300) || '/'}</code> <span class="issue-code">{issue.code}</span>
      </p>
      {children}
    </li>
  );
}
