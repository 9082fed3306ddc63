import type { JsonRecord } from './json-source.ts';

/** How one tool writes nodes and lines. */
export interface Dialect {
  readonly name: string;
  readonly fits: (value: JsonRecord) => boolean;
  readonly nodes: (value: JsonRecord) => readonly JsonRecord[];
  readonly edges: (value: JsonRecord) => readonly JsonRecord[];
  readonly isDirected: (value: JsonRecord) => boolean;
  /** Places go downward, as on a screen. */
  readonly isDownward: boolean;
}
