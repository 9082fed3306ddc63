/** What the reader points at: it stands out in the graph for as long as that lasts, and is never saved. */
import { signal } from '@preact/signals';
import type { Selection } from '../view/view.ts';

/** What the pointer rests on in the picture, and where, in pixels of the page. */
export interface Hover {
  readonly kind: 'entity' | 'claim' | 'draft' | 'group' | 'between';
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
  /** What is to be said of it, where whoever draws it knows that. */
  readonly says?: { readonly name: string; readonly words: string } | undefined;
}

export const hover = signal<Hover | undefined>(undefined);

/** What the reader points at outside the picture, by mouse or keyboard: it lights up as if the mouse lay on it. */
export const highlighted = signal<Selection | undefined>(undefined);

/** Point at a thing, or at nothing. */
export function highlight(target: Selection | undefined): void {
  const before = highlighted.peek();
  if (before?.id !== target?.id) highlighted.value = target;
}

/** Whether the mouse and fingers choose several things in the graph: a click chooses, a drag draws a lasso. */
export const isChoosing = signal(false);

/** A step of a dataset's tour, with the keys of what it lights up. */
export interface TourStep {
  readonly opening: number;
  /** From 0. */
  readonly index: number;
  readonly keys: ReadonlySet<string>;
}

/** The step of the tour that lights something up, if one is taken. */
export const tourStep = signal<TourStep | undefined>(undefined);
