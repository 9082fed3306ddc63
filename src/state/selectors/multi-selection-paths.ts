import { computed } from '@preact/signals';
import type { PathQuestion } from '../../graph/paths.ts';
import type { SaysoGraph } from '../../graph/sayso-graph.ts';
import type { Lookup } from '../../model/lookup.ts';
import { ask } from '../workspace/questions.ts';
import { workspace } from '../workspace/workspace.ts';
import { connections, multiSelectedEntities } from './multi-selection.ts';
import type { FoundPath } from './paths.ts';
import { leftByFilters } from './visible.ts';

/** How a chosen entity is connected to the others that nothing near joins it to. */
export interface MultiSelectionPath {
  readonly from: string;
  readonly to: string;
  /** The best of the shortest paths; undefined when there is none. */
  readonly path: FoundPath | undefined;
}

/** Each way costs a search through the graph. */
const mostWays = 5;

interface AskedWays {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly searches: readonly PathQuestion[];
}

/** How the parts are connected into which the chosen entities fall when only claims among them and common neighbors join them. */
export const waysQuestion = ask<AskedWays, readonly MultiSelectionPath[]>(
  computed(() => {
    const current = workspace.value;
    const parts = partsOfChosen.value;
    if (!current || parts.length < 2) return undefined;
    const left = leftByFilters.value;
    const [from = '', ...others] = parts.map(([first]) => first ?? '');
    const searches = others.slice(0, mostWays).map((to) => ({
      from,
      to,
      statedOnly: false,
      followDirection: false,
      isWalked: (claim: string) => left === undefined || left.claims.has(claim),
    }));
    return { graph: current.graph, lookup: current.lookup, searches };
  }),
);

/** Ways between those parts; `undefined` until they are found, and none where there is one part. */
export const multiSelectionPaths = computed<readonly MultiSelectionPath[] | undefined>(() =>
  partsOfChosen.value.length < 2 ? [] : waysQuestion.answer.value,
);

/** The chosen entities in connected parts, the largest first. */
const partsOfChosen = computed<readonly (readonly string[])[]>(() => {
  const part = new Map(multiSelectedEntities.value.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = part.get(root); up !== undefined && up !== root; up = part.get(root)) {
      // Each look shortens the way for the next.
      part.set(root, part.get(up) ?? up);
      root = up;
    }
    return root;
  };
  const join = (ids: readonly string[]) => {
    const [first, ...rest] = ids.filter((id) => part.has(id)).map(rootOf);
    if (first !== undefined) for (const other of rest) part.set(other, first);
  };
  for (const { subject, object } of connections.value?.claims ?? []) if (object !== undefined) join([subject, object]);
  for (const { joins } of connections.value?.between ?? []) join(joins);
  const parts = new Map<string, string[]>();
  for (const id of part.keys()) {
    const root = rootOf(id);
    const own = parts.get(root);
    if (own) own.push(id);
    else parts.set(root, [id]);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length);
});
