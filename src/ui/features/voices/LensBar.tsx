import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import type { Lens } from '../../../query/filters.ts';
import { lensChoice } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { seeAll, seeThrough } from './see-through.ts';
import { voiceStrings } from './voice-strings.ts';

/** Say, as long as it is so, through which voice the graph is seen, with the way back to all of them. */
export function LensBar(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const lens = lensChoice.value;
  return lookup && lens.kind !== 'all' ? <Bar lookup={lookup} lens={lens} /> : undefined;
}

interface Props {
  readonly lookup: Lookup;
  readonly lens: Exclude<Lens, { readonly kind: 'all' }>;
}

function Bar({ lookup, lens: { kind, voice } }: Props): JSX.Element {
  const isWithout = kind === 'without';
  const turned = isWithout ? 'according-to' : 'without';
  return (
    <section class="lens-bar" aria-label={voiceStrings.bar}>
      <p role="status">
        {isWithout ? voiceStrings.without : voiceStrings.accordingTo}{' '}
        <strong>
          <EntityLink lookup={lookup} id={voice} class="quiet-link" />
        </strong>
        : {isWithout ? voiceStrings.withoutLong : voiceStrings.accordingToLong}
      </p>
      <div class="lens-bar-tools">
        <button type="button" class="button" onClick={() => seeThrough(lookup, { kind: turned, voice })}>
          {isWithout ? voiceStrings.turnToAccording : voiceStrings.turnToWithout}
        </button>
        <button type="button" class="button" onClick={seeAll}>
          {voiceStrings.showAll}
        </button>
      </div>
    </section>
  );
}
