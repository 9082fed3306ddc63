import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { shorten } from '../../../lib/text.ts';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import type { ConnectedComponent } from '../../../query/filters.ts';
import { structure } from '../../../state/selectors/numbers.ts';
import { filters } from '../../../state/selectors/visible.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { showComponent, showCore } from '../../../state/view/change-filters.ts';
import { view } from '../../../state/view/current-view.ts';
import { formatCount } from '../../words/strings.ts';
import { filterStrings } from './filter-strings.ts';

interface Props {
  readonly lookup: Lookup;
}

/** Entities by how they are connected: one connected part, or a core of many connections. */
export function StructureRows({ lookup }: Props): JSX.Element {
  return (
    <>
      <Components lookup={lookup} />
      <LeastConnections />
    </>
  );
}

function Components({ lookup }: Props): JSX.Element {
  const { part } = filters.value;
  const { parts = [] } = structure.value ?? {};
  const { selection } = view.value;
  const around = part?.kind === 'around' ? part.id : undefined;
  const selected = selection?.kind === 'entity' && selection.id !== around ? selection.id : undefined;
  return (
    <fieldset class="filter-choice">
      <legend class="visually-hidden">{filterStrings.part}</legend>
      <p class="legend-note">{filterStrings.countParts(parts.length, parts[0] ?? 0)}</p>
      <PartChoice isChosen={part === undefined} step={filterStrings.steps.everyPart} part={undefined}>
        {filterStrings.everyPart}
      </PartChoice>
      <PartChoice
        isChosen={part?.kind === 'largest'}
        step={filterStrings.steps.largestPart}
        part={{ kind: 'largest' }}
        count={parts[0]}
      >
        {filterStrings.largestPart}
      </PartChoice>
      {[around, selected].map(
        (id) =>
          id !== undefined && (
            <PartChoice
              key={id}
              isChosen={id === around}
              step={filterStrings.steps.partAround(nameOf(lookup, id))}
              part={{ kind: 'around', id }}
            >
              {filterStrings.partAround} <bdi>{shorten(nameOf(lookup, id), 80)}</bdi>
            </PartChoice>
          ),
      )}
      {around === undefined && selected === undefined && <p class="legend-note">{filterStrings.selectForPart}</p>}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly step: string;
  readonly part: ConnectedComponent | undefined;
  readonly count?: number | undefined;
  readonly children: JSX.Element | string | readonly (JSX.Element | string)[];
}

function PartChoice({ isChosen, step, part, count, children }: ChoiceProps): JSX.Element {
  return (
    <label>
      <input type="radio" name="filter-part" checked={isChosen} onChange={() => perform(step, showComponent(part))} />
      <span class="filter-choice-word">{children}</span>
      {count !== undefined && <span class="count">{formatCount(count)}</span>}
    </label>
  );
}

function LeastConnections(): JSX.Element {
  const noteId = useId();
  const { core } = filters.value;
  const { byCore = [] } = structure.value ?? {};
  const words = filterStrings.core(core);
  const keeps = filterStrings.ofEntities(byCore[core] ?? 0);
  return (
    <label class="filter-range">
      <span>{words}</span>
      <span class="count">{keeps}</span>
      <input
        type="range"
        aria-label={filterStrings.coreLabel}
        aria-valuetext={`${words}: ${keeps}`}
        aria-describedby={noteId}
        min={0}
        max={Math.max(1, core, byCore.length - 1)}
        value={core}
        onInput={(event) => {
          const least = Number(event.currentTarget.value);
          perform(filterStrings.steps.core(least), showCore(least), 'core');
        }}
      />
      <span id={noteId} class="legend-note">
        {filterStrings.coreNote(core)}
      </span>
    </label>
  );
}
