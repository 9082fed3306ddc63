import type { JSX } from 'preact';
import { attributionOf, voicesLabelOf } from '../../model/label.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Claim } from '../../model/types.ts';
import { Chain } from './Chain.tsx';

interface Props {
  readonly lookup: Lookup;
  readonly claim: Claim;
}

/** Show through which voices a claim came, the origin first: "unnamed → Claude Moniquet". */
export function VoiceChain({ lookup, claim }: Props): JSX.Element {
  return (
    <div class="voices" title={attributionOf(lookup, claim)}>
      <span class="voices-label">{voicesLabelOf(lookup, claim)}</span>{' '}
      {claim.voices.length > 0 && <Chain lookup={lookup} voices={claim.voices} />}
    </div>
  );
}
