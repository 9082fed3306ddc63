/** The groups that areas stand for, with what is shown of each. */
import { computed } from '@preact/signals';
import type { Claim } from '../../model/types.ts';
import type { GroupLevel } from '../../query/group-levels.ts';
import { type GroupSummary, type GroupsSummary, summarizeGroups } from '../../query/group-summary.ts';
import { view } from '../view/current-view.ts';
import { workspace } from '../workspace/workspace.ts';
import { type Beyond, neighborsOutside } from './focus-frontier.ts';
import { groupTree, isGroupingChosen, leastGrouped, leastInside } from './grouping.ts';
import { filtering, focus, openedEntities, visible } from './visible.ts';

const between = computed(() => view.value.between);

const shownCount = computed(() => visible.value?.entities.size ?? workspace.value?.dataset.entities.length ?? 0);

/** How the entities of the innermost open group are divided, or all; undefined while they are not. */
const innerLevel = computed<GroupLevel | undefined>(() => {
  const tree = groupTree.answer.value;
  return tree?.levels[tree.opened.length];
});

/** Fewer areas say nothing; they are shown only where the reader wants them. */
export const leastAreas = 3;

/** Whether areas stand in the picture: where there is too much to draw, or the reader wants them. */
export const areAreasShown = computed(() => {
  if (!innerLevel.value || focus.value) return false;
  const isOutermost = groupTree.answer.value?.opened.length === 0;
  if (innerLevel.value.groups.length < leastAreas) return isOutermost && isGroupingChosen.value;
  return (isGroupingChosen.value && isOutermost) || shownCount.value >= (isOutermost ? leastGrouped : leastInside);
});

const shownOf = computed(() => ({ sift: filtering.answer.value?.sift, entities: visible.value?.entities }));

/** What the groups in sight hold, of what is shown; undefined when there are none. */
export const groupsInSight = computed<GroupsSummary | undefined>(() => {
  const lookup = workspace.value?.lookup;
  const level = innerLevel.value;
  return lookup && level && areAreasShown.value ? summarizeGroups(lookup, level, shownOf.value) : undefined;
});

/** The division that `groupsInSight` sums up. */
export const levelInSight = computed(() => (areAreasShown.value ? innerLevel.value : undefined));

/** Every group that is looked into, the outermost first, with what it holds. */
export const openedGroups = computed<readonly GroupSummary[]>(() => {
  const lookup = workspace.value?.lookup;
  const tree = groupTree.answer.value;
  if (!lookup || !tree) return [];
  return tree.opened.flatMap((number, depth) => {
    const level = tree.levels[depth];
    return (level && summarizeGroups(lookup, level, shownOf.value).groups[number]) ?? [];
  });
});

/** Entities just outside the open group, those that most claims join to it first. */
export const besideGroup = computed<readonly Beyond[]>(() => {
  const lookup = workspace.value?.lookup;
  const within = openedEntities.value;
  return lookup && within ? neighborsOutside(lookup, within, within) : [];
});

/** Two groups in sight, and the shown claims from either to the other. */
export interface ClaimsBetween {
  readonly ends: readonly [GroupSummary, GroupSummary];
  readonly claims: readonly Claim[];
}

/** The claims that the reader lists; undefined when none are asked for, or the groups are not in sight. */
export const claimsBetweenGroups = computed<ClaimsBetween | undefined>(() => {
  const wanted = between.value;
  const lookup = workspace.value?.lookup;
  const level = innerLevel.value;
  const found = groupsInSight.value;
  if (!wanted || !lookup || !level || !found) return undefined;
  const [a, b] = wanted.map((key) => found.groups.find((group) => group.key === key));
  if (!a || !b) return undefined;
  const { sift } = shownOf.value;
  const ofEntity = new Map(lookup.dataset.entities.map(({ id }, index) => [id, level.of[index]]));
  const claims = lookup.dataset.claims.filter(({ subject, object }, index) => {
    if (object === undefined || (sift && sift.claims[index] !== 0)) return false;
    const [from, to] = [ofEntity.get(subject), ofEntity.get(object)];
    return (from === a.number && to === b.number) || (from === b.number && to === a.number);
  });
  return { ends: [a, b], claims };
});

/** Name the claims between two groups in one word. */
export function keyBetween(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

/** Read such a name. */
export function endsIn(key: string): readonly [string, string] | undefined {
  const [a, b]: readonly unknown[] = JSON.parse(key);
  return typeof a === 'string' && typeof b === 'string' ? [a, b] : undefined;
}
