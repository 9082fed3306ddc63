/** What a reader should have in mind before believing a line; all of it follows from the claims. */
import { computed } from '@preact/signals';
import { groupBy } from '../../lib/collections.ts';
import { derive } from '../../model/derive.ts';
import { ownOrganizationOf } from '../../model/own-organization.ts';
import { isNameless } from '../../model/speakers.ts';
import { isContradicted } from '../../model/statements.ts';
import { type Claim, unnamedVoice } from '../../model/types.ts';
import { askedAhead } from '../workspace/asked-ahead.ts';
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

const relayedFromOwn = derive((lookup) =>
  lookup.dataset.claims.flatMap((claim) => ownOrganizationOf(lookup, claim) ?? []),
);

const contestedIn = derive((lookup) => lookup.dataset.claims.filter((claim) => isContradicted(lookup, claim)));

const caveatsOf = derive<Caveats>((lookup) => {
  const own = groupBy(relayedFromOwn(lookup), ({ organization, relayedBy }) =>
    JSON.stringify([organization, relayedBy]),
  );
  return {
    ownOrganizations: [...own.values()].map((group) => ({ ...group[0], count: group.length })),
    contested: contestedIn(lookup),
    unnamedCount: lookup.dataset.claims.filter(({ voices: [origin = unnamedVoice] }) => isNameless(lookup, origin))
      .length,
  };
});

/** The caveats on the loaded dataset. */
export const caveats = computed<Caveats>(
  () => {
    const lookup = workspace.value?.lookup;
    return lookup ? caveatsOf(lookup) : { ownOrganizations: [], contested: [], unnamedCount: 0 };
  },
  askedAhead(relayedFromOwn, contestedIn, caveatsOf),
);
