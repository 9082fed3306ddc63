/**
 * A dataset as nodes and lines with columns, for formats of graphs that know nothing of voices. No column holds a relation
 * without its status, so that a tool which labels, groups or colors by any of them shows the doubt as well.
 */

import { attributionOf, fullEdgeLabelOf, fullSentenceOf, voiceNamesOf } from '../model/claim-wording.ts';
import { publishedWords } from '../model/dates.ts';
import { type Lookup, lookupOf } from '../model/lookup.ts';
import { isMutual } from '../model/mutual.ts';
import { nameOf } from '../model/names.ts';
import type { AttributeScalar, AttributeValue, Claim, Dataset, Entity, Position } from '../model/types.ts';
import { toCanonical } from './canonical.ts';
import { valueClaimsBySubject } from './own-records.ts';

export interface FlatGraph {
  readonly dataset: Dataset;
  readonly title: string;
  readonly note: string;
  readonly nodes: readonly FlatNode[];
  readonly edges: readonly FlatEdge[];
  /** NetworkX and others read no graph that has lines of both kinds: only where each line reads the same from both ends has none a direction. */
  readonly direction: 'directed' | 'undirected';
}

export interface FlatNode {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly position: Position | undefined;
  readonly entity: Entity;
  /** Claims about a value, which have no line. */
  readonly statements: readonly Claim[];
}

export interface FlatEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation with hedge and voices. */
  readonly label: string;
  /** Whether the relation reads the same from both ends; a column says so, too. */
  readonly isMutual: boolean;
  readonly cells: readonly Cell[];
  readonly claim: Claim;
}

export interface Cell {
  readonly name: string;
  readonly value: AttributeScalar;
}

/** Spread a dataset over nodes and lines. */
export function flatGraphOf(given: Dataset): FlatGraph {
  const dataset = toCanonical(given);
  const lookup = lookupOf(dataset);
  const prefix = freePrefix(dataset);
  const statements = valueClaimsBySubject(dataset);
  const own = (cells: Readonly<Record<string, AttributeScalar | undefined>>) =>
    Object.entries(cells).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ name: `${prefix}${name}`, value }],
    );
  const edges = dataset.claims.flatMap((claim) => {
    if (claim.object === undefined) return [];
    const mutual = isMutual(lookup.predicates.get(claim.predicate));
    const columns = { ...claimCells(lookup, claim), both_ways: mutual || undefined };
    return [
      {
        id: claim.id,
        source: claim.subject,
        target: claim.object,
        label: fullEdgeLabelOf(lookup, claim),
        isMutual: mutual,
        cells: [...foreignCells(claim.attributes), ...own(columns)],
        claim,
      },
    ];
  });
  return {
    dataset,
    title: dataset.title,
    note: [dataset.note, dataset.license === undefined ? undefined : `License: ${dataset.license}.`, aboutLines]
      .filter((part) => part !== undefined)
      .join('\n'),
    nodes: dataset.entities.map((entity) => ({
      id: entity.id,
      label: nameOf(lookup, entity.id),
      cells: [...foreignCells(entity.attributes), ...own(entityCells(lookup, entity, statements.get(entity.id) ?? []))],
      position: positionOf(dataset, entity.id),
      entity,
      statements: statements.get(entity.id) ?? [],
    })),
    edges,
    direction: edges.length > 0 && edges.every((edge) => edge.isMutual) ? 'undirected' : 'directed',
  };
}

const aboutLines =
  'Each line is one claim, put forward by one voice in one source. Its label says who says so and how firmly; nothing here says what is true.';

/** Say what a claim rests on, in one text per column. */
export function claimCells(lookup: Lookup, claim: Claim): Readonly<Record<string, AttributeScalar | undefined>> {
  const source = lookup.sources.get(claim.source);
  return {
    sentence: fullSentenceOf(lookup, claim),
    predicate: `${claim.predicate} (${claim.status})`,
    status: claim.status,
    inferred: claim.inferred,
    attribution: attributionOf(lookup, claim),
    voices: claim.voices.join('; '),
    voice_names: voiceNamesOf(lookup, claim).join('; '),
    detail: claim.detail,
    when: claim.when,
    source: claim.source,
    source_title: source?.title,
    published: source ? publishedWords(source.published) : undefined,
    url: source?.url,
    quotation: claim.citations.map(({ quote }) => quote).join('\n'),
    paragraph: claim.citations.map(({ paragraph }) => paragraph).join('; '),
    note: claim.note,
    drafted_by: claim.draftedBy,
    created_at: claim.created?.at,
    created_by: claim.created?.by,
    changed_at: claim.changed?.at,
    changed_by: claim.changed?.by,
  };
}

function entityCells(
  lookup: Lookup,
  entity: Entity,
  statements: readonly Claim[],
): Readonly<Record<string, AttributeScalar | undefined>> {
  return {
    type: entity.type,
    type_label: lookup.types.get(entity.type)?.label,
    name: entity.name,
    in_sentence: entity.inSentence,
    anonymous: entity.anonymous,
    aliases: entity.aliases?.join('; '),
    note: entity.note,
    statements: statements.map((claim) => statementWords(lookup, claim)).join('\n'),
  };
}

/** Word a claim about a value with all that it rests on: in these formats no line carries it. */
function statementWords(lookup: Lookup, claim: Claim): string {
  const source = lookup.sources.get(claim.source);
  const quotes = claim.citations.map(({ paragraph, quote }) => ` ¶${paragraph} “${quote}”`).join('');
  return `${claim.id}: ${fullSentenceOf(lookup, claim)}. ${source?.title ?? claim.source}${quotes}`;
}

/** Foreign columns keep their names; a list becomes a text. */
function foreignCells(attributes: readonly (readonly [string, AttributeValue])[] | undefined): readonly Cell[] {
  return (attributes ?? []).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? JSON.stringify(value) : value,
  }));
}

/** Choose a beginning for the names of our columns that no column of an imported file has. */
function freePrefix({ entities, claims }: Dataset): string {
  const names = [...entities, ...claims].flatMap(({ attributes = [] }) => attributes.map(([name]) => name));
  let prefix = 'sayso_';
  while (names.some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
  return prefix;
}

function positionOf({ positions }: Dataset, id: string): Position | undefined {
  return positions && Object.hasOwn(positions, id) ? positions[id] : undefined;
}

/** Put a text on one line, free of control characters, half characters and those that turn its direction round. */
export function seenLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
