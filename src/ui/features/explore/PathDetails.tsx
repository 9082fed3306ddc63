import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { currentPath, type FoundPath, paths } from '../../../state/selectors/paths.ts';
import type { PathChoice } from '../../../state/view/view.ts';
import { pathChoice } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Spoken } from '../../kit/Spoken.tsx';
import { detailsHeadingId } from '../../parts/details-heading.ts';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { closePath, turnAround, walkDirected, walkStatedOnly } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';
import { NoPath } from './NoPath.tsx';
import { PathChoices } from './PathChoices.tsx';
import { PathSteps } from './PathSteps.tsx';

/** Read out how two entities are connected: the paths found, and the one on the screen step by step. */
export function PathDetails(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const choice = pathChoice.value;
  return lookup && choice && <Reading lookup={lookup} choice={choice} />;
}

interface Props {
  readonly lookup: Lookup;
  readonly choice: PathChoice;
}

function spokenCount(lookup: Lookup, { from, to }: PathChoice, count: number): string {
  return count === 0 ? strings.noPath(nameOf(lookup, from), nameOf(lookup, to)) : strings.pathCount(count, false);
}

function Reading({ lookup, choice }: Props): JSX.Element {
  const found = paths.value;
  const shown = currentPath.value;
  return (
    <>
      <button type="button" class="back" title={`${strings.closePath} (Esc)`} onClick={closePath}>
        <Icon name="back" />
        <bdi>{nameOf(lookup, choice.from)}</bdi>
      </button>
      <header class="details-head">
        <p class="kind">{strings.pathKind}</p>
        <h2 id={detailsHeadingId} class="title title-pair" tabIndex={-1}>
          <EntityLink lookup={lookup} id={choice.from} class="title-link" />
          <span class="title-and"> {strings.and} </span>
          <EntityLink lookup={lookup} id={choice.to} class="title-link" />
        </h2>
      </header>
      <Switches choice={choice} />
      <p class="standing path-note">{strings.pathNote}</p>
      <Spoken words={found ? spokenCount(lookup, choice, found.length) : ''} />
      {!found && <p class="soft">{strings.pathLooking}</p>}
      {found?.length === 0 && <NoPath lookup={lookup} choice={choice} />}
      {found && shown && <PathReading lookup={lookup} found={found} shown={shown} />}
    </>
  );
}

interface ReadingProps {
  readonly lookup: Lookup;
  readonly found: readonly FoundPath[];
  readonly shown: FoundPath;
}

/** The path that is shown, step by step; the others stay folded until they are asked for. */
function PathReading({ lookup, found, shown }: ReadingProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const others = useId();
  return (
    <section class="block">
      <div class="path-head">
        <h3>{strings.pathReading}</h3>
        {found.length > 1 && (
          <button
            type="button"
            class="text-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? others : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {strings.otherPaths(found.length - 1)}
            <Icon name="down" />
          </button>
        )}
      </div>
      {isOpen && (
        <div id={others}>
          <PathChoices lookup={lookup} found={found} shown={shown} />
        </div>
      )}
      <p class="soft path-sum">
        {strings.pathLength(shown.steps.length)}, {strings.weakest(shown.weakest)}
      </p>
      <PathSteps lookup={lookup} path={shown} />
    </section>
  );
}

function Switches({ choice }: { readonly choice: PathChoice }): JSX.Element {
  return (
    <div class="path-switches">
      <Check label={strings.statedOnly} isOn={choice.statedOnly} onChange={walkStatedOnly} />
      <Check
        label={strings.followDirection}
        hint={strings.followDirectionHint}
        isOn={choice.followDirection}
        onChange={walkDirected}
      />
      <button type="button" class="text-button" onClick={turnAround}>
        <Icon name="turn" />
        {strings.turn}
      </button>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, hint, isOn, onChange }: CheckProps): JSX.Element {
  return (
    <label class="check" title={hint}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
