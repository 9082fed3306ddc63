import type { JSX } from 'preact';
import { filterStrings } from './filter-strings.ts';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly onShowAll: () => void;
}

/** Say that the filters hold claims back from what is read out, with the way to see them all the same. */
export function HiddenClaims({ shown, total, onShowAll }: Props): JSX.Element | undefined {
  if (shown === total) return undefined;
  return (
    <p class="hidden-claims">
      {filterStrings.passed(shown, total)}{' '}
      <button type="button" class="text-button" onClick={onShowAll}>
        {filterStrings.showAllHere}
      </button>
    </p>
  );
}
