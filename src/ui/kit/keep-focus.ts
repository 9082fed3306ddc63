/** Many a button goes away with its own press: “Clear”, “all”, “Leave”. Who pressed it by key must not find the focus at the top of the page. */

interface Press {
  readonly pressed: Element;
  /** What stood around it, the innermost first. */
  readonly around: readonly Element[];
  /** All that keys could reach, in the order of the page. */
  readonly reachable: readonly (HTMLElement | SVGElement)[];
}

/** Let the focus go to what stands nearest when what was pressed goes away and nothing else takes it. */
export function keepFocus(page: Document): () => void {
  const control = new AbortController();
  const options = { capture: true, signal: control.signal } as const;
  let press: Press | undefined;
  const forget = () => {
    press = undefined;
    observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    const last = press;
    if (!last || last.pressed.isConnected) return;
    forget();
    if (last.around.some((part) => part.matches('dialog[data-from-nowhere]') && !part.isConnected)) return;
    // Parts that have a better place for the focus say so once they are drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => isLost(page) && nearestTo(last)?.focus()));
  });
  const watch = () => {
    press = pressOn(page);
    if (press) observer.observe(page.body, { childList: true, subtree: true });
  };
  page.addEventListener('keydown', ({ key }) => leavingKeys.has(key) && watch(), options);
  // A screen reader presses without keys; it counts no clicks.
  page.addEventListener('click', ({ detail }) => detail === 0 && watch(), options);
  page.addEventListener('pointerdown', forget, options);
  return () => {
    control.abort();
    forget();
  };
}

const leavingKeys: ReadonlySet<string> = new Set(['Enter', ' ', 'Escape', 'Delete']);
const reachable =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled, [tabindex="-1"])';

function pressOn(page: Document): Press | undefined {
  const pressed = page.activeElement;
  // What the details show takes the focus to its own heading.
  if (!pressed || pressed === page.body || pressed.closest('.details')) return undefined;
  const around: Element[] = [];
  for (let outer = pressed.parentElement; outer; outer = outer.parentElement) around.push(outer);
  return { pressed, around, reachable: [...page.querySelectorAll<HTMLElement | SVGElement>(reachable)] };
}

function isLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

/** Find the nearest focusable element before the lost one, or else behind it, within the innermost part still on the page. */
function nearestTo({ pressed, around, reachable: all }: Press): HTMLElement | SVGElement | undefined {
  const place = all.findIndex((element) => element.isSameNode(pressed));
  for (const part of around) {
    if (!part.isConnected) continue;
    const isLeft = (element: Element) =>
      !element.contains(pressed) && !around.includes(element) && part.contains(element) && element.checkVisibility();
    const found = all.slice(0, Math.max(0, place)).findLast(isLeft) ?? all.slice(place + 1).find(isLeft);
    if (found) return found;
  }
  return undefined;
}
