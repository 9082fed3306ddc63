import type { JSX } from 'preact';
import type { Status } from '../../model/types.ts';
import { patternSample } from '../../theme/patterns.ts';

interface Props {
  readonly status: Status;
  readonly length?: number;
}

/** Draw the line of a status as the graph draws it. */
export function StatusSample({ status, length = 40 }: Props): JSX.Element {
  const { path, strokeWidth, cap } = patternSample(status, length);
  return (
    <svg
      class="status-sample"
      viewBox={`-1 -6 ${length + 2} 12`}
      width={length + 2}
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap={cap} />
    </svg>
  );
}
