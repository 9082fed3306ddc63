import type { LookLegend } from '../../theme/node-looks.ts';

/** How entities look by one measure, and what the legend says of it. */
export interface Look {
  /** Whether there are values to be shown. */
  readonly isKnown: boolean;
  readonly of: (id: string) => string | number | undefined;
  readonly wordsOf: (id: string) => string;
  readonly legend: LookLegend;
}
