/** Transitions of what is chosen together, and of what is pinned. */
import { sortedOnce } from '../../query/change-filters.ts';
import type { View } from './view.ts';

type Transition = (view: View) => View;

/** Choose several things together, in place of those chosen before. */
export function chooseTogether(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, chosen: sortedOnce(ids) });
}

/** Add things to those chosen together. */
export function alsoChoose(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, chosen: sortedOnce([...view.chosen, ...ids]) });
}

/** Choose a thing with the others, or let go of it; what is selected alone comes along with the first. */
export function toggleChosen(id: string): Transition {
  return (view) => {
    if (view.chosen.includes(id)) return { ...view, chosen: view.chosen.filter((other) => other !== id) };
    const first = view.chosen.length === 0 && view.selection ? [view.selection.id] : [];
    return { ...view, chosen: sortedOnce([...view.chosen, ...first, id]) };
  };
}

/** Let go of all that is chosen together. */
export function chooseNone(view: View): View {
  return view.chosen.length === 0 ? view : { ...view, chosen: [] };
}

/** Keep entities where they stand when a layout runs. */
export function pin(ids: Iterable<string>): Transition {
  return (view) => ({ ...view, pinned: sortedOnce([...view.pinned, ...ids]) });
}

/** Let a layout move entities again; without ids, all of them. */
export function unpin(ids?: Iterable<string>): Transition {
  return (view) => {
    const free = new Set(ids ?? view.pinned);
    return { ...view, pinned: view.pinned.filter((id) => !free.has(id)) };
  };
}
