/** The order in which arrow keys walk through the graph: all entities, or the neighbors of the selected one. */
import { claimsOf, type Lookup } from '../../../model/lookup.ts';

/** What the picture does not draw. */
interface HiddenKeys {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * List what the arrow keys visit: with nothing selected all entities, most claims first; else the selected one and then its
 * neighbors, most shared claims first. What is hidden is passed by.
 */
export function walkOrder(
  lookup: Lookup,
  selectedEntity: string | undefined,
  hidden?: HiddenKeys | undefined,
): readonly string[] {
  if (selectedEntity !== undefined && lookup.entities.has(selectedEntity)) {
    return [selectedEntity, ...byCount(sharedClaims(lookup, selectedEntity, hidden))];
  }
  const order = byCount(claimCounts(lookup));
  return hidden ? order.filter((id) => !hidden.nodes.has(id)) : order;
}

/** Step through an order and stop at its ends; from nowhere, forward begins at the first and backward at the last. */
export function stepIn(order: readonly string[], current: string | undefined, step: 1 | -1): string | undefined {
  const at = current === undefined ? -1 : order.indexOf(current);
  if (at === -1) return step === 1 ? order[0] : order.at(-1);
  return order[Math.min(Math.max(at + step, 0), order.length - 1)];
}

function claimCounts(lookup: Lookup): ReadonlyMap<string, number> {
  return new Map([...lookup.entities.keys()].map((id) => [id, claimsOf(lookup, id).length]));
}

function sharedClaims(lookup: Lookup, id: string, hidden: HiddenKeys | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id: claim, subject, object } of claimsOf(lookup, id)) {
    if (hidden?.edges.has(claim)) continue;
    const other = subject === id ? object : subject;
    if (other !== undefined && other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

/** Equal counts keep the order of the dataset. */
function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
