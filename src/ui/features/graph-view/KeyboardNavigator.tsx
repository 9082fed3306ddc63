import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { fullSentenceOf } from '../../../model/claim-wording.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { visible } from '../../../state/selectors/visible.ts';
import { useCommands } from '../../parts/commands.ts';
import { TypeSample } from '../../parts/Samples.tsx';
import { stageStrings } from '../../words/stage-strings.ts';
import { createWalk, draftsAt, type Station } from './walk.ts';
import { mostConnected, otherEndOf, shownClaimsOf } from './walk-order.ts';

interface Props {
  readonly lookup: Lookup;
}

/**
 * The way through the graph without a pointer: a listbox laid over the picture. Arrow keys go to the nearest entity in that
 * direction, brackets through its claims; what one stands at lights up in the picture and is read out.
 */
export function KeyboardNavigator({ lookup }: Props): JSX.Element | undefined {
  const commands = useCommands();
  const walk = useMemo(() => createWalk(lookup, commands), [lookup, commands]);
  const id = useId();
  const here = walk.station.value ?? startOf(lookup);
  if (!here || !lookup.entities.has(here.entity)) return undefined;
  // A station of its own for each step, so that screen readers notice the next one.
  const stationId = `${id}-${here.entity}-${here.claim?.id ?? here.draft?.id ?? ''}`.replace(/\s/g, '_');
  const press = (event: KeyboardEvent) => {
    // On many keyboards brackets are written with AltGr, which some systems tell of as Ctrl and Alt.
    const isCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
    if (isCommand || event.isComposing) return;
    if (walk.press(event.key, event.shiftKey)) event.preventDefault();
  };
  return (
    <div
      class="walker"
      role="listbox"
      tabIndex={0}
      aria-label={stageStrings.walk}
      aria-description={stageStrings.walkHint}
      aria-activedescendant={stationId}
      onKeyDown={press}
      onFocus={() => walk.begin()}
      onBlur={() => walk.end()}
    >
      <Card key={stationId} lookup={lookup} id={stationId} station={here} />
    </div>
  );
}

function startOf(lookup: Lookup): Station | undefined {
  const entity = mostConnected(lookup, visible.value);
  return entity === undefined ? undefined : { entity };
}

interface CardProps {
  readonly lookup: Lookup;
  readonly id: string;
  readonly station: Station;
}

function Card({ lookup, id, station: { entity, claim, draft } }: CardProps): JSX.Element {
  const type = lookup.entities.get(entity)?.type;
  const claims = shownClaimsOf(lookup, entity, visible.value);
  const other = claim && otherEndOf(claim, entity);
  const drafts = draftsAt(entity);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and points at its one drawn option.
    <div id={id} role="option" class="walker-card" aria-selected={true}>
      {type !== undefined && <TypeSample type={type} />}
      <strong>
        <bdi>{shorten(nameOf(lookup, entity), 80)}</bdi>
      </strong>{' '}
      <span class="soft">
        {claim
          ? stageStrings.walkClaim(claims.indexOf(claim) + 1, claims.length)
          : draft
            ? stageStrings.walkDraft(drafts.findIndex(({ id: one }) => one === draft.id) + 1, drafts.length)
            : stageStrings.walkEntity(claims.length, drafts.length)}
      </span>
      {claim && (
        <span class="walker-claim" dir="auto">
          {shorten(fullSentenceOf(lookup, claim), 240)}
        </span>
      )}
      {draft && (
        <span class="walker-claim" dir="auto">
          {draft.says.name}: {draft.says.words}
        </span>
      )}
      <span class="walker-hint" aria-hidden="true">
        {draft
          ? stageStrings.walkDraftHint
          : claim
            ? stageStrings.walkClaimHint(other === undefined ? undefined : shorten(nameOf(lookup, other), 40))
            : stageStrings.walkHint}
      </span>
    </div>
  );
}
