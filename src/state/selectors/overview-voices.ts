/** Who passes on what in the loaded dataset, and who is never heard. */
import { computed } from '@preact/signals';
import { derive, keepUnless } from '../../model/derive.ts';
import { type Chain, longestChains, whoIsSilent } from '../../model/speakers.ts';
import type { Entity } from '../../model/types.ts';
import { askedAhead } from '../workspace/asked-ahead.ts';
import { workspace } from '../workspace/workspace.ts';

const chainsIn = derive(longestChains, keepUnless('claims'));
const silentIn = derive(whoIsSilent, keepUnless('claims', 'entities', 'types'));

/** The longest chains of voices, the most frequent first. */
export const chainsOfVoices = computed<readonly Chain[]>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? chainsIn(lookup) : [];
}, askedAhead(chainsIn));

/** Those who could speak, and are only spoken about. */
export const silentEntities = computed<readonly Entity[]>(() => {
  const lookup = workspace.value?.lookup;
  return lookup ? silentIn(lookup) : [];
}, askedAhead(silentIn));
