import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { afterPress, Lazy, lazy } from '../../kit/lazy.tsx';
import { ToolButton } from '../../kit/ToolButton.tsx';
import { arrangeButtonId, arrangeMenuId } from '../../parts/panel-ids.ts';
import { strings } from '../../words/strings.ts';

/** The ways to arrange the graph. */
const arrangeMenu = lazy(() => import('./ArrangeMenu.tsx'), 'ArrangeMenu');

/** Opens the ways to arrange the graph; the first press fetches them, and they open by themselves. */
export function ArrangeButton(): JSX.Element {
  const [isWanted, want] = useState(false);
  return (
    <>
      <ToolButton
        icon="arrange"
        name={strings.arrange}
        hint={strings.arrangeHint}
        id={arrangeButtonId}
        aria-haspopup="dialog"
        popovertarget={arrangeMenuId}
        onPointerEnter={arrangeMenu.load}
        onClick={() => afterPress(() => want(true))}
      />
      <Lazy part={arrangeMenu} when={isWanted} />
    </>
  );
}
