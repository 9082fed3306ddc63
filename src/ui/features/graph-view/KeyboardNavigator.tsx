import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { claimsOf, type Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { highlight } from '../../../state/screen/highlighted.ts';
import { selection } from '../../../state/selectors/details.ts';
import { hiddenKeys } from '../../../state/selectors/graph-visibility.ts';
import { useCommands } from '../../parts/commands.ts';
import { TypeSample } from '../../parts/TypeSample.tsx';
import { stageStrings } from '../../words/stage-strings.ts';
import { counted, strings } from '../../words/strings.ts';
import { stepIn, walkOrder } from './walk-order.ts';

interface Props {
  readonly lookup: Lookup;
}

/**
 * The way through the graph without a pointer: a listbox laid over the picture. Arrow keys go from one entity to the next,
 * which lights up in the picture and is read out; Enter selects, and then the arrows walk its neighbors.
 */
export function KeyboardNavigator({ lookup }: Props): JSX.Element | undefined {
  const { select, choose } = useCommands();
  const current = useSignal<string | undefined>(undefined);
  const id = useId();
  const selected = selection.value?.kind === 'entity' ? selection.value.id : undefined;
  const isInside = useSignal(false);
  const inside = isInside.value;
  const hidden = hiddenKeys.value;
  // The order of a large graph is worked out only for those who walk.
  const order = useMemo(
    () => (inside ? walkOrder(lookup, selected, hidden) : [selected ?? lookup.dataset.entities[0]?.id ?? '']),
    [lookup, selected, hidden, inside],
  );
  const at = current.value !== undefined && order.includes(current.value) ? current.value : order[0];
  if (at === undefined || !lookup.entities.has(at)) return undefined;

  const goTo = (target: string) => {
    current.value = target;
    highlight({ kind: 'entity', id: target });
  };
  const press = (event: KeyboardEvent) => {
    const target = targetOf(event.key, order, at);
    if (target !== undefined) goTo(target);
    else if (event.key === 'Enter') select({ kind: 'entity', id: at });
    else if (event.key === ' ') choose(at);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="walker"
      role="listbox"
      tabIndex={0}
      aria-label={strings.walk}
      aria-description={stageStrings.walkHint}
      aria-activedescendant={id}
      onKeyDown={press}
      onFocus={() => {
        isInside.value = true;
        goTo(current.peek() ?? walkOrder(lookup, selected, hidden)[0] ?? at);
      }}
      onBlur={() => {
        isInside.value = false;
        highlight(undefined);
      }}
    >
      <Station
        lookup={lookup}
        id={id}
        entityId={at}
        place={order.indexOf(at) + 1}
        count={order.length}
        near={at === selected ? undefined : selected}
      />
    </div>
  );
}

interface StationProps {
  readonly lookup: Lookup;
  readonly id: string;
  readonly entityId: string;
  readonly place: number;
  readonly count: number;
  readonly near: string | undefined;
}

function Station({ lookup, id, entityId, place, count, near }: StationProps): JSX.Element {
  const entity = lookup.entities.get(entityId);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and points at its one drawn option.
    <div id={id} role="option" class="walker-card" aria-selected={true} aria-posinset={place} aria-setsize={count}>
      {entity && <TypeSample type={entity.type} />}
      <strong>
        <bdi>{shorten(nameOf(lookup, entityId), 80)}</bdi>
      </strong>{' '}
      <span class="soft">
        {counted(claimsOf(lookup, entityId).length, 'claim')} ·{' '}
        {near === undefined
          ? stageStrings.walkAll(place, count)
          : stageStrings.walkNeighbors(place, count, shorten(nameOf(lookup, near), 40))}
      </span>
      <span class="walker-hint" aria-hidden="true">
        {stageStrings.walkHint}
      </span>
    </div>
  );
}

function targetOf(key: string, order: readonly string[], at: string | undefined): string | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return stepIn(order, at, 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return stepIn(order, at, -1);
    case 'Home':
      return order[0];
    case 'End':
      return order.at(-1);
    default:
      return undefined;
  }
}
