import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { afterPress, Lazy, lazy } from '../../kit/lazy.tsx';
import { lookButtonId, lookMenuId } from '../../parts/panel-ids.ts';
import { strings } from '../../words/strings.ts';

/** What colors and sizes are to mean. */
const appearanceMenu = lazy(() => import('./AppearanceMenu.tsx'), 'AppearanceMenu');

/** Opens the choice of what colors and sizes mean; the first press fetches it, and it opens by itself. */
export function AppearanceButton(): JSX.Element {
  const [isWanted, want] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button look-button"
        id={lookButtonId}
        title={strings.lookHint}
        aria-haspopup="dialog"
        popovertarget={lookMenuId}
        onPointerEnter={appearanceMenu.load}
        onClick={() => afterPress(() => want(true))}
      >
        <Icon name="look" />
        {strings.look}
      </button>
      <Lazy part={appearanceMenu} when={isWanted} />
    </>
  );
}
