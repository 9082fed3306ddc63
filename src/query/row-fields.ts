/**
 * Rows of a table as they leave the page, for a spreadsheet. Whoever takes a row takes along how firmly it is said, by whom,
 * where it stands and as of when: names and verbs alone would make a finding of a suspicion.
 */
import type { Cell } from '../lib/delimited.ts';
import { spanOfSources } from '../model/as-of.ts';
import { attributionOf, sentenceOf, voiceNamesOf } from '../model/claim-wording.ts';
import { formatWhen, publishedWords } from '../model/dates.ts';
import { evidencesOf } from '../model/evidence.ts';
import type { Lookup } from '../model/lookup.ts';
import { nameOf } from '../model/names.ts';
import type { Claim } from '../model/types.ts';
import { attributesText, cellText, type Row, type Table } from './rows.ts';
import type { TableName } from './table-columns.ts';

type Fields = Readonly<Record<string, Cell>>;

/** Write rows of a table as cells, their heads first. */
export function* rowFields(
  { name, lookup, rowAt, columns }: Table,
  rows: Iterable<number>,
): Generator<readonly Cell[]> {
  const own = [...heads[name], ...(columns.includes('attributes') ? [attributesHead] : [])];
  yield own;
  for (const row of rows) {
    const fields = fieldsOf(lookup, rowAt(row));
    yield own.map((head) => fields[head]);
  }
}

const attributesHead = 'from the file';
const claimHeads = ['status', 'said by', 'attribution', 'when'] as const;
const sourceHeads = ['source', 'as of', 'address'] as const;

const heads: Readonly<Record<TableName, readonly string[]>> = {
  entities: ['entity', 'type', 'name', 'also called', 'note', 'claims', 'voices', 'speaks in', 'as of'],
  claims: [
    'claim',
    'sentence',
    ...claimHeads,
    'from',
    'from id',
    'relation',
    'to',
    'to id',
    'detail',
    'quotations',
    ...sourceHeads,
    'rests on',
    'note',
  ],
  citations: ['quotation', 'paragraph', 'start', 'end', ...sourceHeads, 'claim', 'sentence', ...claimHeads],
};

function fieldsOf(lookup: Lookup, row: Row): Fields {
  if (row.kind === 'entity') return entityFields(lookup, row);
  const { claim } = row;
  const fields = claimFields(lookup, claim);
  if (row.kind === 'citation') {
    const { quote, paragraph, start, end } = row.citation;
    return { ...fields, quotation: quote, paragraph, start, end };
  }
  return {
    ...fields,
    from: cellText(lookup, row, 'from'),
    relation: cellText(lookup, row, 'relation'),
    'from id': claim.subject,
    to: claim.value ?? nameOf(lookup, claim.object ?? ''),
    'to id': claim.object,
    detail: claim.detail,
    quotations: cellText(lookup, row, 'quotations'),
    'rests on': evidencesOf(lookup, claim)
      .map(({ words }) => words)
      .join(' '),
    note: claim.note,
    [attributesHead]: attributesText(claim.attributes),
  };
}

function entityFields(lookup: Lookup, row: Row & { kind: 'entity' }): Fields {
  const { entity, counts } = row;
  return {
    entity: entity.id,
    type: cellText(lookup, row, 'type'),
    name: nameOf(lookup, entity.id),
    'also called': cellText(lookup, row, 'aliases'),
    note: entity.note,
    claims: counts.claims,
    voices: counts.voices,
    'speaks in': counts.spoken,
    'as of': asOfAll(lookup),
    [attributesHead]: attributesText(entity.attributes),
  };
}

function claimFields(lookup: Lookup, claim: Claim): Fields {
  const source = lookup.sources.get(claim.source);
  return {
    claim: claim.id,
    sentence: sentenceOf(lookup, claim),
    status: claim.status,
    'said by': voiceNamesOf(lookup, claim).join(' → '),
    attribution: attributionOf(lookup, claim),
    when: claim.when === undefined ? undefined : formatWhen(claim.when),
    source: source?.title ?? claim.source,
    'as of': asOf(source?.published),
    address: source?.url,
  };
}

/** An entity is described as of all sources together. */
function asOfAll({ dataset }: Lookup): string {
  const [only, ...others] = dataset.sources;
  return others.length === 0
    ? asOf(only?.published)
    : `${dataset.sources.length} sources, ${spanOfSources(dataset.sources)}`;
}

function asOf(published: string | undefined): string {
  return publishedWords(published);
}
