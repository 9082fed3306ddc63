import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lookup } from '../../model/lookup.ts';
import { strings } from '../words/strings.ts';
import { walker } from './later-parts.ts';

interface Props {
  readonly lookup: Lookup;
}

/** Keep the walker's place in the order of Tab until it has come; who is there already is not sent away, nor is the first key lost. */
export function WalkerPlace({ lookup }: Props): JSX.Element {
  const early = useRef<string | undefined>(undefined);
  const Walker = walker.component.value;
  if (Walker) return <Walker lookup={lookup} early={early.current} />;
  return (
    <div
      class="walker"
      role="listbox"
      tabIndex={0}
      aria-label={strings.walk}
      onFocus={() => {
        early.current = '';
        walker.load();
      }}
      onKeyDown={(event) => {
        early.current = event.key;
      }}
      onBlur={() => {
        early.current = undefined;
      }}
    />
  );
}
