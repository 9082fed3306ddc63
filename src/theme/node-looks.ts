import type { Theme } from './palette.ts';

/** How entities look when their color or size means something else than their type and their number of claims. */
export interface NodeLooks {
  /** `#rrggbb`; without it the color is that of the type. The shape is always that of the type. */
  readonly colorOf?: (id: string) => string;
  /** Stands in the place of the number of claims: the radius, and the size and rank of the label, follow from it. */
  readonly weightOf?: (id: string) => number;
  readonly legend: readonly LookLegend[];
  /** What is computed of an entity, for the hint beside the pointer; empty when there is nothing to say. */
  readonly wordsOf: (id: string) => string;
  /** The same in another theme. */
  readonly inTheme: (theme: Theme) => NodeLooks;
}

/** What colors or sizes mean at present. */
export interface LookLegend {
  readonly means: 'color' | 'size';
  readonly title: string;
  /** Samples of color with their words; of sizes there are none. */
  readonly entries: readonly LookEntry[];
  /** What a reader has to know; spoken after the samples. */
  readonly notes: readonly string[];
  /** Entities that stand out most, with their value in words. */
  readonly first: readonly {
    readonly id: string;
    readonly words: string;
    /** Of the largest value, from 0 to 1. */
    readonly share: number;
  }[];
  /** Whether there is nothing to show yet, and why: it is being worked out, it can be tried again, or never. */
  readonly wants: 'nothing' | 'patience' | 'again';
}

export interface LookEntry {
  readonly color: string;
  readonly words: string;
  /** How many entities look so. */
  readonly count: number;
}
