/** How entities look when a column of the imported file colors or sizes them. */
import { countBy } from '../../lib/collections.ts';
import { claimsOf, type Lookup } from '../../model/lookup.ts';
import type { AttributeValue } from '../../model/types.ts';
import { columnValuesOf, valueWords } from '../../query/entity-columns.ts';
import { coloredCommunities, colorOfCommunity, colorOfNothing, colorsOfShares } from '../../theme/measure-colors.ts';
import type { LookEntry, LookLegend } from '../../theme/node-looks.ts';
import type { Theme } from '../../theme/palette.ts';
import { appearanceWords } from './appearance-words.ts';

/** Color by the words or groups of a column, or by the size of its numbers. */
export function columnColorLook(lookup: Lookup, theme: Theme, name: string): Look {
  const values = columnValuesOf(lookup.dataset, name);
  const counts = countBy(values.values(), valueWords);
  const isAmount = [...values.values()].every((value) => typeof value === 'number') && counts.size > coloredCommunities;
  const { entries, colorOf } = isAmount ? amounts(theme, values) : groups(theme, counts);
  const without = lookup.dataset.entities.length - values.size;
  const nothing = { color: colorOfNothing(theme), words: appearanceWords.noValue, count: without };
  return {
    isKnown: values.size > 0,
    of: (id) => {
      const value = values.get(id);
      return value === undefined ? undefined : colorOf(value);
    },
    wordsOf: (id) => wordsOf(values, name, id),
    legend: {
      means: 'color',
      title: appearanceWords.columnColorTitle(name),
      entries: [...entries, ...(without > 0 ? [nothing] : [])],
      notes: [appearanceWords.columnNote],
      first: [],
      wants: 'nothing',
    },
  };
}

/** Size by the numbers of a column, from nothing, or from its lowest number where that is below nothing. */
export function columnSizeLook(lookup: Lookup, name: string): Look {
  const values = columnValuesOf(lookup.dataset, name);
  const numbers = new Map([...values].flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : [])));
  const [least, largest] = boundsOf(numbers.values());
  const bottom = Math.min(0, least);
  const shareOf = (id: string) => {
    const number = numbers.get(id);
    return number === undefined || largest <= bottom ? 0 : (number - bottom) / (largest - bottom);
  };
  const mostClaims = lookup.dataset.entities.reduce((most, { id }) => Math.max(most, claimsOf(lookup, id).length), 1);
  const first = [...numbers].sort(([, a], [, b]) => b - a).slice(0, 5);
  return {
    isKnown: numbers.size > 0,
    of: (id) => mostClaims * shareOf(id),
    wordsOf: (id) => wordsOf(values, name, id),
    legend: {
      means: 'size',
      title: appearanceWords.columnSizeTitle(name),
      entries: [],
      notes: [appearanceWords.columnNote],
      first: first.map(([id, number]) => ({ id, words: numberWords(number), share: shareOf(id) })),
      wants: 'nothing',
    },
  };
}

interface Colored {
  readonly entries: readonly LookEntry[];
  readonly colorOf: (value: AttributeValue) => string;
}

/** The most frequent values have colors of their own. */
function groups(theme: Theme, counts: ReadonlyMap<string, number>): Colored {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const colored = sorted.slice(0, coloredCommunities);
  const colors = new Map(colored.map(([value], index) => [value, colorOfCommunity(theme, index)]));
  const others = sorted.slice(coloredCommunities);
  const nothing = colorOfNothing(theme);
  return {
    entries: [
      ...colored.map(([value, count]) => ({ color: colors.get(value) ?? nothing, words: value || '“”', count })),
      ...(others.length > 0
        ? [
            {
              color: nothing,
              words: appearanceWords.otherValues(others.length),
              count: others.reduce((sum, [, count]) => sum + count, 0),
            },
          ]
        : []),
    ],
    colorOf: (value) => colors.get(valueWords(value)) ?? nothing,
  };
}

/** Numbers in five steps, each of as many entities as can be. */
function amounts(theme: Theme, values: ReadonlyMap<string, AttributeValue>): Colored {
  const colors = colorsOfShares(theme);
  const sorted = [...values.values()].map(Number).sort((a, b) => a - b);
  const bounds = colors.map((_, step) => sorted[Math.floor((step * sorted.length) / colors.length)] ?? 0);
  const stepOf = (number: number) =>
    Math.max(
      0,
      bounds.findLastIndex((bound) => number >= bound),
    );
  const counts = countBy(sorted, stepOf);
  const entries = colors.flatMap((color, step): LookEntry[] => {
    const count = counts.get(step) ?? 0;
    const inStep = sorted.filter((number) => stepOf(number) === step);
    const words = appearanceWords.span(numberWords(inStep[0] ?? 0), numberWords(inStep.at(-1) ?? 0));
    return count === 0 ? [] : [{ color, words, count }];
  });
  return { entries, colorOf: (value) => colors[stepOf(Number(value))] ?? colorOfNothing(theme) };
}

function boundsOf(numbers: Iterable<number>): readonly [least: number, largest: number] {
  let [least, largest] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    largest = Math.max(largest, number);
  }
  return [least, largest];
}

function wordsOf(values: ReadonlyMap<string, AttributeValue>, name: string, id: string): string {
  const value = values.get(id);
  if (value === undefined) return '';
  return appearanceWords.inColumn(name, typeof value === 'number' ? numberWords(value) : valueWords(value));
}

function numberWords(number: number): string {
  return number.toLocaleString('en-US', { maximumSignificantDigits: 6 });
}

/** How entities look by one measure, and what the legend says of it. */
export interface Look {
  /** Whether there are values to be shown. */
  readonly isKnown: boolean;
  readonly of: (id: string) => string | number | undefined;
  readonly wordsOf: (id: string) => string;
  readonly legend: LookLegend;
}
