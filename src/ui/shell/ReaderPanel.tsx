import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { editedClaim } from '../../state/screen/claim-editor.ts';
import { readSource } from '../../state/screen/reader.ts';
import { isReviewOpen, reviewDoor } from '../../state/screen/review.ts';
import { isStrayListOpen, straysHere } from '../../state/screen/stray-quotes.ts';
import { Reader } from '../features/reader/Reader.tsx';
import { UnderParagraph } from '../features/reader/ReadingText.tsx';
import { Lazy, lazy } from '../kit/lazy.tsx';

/** The editor in which a claim is written. */
const claimEditor = lazy(() => import('../features/authoring/ClaimEditor.tsx'), 'ClaimEditor');

/** What is judged one by one, beside its text. */
const reviewPanel = lazy(() => import('../features/review/ReviewPanel.tsx'), 'ReviewPanel');
const isReviewing = computed(() => reviewDoor.value !== undefined && isReviewOpen.value && !isListing.value);

/** What a new version of the source left to look at. */
const strayPanel = lazy(() => import('../features/review/StrayPanel.tsx'), 'StrayPanel');
const isListing = computed(() => isStrayListOpen.value && straysHere.value.length > 0);

/** The text of a source, with the editor in which a claim is written under its paragraph. */
export function ReaderPanel(): JSX.Element {
  return (
    <UnderParagraph.Provider value={editorUnder}>
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

/** The paragraph under which the editor stands open. */
const paragraphOfEditor = computed(() => {
  const edited = editedClaim.value;
  return edited?.isOpen && edited.source === readSource.value?.id ? edited.paragraph : undefined;
});

function editorUnder(paragraph: number): JSX.Element {
  return <EditorUnder paragraph={paragraph} />;
}

function EditorUnder({ paragraph }: { readonly paragraph: number }): JSX.Element | undefined {
  return paragraphOfEditor.value === paragraph ? <Lazy part={claimEditor} when={true} /> : undefined;
}
