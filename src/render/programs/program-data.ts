/** The drawing attributes that the scene hands to sigma for each node and edge, and sigma to our programs. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Bend } from '../edge-curve.ts';

/** Names under which sigma knows the programs; they replace its own, so that those are never compiled. */
export const programNames = { node: 'circle', edge: 'line' } as const;

export interface ProgramNode extends NodeDisplayData {
  readonly shapeIndex: number;
  readonly state: number;
}

export interface ProgramEdge extends EdgeDisplayData {
  readonly bend: Bend;
  readonly statusIndex: number;
  readonly state: number;
  /** How far the ends keep from the nodes' centers, in CSS pixels at a size scale of 1. */
  readonly reach1: number;
  readonly reach2: number;
}

/** A line with its two ends, as sigma has placed them. */
export interface PlacedEdge {
  readonly source: NodeDisplayData;
  readonly target: NodeDisplayData;
  readonly data: ProgramEdge;
}

/** What is lit, placed by sigma and marked; drawn over all the rest. */
export interface Lit {
  readonly nodes: readonly ProgramNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Write lit and mark as one number for a vertex attribute. */
export function stateOf(isLit: boolean, mark: 'hovered' | 'selected' | undefined): number {
  return (isLit ? 1 : 0) + (mark === 'hovered' ? 2 : mark === 'selected' ? 4 : 0);
}

/** Tell whether sigma hands over a node as the scene described it. */
export function isProgramNode(data: NodeDisplayData): data is ProgramNode {
  return 'shapeIndex' in data;
}

/** Tell whether sigma hands over an edge as the scene described it. */
export function isProgramEdge(data: EdgeDisplayData): data is ProgramEdge {
  return 'bend' in data;
}
