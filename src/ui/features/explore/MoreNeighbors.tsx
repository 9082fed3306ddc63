import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Beyond } from '../../../state/selectors/focus-frontier.ts';
import { Icon } from '../../kit/Icon.tsx';
import { placeBeside } from '../../kit/place-beside.ts';
import { removeAdded } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';
import { NeighborList } from './NeighborList.tsx';

interface Props {
  readonly lookup: Lookup;
  /** What lies just outside the focus. */
  readonly neighbors: readonly Beyond[];
  /** What was added to the focus by hand. */
  readonly added: readonly string[];
}

/** The button "+12 more" with the list behind it: what lies just outside the focus, to be added one by one. */
export function MoreNeighbors({ lookup, neighbors, added }: Props): JSX.Element | undefined {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  if (neighbors.length === 0 && added.length === 0) return undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        popovertarget={id}
        aria-label={strings.moreSpoken(neighbors.length)}
      >
        {strings.more(neighbors.length)}
        <Icon name="down" />
      </button>
      <div
        ref={list}
        id={id}
        class="menu neighbors"
        popover="auto"
        role="dialog"
        aria-label={strings.moreTitle}
        onToggle={(event) => event.newState === 'open' && placeBeside(list.current, button.current, 'bottom-start')}
      >
        <h2 class="neighbors-title">{strings.moreTitle}</h2>
        <p class="soft">{neighbors.length === 0 ? strings.noneBeyond : strings.moreNote}</p>
        <NeighborList lookup={lookup} neighbors={neighbors} />
        <Added lookup={lookup} added={added} />
      </div>
    </>
  );
}

function Added({ lookup, added }: Pick<Props, 'lookup' | 'added'>): JSX.Element | undefined {
  if (added.length === 0) return undefined;
  return (
    <>
      <h3 class="neighbors-title">{strings.added}</h3>
      <ul class="plain">
        {added.map((id) => (
          <li key={id}>
            <button type="button" class="neighbor" onClick={() => removeAdded(lookup, id)}>
              <Icon name="close" />
              <span class="visually-hidden">{strings.removeWord} </span>
              <bdi>{shorten(nameOf(lookup, id), 120)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
