import type { JSX } from 'preact';
import { attributionOf, voicesLabelOf } from '../../model/claim-wording.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { claimStrings } from '../words/claim-strings.ts';
import { EntityLink } from './EntityLink.tsx';

interface Props {
  readonly lookup: Lookup;
  /** Ids, the origin first. */
  readonly voices: readonly string[];
  readonly onChosen?: (() => void) | undefined;
}

/** Show a chain of voices as breadcrumbs, the origin first: "unnamed → Claude Moniquet". */
export function Chain({ lookup, voices, onChosen }: Props): JSX.Element {
  return (
    <ol class="chain" aria-label={claimStrings.voicesInOrder}>
      {voices.map((voice, index) => (
        <li key={`${index}-${voice}`}>
          {index > 0 && (
            <span class="arrow" aria-hidden="true">
              {' → '}
            </span>
          )}
          <EntityLink lookup={lookup} id={voice} class="quiet-link" onChosen={onChosen} />
        </li>
      ))}
    </ol>
  );
}

interface VoiceChainProps {
  readonly lookup: Lookup;
  readonly claim: Claim;
}

/** Show through which voices a claim came, the origin first: "unnamed → Claude Moniquet". */
export function VoiceChain({ lookup, claim }: VoiceChainProps): JSX.Element {
  return (
    <div class="voices" title={attributionOf(lookup, claim)}>
      <span class="voices-label">{voicesLabelOf(lookup, claim)}</span>{' '}
      {claim.voices.length > 0 && <Chain lookup={lookup} voices={claim.voices} />}
    </div>
  );
}
