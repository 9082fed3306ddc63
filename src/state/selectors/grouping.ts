/** Whether entities are gathered into groups, and which of them are looked into. What the groups hold is in `groups.ts`. */
import { computed } from '@preact/signals';
import type { GroupLevel } from '../../query/group-levels.ts';
import { view } from '../view/current-view.ts';
import type { Grouping } from '../view/view.ts';
import { ask } from '../workspace/questions.ts';
import { type Workspace, workspace } from '../workspace/workspace.ts';

/** From so many entities on a drawing of them all says nothing, and areas stand for them unless the reader wants otherwise. */
export const leastGrouped = 1500;
/** Inside a group one is nearer: from so many on it is divided again. */
export const leastInside = 400;

const chosenGrouping = computed(() => view.value.grouping);
const chosenGroup = computed(() => view.value.group);
const statedOnly = computed(() => view.value.statedOnly);

const entityCount = computed(() => workspace.value?.dataset.entities.length ?? 0);

/** By what entities are gathered; undefined when they are not. */
export const grouping = computed<Exclude<Grouping, 'auto' | 'off'> | undefined>(() => {
  const chosen = chosenGrouping.value;
  if (chosen === 'auto') return entityCount.value >= leastGrouped ? 'community' : undefined;
  return chosen === 'off' ? undefined : chosen;
});

/** Whether areas are to stand for entities however few these are. */
export const isGroupingChosen = computed(() => chosenGrouping.value !== 'auto' && chosenGrouping.value !== 'off');

/** Whether anything is gathered. */
export const isGrouped = computed(() => grouping.value !== undefined);

/** The group that is looked into, if any. */
export const openedGroup = computed(() => (isGrouped.value ? chosenGroup.value : undefined));

const openedPath = computed(() => openedGroup.value?.path);

/** Names of things change no group, claims and entities do. */
const shape = computed(() => workspace.value && `${workspace.value.opening} ${workspace.value.shape}`);

export interface GroupQuestion {
  readonly current: Workspace;
  readonly by: Exclude<Grouping, 'auto' | 'off'>;
  readonly path: readonly string[];
  readonly statedOnly: boolean;
}

/** All entities divided into groups, the group that is looked into divided again, and so on. */
export interface GroupTree {
  readonly levels: readonly GroupLevel[];
  /** The numbers of the groups that are looked into, one a level; shorter than what was asked for when a group is not there. */
  readonly opened: readonly number[];
  /** Ids of what is in the innermost of them; undefined when none is. */
  readonly members: ReadonlySet<string> | undefined;
  /** Those of them that lie together, where they lie when the group is opened. */
  readonly core: ReadonlySet<string> | undefined;
}

/** How the entities are divided. While it is worked out, what was there before stays. */
export const groupTree = ask<GroupQuestion, GroupTree>(
  computed(() => {
    const by = grouping.value;
    const current = shape.value === undefined ? undefined : workspace.peek();
    if (!by || !current) return undefined;
    return { current, by, path: openedPath.value ?? [], statedOnly: statedOnly.value };
  }),
  (before, now) => before.current.opening === now.current.opening && before.by === now.by,
);
