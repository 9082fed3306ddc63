import { signal } from '@preact/signals';
import type { Edit } from '../../edit/edit.ts';
import type { SaysoGraph } from '../../graph/sayso-graph.ts';
import type { Issue } from '../../model/issues.ts';
import type { Lookup } from '../../model/lookup.ts';
import { emptyPatch, type Patch } from '../../model/patch.ts';
import type { Claim, Dataset } from '../../model/types.ts';

/**
 * What is loaded. An edit puts a later revision in its place, which has the same opening: what belongs to the opening (texts,
 * measures, the tour, the picture) stays. The graph is one for all revisions, and changed in place.
 */
export interface Workspace {
  /** Another number for each dataset that is opened. */
  readonly opening: number;
  /** Edits since then, those taken back counted too. */
  readonly revision: number;
  /** Edits among these after which something else joins something else, or claims have another status: what is measured is then another graph. */
  readonly shape: number;
  /** What the last edit touched. */
  readonly patch: Patch;
  /** All edits since the opening, those taken back and their inverses too, in order: with them the dataset can be made again. */
  readonly edits: readonly Edit[];
  readonly dataset: Dataset;
  /** The dataset as it was opened. */
  readonly first: Dataset;
  readonly lookup: Lookup;
  readonly graph: SaysoGraph;
  /** What a claim weighs, which the width of its line shows; undefined when all weigh the same. */
  readonly weigh?: ((lookup: Lookup, claim: Claim) => number) | undefined;
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

let openings = 0;

/** Make a workspace of a dataset that is opened. */
export function openWorkspace(
  parts: Omit<Workspace, 'opening' | 'revision' | 'shape' | 'patch' | 'edits' | 'first'>,
): Workspace {
  openings += 1;
  return { ...parts, opening: openings, revision: 0, shape: 0, patch: emptyPatch, edits: [], first: parts.dataset };
}

export const workspace = signal<Workspace | undefined>(undefined);
export const refusal = signal<Refusal | undefined>(undefined);
export const layoutRun = signal<LayoutRun | undefined>(undefined);
/** Whether a layout has yet to find first places: until then there is nothing to draw of what is open. */
export const arePlacesAwaited = signal(false);
/** Whether the card of what is being opened tells what the picture waits for; no other card does then. */
export const isPictureAwaited = signal(false);
