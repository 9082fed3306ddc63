/** Go from the card back to the text. */
export function leaveCard(): void {
  document.querySelector<HTMLElement>('.reader-area')?.focus({ preventScroll: true });
}
