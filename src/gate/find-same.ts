/** Claims of the dataset that say what a proposal says. */
import type { ClaimFields } from '../edit/claim-fields.ts';
import { findRelation } from '../edit/resolve-relation.ts';
import { codePointsOf } from '../lib/code-points.ts';
import { nameOf } from '../model/names.ts';
import type { Claim } from '../model/types.ts';
import { type Doubt, doubt } from './doubts.ts';
import type { QuotedSpan } from './find-evidence.ts';
import type { GateContext } from './gate-context.ts';

export interface Same {
  /** The claim to which the passage would be added. */
  readonly sameAs: string | undefined;
  /** Whether the passage stands there already, too. */
  readonly isKnown: boolean;
  readonly doubts: readonly Doubt[];
}

/** Look for a claim of the same source that joins the same things in the same way. */
export function findSame(
  { lookup, source }: GateContext,
  fields: ClaimFields,
  passages: readonly QuotedSpan[],
  text: string,
): Same {
  const relation = findRelation(lookup, fields);
  const { subject, target } = fields;
  const none: Same = { sameAs: undefined, isKnown: false, doubts: [] };
  if (!relation || subject.id === undefined) return none;
  const same = (lookup.claimsByEntity.get(subject.id) ?? []).filter((claim) => {
    if (claim.source !== source.id || claim.status === 'unsourced' || claim.predicate !== relation.predicateId)
      return false;
    if (claim.value !== undefined) return String(claim.value) === target.text && claim.subject === subject.id;
    const [near, far] = relation.isReversed ? [claim.object, claim.subject] : [claim.subject, claim.object];
    return near === subject.id && far === target.id;
  });
  const [first] = same;
  if (!first) return none;
  // A firmness or voice that nobody has chosen yet contradicts nothing.
  const own = same.find(
    (claim) =>
      isOrOpen(fields.firmly, claim.status) &&
      isOrOpen(fields.saidBy, claim.voices.map((id) => nameOf(lookup, id)).join(' > ')),
  );
  if (!own) {
    const more = `${first.status}, ${first.voices.map((id) => nameOf(lookup, id)).join(' > ')}`;
    return { ...none, doubts: [doubt('said-otherwise', first.id, { field: 'firmly', more })] };
  }
  const isKnown = passages.length > 0 && passages.every((passage) => isCited(own, passage, text));
  return { sameAs: own.id, isKnown, doubts: [doubt('also-said', own.id)] };
}

function isOrOpen(written: string, known: string): boolean {
  return written === '' || written === known;
}

function isCited({ citations }: Claim, { start, end }: QuotedSpan, text: string): boolean {
  const points = codePointsOf(text);
  return citations.some((citation) => citation.start < points.toPoints(end) && points.toPoints(start) < citation.end);
}
