import { computed } from '@preact/signals';
import { findPaths, type Path, type PathStep } from '../../graph/paths.ts';
import { view } from '../view/current-view.ts';
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

/** The paths between the two chosen entities, over claims that the filters leave; `undefined` when none are asked for. */
export const paths = computed<readonly Path[] | undefined>(() => {
  const current = workspace.value;
  if (!current || from.value === undefined || to.value === undefined) return undefined;
  const left = leftByFilters.value;
  return findPaths(current.graph, current.lookup, {
    from: from.value,
    to: to.value,
    statedOnly: statedOnly.value,
    followDirection: followDirection.value,
    isWalked: (claim) => left === undefined || left.claims.has(claim),
  });
});

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
