import { signal } from '@preact/signals';
import type { SaysoGraph } from '../../graph/build.ts';
import type { Issue } from '../../model/issues.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Dataset } from '../../model/types.ts';
import { initialView, type View } from '../view/view.ts';

/** What is loaded. It is replaced as a whole; only the node positions inside the graph change in place. */
export interface Workspace {
  readonly dataset: Dataset;
  readonly lookup: Lookup;
  readonly graph: SaysoGraph;
  /** Warnings of the file; a file with errors never becomes a workspace. */
  readonly warnings: readonly Issue[];
}

/** A file that could not be opened, with everything that is wrong with it. */
export interface Refusal {
  readonly fileName: string;
  readonly issues: readonly Issue[];
}

/** What the pointer rests on, and where, in pixels of the page. */
export interface Hover {
  readonly kind: 'entity' | 'claim';
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** Progress of a layout that runs: a share between 0 and 1. */
export interface LayoutRun {
  readonly share: number;
}

export const workspace = signal<Workspace | undefined>(undefined);
export const view = signal<View>(initialView);
export const refusal = signal<Refusal | undefined>(undefined);
export const layoutRun = signal<LayoutRun | undefined>(undefined);
/** Not part of the view: it changes with each move of the pointer and is never saved. */
export const hover = signal<Hover | undefined>(undefined);
/** One short sentence about what just happened, spoken by the live region and shown for a while. */
export const notice = signal<string | undefined>(undefined);
/** Whether the machine can draw the graph; false makes the list the whole product. */
export const canDraw = signal(true);
/** Whether the system asks for dark colors; kept by the app from the media query. */
export const systemIsDark = signal(false);

/** Replace the view by what a pure transition makes of it. */
export function change(transition: (before: View) => View): void {
  view.value = transition(view.value);
}
