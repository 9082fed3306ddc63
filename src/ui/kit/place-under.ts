/** CSS pixels between a button and what opens under it, and between that and the edge of the page. */
const gap = 6;

/** Put what has just opened under the button that opens it, within the page, and no longer than there is room. */
export function placeUnder(opened: HTMLElement | null, button: HTMLElement | null): void {
  if (!opened || !button) return;
  const { bottom, left } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  opened.style.top = `${bottom + gap}px`;
  opened.style.left = `${Math.max(gap, Math.min(left, clientWidth - opened.offsetWidth - gap))}px`;
  opened.style.maxHeight = `${Math.max(160, clientHeight - bottom - 2 * gap)}px`;
}
