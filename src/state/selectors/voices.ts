import { computed } from '@preact/signals';
import { derive, keepUnless } from '../../model/derive.ts';
import type { Claim } from '../../model/types.ts';
import { askedAhead } from '../workspace/asked-ahead.ts';
import { workspace } from '../workspace/workspace.ts';

const claimsByVoiceIn = derive<ReadonlyMap<string, readonly Claim[]>>(({ dataset }) => {
  const byVoice = new Map<string, Claim[]>();
  for (const claim of dataset.claims) {
    for (const voice of new Set(claim.voices)) {
      const claims = byVoice.get(voice);
      if (claims) claims.push(claim);
      else byVoice.set(voice, [claim]);
    }
  }
  return byVoice;
}, keepUnless('claims'));

/** The claims that a voice puts forward or passes on, by voice, in the order of the dataset. */
export const claimsByVoice = computed<ReadonlyMap<string, readonly Claim[]>>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? claimsByVoiceIn(lookup) : new Map();
}, askedAhead(claimsByVoiceIn));

/** Count the claims in whose chain each voice stands; all who are not named count as one. */
export function countByVoice(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { voices } of claims) {
    for (const voice of new Set(voices)) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  }
  return counts;
}
