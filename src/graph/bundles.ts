import type { SaysoGraph } from './sayso-graph.ts';

/** More claims between the same two entities than these are drawn as one bundle, whose count opens as a list. */
const mostApart = 24;

/** Tell whether so many claims between two entities make a bundle. */
export function isBundle(claimCount: number): boolean {
  return claimCount > mostApart;
}

/** A claim that is drawn in a bundle: its two ends, and how many claims join them. */
export interface Bundle {
  readonly ends: readonly [string, string];
  readonly claimCount: number;
}

/** Find the bundle that a claim is drawn in, of the claims that are not hidden; undefined where it has a line of its own. */
export function findBundle(graph: SaysoGraph, claim: string, hiddenClaims?: ReadonlySet<string>): Bundle | undefined {
  if (!graph.hasEdge(claim)) return undefined;
  const [source, target] = graph.extremities(claim);
  if (source === target) return undefined;
  const claims = graph.edges(source, target);
  if (!isBundle(claims.length)) return undefined;
  return { ends: [source, target], claimCount: claims.filter((id) => !hiddenClaims?.has(id)).length };
}
