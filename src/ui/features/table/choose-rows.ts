/** Which ids are chosen together after a row was clicked, checked or reached with Shift. */
import { sortedOnce } from '../../../query/change-filters.ts';

/** Choose a row, or let go of it. */
export function toggleRow(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : sortedOnce([...chosen, id]);
}

/** Choose all rows from one place to another, both included, whichever comes first; what was chosen stays so. */
export function chooseRange(
  chosen: readonly string[],
  idAt: (place: number) => string,
  from: number,
  to: number,
): readonly string[] {
  const first = Math.min(from, to);
  const ids = Array.from({ length: Math.abs(from - to) + 1 }, (_, index) => idAt(first + index));
  return sortedOnce([...chosen, ...ids]);
}

/** Choose all rows given; when they all are chosen, let go of them. */
export function toggleAll(chosen: readonly string[], ids: ReadonlySet<string>): readonly string[] {
  const others = chosen.filter((id) => !ids.has(id));
  return chosen.length - others.length === ids.size ? others : sortedOnce([...others, ...ids]);
}
