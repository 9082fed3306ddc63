/** Where keys lead in the graph: to the nearest entity in a direction, through the claims of one, to the one with most claims. */
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import type { Claim } from '../../../model/types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A place on the screen. */
export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** What is drawn; undefined when everything is. */
export interface Drawn {
  readonly entities: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/**
 * Find the entity that lies nearest in a direction. The four directions share the screen out between them, so that each other
 * entity lies in one of them; where none lies in a direction, whatever lies on that side at all is looked at.
 */
export function nearestIn(
  direction: Direction,
  from: StagePoint,
  others: Iterable<readonly [id: string, place: StagePoint]>,
): string | undefined {
  let inQuarter: string | undefined;
  let onSide: string | undefined;
  let leastInQuarter = Infinity;
  let leastOnSide = Infinity;
  for (const [id, { x, y }] of others) {
    const [along, across] = alongAndAcross(direction, x - from.x, y - from.y);
    const distance = Math.hypot(along, across);
    if (along <= 0 || distance === 0) continue;
    if (across <= along && distance < leastInQuarter) {
      leastInQuarter = distance;
      inQuarter = id;
    }
    // What lies far off to the side counts as farther away.
    const askew = distance + across;
    if (askew < leastOnSide) {
      leastOnSide = askew;
      onSide = id;
    }
  }
  return inQuarter ?? onSide;
}

/** List the claims of an entity that are shown, in the order of the dataset. */
export function shownClaimsOf(lookup: Lookup, entity: string, drawn: Drawn | undefined): readonly Claim[] {
  const claims = claimsOf(lookup, entity);
  return drawn ? claims.filter(({ id }) => drawn.claims.has(id)) : claims;
}

/** Find the entity with most shown claims; of several the first. */
export function mostConnected(lookup: Lookup, drawn: Drawn | undefined): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const { id } of lookup.dataset.entities) {
    // Most are ruled out by this: it is asked with each change of the filters.
    if (claimsOf(lookup, id).length <= most) continue;
    if (drawn && !drawn.entities.has(id)) continue;
    const count = shownClaimsOf(lookup, id, drawn).length;
    if (count <= most) continue;
    most = count;
    best = id;
  }
  return best;
}

/** Step through a list in a circle; from nowhere, forward begins at the first and backward at the last. */
export function stepIn<Item>(order: readonly Item[], current: Item | undefined, step: 1 | -1): Item | undefined {
  const at = current === undefined ? -1 : order.indexOf(current);
  if (at === -1) return step === 1 ? order[0] : order.at(-1);
  return order[(at + step + order.length) % order.length];
}

/** Find the other end of a claim; undefined for a claim about one entity alone. */
export function otherEndOf({ subject, object }: Claim, entity: string): string | undefined {
  const other = subject === entity ? object : subject;
  return other === entity ? undefined : other;
}

function alongAndAcross(direction: Direction, x: number, y: number): readonly [along: number, across: number] {
  switch (direction) {
    case 'left':
      return [-x, Math.abs(y)];
    case 'right':
      return [x, Math.abs(y)];
    case 'up':
      return [-y, Math.abs(x)];
    case 'down':
      return [y, Math.abs(x)];
  }
}
