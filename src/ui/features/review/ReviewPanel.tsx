import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { readSource } from '../../../state/screen/reader.ts';
import {
  draftsOfHeap,
  endReview,
  gateReports,
  heapSizes,
  isReviewOpen,
  review,
  reviewHeaps,
  showHeap,
  shownHeap,
} from '../../../state/screen/review.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useCommands } from '../../parts/commands.ts';
import { formatCount } from '../../words/strings.ts';
import { DraftCard } from './DraftCard.tsx';
import { card } from './draft-fields.ts';
import { useLitDraft } from './light-draft.ts';
import { reviewStrings as strings } from './review-strings.ts';

/** The drafts of a model beside their text, one at a time, in piles. */
export function ReviewPanel(): JSX.Element | undefined {
  const current = review.value;
  const { drafting } = useCommands();
  useEffect(() => drafting(({ start }) => start()), [drafting]);
  useLitDraft();
  if (!current || !isReviewOpen.value || current.source !== readSource.value?.id) return undefined;
  return (
    <section class="review" aria-label={strings.drafts}>
      <header class="review-head">
        <Heaps />
        <button type="button" class="text-button" onClick={() => showDialog('draft')}>
          {strings.moreDrafts}
        </button>
        <ToolButton
          icon="close"
          name={strings.close}
          onClick={() => {
            isReviewOpen.value = false;
          }}
        />
      </header>
      {gateReports.value === undefined ? <p class="soft">{strings.checking}</p> : <Pile />}
      <NotRead />
    </section>
  );
}

function Heaps(): JSX.Element {
  const sizes = heapSizes.value;
  return (
    <div class="review-heaps" role="tablist" aria-label={strings.drafts}>
      {reviewHeaps
        .filter((heap) => sizes[heap] > 0 || heap === shownHeap.value)
        .map((heap) => (
          <button
            key={heap}
            type="button"
            role="tab"
            class="review-heap"
            data-heap={heap}
            aria-selected={heap === shownHeap.value}
            title={strings.heapMeaning[heap]}
            onClick={() => showHeap(heap)}
          >
            {strings.heaps[heap]} <span class="count">{formatCount(sizes[heap])}</span>
          </button>
        ))}
    </div>
  );
}

function Pile(): JSX.Element {
  const draft = card.value;
  const { ready, closer } = heapSizes.value;
  if (draft && draftsOfHeap.value.length > 0) return <DraftCard key={draft.id} draft={draft} />;
  return (
    <p class="soft">
      {ready + closer === 0 ? strings.allDone : strings.empty}{' '}
      <button type="button" class="text-button" onClick={endReview}>
        {strings.endReview}
      </button>
    </p>
  );
}

/** What of the answers is no draft, and where one stops. */
function NotRead(): JSX.Element | undefined {
  const reports = gateReports.value ?? [];
  const unread = reports.flatMap((report) => report.unread);
  const stops = reports.flatMap(({ stoppedAt }) => (stoppedAt ? [stoppedAt] : []));
  if (unread.length + stops.length === 0) return undefined;
  return (
    <details class="review-unread">
      <summary>{strings.notRead(Math.max(unread.length, stops.length))}</summary>
      {stops.map(({ paragraph }) => (
        <p key={paragraph}>{strings.stoppedAt(paragraph)}</p>
      ))}
      <ul class="plain">
        {unread.slice(0, 50).map(({ line, text, why }) => (
          <li key={`${line}-${text}`}>
            {strings.lineOf(line)} {why} <code dir="auto">{text}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
