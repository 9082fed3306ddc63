import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { GroupSummary } from '../../../query/group-summary.ts';
import { grouping } from '../../../state/selectors/grouping.ts';
import { groupsInSight, openedGroups } from '../../../state/selectors/groups.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Paged } from '../../kit/Paged.tsx';
import { openInside } from './group-actions.ts';
import { groupStrings as strings } from './group-strings.ts';
import { groupName, headNames, relationWords, typeWords } from './group-words.ts';

const page = 12;

/** List the groups in sight: what the areas in the picture show, as words. */
export function GroupList(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const groups = groupsInSight.value?.groups.filter(({ shown }) => shown > 0) ?? [];
  if (!lookup || groups.length === 0) return undefined;
  return (
    <section class="block group-list">
      <h3>{openedGroups.value.length > 0 ? strings.inside : strings.groups}</h3>
      <p class="soft">{grouping.value === 'community' ? strings.note : strings.noteOfValues}</p>
      <Paged items={groups} page={page}>
        {(shown) => (
          <ul class="plain">
            {shown.map((group) => (
              <Row key={group.key} lookup={lookup} group={group} />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

function Row({ lookup, group }: { readonly lookup: Lookup; readonly group: GroupSummary }): JSX.Element {
  const name = groupName(lookup, group);
  const [, ...others] = headNames(lookup, group);
  const about = relationWords(lookup, group, 2);
  return (
    <li>
      <button type="button" class="group-row" onClick={() => openInside(group.key, name)}>
        <span class="group-name">
          <bdi>{name}</bdi>
        </span>
        <span class="count">{strings.facts(group.shown, group.claims)}</span>
        {group.kind === 'community' && others.length > 0 && (
          <span class="group-also">
            <bdi>{others.slice(0, 3).join(', ')}</bdi>
          </span>
        )}
        <span class="group-about">
          <bdi>{[typeWords(lookup, group, 3), about].filter((words) => words !== '').join(' · ')}</bdi>
        </span>
      </button>
    </li>
  );
}
