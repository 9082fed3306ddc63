import type { JSX } from 'preact';
import { attributionOf } from '../../model/label.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { strings, voiceLabels } from '../strings.ts';
import { EntityLink } from './EntityLink.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
}

/** Show through which voices a claim came, the origin first: "unnamed → Claude Moniquet". */
export function VoiceChain({ lookup, claim }: Props): JSX.Element {
  return (
    <div class="voices" title={attributionOf(lookup, claim)}>
      <span class="voices-label">{voiceLabels[claim.status]}</span>{' '}
      <ol class="chain" aria-label={strings.voicesInOrder}>
        {claim.voices.map((voice, index) => (
          <li key={`${index}-${voice}`}>
            {index > 0 && (
              <span class="arrow" aria-hidden="true">
                {' → '}
              </span>
            )}
            <EntityLink lookup={lookup} id={voice} class="quiet-link" />
          </li>
        ))}
      </ol>
    </div>
  );
}
