/** Claims as wholes: none said twice, none about itself. */

import { repeatsIn } from '../../lib/collections.ts';
import type { Issue } from '../issues.ts';
import type { ParsedDataset } from '../parsed-dataset.ts';
import { statementKeyOf } from '../statements.ts';
import type { Claim } from '../types.ts';

/** Report each claim that repeats another one, but for its citations and note. */
export function checkRepeatedClaims({ claims }: ParsedDataset): readonly Issue[] {
  const firsts = new Map<string, Claim>();
  // Few claims share a statement with another one, and only those are compared in all else.
  const shared = new Set(repeatsIn(claims.list.map(statementKeyOf)));
  if (shared.size === 0) return [];
  return claims.list.flatMap((claim): readonly Issue[] => {
    // Parallel lines of a file are lines of their own.
    if (claim.status === 'unsourced' || !shared.has(statementKeyOf(claim))) return [];
    const { subject, predicate, object, value, detail, when, status, voices, source } = claim;
    const key = JSON.stringify([
      subject,
      predicate,
      object ?? null,
      value ?? null,
      detail ?? null,
      when ?? null,
      status,
      voices,
      source,
    ]);
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, claim);
      return [];
    }
    const message = `Claim ${claim.id} says the same as claim ${first.id}, by the same voices in the same source. Merge them, and keep the citations of both.`;
    return [{ severity: 'error', code: 'repeated-claim', path: `/claims/${claim.id}`, message }];
  });
}

/** Warn of each claim that joins an entity to itself. */
export function checkSelfClaims({ claims }: ParsedDataset): readonly Issue[] {
  return claims.list
    .filter((claim) => claim.subject === claim.object && claim.status !== 'unsourced')
    .map((claim) => ({
      severity: 'warning',
      code: 'self-claim',
      path: `/claims/${claim.id}/object`,
      message: `Claim ${claim.id} joins ${claim.subject} to itself. If that is intended, leave it; otherwise correct one of the ends.`,
    }));
}
