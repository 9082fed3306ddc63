import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NumberRange, Quantity } from '../../../query/filters.ts';
import { columnOf, isOfClaims } from '../../../query/quantities.ts';
import { histogramFor, quantities } from '../../../state/selectors/numbers.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showRange } from '../../../state/view/change-filters.ts';
import { Paged } from '../../kit/Paged.tsx';
import { FromToFields } from './FromToFields.tsx';
import { filterStrings } from './filter-strings.ts';
import { RangeSlider } from './RangeSlider.tsx';
import { rangeOf, rangeWords, readRangeFields } from './range-fields.ts';

/** Quantities that are shown before the reader asks for more. */
const page = 6;

/** Entities and claims by their numbers: each quantity with how it is spread, and the range that is shown. */
export function NumberRows(): JSX.Element {
  return (
    <>
      <p class="legend-note">{filterStrings.countedHere}</p>
      <Paged items={quantities.value} page={page}>
        {(shown) => shown.map((quantity) => <NumberRow key={quantity} quantity={quantity} />)}
      </Paged>
    </>
  );
}

function NumberRow({ quantity }: { readonly quantity: Quantity }): JSX.Element | undefined {
  const titleId = useId();
  const histogram = histogramFor(quantity).value;
  if (!histogram) return undefined;
  const column = columnOf(quantity);
  const name = column ?? filterStrings.quantity[quantity as keyof typeof filterStrings.quantity];
  const range = filters.value.ranges[quantity];
  const countWords = isOfClaims(quantity) ? filterStrings.ofClaims : filterStrings.ofEntities;
  const show = (next: NumberRange, row?: string) => {
    const kept = range?.hidesUnknown ? { ...next, hidesUnknown: true as const } : next;
    perform(filterStrings.steps.range(name, rangeWords(next)), showRange(quantity, kept), row);
  };
  return (
    <fieldset class="filter-number" aria-labelledby={titleId}>
      <div class="filter-number-title">
        <h4 id={titleId}>
          <bdi>{name}</bdi>
        </h4>
        <span class="count">{countWords(histogram.kept)}</span>
      </div>
      <RangeSlider
        name={name}
        bars={histogram.bars}
        range={range}
        onChange={(next) => show(next, `range-${quantity}`)}
      />
      <FromToFields
        from={range?.least === undefined ? '' : String(range.least)}
        to={range?.most === undefined ? '' : String(range.most)}
        hint={filterStrings.rangeHint}
        longest={24}
        inputMode="decimal"
        onApply={(from, to) => {
          const read = readRangeFields(from, to, column === undefined);
          if (read.kind === 'not-a-number') return { field: read.field, words: filterStrings.notANumber };
          if (read.kind === 'ends-below') return { words: filterStrings.endsBelow };
          show(rangeOf(read.least, read.most));
          return undefined;
        }}
      />
      {histogram.unknownTotal > 0 && (
        <label class="filter-switch">
          <input
            type="checkbox"
            checked={!range?.hidesUnknown}
            onChange={() => {
              const { hidesUnknown = false, ...sides } = range ?? {};
              const next: NumberRange = hidesUnknown ? sides : { ...sides, hidesUnknown: true };
              perform(filterStrings.steps.unknown(hidesUnknown, name), showRange(quantity, next));
            }}
          />
          {filterStrings.keepUnknown(countWords(histogram.unknown))}
        </label>
      )}
    </fieldset>
  );
}
