import { setSheetOpen } from '../../state/panels.ts';

/** The heading of what the details show; focus goes there when the reader followed a link. */
export const detailsHeadingId = 'details-heading';

/** Move the focus to the heading of what the details show. */
export function focusDetails(): void {
  document.getElementById(detailsHeadingId)?.focus({ preventScroll: true });
}

/** Go to the details: open them where they are a sheet, and move the focus there once they are drawn. */
export function goToDetails(): void {
  setSheetOpen(true);
  requestAnimationFrame(() => requestAnimationFrame(focusDetails));
}
