/** What the page asks of a dataset first is worked out before it is shown. */
import { inSlices, nextTask } from '../lib/in-slices.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import { preparingTies } from '../model/own-organization.ts';
import { quotedSharesOf } from '../model/quoted-share.ts';
import { claimsByVoiceOf, longestChains, whoIsSilent, whoSpeaks } from '../model/speakers.ts';
import { principalOf } from '../model/spokespeople.ts';
import { preparingStatements } from '../model/statements.ts';
import { caveatsOf } from '../query/caveats.ts';
import { filterIndexOf, postingsOf } from '../query/filter-index.ts';

/** What details and legend ask as soon as they stand, each worked out in a task of its own: of a large dataset it takes a while. */
const askedFirst: readonly ((lookup: Lookup) => unknown)[] = [
  quotedSharesOf,
  (lookup) => nameOf(lookup, lookup.dataset.entities[0]?.id ?? ''),
  (lookup) => principalOf(lookup, ''),
];

/** The same of what takes longer, in slices. */
const preparedFirst = [
  whoSpeaks.preparing,
  whoIsSilent.preparing,
  preparingTies,
  longestChains.preparing,
  claimsByVoiceOf.preparing,
  preparingStatements,
  caveatsOf.preparing,
  filterIndexOf.preparing,
];

/** The facets that stand open in the legend. */
const openFacets = ['type', 'status'] as const;

/** Of fewer claims all of it is worked out sooner than other tasks would have their turn between. */
const fewClaims = 1000;

/** Work out what the page asks first, as long as that is wanted, so that it is at hand when it is shown. */
export async function askAhead(lookup: Lookup, isWanted: () => boolean): Promise<void> {
  if (lookup.dataset.claims.length < fewClaims) return;
  for (const ask of askedFirst) {
    await nextTask();
    if (!isWanted()) return;
    ask(lookup);
  }
  for (const preparing of preparedFirst) {
    // What follows would at once ask for what was left half done.
    if (!isWanted()) return;
    await inSlices(preparing(lookup), isWanted);
  }
  for (const facet of openFacets) {
    await nextTask();
    if (!isWanted()) return;
    postingsOf(filterIndexOf(lookup), facet);
  }
}
