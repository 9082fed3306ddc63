import type { JSX } from 'preact';
import { statusMeaning } from '../../model/status-meaning.ts';
import type { StatusCount } from '../../state/selectors/overview.ts';
import { formatCount } from '../words/strings.ts';
import { StatusSample } from './Samples.tsx';

/** Show how the claims are spread over the six degrees of firmness. */
export function StatusBars({ counts }: { readonly counts: readonly StatusCount[] }): JSX.Element {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul class="plain status-bars">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <li key={status} title={statusMeaning(status)}>
            <StatusSample status={status} length={30} />
            <span class="bar-word">{status}</span>
            <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect width={(100 * count) / most} height="4" />
            </svg>
            <span class="count">{formatCount(count)}</span>
          </li>
        ))}
    </ul>
  );
}
