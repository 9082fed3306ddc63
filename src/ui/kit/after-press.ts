/**
 * Do something once a press is over. What opens a popover by its first press has to come after it: where its part was fetched already it would
 * stand before the browser acts on the press, which would close it again.
 */
export function afterPress(act: () => void): void {
  setTimeout(act);
}
