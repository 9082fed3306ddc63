import { fold } from '../lib/fold.ts';
import { claimsOf, type Lookup } from './lookup.ts';
import type { Claim, Dataset } from './types.ts';

/**
 * Take out of a dataset what the checks of one claim look at: the claim, those that may say the same or are read from the same words,
 * and all that these refer to. So a claim is checked in a time that does not grow with the dataset. `before` indexes the dataset as it was
 * before the claim came or changed. The source has no length and fingerprint of its text here, so that neither is computed anew.
 */
export function partAroundClaim(before: Lookup, after: Dataset, claim: Claim, isTextAtHand: boolean): Dataset {
  const alike = claimsOf(before, claim.subject).filter(({ predicate }) => predicate === claim.predicate);
  // Without the text, quotations are compared with each other.
  const beside = isTextAtHand ? [] : before.dataset.claims.filter(({ source }) => source === claim.source);
  const claims = new Map([...alike, ...beside, claim].map((one) => [one.id, one]));
  const ids = new Set<string>(before.dataset.sources.flatMap(({ voices }) => voices));
  for (const { subject, object = subject, voices } of claims.values()) {
    for (const id of [subject, object, ...voices]) ids.add(id);
  }
  const names = new Set(after.entities.flatMap(({ id, name }) => (before.entities.has(id) ? [] : [fold(name)])));
  const { vocabulary, sources, entities } = after;
  return {
    sayso: after.sayso,
    id: after.id,
    title: after.title,
    vocabulary,
    sources: sources.map((source) => {
      const { text: _, ...rest } = source;
      return isTextAtHand && source.id === claim.source ? rest : source;
    }),
    entities: entities.filter(({ id, name }) => ids.has(id) || (names.size > 0 && names.has(fold(name)))),
    claims: [...claims.values()],
  };
}
