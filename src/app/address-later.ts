/** The address bar, as far as it concerns visits that begin without an address: nothing has to be read then, or written before a change. */
import { effect } from '@preact/signals';
import { view } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { reportError } from './report-error.ts';

const signsOfLife = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Keep the address true to the view from the first change, step through the history or sign of life on. */
export function mountAddressWhenWanted(): void {
  const start = [workspace.peek(), view.peek()] as const;
  const control = new AbortController();
  const mount = (isStep: boolean) => {
    if (control.signal.aborted) return;
    control.abort();
    import('./address.ts').then(({ followHistory, mountAddress }) => {
      mountAddress(start);
      if (isStep) followHistory();
    }, reportError);
  };
  addEventListener('popstate', () => mount(true), { signal: control.signal });
  for (const sign of signsOfLife) {
    addEventListener(sign, () => mount(false), { signal: control.signal, passive: true });
  }
  const stop = effect(() => {
    const isChanged = workspace.value !== start[0] || view.value !== start[1];
    // The change itself comes first.
    if (isChanged) queueMicrotask(() => mount(false));
  });
  control.signal.addEventListener('abort', stop, { once: true });
}
