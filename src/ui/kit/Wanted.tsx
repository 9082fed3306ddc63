import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Later } from './later.ts';

interface Props {
  readonly part: Later<Record<never, never>>;
  /** Whether the part is wanted now; it is fetched when it is wanted for the first time. */
  readonly when: boolean;
}

/** Show a part of the page that comes later, as soon as it is wanted and there. */
export function Wanted({ part, when }: Props): JSX.Element | undefined {
  useEffect(() => {
    if (when) part.load();
  }, [part, when]);
  const Part = part.component.value;
  return when && Part ? <Part /> : undefined;
}
