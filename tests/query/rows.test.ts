import { describe, expect, it } from 'vitest';
import { type Lookup, lookupOf } from '../../src/model/lookup.ts';
import type { Claim } from '../../src/model/types.ts';
import { showOnly } from '../../src/query/change-filters.ts';
import { visibleIn } from '../../src/query/filter.ts';
import { noFilters } from '../../src/query/filters.ts';
import { rowFields } from '../../src/query/row-fields.ts';
import { buildTable, cellText, type Table, targetOf } from '../../src/query/rows.ts';
import { nextSort, sortRows } from '../../src/query/sort-rows.ts';
import { type ColumnId, columnIds, tableNames } from '../../src/query/table-columns.ts';

/** "c1 ann accused bob 2019 alleged" and quotations, each with its paragraph and place. */
const world = worldOf([
  ['c1 ann headed bolt 2019/2021 stated', 'Ann led Bolt', 1, 0],
  ['c2 bob accused ann - alleged', 'Bob blames Ann', 10, 300],
  ['c3 émile met bob 2020-02 possible', 'Émile met Bob', 2, 20],
  ['c4 zoe met ann ../2018 opinion', '“Zoe” met Ann', 2, 40],
  ['c5 bob headed bolt 2018/.. disputed', 'Bob never led', 3, 60],
]);

describe('tables', () => {
  it('have a row for each entity, claim and citation', () => {
    expect(tableNames.map((name) => buildTable(world, name, undefined).rows.length)).toEqual([5, 5, 5]);
    expect(column('citations', 'quotation')).toEqual([
      '“Ann led Bolt”',
      '“Bob blames Ann”',
      '“Émile met Bob”',
      '““Zoe” met Ann”',
      '“Bob never led”',
    ]);
  });

  it('find the citations of claims that have several', () => {
    const lookup = worldOf([
      ['c1 ann met bob - stated', 'one', 1, 0, 'two', 2, 9],
      ['c2 bob met ann - stated', 'three', 3, 30],
    ]);
    const table = buildTable(lookup, 'citations', undefined);
    expect([...table.rows].map((row) => cellText(lookup, table.rowAt(row), 'quotation'))).toEqual([
      '“one”',
      '“two”',
      '“three”',
    ]);
    expect([...table.rows].map((row) => targetOf(table.rowAt(row)).id)).toEqual(['c1', 'c1', 'c2']);
  });

  it('leave out what the filters hide, and count only what is shown', () => {
    const visible = visibleIn(world, showOnly(noFilters, 'status', ['alleged']));
    const claims = buildTable(world, 'claims', visible);
    expect(texts(claims, claims.rows, 'from')).toEqual(['Bob']);
    expect(claims.total).toBe(5);
    expect(buildTable(world, 'citations', visible).rows).toHaveLength(1);
    const entities = buildTable(world, 'entities', visible);
    expect(texts(entities, entities.rows, 'claims')).toEqual(['1', '1', '0', '0', '0']);
  });

  it('say a relation never without its hedge', () => {
    expect(column('claims', 'relation')).toEqual([
      'headed',
      'was accused by (alleged)',
      'met (possible)',
      'met (opinion)',
      'headed (disputed)',
    ]);
  });

  it('fill every column of every table', () => {
    for (const name of tableNames) {
      const table = buildTable(world, name, undefined);
      for (const id of columnIds[name]) {
        if (id === 'aliases' || id === 'note' || id === 'attributes') continue;
        expect(texts(table, table.rows, id).join(''), `${name} ${id}`).not.toBe('');
      }
    }
  });

  it('have a column for what an imported file says, only where there is one, and take it along to a spreadsheet', () => {
    const { dataset } = world;
    const entities = dataset.entities.map((entity) =>
      entity.id === 'ann'
        ? {
            ...entity,
            attributes: [
              ['__proto__', 'x'],
              ['size', 4],
            ] as const,
          }
        : entity,
    );
    const table = buildTable(lookupOf({ ...dataset, entities }), 'entities', undefined);
    expect(table.columns).toContain('attributes');
    expect(texts(table, table.rows, 'attributes')).toContain('__proto__: x · size: 4');
    expect([...rowFields(table, table.rows)].map((cells) => cells.at(-1))).toContain('__proto__: x · size: 4');
    expect(buildTable(world, 'entities', undefined).columns).not.toContain('attributes');
    expect(buildTable(table.lookup, 'claims', undefined).columns).not.toContain('attributes');
  });
});

describe('sorting', () => {
  it('is by text as people sort it, accents beside their letters', () => {
    expect(column('entities', 'name', 'ascending')).toEqual(['Ann', 'Bob', 'Bolt', 'Émile', 'Zoe']);
    expect(column('entities', 'name', 'descending')).toEqual(['Zoe', 'Émile', 'Bolt', 'Bob', 'Ann']);
  });

  it('is by number, not by digits', () => {
    expect(column('citations', 'paragraph', 'ascending')).toEqual(['¶ 1', '¶ 2', '¶ 2', '¶ 3', '¶ 10']);
    expect(column('entities', 'claims', 'descending')).toEqual(['3', '3', '2', '1', '1']);
  });

  it('is by the first day a date can mean, or the last; what has no date comes last either way', () => {
    expect(column('claims', 'when', 'ascending')).toEqual([
      'up to 2018',
      'since 2018',
      '2019 to 2021',
      'February 2020',
      '',
    ]);
    expect(column('claims', 'when', 'descending')).toEqual([
      'since 2018',
      '2019 to 2021',
      'February 2020',
      'up to 2018',
      '',
    ]);
  });

  it('puts the firmest first, and quotations by their first word', () => {
    expect(column('claims', 'status', 'ascending')).toEqual(['stated', 'possible', 'alleged', 'opinion', 'disputed']);
    expect(column('citations', 'quotation', 'descending')[0]).toBe('““Zoe” met Ann”');
  });

  it('keeps equal rows in the order of the dataset', () => {
    const table = buildTable(world, 'claims', undefined);
    for (const direction of ['ascending', 'descending'] as const) {
      expect([...sortRows(table, { column: 'source', direction })]).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('goes from ascending to descending to none', () => {
    const first = nextSort(undefined, 'when');
    const second = nextSort(first, 'when');
    expect([first?.direction, second?.direction, nextSort(second, 'when')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ]);
    expect(nextSort(second, 'status')).toEqual({ column: 'status', direction: 'ascending' });
  });
});

describe('numbers in a table', () => {
  const amounts = [9, 10, 100, 1.5, -3, 0, 1e21, 0.000001, 'about ten', '-40'];
  const lookup = lookupOf({
    ...world.dataset,
    claims: amounts.map((value, index) => {
      const { object: _object, ...claim } = world.dataset.claims[0] ?? fail();
      return { ...claim, id: `n${index}`, value };
    }),
  });
  const sorted = (direction: 'ascending' | 'descending') => {
    const table = buildTable(lookup, 'claims', undefined);
    return Array.from(sortRows(table, { column: 'to', direction }), (row) => amounts[row]);
  };

  it('sort by what they come to, before texts', () => {
    expect(sorted('ascending')).toEqual(['-40', -3, 0, 0.000001, 1.5, 9, 10, 100, 1e21, 'about ten']);
    expect(sorted('descending')).toEqual(['about ten', 1e21, 100, 10, 9, 1.5, 0.000001, 0, -3, '-40']);
  });
});

describe('rows that leave the page', () => {
  it('take along status, voices, quotation, source and its date', () => {
    const table = buildTable(world, 'claims', undefined);
    const [head = [], row = []] = [...rowFields(table, [1])];
    const field = (name: string) => row[head.indexOf(name)];
    expect(field('status')).toBe('alleged');
    expect(field('said by')).toBe('unnamed → Ann');
    expect(field('attribution')).toBe('alleged by one or more unnamed voices, via Ann');
    expect([field('from id'), field('to id')]).toEqual(['bob', 'ann']);
    expect(field('relation')).toBe('was accused by (alleged)');
    expect(field('sentence')).toBe('Bob was accused by Ann (alleged)');
    expect(field('quotations')).toBe('“Bob blames Ann” ¶ 10');
    expect(field('as of')).toBe('2022, uncertain');
    expect(field('rests on')).toBe(
      'Unnamed voices only: the source does not name who says so. One voice: one or more unnamed voices, passed on by Ann.',
    );
  });

  it('have as many cells as heads, in every table', () => {
    for (const name of tableNames) {
      const table = buildTable(world, name, undefined);
      const all = [...rowFields(table, table.rows)];
      expect(new Set(all.map((cells) => cells.length)).size).toBe(1);
      expect(all).toHaveLength(table.rows.length + 1);
    }
  });

  it('word no claim without its status beside it', () => {
    for (const name of ['claims', 'citations'] as const) {
      const [head = []] = [...rowFields(buildTable(world, name, undefined), [])];
      expect(head).toEqual(expect.arrayContaining(['sentence', 'status', 'said by', 'attribution', 'source', 'as of']));
    }
  });
});

function fail(): never {
  throw new Error('There is no claim.');
}

function column(name: Table['name'], id: ColumnId, direction?: 'ascending' | 'descending'): string[] {
  const table = buildTable(world, name, undefined);
  return texts(table, sortRows(table, direction && { column: id, direction }), id);
}

function texts(table: Table, rows: Iterable<number>, id: ColumnId): string[] {
  return Array.from(rows, (row) => cellText(table.lookup, table.rowAt(row), id));
}

function worldOf(lines: readonly (readonly (string | number)[])[]): Lookup {
  const predicate = (label: string, group: string) =>
    ({ label, inverse: label, domain: '*', range: '*', group }) as const;
  const claims = lines.map(([line, ...places]): Claim => {
    const [id = '', subject = '', name = '', object = '', when = '-', status = ''] = String(line).split(' ');
    const citations = [];
    for (let at = 0; at < places.length; at += 3) {
      const [quote, paragraph, start] = places.slice(at, at + 3);
      citations.push({
        quote: String(quote),
        paragraph: Number(paragraph),
        start: Number(start),
        end: Number(start) + String(quote).length,
      });
    }
    return {
      id,
      subject,
      predicate: name,
      object,
      ...(when === '-' ? {} : { when }),
      status: status as Claim['status'],
      voices: status === 'alleged' ? ['unnamed', 'ann'] : ['ann'],
      source: 's',
      citations,
    };
  });
  return lookupOf({
    sayso: 1,
    id: 'rows',
    title: 'Rows',
    vocabulary: {
      types: { person: { label: 'Person' }, organization: { label: 'Organization' } },
      predicates: {
        accused: predicate('was accused by', 'accusation'),
        headed: predicate('headed', 'office'),
        met: predicate('met', 'tie'),
      },
    },
    sources: [{ id: 's', kind: 'op-ed', title: 'A source', voices: ['ann'], published: '2022?' }],
    entities: [
      { id: 'ann', type: 'person', name: 'Ann' },
      { id: 'bob', type: 'person', name: 'Bob' },
      { id: 'zoe', type: 'person', name: 'Zoe' },
      { id: 'émile', type: 'person', name: 'Émile' },
      { id: 'bolt', type: 'organization', name: 'Bolt' },
    ],
    claims,
  });
}
