/** The drafts that are drawn over the graph, for those who point at one: by mouse, finger or key. */
import { signal } from '@preact/signals';

export interface DraftInGraph {
  readonly id: string;
  /** Ids of the entities that it touches. */
  readonly ends: readonly string[];
  /** That it is a draft, and by whom; what it says, with its hedge and its voices. */
  readonly says: { readonly name: string; readonly words: string };
}

export const draftsInGraph = signal<readonly DraftInGraph[]>([]);

/** The draft that is pointed at by key. */
export const pointedDraft = signal<string | undefined>(undefined);
