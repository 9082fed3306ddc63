import { setSheetOpen } from '../../state/screen/panels.ts';

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

let isFocusWanted = false;

/** Let the focus go to the details as soon as they show what is selected next. */
export function followToDetails(): void {
  isFocusWanted = true;
}

/** Tell, once, whether the focus is to follow. */
export function takeFocusWish(): boolean {
  const wasWanted = isFocusWanted;
  isFocusWanted = false;
  return wasWanted;
}
