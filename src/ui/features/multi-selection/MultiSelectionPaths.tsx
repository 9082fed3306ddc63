import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { type MultiSelectionPath, multiSelectionPaths } from '../../../state/selectors/multi-selection-paths.ts';
import { perform } from '../../../state/undo/undoable.ts';
import { findPaths } from '../../../state/view/change-path.ts';
import { Icon } from '../../kit/Icon.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { multiSelectionStrings as words } from './multi-selection-strings.ts';

/** Say in words how chosen entities are connected that neither claims nor common neighbors join. */
export function MultiSelectionPaths({ lookup }: { readonly lookup: Lookup }): JSX.Element | undefined {
  const ways = multiSelectionPaths.value;
  if (!ways) return <p class="soft">{words.lookingForWays}</p>;
  if (ways.length === 0) return undefined;
  return (
    <section class="claim-group">
      <h3>{words.ways}</h3>
      <ul class="plain lines">
        {ways.map((way) => (
          <li key={`${way.from} ${way.to}`} class="chosen-way">
            <Way lookup={lookup} way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ lookup, way }: { readonly lookup: Lookup; readonly way: MultiSelectionPath }): JSX.Element {
  const { from, to, path } = way;
  const [first, last] = [nameOf(lookup, from), nameOf(lookup, to)];
  if (!path) return <p>{words.noWay(first, last)}</p>;
  return (
    <>
      <p>
        {path.entities.map((id, index) => (
          <span key={id}>
            {index > 0 && ' → '}
            <EntityLink lookup={lookup} id={id} class="quiet-link" />
          </span>
        ))}
        {`: ${words.way(path.steps.length)}; ${words.weakest(path.weakest)}.`}
      </p>
      <button
        type="button"
        class="text-button"
        onClick={() => perform(words.connectSteps(first, last), findPaths(from, to))}
      >
        <Icon name="path" />
        {words.showWay}
      </button>
    </>
  );
}
