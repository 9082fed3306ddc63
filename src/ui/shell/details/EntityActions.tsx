import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Lookup } from '../../../model/lookup.ts';
import { beyondEntity } from '../../../state/selectors/focus-frontier.ts';
import { focus, focusSet } from '../../../state/selectors/visible.ts';
import { ConnectField } from '../../features/explore/ConnectField.tsx';
import { addBeside, focusAround, leaveTheFocus } from '../../features/explore/explore.ts';
import { exploreStrings as strings } from '../../features/explore/explore-strings.ts';
import { NeighborList } from '../../features/explore/NeighborList.tsx';
import { HideButton } from '../../features/filters/HideButton.tsx';
import { Icon } from '../../kit/Icon.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly id: string;
}

/** What can be asked of an entity: to be shown with what lies around it alone, and how it is connected with another. */
export function EntityActions({ lookup, id }: Props): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isFocused = focus.value?.id === id;
  return (
    <>
      <div class="entity-actions">
        <button
          type="button"
          class="button"
          aria-pressed={isFocused}
          title={strings.focusHint}
          onClick={() => (isFocused ? leaveTheFocus() : focusAround(lookup, id))}
        >
          <Icon name="focus" />
          {isFocused ? strings.leaveFocus : strings.focusHere}
        </button>
        <button ref={opener} type="button" class="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          <Icon name="path" />
          {strings.connectedWith}
        </button>
        <HideButton lookup={lookup} id={id} />
      </div>
      {isAsking && (
        <ConnectField
          lookup={lookup}
          from={id}
          onClose={() => {
            setAsking(false);
            opener.current?.focus();
          }}
        />
      )}
      <InFocus lookup={lookup} id={id} />
    </>
  );
}

/** Within a focus: the neighbors that it does not show, or that the entity itself is not shown. */
function InFocus({ lookup, id }: Props): JSX.Element | undefined {
  const within = focusSet.value;
  if (!within) return undefined;
  if (!within.has(id)) {
    return (
      <div class="outside-focus">
        <p>{strings.outsideFocus}</p>
        <button type="button" class="button" onClick={() => addBeside(lookup, [id])}>
          {strings.addIt}
        </button>
      </div>
    );
  }
  const neighbors = beyondEntity(id) ?? [];
  if (neighbors.length === 0) return undefined;
  return (
    <details class="more-neighbors">
      <summary aria-label={strings.moreSpoken(neighbors.length)}>{strings.more(neighbors.length)}</summary>
      <NeighborList lookup={lookup} neighbors={neighbors} />
    </details>
  );
}
