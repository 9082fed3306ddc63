import type { View } from '../view/view.ts';

/** Tell whether a view is one that a reader would want to come back to: such a change makes an entry of the history. */
export function isAnotherPlace(a: View, b: View): boolean {
  return (
    a.selection?.id !== b.selection?.id ||
    a.mode !== b.mode ||
    a.focus?.id !== b.focus?.id ||
    a.path?.from !== b.path?.from ||
    a.path?.to !== b.path?.to ||
    a.table.name !== b.table.name ||
    a.reading !== b.reading ||
    a.group?.path.join() !== b.group?.path.join() ||
    a.between?.join() !== b.between?.join()
  );
}
