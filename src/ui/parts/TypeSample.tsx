import type { JSX } from 'preact';
import { termStyle } from '../../state/selectors/terms.ts';
import { shapePath } from '../../theme/shapes.ts';

interface Props {
  /** Id of an entity type. */
  readonly type: string;
  readonly size?: number;
}

/** Draw the color and shape of an entity type; its word always stands beside it. */
export function TypeSample({ type, size = 16 }: Props): JSX.Element {
  const style = termStyle.value?.type(type);
  return (
    <svg class="type-sample" viewBox="-10 -10 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      {style && <path d={shapePath(style.shape, 6.4)} fill={style.color} />}
    </svg>
  );
}
