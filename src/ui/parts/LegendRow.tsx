import type { ComponentChildren, JSX } from 'preact';
import { formatCount } from '../words/strings.ts';

interface Props {
  /** How it is drawn in the picture. */
  readonly sample?: ComponentChildren;
  readonly word: ComponentChildren;
  readonly count: number;
  readonly meaning?: string | undefined;
}

/** What a row of the legend says: the sample, its word, how often it occurs, and what it means. */
export function LegendRow({ sample, word, count, meaning }: Props): JSX.Element {
  return (
    <>
      {sample}
      {word}
      <span class="count">{formatCount(count)}</span>
      {meaning !== undefined && <span class="legend-meaning">{meaning}</span>}
    </>
  );
}

/** The class of a row, by what it stands for. */
export function legendRowClass(kind: 'status' | 'plain' | 'inner' | undefined): string {
  return kind === 'status' ? 'legend-row legend-status' : 'legend-row';
}
