/**
 * A dataset as three tables: a row for each entity, each claim, each citation. Rows are numbers, their places in the dataset;
 * what stands in a cell is worked out when somebody looks, so that 100,000 rows cost no more than those in sight.
 */

import { assert } from '../lib/assert.ts';
import { edgeLabelOf, fullSentenceOf, runsOf, textOfRuns, voiceNamesOf, wordClaim } from '../model/claim-wording.ts';
import { formatWhen, publishedWords } from '../model/dates.ts';
import { derive, keepUnless } from '../model/derive.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Attribute, Citation, Claim, Entity } from '../model/types.ts';
import type { Visible } from './filter.ts';
import { type ColumnId, columnIds, type TableName } from './table-columns.ts';

export type Row =
  | { readonly kind: 'entity'; readonly entity: Entity; readonly counts: EntityCounts }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'citation'; readonly claim: Claim; readonly citation: Citation };

/** How much is said of an entity and by it, as far as it is shown. */
export interface EntityCounts {
  readonly claims: number;
  /** Different voices in these claims. */
  readonly voices: number;
  /** Claims in whose chain it stands itself. */
  readonly spoken: number;
}

export interface Table {
  readonly name: TableName;
  readonly lookup: Lookup;
  /** Rows that are shown, in the order of the dataset. */
  readonly rows: Uint32Array;
  /** Rows of the whole dataset. */
  readonly total: number;
  readonly columns: readonly ColumnId[];
  readonly rowAt: (row: number) => Row;
}

/** Lay out one of the tables; `visible` leaves out what filters hide. */
export function buildTable(lookup: Lookup, name: TableName, visible: Visible | undefined): Table {
  const columns = columnIds[name].filter((column) => column !== 'attributes' || hasAttributes(lookup, name));
  if (name === 'entities') {
    const { entities } = lookup.dataset;
    const rows = placesWhere(entities.length, (row) => isEntityShown(entities[row], visible));
    const countsOf = counterOf(lookup, visible);
    return {
      name,
      lookup,
      columns,
      rows,
      total: entities.length,
      rowAt: (row) => ({ kind: 'entity', entity: at(entities, row), counts: countsOf(at(entities, row).id) }),
    };
  }
  const { claims } = lookup.dataset;
  const isShown = (claim: Claim | undefined) =>
    claim !== undefined && (visible === undefined || visible.claims.has(claim.id));
  if (name === 'claims') {
    const rows = placesWhere(claims.length, (row) => isShown(claims[row]));
    return {
      name,
      lookup,
      columns,
      rows,
      total: claims.length,
      rowAt: (row) => ({ kind: 'claim', claim: at(claims, row) }),
    };
  }
  const { claimOf, firstOf } = citationPlaces(lookup);
  const claimAt = (row: number) => at(claims, claimOf[row] ?? 0);
  return {
    name,
    lookup,
    columns,
    rows: placesWhere(claimOf.length, (row) => isShown(claims[claimOf[row] ?? 0])),
    total: claimOf.length,
    rowAt: (row) => {
      const claim = claimAt(row);
      return { kind: 'citation', claim, citation: at(claim.citations, row - (firstOf[claimOf[row] ?? 0] ?? 0)) };
    },
  };
}

/** Tell what a row stands for when it is chosen; a citation stands for its claim. */
export function targetOf(row: Row): { readonly kind: 'entity' | 'claim'; readonly id: string } {
  return row.kind === 'entity' ? { kind: 'entity', id: row.entity.id } : { kind: 'claim', id: row.claim.id };
}

/** Write the text of a cell; a relation is never without its hedge. */
export function cellText(lookup: Lookup, row: Row, column: ColumnId): string {
  if (row.kind === 'entity') return entityText(lookup, row, column);
  const { claim } = row;
  switch (column) {
    case 'from':
      return nameOf(lookup, claim.subject);
    case 'relation':
      return edgeLabelOf(lookup, claim);
    case 'to': {
      // Most claims join two entities and say no more: they need not be worded.
      if (claim.object !== undefined && claim.detail === undefined) return nameOf(lookup, claim.object);
      const [end, ...details] = runsOf(wordClaim(lookup, claim), ['object', 'value', 'detail']);
      return end
        ? textOfRuns([
            { ...end, text: claim.object === undefined ? end.text : nameOf(lookup, claim.object) },
            ...details,
          ])
        : '';
    }
    case 'claim':
      return fullSentenceOf(lookup, claim);
    case 'status':
      return claim.status;
    case 'said-by':
      return voiceNamesOf(lookup, claim).join(' → ');
    case 'when':
      return claim.when === undefined ? '' : formatWhen(claim.when);
    case 'attributes':
      return attributesText(claim.attributes);
    case 'quotations':
      return claim.citations.map(({ quote, paragraph }) => `“${quote}” ¶ ${paragraph}`).join(' ');
    case 'quotation':
      return row.kind === 'citation' ? `“${row.citation.quote}”` : '';
    case 'paragraph':
      return row.kind === 'citation' ? `¶ ${row.citation.paragraph}` : '';
    case 'source':
      return lookup.sources.get(claim.source)?.title ?? claim.source;
    case 'as-of': {
      const published = lookup.sources.get(claim.source)?.published;
      return published === undefined ? '' : publishedWords(published);
    }
    default:
      return '';
  }
}

/** Write what an imported file says of something: "size: 4 · hidden: true". */
export function attributesText(attributes: readonly Attribute[] = []): string {
  return attributes.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`).join(' · ');
}

/** Only imported files have properties of their own; other datasets do without the column. */
function hasAttributes({ dataset }: Lookup, name: TableName): boolean {
  const things: readonly { readonly attributes?: readonly Attribute[] }[] =
    name === 'entities' ? dataset.entities : dataset.claims;
  return things.some(({ attributes }) => attributes !== undefined);
}

function entityText(lookup: Lookup, { entity, counts }: Row & { kind: 'entity' }, column: ColumnId): string {
  switch (column) {
    case 'name':
      return nameOf(lookup, entity.id);
    case 'type':
      return lookup.types.get(entity.type)?.label ?? entity.type;
    case 'claims':
    case 'voices':
    case 'spoken':
      return String(counts[column]);
    case 'aliases':
      return (entity.aliases ?? []).join(', ');
    case 'note':
      return entity.note ?? '';
    case 'attributes':
      return attributesText(entity.attributes);
    default:
      return '';
  }
}

function isEntityShown(entity: Entity | undefined, visible: Visible | undefined): boolean {
  return entity !== undefined && (visible === undefined || visible.entities.has(entity.id));
}

/** Count claims and voices of all entities in one pass over the claims that are shown; done when first asked. */
function counterOf({ dataset, entities }: Lookup, visible: Visible | undefined): (id: string) => EntityCounts {
  let counted: Map<string, { claims: number; spoken: number; voices: Set<string> }> | undefined;
  const count = () => {
    const made = new Map([...entities.keys()].map((id) => [id, { claims: 0, spoken: 0, voices: new Set<string>() }]));
    for (const { id, subject, object, voices } of dataset.claims) {
      if (visible && !visible.claims.has(id)) continue;
      for (const end of object === undefined || object === subject ? [subject] : [subject, object]) {
        const own = made.get(end);
        if (!own) continue;
        own.claims += 1;
        for (const voice of voices) own.voices.add(voice);
      }
      for (const voice of new Set(voices)) {
        const own = made.get(voice);
        if (own) own.spoken += 1;
      }
    }
    return made;
  };
  return (id) => {
    counted ??= count();
    const own = counted.get(id);
    return { claims: own?.claims ?? 0, voices: own?.voices.size ?? 0, spoken: own?.spoken ?? 0 };
  };
}

interface CitationPlaces {
  /** Place of the claim, by citation. */
  readonly claimOf: Uint32Array;
  /** Place of its first citation, by claim. */
  readonly firstOf: Uint32Array;
}

const citationPlaces = derive<CitationPlaces>((lookup) => {
  const { claims } = lookup.dataset;
  const firstOf = new Uint32Array(claims.length);
  let total = 0;
  for (const [place, { citations }] of claims.entries()) {
    firstOf[place] = total;
    total += citations.length;
  }
  const claimOf = new Uint32Array(total);
  for (const [place, { citations }] of claims.entries()) {
    const first = firstOf[place] ?? 0;
    claimOf.fill(place, first, first + citations.length);
  }
  return { claimOf, firstOf };
}, keepUnless('claims'));

function placesWhere(length: number, isKept: (place: number) => boolean): Uint32Array {
  const places = new Uint32Array(length);
  let count = 0;
  for (let place = 0; place < length; place += 1) if (isKept(place)) places[count++] = place;
  return places.slice(0, count);
}

function at<Thing>(things: readonly Thing[], place: number): Thing {
  const thing = things[place];
  assert(thing !== undefined, `there is no row ${place}`);
  return thing;
}
