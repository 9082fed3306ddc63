import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { details } from '../../state/selectors/details.ts';
import { themeChoice } from '../../state/view/view-selectors.ts';
import { Lazy } from '../kit/lazy.tsx';
import { Spoken } from '../kit/Spoken.tsx';
import { strings } from '../words/strings.ts';
import { spokenSelection } from './lazy-parts.ts';

const unselected = {
  overview: strings.overview,
  path: strings.paths,
  chosen: strings.chosenTogether,
  group: strings.group,
  entity: '',
  claim: '',
} as const;

/** Tell a screen reader what is selected now, and which theme is in force once it was changed. */
export function Announcer(): JSX.Element {
  const { kind } = details.value;
  return (
    <>
      <Spoken words={unselected[kind]} />
      <Lazy part={spokenSelection} when={kind === 'entity' || kind === 'claim'} />
      <Spoken words={useChanged(strings.themeNow[themeChoice.value])} />
    </>
  );
}

/** Give words from the moment on when they first become others. */
function useChanged(words: string): string {
  const first = useRef<string | undefined>(words);
  if (first.current === words) return '';
  first.current = undefined;
  return words;
}
