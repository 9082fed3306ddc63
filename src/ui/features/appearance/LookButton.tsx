import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../kit/Icon.tsx';
import { Wanted } from '../../kit/Wanted.tsx';
import { lookMenu } from '../../shell/later-parts.ts';
import { strings } from '../../words/strings.ts';
import { lookButtonId, lookMenuId } from './look-button.ts';

/** Opens the choice of what colors and sizes mean; the first press fetches it, and it opens by itself. */
export function LookButton(): JSX.Element {
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
        onPointerEnter={lookMenu.load}
        onClick={() => want(true)}
      >
        <Icon name="look" />
        {strings.look}
      </button>
      <Wanted part={lookMenu} when={isWanted} />
    </>
  );
}
