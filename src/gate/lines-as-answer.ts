/** Lines of an imported file as an answer of the gate’s: what a file brings is looked at no less closely than what a model drafts. */
import type { ClaimFields, Slot } from '../edit/claim-fields.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { QuotedLine } from '../model/quoted-lines.ts';
import type { Claim } from '../model/types.ts';

/** Write lines as an answer, one a line; a file does not say who says it or how firmly. */
export function linesAsAnswer(lookup: Lookup, lines: readonly QuotedLine[]): string {
  return lines
    .map(({ claim, quote, paragraph }) =>
      JSON.stringify({
        paragraph,
        quotes: [quote],
        subject: nameOf(lookup, claim.subject),
        relation: lookup.predicates.get(claim.predicate)?.label ?? claim.predicate,
        object: claim.object === undefined ? String(claim.value ?? '') : nameOf(lookup, claim.object),
        detail: claim.detail,
        when: claim.when,
      }),
    )
    .join('\n');
}

/** Keep the ends of the line itself where its names go by several entities. */
export function withEndsOf(lookup: Lookup, { subject, object }: Claim, fields: ClaimFields): ClaimFields {
  const kept = (slot: Slot, id: string | undefined): Slot =>
    id !== undefined && slot.text === lookup.entities.get(id)?.name ? { ...slot, id } : slot;
  return { ...fields, subject: kept(fields.subject, subject), target: kept(fields.target, object) };
}
