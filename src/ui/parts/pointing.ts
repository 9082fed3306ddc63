/** Pointing at links and cards with the mouse: the graph answers after a moment's rest, so that it does not flicker under a passing mouse. */
import { highlight } from '../../state/screen/highlighted.ts';
import type { Selection } from '../../state/view/view.ts';

/** Milliseconds the mouse rests before the graph answers, and before it lets go again. */
const restBefore = 150;
const restAfter = 60;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Make the handlers that light a thing up while the mouse rests on its link or card. */
export function pointingAt(target: Selection): {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
} {
  return {
    onPointerEnter: (event) => {
      if (event.pointerType === 'mouse') pointAfter(restBefore, target);
    },
    onPointerLeave: stopPointing,
  };
}

/** Let go of what is pointed at. */
export function stopPointing(): void {
  pointAfter(restAfter, undefined);
}

function pointAfter(rest: number, target: Selection | undefined): void {
  clearTimeout(timer);
  timer = setTimeout(() => highlight(target), rest);
}
