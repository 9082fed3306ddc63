import { computed } from '@preact/signals';
import type { Path, PathQuestion, PathStep } from '../../graph/paths.ts';
import type { SaysoGraph } from '../../graph/sayso-graph.ts';
import type { Lookup } from '../../model/lookup.ts';
import { view } from '../view/current-view.ts';
import { ask } from '../workspace/questions.ts';
import { workspace } from '../workspace/workspace.ts';
import { leftByFilters } from './visible.ts';

/** A path found, and a step of it, for those who show it. */
export type FoundPath = Path;
export type FoundStep = PathStep;

const wanted = computed(() => view.value.path);
const from = computed(() => wanted.value?.from);
const to = computed(() => wanted.value?.to);
const statedOnly = computed(() => wanted.value?.statedOnly ?? false);
const followDirection = computed(() => wanted.value?.followDirection ?? false);

interface AskedPaths {
  readonly graph: SaysoGraph;
  readonly lookup: Lookup;
  readonly search: PathQuestion;
}

/** Which paths lead from one of the two chosen entities to the other, over claims that the filters leave. */
export const pathQuestion = ask<AskedPaths, readonly Path[]>(
  computed(() => {
    const current = workspace.value;
    if (!current || from.value === undefined || to.value === undefined) return undefined;
    const left = leftByFilters.value;
    const search = {
      from: from.value,
      to: to.value,
      statedOnly: statedOnly.value,
      followDirection: followDirection.value,
      isWalked: (claim: string) => left === undefined || left.claims.has(claim),
    };
    return { graph: current.graph, lookup: current.lookup, search };
  }),
);

/** The paths between the two chosen entities; `undefined` when none are asked for, or not found yet. */
export const paths = pathQuestion.answer;

/** The path on the screen: the one chosen, or the last when there are fewer. */
export const currentPath = computed<Path | undefined>(() => {
  const found = paths.value ?? [];
  return found[Math.min(wanted.value?.index ?? 0, found.length - 1)];
});

/** The keys of the path on the screen, entities and claims. */
export const pathKeys = computed<ReadonlySet<string> | undefined>(() => {
  const path = currentPath.value;
  return path && new Set([...path.entities, ...path.steps.flatMap(({ claims }) => claims)]);
});
