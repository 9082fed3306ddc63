import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { Claim } from '../../../model/types.ts';
import { isEmbedded } from '../../../state/screen/panels.ts';
import type { Details } from '../../../state/selectors/details.ts';
import { chosenIds, isPathWanted } from '../../../state/view/view-selectors.ts';
import { Icon } from '../../kit/Icon.tsx';
import { useCommands } from '../../parts/commands.ts';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { claimStrings } from '../../words/claim-strings.ts';
import { strings } from '../../words/strings.ts';

interface Props {
  readonly lookup: Lookup;
  readonly shown: Selected;
}

type Selected = Extract<Details, { readonly claims: readonly Claim[] }>;

/** The way back, and the name of the selected thing once its heading has scrolled away. */
export function DetailsTop({ lookup, shown }: Props): JSX.Element {
  const { select } = useCommands();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => followHeading(top.current), []);
  return (
    <div class="details-top" ref={top}>
      <button type="button" class="back" onClick={() => select(undefined)}>
        <Icon name="back" />
        {placeBehind()}
      </button>
      {/* The heading says it to those who cannot see it. */}
      <p class="details-name" aria-hidden="true">
        <bdi>{shorten(nameFor(lookup, shown), 120)}</bdi>
      </p>
    </div>
  );
}

function nameFor(lookup: Lookup, shown: Selected): string {
  if (shown.kind === 'entity') return nameOf(lookup, shown.entity.id);
  const { subject, object } = shown.claim;
  return [subject, ...(object === undefined ? [] : [object])]
    .map((id) => nameOf(lookup, id))
    .join(` ${claimStrings.and} `);
}

/** Where one comes back to; in a frame there is no overview to come back to. */
function placeBehind(): string {
  if (isPathWanted.value) return strings.paths;
  if (chosenIds.value.length > 0) return strings.chosenTogether;
  return isEmbedded.value ? strings.close : strings.overview;
}

/** Mark the bar while the heading lies above it. By hand: scrolling draws nothing anew. */
function followHeading(top: HTMLElement | null): (() => void) | undefined {
  const body = top?.parentElement;
  if (!body) return undefined;
  const look = () => {
    const heading = document.getElementById(detailsHeadingId)?.getBoundingClientRect();
    top.toggleAttribute('data-scrolled', heading !== undefined && heading.bottom < top.getBoundingClientRect().bottom);
  };
  body.addEventListener('scroll', look, { passive: true });
  return () => body.removeEventListener('scroll', look);
}
