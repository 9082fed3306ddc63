/** In a frame of another page the wheel belongs to that page until somebody has clicked into the frame. */
import { notice } from '../state/screen/page.ts';

const wayToZoom = 'Click the graph first, then use the wheel to zoom.';

/** Keep the wheel from the picture while the reader only scrolls past. */
export function mountEmbed(): void {
  let isAwake = false;
  addEventListener('pointerdown', () => {
    isAwake = true;
    if (notice.peek() === wayToZoom) notice.value = undefined;
  });
  addEventListener('blur', () => {
    isAwake = false;
  });
  const pass = (event: Event) => {
    if (isAwake || !(event.target instanceof HTMLCanvasElement)) return;
    // Neither handled nor prevented, so that the page around scrolls.
    event.stopImmediatePropagation();
    notice.value = wayToZoom;
  };
  addEventListener('wheel', pass, { capture: true, passive: true });
}
