import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';

/** CSS pixels between a button and what opens beside it, and between that and the edge of the page. */
const gap = 6;
/** What opens is never lower than this, and scrolls. */
const lowest = 160;

/** Put what has just opened beside the button that opens it, within the page, and no higher than there is room. */
export function placeBeside(opened: HTMLElement | null, button: Element | null, placement: Placement): void {
  if (!opened || !button) return;
  const middleware = [
    offset(gap),
    flip({ padding: gap }),
    shift({ padding: gap }),
    size({
      padding: gap,
      apply: ({ availableHeight }) => {
        opened.style.maxHeight = `${Math.max(lowest, availableHeight)}px`;
      },
    }),
  ];
  void computePosition(button, opened, { placement, strategy: 'fixed', middleware }).then(({ x, y }) => {
    Object.assign(opened.style, { left: `${x}px`, top: `${y}px`, right: 'auto', bottom: 'auto' });
  });
}
