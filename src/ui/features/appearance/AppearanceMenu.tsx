import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import { type EntityColumn, entityColumnsOf } from '../../../query/entity-columns.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { colorBy, measureStatedOnly, sizeBy } from '../../../state/view/change-appearance.ts';
import { groupBy } from '../../../state/view/change-groups.ts';
import { view } from '../../../state/view/current-view.ts';
import { colorings, columnChoice, columnIn, groupings, sizings } from '../../../state/view/view.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { placeBeside } from '../../kit/place-beside.ts';
import { legendId } from '../../parts/legend-button.ts';
import { lookButtonId, lookMenuId } from '../../parts/panel-ids.ts';
import { appearanceStrings } from './appearance-strings.ts';

const { steps } = appearanceStrings;
/** A column of more values makes no areas that anybody could take in. */
const mostAreas = 200;

/** The choice of what colors and sizes mean. It opens under its button as soon as it has come. */
export function AppearanceMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => menu.current?.showPopover(), []);
  const { colorBy: color, sizeBy: size } = view.value;
  const dataset = workspace.value?.dataset;
  const columns = useMemo(() => (dataset ? entityColumnsOf(dataset) : []), [dataset]);
  return (
    <div
      ref={menu}
      id={lookMenuId}
      class="menu look-menu"
      popover="auto"
      role="dialog"
      aria-label={appearanceStrings.title}
      onBeforeToggle={(event) => {
        if (event.newState === 'open') requestAnimationFrame(() => openMenu(menu.current));
      }}
    >
      <Choices
        title={appearanceStrings.colorBy}
        name="color-by"
        values={colorings}
        chosen={color}
        words={appearanceStrings.colors}
        onChoose={(value) => perform(steps.color(appearanceStrings.colors[value].name), colorBy(value))}
      >
        <ColumnChoice
          name="color-by"
          columns={columns}
          chosen={columnIn(color)}
          onChoose={(column) => perform(steps.colorByColumn(column), colorBy(columnChoice(column)))}
        />
      </Choices>
      <p class="look-note">{appearanceStrings.shapeStays}</p>
      <Choices
        title={appearanceStrings.sizeBy}
        name="size-by"
        values={sizings}
        chosen={size}
        words={appearanceStrings.sizes}
        onChoose={(value) => perform(steps.size(appearanceStrings.sizes[value].name), sizeBy(value))}
      >
        <ColumnChoice
          name="size-by"
          columns={columns.filter(({ isNumber }) => isNumber)}
          chosen={columnIn(size)}
          onChoose={(column) => perform(steps.sizeByColumn(column), sizeBy(columnChoice(column)))}
        />
      </Choices>
      <Areas columns={columns} />
      <StatedOnly />
      <p class="look-note">{appearanceStrings.ignoresFirmness}</p>
    </div>
  );
}

/** By what entities are gathered into areas. */
function Areas({ columns }: { readonly columns: readonly EntityColumn[] }): JSX.Element {
  const { grouping } = view.value;
  return (
    <Choices
      title={appearanceStrings.areasBy}
      name="areas-by"
      values={groupings}
      chosen={grouping}
      words={appearanceStrings.areas}
      onChoose={(value) => perform(steps.areas(appearanceStrings.areas[value].name), groupBy(value))}
    >
      <ColumnChoice
        name="areas-by"
        columns={columns.filter(({ distinct }) => distinct <= mostAreas)}
        chosen={columnIn(grouping)}
        onChoose={(column) => perform(steps.areasByColumn(column), groupBy(columnChoice(column)))}
      />
    </Choices>
  );
}

/** Over the legend, which it changes, not over the picture. */
function openMenu(menu: HTMLElement | null): void {
  placeBeside(menu, document.getElementById(lookButtonId), 'bottom-start');
  const panel = document.getElementById(legendId)?.getBoundingClientRect();
  if (menu && panel) menu.style.left = `${panel.left + 8}px`;
}

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: string;
  readonly words: Readonly<Record<Value, { readonly name: string; readonly means: string }>>;
  readonly onChoose: (value: Value) => void;
  readonly children: ComponentChildren;
}

function Choices<Value extends string>({
  title,
  name,
  values,
  chosen,
  words,
  onChoose,
  children,
}: ChoicesProps<Value>): JSX.Element {
  return (
    <fieldset class="look-choices">
      <legend class="legend-title">{title}</legend>
      {values.map((value) => (
        <label key={value} class="look-choice">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            // biome-ignore lint/a11y/noAutofocus: the first one chosen is where the browser goes as it opens the menu.
            autoFocus={value === chosen}
            aria-labelledby={`${name}-${value}`}
            aria-describedby={`${name}-${value}-means`}
            onChange={() => onChoose(value)}
          />
          <span id={`${name}-${value}`}>{words[value].name}</span>
          <span id={`${name}-${value}-means`} class="look-means">
            {words[value].means}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface ColumnChoiceProps {
  readonly name: string;
  readonly columns: readonly EntityColumn[];
  readonly chosen: string | undefined;
  readonly onChoose: (column: string) => void;
}

/** Offer the columns of an imported file, of which there may be many; nothing where it has none. */
function ColumnChoice({ name, columns, chosen, onChoose }: ColumnChoiceProps): JSX.Element | undefined {
  const [first] = columns;
  if (!first) return undefined;
  const label = `${name}-column`;
  return (
    <div class="look-choice look-column">
      <input
        type="radio"
        name={name}
        checked={chosen !== undefined}
        // biome-ignore lint/a11y/noAutofocus: as above.
        autoFocus={chosen !== undefined}
        aria-labelledby={label}
        aria-describedby={`${label}-means`}
        onChange={() => onChoose(chosen ?? first.name)}
      />
      <span id={label}>{appearanceStrings.column}</span>
      <span id={`${label}-means`} class="look-means">
        {appearanceStrings.columnMeans}
      </span>
      <select
        aria-labelledby={label}
        value={chosen === undefined ? '' : String(columns.findIndex((column) => column.name === chosen))}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && onChoose(columns[Number(value)]?.name ?? first.name)
        }
      >
        {chosen === undefined && <option value="">{appearanceStrings.noColumn}</option>}
        {columns.map((column, index) => (
          <option key={column.name} value={String(index)}>
            {shorten(column.name, 60)}
          </option>
        ))}
      </select>
    </div>
  );
}

function StatedOnly(): JSX.Element {
  const { statedOnly } = view.value;
  return (
    <label class="look-choice">
      <input
        type="checkbox"
        checked={statedOnly}
        aria-labelledby="stated-only"
        aria-describedby="stated-only-means"
        onChange={() => perform(steps.statedOnly(!statedOnly), measureStatedOnly(!statedOnly))}
      />
      <span id="stated-only">{appearanceStrings.statedOnly}</span>
      <span id="stated-only-means" class="look-means">
        {appearanceStrings.statedOnlyHint}
      </span>
    </label>
  );
}
