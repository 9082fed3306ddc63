import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { hover } from '../../state/screen/highlighted.ts';
import { hint } from '../../state/selectors/hint.ts';

/** CSS pixels between the pointer and the hint, and between the hint and the edge of the page. */
const distance = 14;
const margin = 8;

/**
 * The few words beside the pointer. They move with it, so they are written into the page by hand: Preact draws nothing here.
 * Screen readers have the walker and the details instead.
 */
export function Hint(): JSX.Element {
  const card = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const element = card.current;
    const { name, words } = hint.value;
    const at = hover.value?.at;
    if (!element) return;
    element.hidden = words === '' || !at;
    if (!at) return;
    const [head, body] = element.children;
    if (head && head.textContent !== name) head.textContent = name;
    if (body && body.textContent !== words) body.textContent = words;
    placeBeside(element, at);
  });
  return (
    <div ref={card} class="hint" hidden aria-hidden="true">
      <strong dir="auto" />
      <span dir="auto" />
    </div>
  );
}

function placeBeside(element: HTMLElement, at: { readonly x: number; readonly y: number }): void {
  const { offsetWidth, offsetHeight } = element;
  const page = document.documentElement;
  const x = Math.min(Math.max(at.x + distance, margin), page.clientWidth - offsetWidth - margin);
  const isBelow = at.y + distance + offsetHeight + margin < page.clientHeight;
  const y = isBelow ? at.y + distance : at.y - distance - offsetHeight;
  element.style.translate = `${x}px ${y}px`;
}
