import type { JSX } from 'preact';
import type { Mode } from '../../state/view/view.ts';
import { mode } from '../../state/view/view-selectors.ts';
import { useCommands } from '../parts/commands.ts';
import { strings } from '../words/strings.ts';

/** The views that are built. */
const shownModes: readonly Mode[] = ['graph', 'list', 'table'];

/** Switch between the equal views of the same facts. */
export function ViewSwitch(): JSX.Element {
  const { showMode } = useCommands();
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{strings.views}</legend>
      {shownModes.map((choice) => (
        <button key={choice} type="button" aria-pressed={mode.value === choice} onClick={() => showMode(choice)}>
          {strings[choice]}
        </button>
      ))}
    </fieldset>
  );
}
