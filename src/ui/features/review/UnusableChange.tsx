import type { JSX } from 'preact';
import type { RefusedChange } from '../../../edit/apply-changes.ts';
import { compareStrings as strings } from './compare-strings.ts';

/** A change that cannot be applied: where it stands in its file, and all that stands there. */
export function UnusableChange({ change }: { readonly change: RefusedChange }): JSX.Element {
  const { list, number, about, text } = change;
  return (
    <div class="unusable-change">
      <p class="label">
        {about && (
          <>
            {strings.kinds[about.kind]} <bdi>{about.id}</bdi> ·{' '}
          </>
        )}
        {strings.inFile[list](number)}
      </p>
      <code dir="auto">{text}</code>
    </div>
  );
}
