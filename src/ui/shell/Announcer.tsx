import type { JSX } from 'preact';
import { details } from '../../state/selectors/details.ts';
import { themeChoice } from '../../state/view/view-selectors.ts';
import { Lazy } from '../kit/lazy.tsx';
import { strings } from '../words/strings.ts';
import { spokenSelection } from './lazy-parts.ts';

const unselected = { overview: strings.overview, path: strings.paths, chosen: strings.chosenTogether } as const;

/** Tell a screen reader what is selected now, and which theme is in force once it was changed. */
export function Announcer(): JSX.Element {
  const { kind } = details.value;
  return (
    <>
      <p class="visually-hidden" role="status">
        {kind === 'entity' || kind === 'claim' ? <Lazy part={spokenSelection} when={true} /> : unselected[kind]}
      </p>
      <p class="visually-hidden" role="status">
        {strings.themeNow[themeChoice.value]}
      </p>
    </>
  );
}
