/** Words for groups of entities: what they are called, and what they are mostly about. */
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { accusationGroup, type Status, statuses } from '../../../model/types.ts';
import {
  type GroupLink,
  type GroupSummary,
  onlyStatus,
  type RelationCount,
  type StatusMix,
} from '../../../query/group-summary.ts';
import { groupHeading } from '../../words/claim-strings.ts';
import { counted, formatCount } from '../../words/strings.ts';

/** Call a group by its value, or by those most is said of. */
export function groupName(lookup: Lookup, group: GroupSummary): string {
  switch (group.kind) {
    case 'type':
      return lookup.types.get(group.key)?.label ?? group.key;
    case 'value':
      return group.key === '' ? '“”' : shorten(group.key, 60);
    case 'without-value':
      return 'No value';
    case 'rest':
      return 'Small groups';
    case 'community':
      return headNames(lookup, group)[0] ?? shorten(group.key, 60);
  }
}

/** Name the entities of a group that have most claims. */
export function headNames(lookup: Lookup, { heads }: GroupSummary): readonly string[] {
  return heads.map((id) => shorten(lookup.entities.get(id)?.name ?? id, 60));
}

/** "Person 75%, Organization 17%": the types that make up most of it; nothing where all are of one. */
export function typeWords(lookup: Lookup, { types, shown }: GroupSummary, most = 2): string {
  if (lookup.types.size < 2) return '';
  return types
    .slice(0, most)
    .filter(({ count }, place) => place === 0 || count / shown >= 0.1)
    .map(({ id, count }) => `${shorten(lookup.types.get(id)?.label ?? id, 24)} ${Math.round((100 * count) / shown)}%`)
    .join(', ');
}

/** "Offices and power (412 claims), accusations (37, all alleged)": what its claims are mostly of, with how firmly it is said. */
export function relationWords(lookup: Lookup, { relations }: GroupSummary, most = 3): string {
  const first = relations.slice(0, most);
  const isUnsourced = first.length > 0 && first.every(({ mix }) => onlyStatus(mix) === 'unsourced');
  const listed = first.map((relation, place) => {
    const name = relationName(lookup, relation);
    const count = place === 0 ? counted(relation.claims, 'claim') : formatCount(relation.claims);
    return `${place === 0 ? name : lowered(name)} (${count}${isUnsourced ? '' : firmness(relation)})`;
  });
  return isUnsourced ? `${listed.join(', ')}, all unsourced` : listed.join(', ');
}

/** Name what claims are of. */
export function relationName(lookup: Lookup, { kind, id }: RelationCount): string {
  return kind === 'group' ? groupHeading(id) : `“${shorten(lookup.predicates.get(id)?.label ?? id, 40)}”`;
}

/** Say how firmly claims are put forward: "all alleged", "30 stated, 7 disputed". */
export function mixWords(mix: StatusMix): string {
  const only = onlyStatus(mix);
  if (only) return `all ${only}`;
  return statuses
    .map((status, index): readonly [Status, number] => [status, mix[index] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => `${formatCount(count)} ${status}`)
    .join(', ');
}

/** Accusations, and what is not known to be none, always have their hedge; of the rest it is said where all share one that is not plain. */
function firmness({ kind, id, mix }: RelationCount): string {
  const only = onlyStatus(mix);
  if (kind === 'predicate' || id === accusationGroup) return `, ${mixWords(mix)}`;
  return only === undefined || only === 'stated' || only === 'unsourced' ? '' : `, all ${only}`;
}

function lowered(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Words beside the pointer: what an area holds, or what a line between two stands for. */
export function hintOfGroup(lookup: Lookup, group: GroupSummary): { readonly name: string; readonly words: string } {
  const others =
    group.kind === 'community' ? headNames(lookup, group).slice(1, 4) : headNames(lookup, group).slice(0, 4);
  const parts = [
    others.join(', '),
    [counted(group.shown, 'entity', 'entities'), typeWords(lookup, group, 3)]
      .filter((words) => words !== '')
      .join(': '),
    group.claims > 0 ? `${counted(group.claims, 'claim')}: ${mixWords(group.mix)}` : 'No claims inside',
    group.relations.length > 0 ? `Mostly ${lowered(relationWords(lookup, group, 2))}` : '',
  ];
  return { name: groupName(lookup, group), words: parts.filter((words) => words !== '').join('\n') };
}

/** Words beside the pointer for all claims between two groups. */
export function hintOfLink(a: string, b: string, link: GroupLink): { readonly name: string; readonly words: string } {
  return {
    name: `${a} – ${b}`,
    words: `${counted(link.claims, 'claim')} between them: ${mixWords(link.mix)} · click to list them`,
  };
}
