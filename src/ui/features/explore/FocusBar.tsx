import type { JSX } from 'preact';
import type { Lookup } from '../../../model/lookup.ts';
import { nameOf } from '../../../model/names.ts';
import { beyond } from '../../../state/selectors/focus-frontier.ts';
import { focus, focusSet } from '../../../state/selectors/visible.ts';
import { deepestFocus, type Focus } from '../../../state/view/view.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { Spoken } from '../../kit/Spoken.tsx';
import { EntityLink } from '../../parts/EntityLink.tsx';
import { TypeSample } from '../../parts/Samples.tsx';
import { leaveTheFocus, setDepth } from './explore.ts';
import { exploreStrings as strings } from './explore-strings.ts';
import { MoreNeighbors } from './MoreNeighbors.tsx';

const depths = Array.from({ length: deepestFocus }, (_, index) => index + 1);

/** Say what the focus is on, how far it reaches, and how to add to it and to leave it. */
export function FocusBar(): JSX.Element | undefined {
  const lookup = workspace.value?.lookup;
  const shown = focus.value;
  return lookup && shown && <Bar lookup={lookup} shown={shown} />;
}

function Bar({ lookup, shown }: { readonly lookup: Lookup; readonly shown: Focus }): JSX.Element {
  return (
    <section class="focus-bar" aria-label={strings.focus}>
      <p class="focus-name">
        <span class="label focus-word">{strings.around}</span>
        <TypeSample type={lookup.entities.get(shown.id)?.type ?? ''} />
        <EntityLink lookup={lookup} id={shown.id} class="quiet-link" />
      </p>
      <fieldset class="focus-depth">
        <legend class="visually-hidden">{strings.depth}</legend>
        <span class="label focus-word" aria-hidden="true">
          {strings.depth}
        </span>
        <span class="switch">
          {depths.map((depth) => (
            <button
              key={depth}
              type="button"
              aria-pressed={shown.depth === depth}
              aria-label={strings.depthSpoken(depth)}
              onClick={() => setDepth(depth)}
            >
              {depth}
            </button>
          ))}
        </span>
      </fieldset>
      <MoreNeighbors lookup={lookup} neighbors={beyond.value ?? []} added={shown.added} />
      <button type="button" class="button focus-leave" title={`${strings.leaveFocus} (Esc)`} onClick={leaveTheFocus}>
        <Icon name="close" />
        <span class="focus-word">{strings.leave}</span>
      </button>
      <Spoken words={strings.focusSpoken(nameOf(lookup, shown.id), shown.depth, focusSet.value?.size ?? 0)} />
    </section>
  );
}
