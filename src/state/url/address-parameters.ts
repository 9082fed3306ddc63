/** The keys of an address, each with how its value is read and written. */
import { daysOf } from '../../query/calendar.ts';
import { choose, sortedOnce } from '../../query/change-filters.ts';
import { type Choice, type Facet, type Filters, facets, type Lens } from '../../query/filters.ts';
import type { Sort } from '../../query/sort-rows.ts';
import type { ColumnId } from '../../query/table-columns.ts';
import {
  type ColumnChoice,
  colorings,
  columnChoice,
  columnIn,
  deepestFocus,
  groupings,
  initialView,
  modes,
  type PathChoice,
  sizings,
  type ThemeChoice,
  themeChoices,
  type View,
} from '../view/view.ts';
import type { OwnFile } from '../workspace/origin.ts';
import { readIds, readSentence, readText, writeIds, writeSentence, writeText } from './escape.ts';
import {
  readBound,
  readCamera,
  readColumnRanges,
  withBound,
  writeCamera,
  writeColumnRanges,
} from './numbers-in-address.ts';

/** What an address says. */
export interface Address extends Omit<View, 'selection' | 'theme' | 'pinned'> {
  /** Of the selected entity or claim. */
  readonly id: string | undefined;
  /** Of the dataset, when it is not the first one. */
  readonly dataset: string | undefined;
  /** Key of a dataset that this browser keeps. */
  readonly own: string | undefined;
  /** A whole dataset, packed. */
  readonly packed: string | undefined;
  /** A file that the reader has to open first. */
  readonly file: OwnFile | undefined;
  /** Undefined leaves readers the theme they have. */
  readonly theme: ThemeChoice | undefined;
  /** Parameters that this version does not know, as they stand. */
  readonly unknown: readonly string[];
}

export interface AddressParameter {
  readonly key: string;
  /** Read a value into an address; undefined when the value means nothing. */
  readonly read: (value: string, address: Address) => Address | undefined;
  /** Write the value; undefined when it is as a visitor finds it. */
  readonly write: (address: Address) => string | undefined;
}

const { selection: _selection, theme: _theme, pinned: _pinned, ...emptyView } = initialView;

/** Things chosen together that an address names. */
const mostChosen = 100;

/** The address of the view that a visitor finds. */
export const emptyAddress: Address = {
  ...emptyView,
  id: undefined,
  dataset: undefined,
  own: undefined,
  packed: undefined,
  file: undefined,
  theme: undefined,
  unknown: [],
};

/** All parameters, in the order in which they are written and, whatever their order in an address, read. */
export const addressParameters: readonly AddressParameter[] = [
  {
    key: 'v',
    // Written once there is a second version; that of a later version is not ours to read.
    read: (value, address) => (value === '1' ? address : undefined),
    write: () => undefined,
  },
  {
    key: 'data',
    read: (value, address) => map(readText(value), (dataset) => ({ ...address, dataset })),
    write: ({ dataset }) => map(dataset, writeText),
  },
  {
    key: 'own',
    read: (value, address) => map(readText(value), (own) => ({ ...address, own })),
    write: ({ own }) => map(own, writeText),
  },
  {
    key: 'packed',
    read: (value, address) => (value === '' ? undefined : { ...address, packed: value }),
    write: ({ packed }) => packed,
  },
  {
    key: 'file',
    read: (value, address) => map(readFile(value), (file) => ({ ...address, file })),
    write: ({ file }) => file && writeIds([file.name, file.fingerprint]),
  },
  word(
    'view',
    modes,
    'graph',
    ({ mode }) => mode,
    (address, mode) => ({ ...address, mode }),
  ),
  {
    key: 'theme',
    read: (value, address) => map(oneOf(themeChoices, value), (theme) => ({ ...address, theme })),
    write: ({ theme }) => theme,
  },
  ...facets.flatMap((facet) => [choiceParameter(facet, 'only'), choiceParameter(facet, 'without')]),
  ...(['claims', 'connections'] as const).flatMap((quantity) => [
    boundParameter(`min-${quantity}`, quantity, 'least'),
    boundParameter(`max-${quantity}`, quantity, 'most'),
  ]),
  {
    key: 'columns',
    read: (value, address) =>
      map(readColumnRanges(value), (ranges) => ({
        ...address,
        filters: { ...address.filters, ranges: { ...address.filters.ranges, ...ranges } },
      })),
    write: ({ filters }) => writeColumnRanges(filters.ranges),
  },
  filterParameter(
    'core',
    (value) => map(wholeNumber(value), (core) => ({ core })),
    ({ core }) => (core > 0 ? String(core) : undefined),
  ),
  filterParameter(
    'part',
    (value) => (value === 'largest' ? { part: { kind: 'largest' } } : undefined),
    ({ part }) => (part?.kind === 'largest' ? 'largest' : undefined),
  ),
  filterParameter(
    'part-around',
    (value) => map(readId(value), (id) => ({ part: { kind: 'around', id } })),
    ({ part }) => (part?.kind === 'around' ? writeText(part.id) : undefined),
  ),
  filterParameter('period', readPeriod, ({ period }) => period && `${period.from ?? ''}..${period.to ?? ''}`),
  filterParameter(
    'undated',
    (value) => (value === 'no' ? { showsUndated: false } : undefined),
    ({ showsUndated }) => (showsUndated ? undefined : 'no'),
  ),
  filterParameter(
    'lonely',
    (value) => (value === 'no' ? { showsLonely: false } : undefined),
    ({ showsLonely }) => (showsLonely ? undefined : 'no'),
  ),
  filterParameter(
    'q',
    (value) => map(readSentence(value), (query) => ({ query })),
    ({ query }) => (query === '' ? undefined : writeSentence(query)),
  ),
  filterParameter(
    'hide',
    (value) => map(readSorted(value), (hiddenEntities) => ({ hiddenEntities })),
    ({ hiddenEntities }) => writeSome(hiddenEntities),
  ),
  lensParameter('according-to'),
  lensParameter('without'),
  {
    key: 'focus',
    read: (value, address) => map(readId(value), (id) => ({ ...address, focus: { id, depth: 1, added: [] } })),
    write: ({ focus }) => focus && writeText(focus.id),
  },
  {
    key: 'depth',
    read: (value, { focus, ...address }) => {
      const depth = wholeNumber(value);
      return focus && depth && depth <= deepestFocus ? { ...address, focus: { ...focus, depth } } : undefined;
    },
    write: ({ focus }) => (focus && focus.depth > 1 ? String(focus.depth) : undefined),
  },
  {
    key: 'also',
    read: (value, { focus, ...address }) =>
      focus && map(readSorted(value), (added) => ({ ...address, focus: { ...focus, added } })),
    write: ({ focus }) => focus && writeSome(focus.added),
  },
  {
    key: 'path',
    read: (value, address) => map(readPath(value), (path) => ({ ...address, path })),
    write: ({ path }) => path && writeIds([path.from, path.to]),
  },
  {
    key: 'path-number',
    read: (value, { path, ...address }) => {
      const number = wholeNumber(value);
      return path && number ? { ...address, path: { ...path, index: number - 1 } } : undefined;
    },
    write: ({ path }) => (path && path.index > 0 ? String(path.index + 1) : undefined),
  },
  pathSwitch('path-stated', 'statedOnly'),
  pathSwitch('path-directed', 'followDirection'),
  {
    key: 'chosen',
    read: (value, address) => map(readSorted(value), (chosen) => ({ ...address, chosen })),
    // More than a reader chose one by one would make an address that nobody can pass on.
    write: ({ chosen }) => (chosen.length > mostChosen ? undefined : writeSome(chosen)),
  },
  {
    key: 'color',
    read: (value, address) => map(oneOf(colorings, value) ?? readColumn(value), (colorBy) => ({ ...address, colorBy })),
    write: ({ colorBy }) => (colorBy === 'type' ? undefined : writeText(colorBy)),
  },
  {
    key: 'size',
    read: (value, address) => map(oneOf(sizings, value) ?? readColumn(value), (sizeBy) => ({ ...address, sizeBy })),
    write: ({ sizeBy }) => (sizeBy === 'claims' ? undefined : writeText(sizeBy)),
  },
  {
    key: 'measure',
    read: (value, address) => (value === 'stated' ? { ...address, statedOnly: true } : undefined),
    write: ({ statedOnly }) => (statedOnly ? 'stated' : undefined),
  },
  {
    key: 'groups',
    read: (value, address) =>
      map(oneOf(groupings, value) ?? readColumn(value), (grouping) => ({ ...address, grouping })),
    write: ({ grouping }) => (grouping === 'auto' ? undefined : writeText(grouping)),
  },
  {
    key: 'in',
    read: (value, address) => map(readIds(value), (path) => ({ ...address, group: { path, added: [] } })),
    write: ({ group }) => group && writeIds(group.path),
  },
  {
    key: 'in-also',
    read: (value, { group, ...address }) =>
      group && map(readSorted(value), (added) => ({ ...address, group: { ...group, added } })),
    write: ({ group }) => group && writeSome(group.added),
  },
  {
    key: 'between',
    read: (value, address) => map(readPair(value), (between) => ({ ...address, between })),
    write: ({ between }) => between && writeIds(between),
  },
  {
    key: 'text',
    read: (value, address) => map(readId(value), (reading) => ({ ...address, reading })),
    write: ({ reading }) => map(reading, writeText),
  },
  {
    key: 'camera',
    read: (value, address) => map(readCamera(value), (camera) => ({ ...address, camera })),
    write: ({ camera }) => map(camera, writeCamera),
  },
  word(
    'table',
    ['entities', 'claims', 'citations'],
    'claims',
    ({ table }) => table.name,
    ({ table, ...address }, name) => ({ ...address, table: { ...table, name } }),
  ),
  {
    key: 'sort',
    read: (value, { table, ...address }) => map(readSort(value), (sort) => ({ ...address, table: { ...table, sort } })),
    write: ({ table }) =>
      map(table.sort, ({ column, direction }) => (direction === 'ascending' ? column : `-${column}`)),
  },
];

function map<Value, Result>(value: Value | undefined, make: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : make(value);
}

/** A part whose value is one of a few words, one of which goes without saying. */
function word<Word extends string>(
  key: string,
  words: readonly Word[],
  usual: Word,
  wordOf: (address: Address) => Word,
  change: (address: Address, word: Word) => Address,
): AddressParameter {
  return {
    key,
    read: (value, address) => map(oneOf(words, value), (known) => change(address, known)),
    write: (address) => (wordOf(address) === usual ? undefined : wordOf(address)),
  };
}

function filterParameter(
  key: string,
  read: (value: string) => Partial<Filters> | undefined,
  write: (filters: Filters) => string | undefined,
): AddressParameter {
  return {
    key,
    read: (value, address) =>
      map(read(value), (change) => ({ ...address, filters: { ...address.filters, ...change } })),
    write: ({ filters }) => write(filters),
  };
}

function choiceParameter(facet: Facet, kind: Choice['kind']): AddressParameter {
  return {
    key: kind === 'only' ? facet : `not-${facet}`,
    read: (value, address) =>
      map(readIds(value), (values) => ({ ...address, filters: choose(address.filters, facet, { kind, values }) })),
    write: ({ filters }) => {
      const choice = filters.choices[facet];
      return choice?.kind === kind ? writeIds(choice.values) : undefined;
    },
  };
}

function boundParameter(key: string, quantity: 'claims' | 'connections', side: 'least' | 'most'): AddressParameter {
  return {
    key,
    read: (value, address) => {
      const bound = readBound(value, side);
      const filters = bound === undefined ? undefined : withBound(address.filters, quantity, { [side]: bound });
      return map(filters, (changed) => ({ ...address, filters: changed }));
    },
    write: ({ filters }) => map(filters.ranges[quantity]?.[side], String),
  };
}

function lensParameter(kind: Exclude<Lens['kind'], 'all'>): AddressParameter {
  return filterParameter(
    kind,
    (value) => map(readId(value), (voice) => ({ lens: { kind, voice } })),
    ({ lens }) => (lens.kind === kind ? writeText(lens.voice) : undefined),
  );
}

function pathSwitch(key: string, name: 'statedOnly' | 'followDirection'): AddressParameter {
  return {
    key,
    read: (value, { path, ...address }) =>
      path && value === 'yes' ? { ...address, path: { ...path, [name]: true } } : undefined,
    write: ({ path }) => (path?.[name] ? 'yes' : undefined),
  };
}

function oneOf<Word extends string>(words: readonly Word[], value: string): Word | undefined {
  return words.find((candidate) => candidate === value);
}

/** A column of an imported file, which may be called anything. */
function readColumn(value: string): ColumnChoice | undefined {
  const name = columnIn(value as ColumnChoice);
  return name === undefined ? undefined : map(readText(name), columnChoice);
}

/** A whole number from 1. */
function wholeNumber(value: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}

function readId(value: string): string | undefined {
  return value === '' ? undefined : readText(value);
}

function readSorted(value: string): readonly string[] | undefined {
  return map(readIds(value), sortedOnce);
}

function writeSome(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : writeIds(ids);
}

function readPeriod(value: string): Pick<Filters, 'period'> | undefined {
  const [from = '', to = '', ...more] = value.split('..');
  const [first, last] = [daysOf(from), daysOf(to)];
  const isRead = more.length === 0 && (from === '') === (first === undefined) && (to === '') === (last === undefined);
  if (!isRead || !(first ?? last) || (first && last && first.first > last.last)) return undefined;
  return { period: { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) } };
}

function readFile(value: string): OwnFile | undefined {
  const [name, fingerprint, ...more] = readIds(value) ?? [];
  return name === undefined || fingerprint === undefined || more.length > 0 ? undefined : { name, fingerprint };
}

function readPath(value: string): PathChoice | undefined {
  return map(readPair(value), ([from, to]) => ({ from, to, index: 0, statedOnly: false, followDirection: false }));
}

function readPair(value: string): readonly [string, string] | undefined {
  const [from, to, ...more] = readIds(value) ?? [];
  return from === undefined || to === undefined || more.length > 0 ? undefined : [from, to];
}

/** A column that the table does not have sorts nothing. */
function readSort(value: string): Sort | undefined {
  const [, minus, column] = /^(-?)([a-z][a-z-]*)$/.exec(value) ?? [];
  return column === undefined
    ? undefined
    : { column: column as ColumnId, direction: minus === '-' ? 'descending' : 'ascending' };
}
