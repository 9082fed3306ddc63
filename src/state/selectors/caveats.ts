/** What a reader should have in mind before believing a line; all of it follows from the claims. */
import { computed } from '@preact/signals';
import { groupBy } from '../../lib/collections.ts';
import { ownOrganizationOf } from '../../model/own-organization.ts';
import { isNameless } from '../../model/speakers.ts';
import { isContradicted } from '../../model/statements.ts';
import { type Claim, unnamedVoice } from '../../model/types.ts';
import { workspace } from '../workspace/workspace.ts';

/** Claims that somebody passes on from an organization of his own. */
export interface OwnOrganizationCaveat {
  readonly organization: string;
  readonly relayedBy: string;
  readonly tie: Claim;
  readonly count: number;
}

export interface Caveats {
  readonly ownOrganizations: readonly OwnOrganizationCaveat[];
  /** Claims that contradict another one. */
  readonly contested: readonly Claim[];
  /** How many claims begin with a voice that the source does not name. */
  readonly unnamedCount: number;
}

/** Gather the caveats on the loaded dataset. */
export const caveats = computed<Caveats>(() => {
  const lookup = workspace.value?.lookup;
  if (!lookup) return { ownOrganizations: [], contested: [], unnamedCount: 0 };
  const { claims } = lookup.dataset;
  const own = claims.flatMap((claim) => ownOrganizationOf(lookup, claim) ?? []);
  const groups = groupBy(own, ({ organization, relayedBy }) => JSON.stringify([organization, relayedBy]));
  return {
    ownOrganizations: [...groups.values()].map((group) => ({ ...group[0], count: group.length })),
    contested: claims.filter((claim) => isContradicted(lookup, claim)),
    unnamedCount: claims.filter(({ voices: [origin = unnamedVoice] }) => isNameless(lookup, origin)).length,
  };
});
