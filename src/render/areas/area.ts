/** Areas that stand for groups of entities, and the lines between them that stand for all claims there: what they are made of. */
import type { Status } from '../../model/types.ts';
import type { CoverTarget } from '../cover.ts';
import type { Point } from '../edge-curve.ts';

export interface Area {
  readonly key: string;
  /** Entities that are shown of it; none draws nothing. */
  readonly size: number;
  /** Whether what is in it has nothing to do with each other. */
  readonly isRest: boolean;
  /** Its names, the most important first. */
  readonly names: readonly string[];
  /** What it holds, in a few words. */
  readonly words: readonly string[];
  /** Colors of what is in it with their shares, the largest first; together 1. */
  readonly shares: readonly { readonly color: string; readonly share: number }[];
}

export interface AreaLink {
  readonly key: string;
  /** Numbers of the two areas. */
  readonly a: number;
  readonly b: number;
  readonly claims: number;
  /** The status that all of them share, if they do: only then the line has its pattern. */
  readonly status: Status | undefined;
}

export interface AreasToDraw {
  readonly areas: readonly Area[];
  readonly links: readonly AreaLink[];
  /** The area of each node, in the order of the graph; -1 for none. */
  readonly of: Int32Array;
}

/** An area as it lies on the stage. */
export interface StageArea extends Area {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line as it lies on the stage: a quadratic curve. */
export interface StageLink extends AreaLink {
  readonly from: Point;
  readonly middle: Point;
  readonly to: Point;
  readonly width: number;
}

export interface StageAreas {
  readonly areas: readonly StageArea[];
  readonly links: readonly StageLink[];
  /** How much the picture below shows, from 0 to 1. */
  readonly below: number;
  readonly pointed: CoverTarget | undefined;
}
