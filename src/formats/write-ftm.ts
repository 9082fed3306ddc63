/**
 * Writes FollowTheMoney entities, one a line. That model has schemas for ownership, payment and the like, none with room for a
 * doubt: so each claim is a link that says no more than its role, and the role is the relation with hedge and voices. Beside its
 * properties each line has a record of ours, which other programs keep or pass over.
 */

import { fullEdgeLabelOf, fullSentenceOf } from '../model/claim-wording.ts';
import { parseWhen } from '../model/dates.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Attribute, Claim, Dataset, Entity } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { headRecord, valueClaimsBySubject } from './own-records.ts';

/** Write a dataset as FollowTheMoney entities in JSON lines. */
export function writeFtm(given: Dataset): string {
  const dataset = toCanonical(given);
  const lookup = lookupOf(dataset);
  const statements = valueClaimsBySubject(dataset);
  const lines = [
    ...dataset.entities.map((entity, index) => ({
      ...thingOf(lookup, entity, statements.get(entity.id) ?? []),
      sayso: {
        ...(index === 0 ? { dataset: headRecord(dataset) } : {}),
        entity,
        claims: statements.get(entity.id) ?? [],
      },
    })),
    ...dataset.claims.flatMap((claim) => (claim.object === undefined ? [] : [linkOf(lookup, claim, claim.object)])),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Schemas for types that surely fit one; everything else becomes a Note, which may be about anything, with its type among the keywords. */
const schemas: ReadonlyMap<string, string> = new Map([
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['company', 'Company'],
  ['event', 'Event'],
  ['place', 'Address'],
]);
const otherSchema = 'Note';

function thingOf(lookup: Lookup, entity: Entity, statements: readonly Claim[]): object {
  return {
    id: entity.id,
    schema: schemas.get(entity.type) ?? otherSchema,
    properties: filled({
      name: [nameOf(lookup, entity.id)],
      alias: entity.aliases ?? [],
      keywords: [lookup.types.get(entity.type)?.label ?? entity.type],
      description: [entity.note],
      notes: [
        ...incompleteWords(lookup.dataset),
        ...statements.map((claim) => wordsOf(lookup, claim)),
        ...attributeWords(entity.attributes),
      ],
    }),
  };
}

/** Of a file that was read in part, each thing says so: a dataset of this model has no title. */
function incompleteWords({ sources }: Dataset): readonly string[] {
  return sources.flatMap((source) => (source.import?.incomplete === undefined ? [] : [`From ${source.title}`]));
}

function linkOf(lookup: Lookup, claim: Claim, object: string): object {
  const source = lookup.sources.get(claim.source);
  const when = claim.when === undefined ? undefined : parseWhen(claim.when);
  const plainDate = when && /^\d{4}(?:-\d\d){0,2}$/.test(claim.when ?? '') ? claim.when : undefined;
  return {
    id: claim.id,
    schema: 'UnknownLink',
    properties: filled({
      subject: [claim.subject],
      object: [object],
      role: [fullEdgeLabelOf(lookup, claim)],
      status: [claim.status],
      date: [plainDate],
      summary: [fullSentenceOf(lookup, claim)],
      description: [wordsOf(lookup, claim), claim.note, ...attributeWords(claim.attributes)],
      publisher: [source?.publisher],
      sourceUrl: [source?.url],
      recordId: [claim.id],
    }),
    sayso: { claims: [claim] },
  };
}

/** Word a claim with its source and quotations. */
function wordsOf(lookup: Lookup, claim: Claim): string {
  const quotes = claim.citations.map(({ paragraph, quote }) => ` ¶${paragraph} “${quote}”`).join('');
  return `${fullSentenceOf(lookup, claim)}. ${lookup.sources.get(claim.source)?.title ?? claim.source}${quotes}`;
}

function attributeWords(attributes: readonly Attribute[] = []): readonly string[] {
  return attributes.map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

/** Leave out empty texts, and properties without any. */
function filled(
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Readonly<Record<string, readonly string[]>> {
  const kept = Object.entries(properties).map(
    ([name, values]) => [name, values.filter((value) => value !== undefined && value !== '')] as const,
  );
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0)) as Record<string, readonly string[]>;
}
