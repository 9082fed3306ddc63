/** Whose word a voice is: a spokesperson speaks for a body, so the two are one voice. */
import { derive, keepUnless } from './derive.ts';
import type { Lookup } from './lookup.ts';
import type { Claim } from './types.ts';

/** Find the body that a voice speaks for; a voice that speaks for nobody else speaks for itself. */
export function principalOf(lookup: Lookup, voice: string): string {
  const ties = tiesIn(lookup);
  let body = voice;
  // Bodies that speak for each other in a circle would otherwise never end.
  for (let step = 0; step < ties.size; step += 1) body = ties.get(body)?.object ?? body;
  return ties.has(body) ? voice : body;
}

/** Find the claim by which a voice speaks for somebody else. */
export function spokesTieOf(lookup: Lookup, voice: string): Claim | undefined {
  return tiesIn(lookup).get(voice);
}

/** Whoever speaks for two bodies speaks for neither alone, and is left a voice of his own. */
const tiesIn = derive<ReadonlyMap<string, Claim>>(
  (lookup) => {
    const ties = new Map<string, Claim>();
    const several = new Set<string>();
    for (const claim of lookup.dataset.claims) {
      const { subject, predicate, object, status } = claim;
      if (object === undefined || object === subject || status === 'disputed') continue;
      if (!lookup.predicates.get(predicate)?.speaksFor) continue;
      if ((ties.get(subject)?.object ?? object) !== object) several.add(subject);
      if (!ties.has(subject)) ties.set(subject, claim);
    }
    for (const voice of several) ties.delete(voice);
    return ties;
  },
  keepUnless('claims', 'predicates'),
);
