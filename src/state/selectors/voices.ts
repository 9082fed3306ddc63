import { computed } from '@preact/signals';
import { claimsByVoiceOf } from '../../model/speakers.ts';
import type { Claim } from '../../model/types.ts';
import { workspace } from '../workspace/workspace.ts';

/** The claims that a voice puts forward or passes on, by voice, in the order of the dataset. */
export const claimsByVoice = computed<ReadonlyMap<string, readonly Claim[]>>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? claimsByVoiceOf(lookup) : new Map();
});

/** Count the claims in whose chain each voice stands; all who are not named count as one. */
export function countByVoice(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { voices } of claims) {
    for (const voice of new Set(voices)) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  }
  return counts;
}
