import type { JSX } from 'preact';
import type { Status } from '../../model/types.ts';
import { termStyle } from '../../state/selectors/terms.ts';
import { patternSample } from '../../theme/patterns.ts';
import { shapePath } from '../../theme/shapes.ts';

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

interface TypeSampleProps {
  /** Id of an entity type. */
  readonly type: string;
  readonly size?: number;
}

/** Draw the color and shape of an entity type; its word always stands beside it. */
export function TypeSample({ type, size = 16 }: TypeSampleProps): JSX.Element {
  const style = termStyle.value?.type(type);
  return (
    <svg class="type-sample" viewBox="-10 -10 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      {style && <path d={shapePath(style.shape, 6.4)} fill={style.color} />}
    </svg>
  );
}
