import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { claimLine } from '../../state/screen/claim-line.ts';
import { readSource } from '../../state/screen/reader.ts';
import { isReviewOpen, reviewDoor } from '../../state/screen/review.ts';
import { isStrayListOpen, straysHere } from '../../state/screen/stray-quotes.ts';
import { Reader } from '../features/reader/Reader.tsx';
import { Lazy, lazy } from '../kit/lazy.tsx';
import { UnderParagraph } from '../parts/under-paragraph.ts';

/** The line in which a claim is written. */
const claimEditor = lazy(() => import('../features/authoring/ClaimEditor.tsx'), 'ClaimEditor');

/** What is judged one by one, beside its text. */
const reviewPanel = lazy(() => import('../features/review/ReviewPanel.tsx'), 'ReviewPanel');
const isReviewing = computed(() => reviewDoor.value !== undefined && isReviewOpen.value && !isListing.value);

/** What a new version of the source left to look at. */
const strayPanel = lazy(() => import('../features/review/StrayPanel.tsx'), 'StrayPanel');
const isListing = computed(() => isStrayListOpen.value && straysHere.value.length > 0);

/** The text of a source, with the line in which a claim is written under its paragraph. */
export function ReaderPanel(): JSX.Element {
  return (
    <UnderParagraph.Provider value={lineUnder}>
      <Reader
        foot={
          <>
            <Lazy part={strayPanel} when={isListing.value} />
            <Lazy part={reviewPanel} when={isReviewing.value} />
          </>
        }
      />
    </UnderParagraph.Provider>
  );
}

/** The paragraph under which the line stands open. */
const paragraphOfLine = computed(() => {
  const line = claimLine.value;
  return line?.isOpen && line.source === readSource.value?.id ? line.paragraph : undefined;
});

function lineUnder(paragraph: number): JSX.Element {
  return <LineUnder paragraph={paragraph} />;
}

function LineUnder({ paragraph }: { readonly paragraph: number }): JSX.Element | undefined {
  return paragraphOfLine.value === paragraph ? <Lazy part={claimEditor} when={true} /> : undefined;
}
