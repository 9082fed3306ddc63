/** What divides entities into groups and draws these; fetched when entities are first gathered. */
import { computed } from '@preact/signals';
import type { Lookup } from '../model/lookup.ts';
import { filterIndexOf } from '../query/filter-index.ts';
import type { GroupLevel } from '../query/group-levels.ts';
import { type GroupSummary, type GroupsSummary, onlyStatus, summarizeGroups } from '../query/group-summary.ts';
import type { Area } from '../render/areas/area.ts';
import { createAreas } from '../render/areas/areas.ts';
import type { Cover } from '../render/cover.ts';
import { endsIn, groupsInSight, keyBetween, leastAreas, levelInSight } from '../state/selectors/groups.ts';
import { drawnTheme } from '../state/view/view-selectors.ts';
import { type Workspace, workspace } from '../state/workspace/workspace.ts';
import type { Theme } from '../theme/palette.ts';
import { type TermStyle, termStyleOf } from '../theme/term-style.ts';
import { groupName, headNames, hintOfGroup, hintOfLink, typeWords } from '../ui/features/groups/group-words.ts';
import { counted } from '../ui/words/strings.ts';

/** The areas to be drawn over the picture; undefined while there are none. */
export const areas = computed<Cover | undefined>(() => {
  const current = workspace.value;
  const summary = groupsInSight.value;
  const level = levelInSight.value;
  if (!current || !summary || !level) return undefined;
  return coverOf(current, level, summary, drawnTheme.value);
});

/** Make the areas that stand for all entities of a dataset that is about to be shown; undefined where they would be too few to be of use. */
export function coverAll(of: Pick<Workspace, 'lookup' | 'graph'>, level: GroupLevel, theme: Theme): Cover | undefined {
  if (level.groups.length < leastAreas) return undefined;
  return coverOf(of, level, summarizeGroups(of.lookup, level, { sift: undefined, entities: undefined }), theme);
}

/** Make the areas that stand for groups, as they are summed up. */
function coverOf(
  { lookup, graph }: Pick<Workspace, 'lookup' | 'graph'>,
  level: GroupLevel,
  { groups, links }: GroupsSummary,
  theme: Theme,
): Cover {
  const style = termStyleOf(lookup, theme);
  return createAreas({
    areas: groups.map((group) => areaOf(lookup, style, group)),
    links: links.map(({ a, b, claims, mix }) => ({
      key: keyBetween(groups[a]?.key ?? '', groups[b]?.key ?? ''),
      a,
      b,
      claims,
      status: onlyStatus(mix),
    })),
    of: inOrderOf(graph.nodes(), lookup, level),
  });
}

/** Say what an area holds, or what a line between two stands for. */
export function hintOf({ kind, id }: { readonly kind: string; readonly id: string }) {
  const lookup = workspace.peek()?.lookup;
  const summary = groupsInSight.peek();
  if (!lookup || !summary) return undefined;
  const { groups, links } = summary;
  if (kind === 'group') {
    const group = groups.find(({ key }) => key === id);
    return group && hintOfGroup(lookup, group);
  }
  const ends = kind === 'between' ? endsIn(id) : undefined;
  const [a, b] = ends?.map((key) => groups.find((group) => group.key === key)) ?? [];
  const link = a && b && links.find((each) => each.a === a.number && each.b === b.number);
  return link && hintOfLink(groupName(lookup, a), groupName(lookup, b), link);
}

function areaOf(lookup: Lookup, style: TermStyle, group: GroupSummary): Area {
  const isCommunity = group.kind === 'community';
  const types = typeWords(lookup, group);
  return {
    key: group.key,
    size: group.shown,
    isRest: group.kind === 'rest' || group.kind === 'without-value',
    names: isCommunity ? headNames(lookup, group) : [groupName(lookup, group), ...headNames(lookup, group)],
    words: [counted(group.shown, 'entity', 'entities'), ...(group.kind === 'type' || types === '' ? [] : [types])],
    shares: group.types.map(({ id, count }) => ({ color: style.type(id).color, share: count / group.shown })),
  };
}

/** Give the group of each node of the picture. */
function inOrderOf(nodes: readonly string[], lookup: Lookup, { of }: GroupLevel): Int32Array {
  const { entityIndexes } = filterIndexOf(lookup);
  return Int32Array.from(nodes, (key) => of[entityIndexes.get(key) ?? -1] ?? -1);
}
