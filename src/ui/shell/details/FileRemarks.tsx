import type { JSX } from 'preact';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Faults } from '../../parts/IssueList.tsx';
import { issueStrings } from '../../words/issue-strings.ts';
import { formatCount } from '../../words/strings.ts';

const page = 12;

/** List what was noticed in the open file, such as dates that nobody can read. */
export function FileRemarks(): JSX.Element {
  const issues = workspace.value?.warnings ?? [];
  return (
    <section class="block">
      <h3>
        {issueStrings.fileRemarks} <span class="count">{formatCount(issues.length)}</span>
      </h3>
      <Faults issues={issues} page={page} />
    </section>
  );
}
