import { canDraw } from '../../state/screen/page.ts';
import type { Selection } from '../../state/view/view.ts';
import { mode } from '../../state/view/view-selectors.ts';
import { useCommands } from './commands.ts';

/** Give the way to show a thing in the picture, from the list too; undefined on machines that have no picture. */
export function useShowInGraph(): ((selection: Selection) => void) | undefined {
  const { flyTo, showMode } = useCommands();
  if (!canDraw.value) return undefined;
  return (selection) => {
    if (mode.peek() !== 'graph') showMode('graph');
    flyTo(selection);
  };
}
