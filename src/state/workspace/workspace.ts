import { signal } from '@preact/signals';
import type { SaysoGraph } from '../../graph/build.ts';
import type { Issue } from '../../model/issues.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim, Dataset } from '../../model/types.ts';

/** What is loaded. It is replaced as a whole; only the node positions inside the graph change in place. */
export interface Workspace {
  readonly dataset: Dataset;
  readonly lookup: Lookup;
  readonly graph: SaysoGraph;
  /** What a claim weighs, which the width of its line shows; undefined when all weigh the same. */
  readonly weightOf?: ((claim: Claim) => number) | undefined;
  /** Warnings of the file; a file with errors never becomes a workspace. */
  readonly warnings: readonly Issue[];
}

/** A file that could not be opened, with everything that is wrong with it. */
export interface Refusal {
  readonly fileName: string;
  readonly issues: readonly Issue[];
  /** Whether what stands before the damage can be opened when the reader wants that. */
  readonly hasReadablePart?: boolean;
  /** Names of files that were given together and do not make up one dataset. */
  readonly apart?: readonly string[];
}

/** Progress of a layout that runs: a share between 0 and 1. */
export interface LayoutRun {
  readonly share: number;
}

export const workspace = signal<Workspace | undefined>(undefined);
export const refusal = signal<Refusal | undefined>(undefined);
export const layoutRun = signal<LayoutRun | undefined>(undefined);
