import type { JSX } from 'preact';
import type { RefusedChange } from '../../../edit/apply-changes.ts';
import { comparedHere, type ReviewedDifference } from '../../../state/screen/reviewed-differences.ts';
import { compareStrings, compareStrings as strings } from './compare-strings.ts';
import { DifferenceSides } from './DifferenceSides.tsx';
import { Passages } from './Passages.tsx';

/** A difference: the passages it rests on, and how it stands on both sides. */
export function DifferenceBody({ difference }: { readonly difference: ReviewedDifference }): JSX.Element {
  const { sides, passages, source, unusable } = difference;
  const there = comparedHere.value?.theirs;
  if (unusable) return <UnusableChange change={unusable} />;
  return (
    <>
      {source !== undefined && passages.length > 0 && (
        <div class="draft-words">
          <Passages source={source} passages={passages} />
        </div>
      )}
      <div class="draft-claim">
        <p class="label">
          {compareStrings.kinds[sides.kind]} <bdi>{sides.id}</bdi>
        </p>
        {there && <DifferenceSides sides={sides} there={there} />}
      </div>
    </>
  );
}

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
