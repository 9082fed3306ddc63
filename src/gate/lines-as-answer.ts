/** Lines of an imported file as an answer of the gate’s: what a file brings is looked at no less closely than what a model drafts. */
import type { ClaimFields, Slot } from '../edit/claim-fields.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { QuotedLine } from '../model/quoted-lines.ts';
import type { Claim } from '../model/types.ts';
import { fillLine, type LinesText } from './fill-line.ts';
import { widenQuote } from './widen-quote.ts';

/** Write lines as an answer, one a line; a file does not say who says it or how firmly. */
export function linesAsAnswer(lookup: Lookup, lines: readonly QuotedLine[], from: LinesText | undefined): string {
  return lines
    .map((line) => {
      const { claim, quote, paragraph } = line;
      const ends = from ? fillLine(lookup, line, from) : undefined;
      const { subject, relation, object } = ends ?? endsOfLine(lookup, claim);
      const quotes = from ? widenQuote(from.text, quote, paragraph, [subject, object]) : [quote];
      // When somebody marked words, and what they remarked, is no part of what the words say.
      const rest = ends ? {} : { detail: claim.detail, when: claim.when };
      return JSON.stringify({ paragraph, quotes, subject, relation, object, ...rest });
    })
    .join('\n');
}

function endsOfLine(lookup: Lookup, claim: Claim) {
  return {
    subject: nameOf(lookup, claim.subject),
    relation: lookup.predicates.get(claim.predicate)?.label ?? claim.predicate,
    object: claim.object === undefined ? String(claim.value ?? '') : nameOf(lookup, claim.object),
  };
}

/** Keep the ends of the line itself where its names go by several entities. */
export function withEndsOf(lookup: Lookup, { subject, object }: Claim, fields: ClaimFields): ClaimFields {
  const kept = (slot: Slot, id: string | undefined): Slot =>
    id !== undefined && slot.text === lookup.entities.get(id)?.name ? { ...slot, id } : slot;
  return { ...fields, subject: kept(fields.subject, subject), target: kept(fields.target, object) };
}
