import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, sortedOnce } from '../../../src/query/change-filters.ts';
import {
  type Choice,
  type Facet,
  type Filters,
  facets,
  type NumberRange,
  noFilters,
} from '../../../src/query/filters.ts';
import { restKey, withoutValueKey } from '../../../src/query/group-levels.ts';
import { columnIds, tableNames } from '../../../src/query/table-columns.ts';
import {
  addressOf,
  followAddress,
  formatAddress,
  isHistoryEntry,
  parseAddress,
  withoutPunctuation,
} from '../../../src/state/url/address.ts';
import type { Address } from '../../../src/state/url/address-parameters.ts';
import {
  colorings,
  columnChoice,
  groupings,
  initialView,
  modes,
  sizings,
  themeChoices,
  type View,
} from '../../../src/state/view/view.ts';
import type { Origin } from '../../../src/state/workspace/origin.ts';

const { selection: _selection, theme: _theme, pinned: _pinned, ...empty } = initialView;
const addressWith = (parts: Partial<Address>): Address => ({
  ...empty,
  id: undefined,
  dataset: undefined,
  own: undefined,
  packed: undefined,
  file: undefined,
  theme: undefined,
  unknown: [],
  ...parts,
});

describe('the address', () => {
  it('selects a claim by its bare id', () => {
    expect(parseAddress('#c053')).toEqual(addressWith({ id: 'c053' }));
  });

  it('keeps the view beside the selection', () => {
    expect(parseAddress('#karim-massimov&view=list')).toEqual(addressWith({ id: 'karim-massimov', mode: 'list' }));
    expect(parseAddress('#&view=list')).toEqual(addressWith({ mode: 'list' }));
    expect(parseAddress('#view=list')).toEqual(addressWith({ mode: 'list' }));
  });

  it('hands back what it does not know', () => {
    expect(parseAddress('#c053&view=globe&zoom=3').unknown).toEqual(['view=globe', 'zoom=3']);
    expect(parseAddress('#c053&v=1').unknown).toEqual([]);
    expect(parseAddress('#c053&v=2').unknown).toEqual(['v=2']);
  });

  it.each([
    'depth=2',
    'focus=',
    'focus=ann&depth=9',
    'focus=ann&depth=5',
    'path=ann',
    'path=a,b,c',
    'path-number=2',
    'period=..',
    'period=2022..2019',
    'period=soon',
    'min-claims=0',
    'min-claims=many',
    'max-claims=-1',
    'min-claims=5&max-claims=4',
    'columns=age,1..2',
    'columns=entity:age,2..1',
    'columns=entity:age,..',
    'columns=entity:age',
    'core=0',
    'part=smallest',
    'undated=perhaps',
    'camera=1,2',
    'camera=1,2,0',
    'camera=a,b,c',
    `camera=0.5,${'1'.repeat(400)},1`,
    'camera=10000000,0.5,1',
    'camera=0.5,0.5,0.000000001',
    'camera=0.5,0.5,10000000',
    'status=%E0%A4%A',
    'theme=pink',
    'color=shape',
    'without=',
    'lonely',
  ])('hands back a part that means nothing: %s', (part) => {
    const { unknown, ...address } = parseAddress(`#c053&${part}`);
    expect(unknown).toEqual([part.split('&').at(-1)]);
    expect(address.id).toBe('c053');
  });

  it('selects nothing when the address is damaged', () => {
    expect(parseAddress('#%E0%A4%A').id).toBeUndefined();
    expect(parseAddress('#%E0%A4%A').unknown).toEqual(['%E0%A4%A']);
  });

  it('is empty for the overview', () => {
    expect(formatAddress({ id: undefined, mode: 'graph' })).toBe('');
    expect(formatAddress(addressOf(initialView))).toBe('');
    expect(parseAddress('')).toEqual(addressWith({}));
    expect(parseAddress('#')).toEqual(addressWith({}));
  });

  it('is short and readable', () => {
    const filters: Filters = {
      ...noFilters,
      choices: {
        status: { kind: 'only', values: ['alleged', 'disputed'] },
        type: { kind: 'without', values: ['place'] },
        voice: { kind: 'only', values: ['esisc'] },
      },
      period: { from: '2019', to: '2022-03' },
      query: 'voice:"claude moniquet" coup',
      showsUndated: false,
      lens: { kind: 'without', voice: 'esisc' },
    };
    const focus = { id: 'karim-massimov', depth: 2, added: ['knb'] };
    expect(formatAddress({ id: 'c053', filters, focus, camera: { x: 0.5, y: 1 / 3, ratio: 0.25 } })).toBe(
      '#c053&not-type=place&status=alleged,disputed&voice=esisc&period=2019..2022-03&undated=no&q=voice:%22claude+moniquet%22+coup&without=esisc&focus=karim-massimov&depth=2&also=knb&camera=0.5,0.33333,0.25',
    );
  });

  it('keeps the table and its order', () => {
    const table = { name: 'citations', sort: { column: 'when', direction: 'descending' } } as const;
    expect(formatAddress({ mode: 'table', table })).toBe('#&view=table&table=citations&sort=-when');
    expect(parseAddress('#&view=table&table=citations&sort=-when')).toEqual(addressWith({ mode: 'table', table }));
    expect(parseAddress('#&table=sofas&sort=1').unknown).toEqual(['table=sofas', 'sort=1']);
  });

  it('names what is chosen together, but not thousands', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${1000 + index}`);
    expect(formatAddress({ chosen: ids(2) })).toBe('#&chosen=c1000,c1001');
    expect(formatAddress({ chosen: ids(5000) })).toBe('');
  });

  it('reads parts in any order, the last of the same name deciding', () => {
    expect(parseAddress('#also=knb&depth=3&focus=ann')).toEqual(
      addressWith({ focus: { id: 'ann', depth: 3, added: ['knb'] } }),
    );
    expect(parseAddress('#color=status&color=community').colorBy).toBe('community');
  });

  it('survives ids that look like something else', () => {
    for (const id of [
      'a=b',
      '&',
      '#',
      'view=list',
      '%41',
      'a,b',
      '..',
      '-',
      '+',
      '서울역',
      '🙂',
      "(it's)*!",
      'http://x/y?z',
    ]) {
      const focus = { id, depth: 1, added: [id] };
      expect(parseAddress(formatAddress({ id, focus, chosen: [id] }))).toEqual(
        addressWith({ id, focus, chosen: [id] }),
      );
    }
  });

  it('uses no sign that a chat takes for the end of a link or for a quotation', () => {
    expect(formatAddress({ id: "(it's *)!", chosen: ['"<>"'] })).not.toMatch(/[()'"*!<>\s]/);
  });

  it('writes halves of characters, which no address can hold, as a replacement', () => {
    expect(parseAddress(formatAddress({ id: 'a\ud800' })).id).toBe('a\ufffd');
  });

  it('never fails to read, whatever comes', () => {
    const bits = fc.constantFrom('&', '=', ',', '%', '%2', '..', 'focus', 'path=', 'v=1', 'camera=', '2019', 'a', '서');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        (text) => {
          const { unknown: _unknown, ...address } = parseAddress(text);
          expect(parseAddress(formatAddress(address))).toEqual({ ...address, unknown: [] });
        },
      ),
      { seed: 1 },
    );
  });
});

const id = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }));
const ids = fc.array(id, { maxLength: 3 }).map(sortedOnce);
const choices = fc.array(
  fc.record({
    facet: fc.constantFrom<Facet>(...facets),
    kind: fc.constantFrom<Choice['kind']>('only', 'without'),
    values: ids,
  }),
  { maxLength: 3 },
);
const wholeRange = fc
  .record({ least: fc.integer({ min: 1, max: 40 }), most: fc.integer({ min: 40, max: 1000 }) }, { requiredKeys: [] })
  .filter((range) => Object.keys(range).length > 0);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const anyRange = fc
  .tuple(fc.option(finite), fc.option(finite), fc.boolean())
  .map(([a, b, isKnown]): NumberRange => {
    const [least, most] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return {
      ...(least === null ? {} : { least }),
      ...(most === null ? {} : { most }),
      ...(isKnown ? { hidesUnknown: true } : {}),
    };
  })
  .filter((range) => Object.keys(range).length > 0);
const filters: fc.Arbitrary<Filters> = fc
  .record({
    choices,
    ranges: fc.record(
      {
        claims: wholeRange,
        connections: wholeRange,
        'entity:age': anyRange,
        [`claim:,${' ü'}:..known`]: anyRange,
      },
      { requiredKeys: [] },
    ),
    core: fc.nat({ max: 9 }),
    part: fc.oneof(
      fc.constant(undefined),
      fc.constant<Filters['part']>({ kind: 'largest' }),
      fc.record({ kind: fc.constant('around' as const), id }),
    ),
    period: fc.constantFrom(undefined, { from: '2019' }, { to: '2022-03' }, { from: '2019-03-19', to: '2019-03-19' }),
    showsUndated: fc.boolean(),
    query: fc.string({ unit: 'grapheme' }),
    showsLonely: fc.boolean(),
    hiddenEntities: ids,
    lens: fc.oneof(
      fc.constant<Filters['lens']>({ kind: 'all' }),
      fc.record({ kind: fc.constantFrom('according-to' as const, 'without' as const), voice: id }),
    ),
  })
  .map(({ choices: chosen, ...rest }) =>
    chosen.reduce<Filters>((all, { facet, kind, values }) => choose(all, facet, { kind, values }), {
      ...noFilters,
      ...rest,
    }),
  );
const round = (value: number) => Math.round(value * 1e5) / 1e5 + 0;
const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true }).map(round);
const groupKey = fc.oneof(id, fc.constantFrom(restKey, withoutValueKey));
const address: fc.Arbitrary<Address> = fc.record({
  id: fc.option(id, { nil: undefined }),
  dataset: fc.option(id, { nil: undefined }),
  own: fc.option(id, { nil: undefined }),
  packed: fc.option(fc.stringMatching(/^[\w-]+\.[\w-]+$/), { nil: undefined }),
  file: fc.option(fc.record({ name: id, fingerprint: fc.stringMatching(/^[0-9a-f]{8}$/) }), { nil: undefined }),
  theme: fc.option(fc.constantFrom(...themeChoices), { nil: undefined }),
  mode: fc.constantFrom(...modes),
  filters,
  focus: fc.option(fc.record({ id, depth: fc.integer({ min: 1, max: 4 }), added: ids }), { nil: undefined }),
  path: fc.option(
    fc.record({ from: id, to: id, index: fc.nat({ max: 9 }), statedOnly: fc.boolean(), followDirection: fc.boolean() }),
    { nil: undefined },
  ),
  chosen: ids,
  colorBy: fc.constantFrom(...colorings),
  sizeBy: fc.constantFrom(...sizings),
  statedOnly: fc.boolean(),
  grouping: fc.constantFrom(...groupings, columnChoice('a & b=, c/ü')),
  group: fc.option(fc.record({ path: fc.array(groupKey, { minLength: 1, maxLength: 3 }), added: ids }), {
    nil: undefined,
  }),
  between: fc.option(fc.tuple(groupKey, groupKey), { nil: undefined }),
  reading: fc.option(id, { nil: undefined }),
  camera: fc.option(
    fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 0.001, max: 50, noNaN: true }).map(round) }),
    { nil: undefined },
  ),
  table: fc.record({
    name: fc.constantFrom(...tableNames),
    sort: fc.option(
      fc.record({
        column: fc.constantFrom(...columnIds.claims),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      }),
      { nil: undefined },
    ),
  }),
  unknown: fc.constant([]),
});

describe('an address pasted from a sentence', () => {
  it.each(['#c053.', '#c053)', '#c053”', '#c053%E2%80%9D).', '#c053,'])(
    'loses what the sentence added: %s',
    (pasted) => {
      expect(withoutPunctuation(pasted)).toBe('#c053');
    },
  );
});

describe('any view', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(address, (written) => {
        expect(parseAddress(formatAddress(written))).toEqual(written);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('comes back from its address, but for pins and, unless it travels along, the theme', () => {
    const view: View = {
      ...initialView,
      selection: { kind: 'claim', id: 'c1' },
      chosen: ['a', 'b'],
      pinned: ['a'],
      theme: 'dark',
      sizeBy: 'pagerank',
    };
    const read = parseAddress(formatAddress(addressOf(view)));
    expect(followAddress(read, view.selection)(initialView)).toEqual({ ...view, pinned: [], theme: 'system' });
    const withTheme = parseAddress(formatAddress({ ...addressOf(view), theme: view.theme }));
    expect(followAddress(withTheme, view.selection)(initialView).theme).toBe('dark');
  });

  it('says where its dataset comes from, when an address can', () => {
    const fragmentFrom = (from: Origin) => formatAddress(addressOf(initialView, from));
    expect(fragmentFrom({ kind: 'first' })).toBe('');
    expect(fragmentFrom({ kind: 'own', file: { name: 'a.json', fingerprint: '0a1b2c3d' } })).toBe(
      '#&file=a.json,0a1b2c3d',
    );
    expect(fragmentFrom({ kind: 'shipped', dataset: 'harbor-bridge' })).toBe('#&data=harbor-bridge');
    expect(fragmentFrom({ kind: 'link', packed: '01234567.q1Yq' })).toBe('#&packed=01234567.q1Yq');
  });
});

const pathBetween = { from: 'ann', to: 'bob', index: 0, statedOnly: false, followDirection: false };
const focusOnAnn = { id: 'ann', depth: 1, added: [] };
const wherePathsAre: View = { ...initialView, path: pathBetween, focus: focusOnAnn };

describe('another place', () => {
  it.each<[string, Partial<View>]>([
    ['another selection', { selection: { kind: 'entity', id: 'ann' } }],
    ['another view', { mode: 'list' }],
    ['a focus', { focus: { ...focusOnAnn, id: 'bob' } }],
    ['a path from elsewhere', { path: { ...pathBetween, from: 'cid' } }],
    ['a path to elsewhere', { path: { ...pathBetween, to: 'cid' } }],
    ['another table', { table: { name: 'citations', sort: undefined } }],
    ['a text', { reading: 'report' }],
  ])('is %s', (_name, part) => {
    expect(isHistoryEntry(wherePathsAre, { ...wherePathsAre, ...part })).toBe(true);
  });

  it.each<[string, Partial<View>]>([
    ['the same view', {}],
    ['another camera', { camera: { x: 1, y: 1, ratio: 2 } }],
    ['a deeper focus', { focus: { ...focusOnAnn, depth: 2 } }],
    ['the next path between the same two', { path: { ...pathBetween, index: 1 } }],
    [
      'another order of the table',
      { table: { ...initialView.table, sort: { column: 'name', direction: 'ascending' } } },
    ],
    ['other filters', { filters: { ...initialView.filters, query: 'coup' } }],
  ])('is not %s', (_name, part) => {
    expect(isHistoryEntry(wherePathsAre, { ...wherePathsAre, ...part })).toBe(false);
  });
});
