import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { showDialog } from '../../../state/screen/open-dialog.ts';
import { readSource } from '../../../state/screen/reader.ts';
import {
  currentReviewed,
  endReview,
  isGated,
  isReviewOpen,
  pileSizes,
  reviewDoor,
  reviewed,
  reviewPiles,
  shownPile,
  showPile,
} from '../../../state/screen/review.ts';
import { gateReports, review } from '../../../state/screen/reviewed-drafts.ts';
import { read } from '../../../state/view/change-mode.ts';
import { change } from '../../../state/view/current-view.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { useCommands } from '../../parts/commands.ts';
import { formatCount } from '../../words/strings.ts';
import { useLitReviewed } from './light-reviewed.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { reviewStrings as strings } from './review-strings.ts';
import { card } from './shown-item.ts';

/** What is judged, beside its text, one at a time, in piles: drafts, lines of an imported file, changes in another version. */
export function ReviewPanel(): JSX.Element | undefined {
  const door = reviewDoor.value;
  const { drafting, work } = useCommands();
  useEffect(() => {
    drafting(({ start }) => start());
    work(({ start }) => start());
  }, [drafting, work]);
  useLitReviewed();
  useTextOfCurrent();
  if (!door || !isReviewOpen.value) return undefined;
  if (door === 'draft' && review.value?.source !== readSource.value?.id) return undefined;
  return (
    <section class="review" aria-label={strings.panels[door]}>
      <header class="review-head">
        <PileTabs label={strings.panels[door]} />
        <button type="button" class="text-button" onClick={() => showDialog(door === 'draft' ? 'draft' : 'compare')}>
          {door === 'draft' ? strings.moreDrafts : strings.allDifferences}
        </button>
        <ToolButton
          icon="close"
          name={strings.closePanel[door]}
          onClick={() => {
            isReviewOpen.value = false;
          }}
        />
      </header>
      {isGated.value ? <Pile /> : <p class="soft">{strings.checking}</p>}
      {door === 'draft' && <NotRead />}
    </section>
  );
}

/** What another version has otherwise stands in several texts: the one that it is about is read. */
function useTextOfCurrent(): void {
  useSignalEffect(() => {
    const item = currentReviewed.value;
    if (item?.kind !== 'difference' || !isReviewOpen.value) return;
    const source = item.source === undefined ? undefined : workspace.peek()?.lookup.sources.get(item.source);
    if (source && source.id !== readSource.peek()?.id) change(read(source.id));
  });
}

function PileTabs({ label }: { readonly label: string }): JSX.Element {
  const sizes = pileSizes.value;
  return (
    <div class="review-piles" role="tablist" aria-label={label}>
      {reviewPiles
        .filter((pile) => sizes[pile] > 0 || pile === shownPile.value)
        .map((pile) => (
          <button
            key={pile}
            type="button"
            role="tab"
            class="review-pile"
            data-pile={pile}
            aria-selected={pile === shownPile.value}
            title={strings.pileMeaning[pile]}
            onClick={() => showPile(pile)}
          >
            {strings.piles[pile]} <span class="count">{formatCount(sizes[pile])}</span>
          </button>
        ))}
    </div>
  );
}

function Pile(): JSX.Element {
  const item = card.value;
  const { ready, closer } = pileSizes.value;
  if (item) return <ReviewCard key={item.id} item={item} />;
  return (
    <p class="soft">
      {ready + closer === 0 && reviewed.value.length > 0 ? strings.allDone : strings.empty}{' '}
      {reviewDoor.value === 'draft' && (
        <button type="button" class="text-button" onClick={endReview}>
          {strings.endReview}
        </button>
      )}
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
