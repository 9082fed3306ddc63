/** The heading of what the details show; focus goes there when the reader followed a link. */
export const detailsHeadingId = 'details-heading';

/** Move the focus to the heading of what the details show. */
export function focusDetails(): void {
  document.getElementById(detailsHeadingId)?.focus({ preventScroll: true });
}
