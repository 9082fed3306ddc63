import type { JSX } from 'preact';
import { comparedHere, type ReviewedDifference } from '../../../state/screen/reviewed-differences.ts';
import { compareStrings } from './compare-strings.ts';
import { DifferenceSides } from './DifferenceSides.tsx';
import { Passages } from './Passages.tsx';
import { UnusableChange } from './UnusableChange.tsx';

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
