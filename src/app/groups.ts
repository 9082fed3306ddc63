import { effect, signal } from '@preact/signals';
import type { Cover } from '../render/cover.ts';
import { isGrouped } from '../state/selectors/grouping.ts';
import { reportError } from './report-error.ts';

const brought = signal<typeof import('./draw-groups.ts') | undefined>(undefined);

/** The areas that stand for groups of entities: undefined where there are none, or not yet. */
export function areasOverPicture(): Cover | undefined {
  return isGrouped.value ? brought.value?.areas.value : undefined;
}

/** What to say of an area or of a line between two; undefined for anything else. */
export function hintOf(target: { readonly kind: string; readonly id: string }) {
  return brought.peek()?.hintOf(target);
}

/** Bring what divides entities into groups and draws these as soon as entities are gathered; most visits never need it. */
export function mountGroups(): void {
  effect(() => {
    if (isGrouped.value && !brought.peek()) bring().catch(reportError);
  });
}

async function bring(): Promise<void> {
  const [drawing, { mountGroupTree }] = await Promise.all([import('./draw-groups.ts'), import('./group-in-worker.ts')]);
  if (brought.peek()) return;
  mountGroupTree();
  brought.value = drawing;
}
