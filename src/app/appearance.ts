import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isAppearanceComputed } from '../state/view/view-selectors.ts';
import type { NodeLooks } from '../theme/node-looks.ts';
import { reportError } from './report-error.ts';

const brought = signal<ReadonlySignal<NodeLooks | undefined> | undefined>(undefined);

/** How entities look when colors or sizes are computed; undefined when they are not, or not yet. */
export const computedLooks = computed(() => (isAppearanceComputed.value ? brought.value?.value : undefined));

/** Bring what computes colors and sizes, which few visits need. */
export async function bringAppearance(): Promise<void> {
  if (brought.peek()) return;
  const [{ appearance }, { mountMeasures }] = await Promise.all([
    import('../state/selectors/appearance.ts'),
    import('./measure-in-worker.ts'),
  ]);
  if (brought.peek()) return;
  mountMeasures();
  brought.value = appearance;
}

/** Bring it as soon as a view asks for computed colors or sizes. */
export function mountAppearance(): void {
  effect(() => {
    if (isAppearanceComputed.value) bringAppearance().catch(reportError);
  });
}
