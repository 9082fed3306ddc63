import type { JSX } from 'preact';
import { besideGroup, openedGroups } from '../../../state/selectors/groups.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Spoken } from '../../kit/Spoken.tsx';
import { addBesideGroup, goOutTo } from './group-actions.ts';
import { groupStrings as strings } from './group-strings.ts';
import { groupName } from './group-words.ts';

/** Neighbors that come with one press. */
const neighborsAtOnce = 20;

/** Say which group is looked into, and lead back to those around it. */
export function GroupBar(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const opened = openedGroups.value;
  const last = opened.at(-1);
  if (!lookup || !last) return undefined;
  const beside = besideGroup.value.slice(0, neighborsAtOnce);
  const entities = visible.value?.entities.size ?? last.shown;
  return (
    <nav class="focus-bar group-bar" aria-label={strings.way}>
      <ol class="plain group-way">
        <li>
          <button type="button" class="text-button" onClick={() => goOutTo(0)}>
            {strings.all}
          </button>
        </li>
        {opened.map((group, depth) => (
          <li key={group.key}>
            {group === last ? (
              <strong aria-current="location">
                <bdi>{groupName(lookup, group)}</bdi>
              </strong>
            ) : (
              <button type="button" class="text-button" onClick={() => goOutTo(depth + 1)}>
                <bdi>{groupName(lookup, group)}</bdi>
              </button>
            )}
          </li>
        ))}
      </ol>
      <span class="soft group-size">{strings.facts(entities, last.claims)}</span>
      {beside.length > 0 && (
        <button
          type="button"
          class="button group-add"
          title={strings.addNeighborsHint}
          onClick={() => addBesideGroup(beside.map(({ id }) => id))}
        >
          <Icon name="plus" />
          {strings.addNeighbors(beside.length)}
        </button>
      )}
      <button
        type="button"
        class="button focus-leave"
        title={`${strings.leave} (Esc)`}
        onClick={() => goOutTo(opened.length - 1)}
      >
        <Icon name="close" />
        <span class="focus-word">{strings.leave}</span>
      </button>
      <Spoken words={strings.spoken(groupName(lookup, last), entities)} />
    </nav>
  );
}
