import { effect } from '@preact/signals';
import { read, select, selectionOf, showMode } from '../state/transitions.ts';
import { formatAddress, parseAddress } from '../state/url.ts';
import { canDraw, change, notice, view, workspace } from '../state/workspace.ts';

/** Bring the view to what the address says; what it names and the dataset does not have is said, not shown. */
export function readAddress(): void {
  const { id, mode, reading } = parseAddress(location.hash);
  const lookup = workspace.value?.lookup;
  const selection = id !== undefined && lookup ? selectionOf(lookup, id) : undefined;
  if (id !== undefined && lookup && !selection) notice.value = `The link names “${id}”, which is not in this dataset.`;
  change(select(selection));
  change(showMode(canDraw.value ? mode : 'list'));
  change(read(reading));
}

/** Keep the address bar true to the view, one entry of the history a selection; Back and Forward bring the view along. */
export function mountAddress(): () => void {
  let isReading = false;
  const follow = () => {
    isReading = true;
    readAddress();
    isReading = false;
  };
  const stop = effect(() => {
    const { selection, mode, reading } = view.value;
    const fragment = formatAddress({ id: selection?.id, mode, reading });
    if (isReading || fragment === location.hash) return;
    history.pushState(undefined, '', fragment === '' ? location.pathname + location.search : fragment);
  });
  addEventListener('popstate', follow);
  return () => {
    stop();
    removeEventListener('popstate', follow);
  };
}
