/** Each cell of small tables, by hand: what stands on the screen, and what leaves the page. */
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../src/model/lookup.ts';
import type { Dataset } from '../../src/model/types.ts';
import { rowFields } from '../../src/query/row-fields.ts';
import { buildTable, cellText, type Table, targetOf } from '../../src/query/rows.ts';
import { type Sort, sortRows } from '../../src/query/sort-rows.ts';
import type { TableName } from '../../src/query/table-columns.ts';

const dataset: Dataset = {
  sayso: 1,
  id: 'small',
  title: 'Small',
  vocabulary: {
    types: { person: { label: 'Person' } },
    predicates: {
      owns: { label: 'owns', inverse: 'is owned by', domain: '*', range: '*', group: 'property' },
      size: { label: 'has so many staff', inverse: 'is staff of', domain: '*', range: '*', group: 'size' },
    },
  },
  sources: [
    { id: 's1', kind: 'report', title: 'A report', voices: ['ann'], published: '2020-05', url: 'https://a.example/r' },
    { id: 's2', kind: 'report', title: 'Without a date', voices: ['ann'] },
  ],
  entities: [
    { id: 'ann', type: 'person', name: 'Ann Berg', aliases: ['Annie', 'A. Berg'], note: 'A voice.' },
    {
      id: 'mill',
      type: 'works',
      name: 'The Mill',
      attributes: [
        ['tags', ['old', 'wet']],
        ['rank', 2],
      ],
    },
  ],
  claims: [
    {
      id: 'c1',
      subject: 'ann',
      predicate: 'owns',
      object: 'mill',
      detail: 'half of it',
      when: '2019',
      status: 'possible',
      voices: ['mill', 'ann'],
      source: 's1',
      citations: [
        { paragraph: 2, quote: 'half the mill', start: 30, end: 43 },
        { paragraph: 1, quote: '(hers)', start: 4, end: 10 },
      ],
      note: 'Read twice.',
      attributes: [['weight', 0.5]],
    },
    {
      id: 'c2',
      subject: 'mill',
      predicate: 'size',
      value: 12,
      status: 'stated',
      voices: ['ann'],
      source: 's2',
      citations: [{ paragraph: 1, quote: 'twelve', start: 0, end: 6 }],
    },
    {
      id: 'c3',
      subject: 'mill',
      predicate: 'owns',
      object: 'mill',
      status: 'stated',
      voices: ['ann'],
      source: 's9',
      citations: [],
    },
  ],
};
const table = (name: TableName) => buildTable(lookupOf(dataset), name, undefined);
/** The cells of each row as they stand on the screen, in the order of the columns. */
const cells = (of: Table) =>
  [...of.rows].map((row) => of.columns.map((id) => cellText(of.lookup, of.rowAt(row), id)).join(' | '));
/** What leaves the page of a row, without its empty fields. */
const fields = (of: Table) => {
  const [head = [], ...rows] = [...rowFields(of, of.rows)];
  return rows.map((row) => head.flatMap((name, at) => (row[at] ? [`${name}: ${row[at]}`] : [])).join(' | '));
};
/** The first cells of a table, sorted. */
const sorted = (name: TableName, sort: Sort) => {
  const of = table(name);
  return Array.from(sortRows(of, sort), (row) => cellText(of.lookup, of.rowAt(row), of.columns[0] ?? 'name'));
};

describe('a whole row', () => {
  it('says all of each entity', () => {
    expect(cells(table('entities'))).toEqual([
      'Ann Berg | Person | 1 | 2 | 3 | Annie, A. Berg | A voice. | ',
      'The Mill | works | 3 | 2 | 1 |  |  | tags: old, wet · rank: 2',
    ]);
    const asOf = 'as of: 2 sources, as of May 2020, 1 undated';
    expect(fields(table('entities'))).toEqual([
      `entity: ann | type: Person | name: Ann Berg | also called: Annie, A. Berg | note: A voice. | claims: 1 | voices: 2 | speaks in: 3 | ${asOf}`,
      `entity: mill | type: works | name: The Mill | claims: 3 | voices: 2 | speaks in: 1 | ${asOf} | from the file: tags: old, wet · rank: 2`,
    ]);
  });

  it('says all of each claim', () => {
    expect(cells(table('claims'))).toEqual([
      'Ann Berg | owns (possible) | The Mill: half of it | possible | The Mill → Ann Berg | “half the mill” ¶ 2 “(hers)” ¶ 1 | 2019 | A report | May 2020 | weight: 0.5',
      'The Mill | has so many staff | 12 | stated | Ann Berg | “twelve” ¶ 1 |  | Without a date |  | ',
      'The Mill | owns | The Mill | stated | Ann Berg |  |  | s9 |  | ',
    ]);
    expect(fields(table('claims'))).toEqual([
      'claim: c1 | sentence: Ann Berg owns The Mill in 2019: half of it (possible) | status: possible | said by: The Mill → Ann Berg | ' +
        'attribution: possible, according to The Mill, via Ann Berg | when: 2019 | from: Ann Berg | from id: ann | relation: owns (possible) | ' +
        'to: The Mill | to id: mill | detail: half of it | quotations: “half the mill” ¶ 2 “(hers)” ¶ 1 | source: A report | as of: May 2020 | ' +
        'address: https://a.example/r | rests on: One voice: The Mill, passed on by Ann Berg. | note: Read twice. | from the file: weight: 0.5',
      'claim: c2 | sentence: The Mill, has so many staff: 12 | status: stated | said by: Ann Berg | attribution: stated by Ann Berg | ' +
        'from: The Mill | from id: mill | relation: has so many staff | to: 12 | quotations: “twelve” ¶ 1 | source: Without a date | ' +
        'as of: undated | rests on: One voice: Ann Berg.',
      'claim: c3 | sentence: The Mill owns The Mill | status: stated | said by: Ann Berg | attribution: stated by Ann Berg | ' +
        'from: The Mill | from id: mill | relation: owns | to: The Mill | to id: mill | source: s9 | as of: undated | rests on: One voice: Ann Berg.',
    ]);
  });

  it('says all of each citation', () => {
    const claim =
      'Ann Berg owns The Mill in 2019: half of it (possible, according to The Mill, via Ann Berg) | possible | The Mill → Ann Berg | 2019 | A report | May 2020';
    expect(cells(table('citations'))).toEqual([
      `“half the mill” | ¶ 2 | ${claim}`,
      `“(hers)” | ¶ 1 | ${claim}`,
      '“twelve” | ¶ 1 | The Mill, has so many staff: 12, stated by Ann Berg | stated | Ann Berg |  | Without a date | ',
    ]);
    const written =
      'source: A report | as of: May 2020 | address: https://a.example/r | claim: c1 | sentence: Ann Berg owns The Mill in 2019: half of it (possible) | ' +
      'status: possible | said by: The Mill → Ann Berg | attribution: possible, according to The Mill, via Ann Berg | when: 2019';
    expect(fields(table('citations')).slice(0, 2)).toEqual([
      `quotation: half the mill | paragraph: 2 | start: 30 | end: 43 | ${written}`,
      `quotation: (hers) | paragraph: 1 | start: 4 | end: 10 | ${written}`,
    ]);
  });

  it('says of the only source alone as of when it speaks', () => {
    const { sources, ...rest } = dataset;
    const of = (kept: Dataset['sources']) =>
      fields(buildTable(lookupOf({ ...rest, sources: kept }), 'entities', undefined))[0]?.match(/as of: [^|]*/)?.[0];
    expect(of(sources.slice(0, 1))).toBe('as of: May 2020');
    expect(of([])).toBe('as of: undated');
  });

  it('has no column from the file where the file says nothing', () => {
    const plain = { ...dataset, entities: dataset.entities.map(({ attributes: _, ...entity }) => entity) };
    const [head = []] = [...rowFields(buildTable(lookupOf(plain), 'entities', undefined), [])];
    expect(head.at(-1)).toBe('as of');
  });

  it('leads to the entity or the claim that it is about', () => {
    for (const [name, ids] of [
      ['entities', ['entity ann', 'entity mill']],
      ['claims', ['claim c1', 'claim c2', 'claim c3']],
      ['citations', ['claim c1', 'claim c1', 'claim c2']],
    ] as const) {
      const of = table(name);
      expect([...of.rows].map((row) => targetOf(of.rowAt(row))).map(({ kind, id }) => `${kind} ${id}`)).toEqual(ids);
    }
  });

  it('is sorted by any column, what a row has nothing of last', () => {
    expect(sorted('citations', { column: 'paragraph', direction: 'ascending' })).toEqual([
      '“(hers)”',
      '“half the mill”',
      '“twelve”',
    ]);
    expect(sorted('citations', { column: 'quotation', direction: 'ascending' })).toEqual([
      '“half the mill”',
      '“(hers)”',
      '“twelve”',
    ]);
    expect(sorted('citations', { column: 'as-of', direction: 'descending' }).at(-1)).toBe('“twelve”');
    expect(sorted('entities', { column: 'spoken', direction: 'ascending' })).toEqual(['The Mill', 'Ann Berg']);
    expect(sorted('entities', { column: 'voices', direction: 'descending' })).toEqual(['Ann Berg', 'The Mill']);
    expect(sorted('entities', { column: 'claims', direction: 'descending' })).toEqual(['The Mill', 'Ann Berg']);
    expect(sorted('entities', { column: 'note', direction: 'descending' })).toEqual(['Ann Berg', 'The Mill']);
    const claims = (sort: Sort) => Array.from(sortRows(table('claims'), sort), (row) => dataset.claims[row]?.id);
    expect(claims({ column: 'as-of', direction: 'ascending' })).toEqual(['c1', 'c2', 'c3']);
    expect(claims({ column: 'as-of', direction: 'descending' })).toEqual(['c1', 'c2', 'c3']);
    expect(claims({ column: 'to', direction: 'ascending' })).toEqual(['c2', 'c3', 'c1']);
    expect(claims({ column: 'when', direction: 'descending' })).toEqual(['c1', 'c2', 'c3']);
    expect(claims({ column: 'status', direction: 'descending' })).toEqual(['c1', 'c2', 'c3']);
    expect(claims({ column: 'source', direction: 'descending' })).toEqual(['c2', 'c3', 'c1']);
  });
});
