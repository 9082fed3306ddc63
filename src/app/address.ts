/** The address bar and the view: each follows the other. */
import { effect, signal } from '@preact/signals';
import { followPlainAddress, formatPlainAddress, parsePlainAddress } from '../state/plain-address.ts';
import { selectionOf } from '../state/transitions.ts';
import type { View } from '../state/view.ts';
import { canDraw, change, notice, view, workspace } from '../state/workspace.ts';
import { reportError } from './report-error.ts';

type Codec = typeof import('../state/url.ts');

/** Reads and writes addresses that are not plain; fetched when there is one. */
const codec = signal<Codec | undefined>(undefined);

let isFollowing = false;

/**
 * Bring the view to what the address says, at once for a plain address; what it names and the dataset does not have is said,
 * not shown.
 */
export async function readAddress(): Promise<void> {
  const fragment = location.hash;
  const plain = parsePlainAddress(fragment);
  if (plain) {
    const { id, mode } = plain;
    follow(followPlainAddress(mode, selectionFor(id)), id === undefined ? [] : [id]);
    return;
  }
  const { followAddress, idsIn, parseAddress } = codec.peek() ?? (await fetchCodec());
  // The reader may have gone on meanwhile.
  if (location.hash !== fragment) return;
  const address = parseAddress(fragment);
  follow(followAddress(address, selectionFor(address.id)), idsIn(address));
  const notUnderstood = [...address.unknown, ...(address.dataset === undefined ? [] : [`data=${address.dataset}`])];
  if (notUnderstood.length > 0) {
    notice.value = `This part of the link is not understood: ${listed(notUnderstood)}. The rest is shown.`;
  }
}

/**
 * Keep the address bar true to the view. What a reader would want to come back to makes an entry of the history, as a selection
 * or a focus does; all else changes the present entry. Back and Forward bring the view along.
 */
export function mountAddress(): () => void {
  let written: readonly [unknown, View] = [workspace.peek(), view.peek()];
  const stop = effect(() => {
    const present = view.value;
    const current = workspace.value;
    const fragment = formatPlainAddress(present) ?? codec.value?.formatAddress(codec.value.addressOf(present));
    if (fragment === undefined) {
      fetchCodec().catch(reportError);
      return;
    }
    const [before, last] = written;
    written = [current, present];
    if (isFollowing || last === present || fragment === location.hash) return;
    const isStep = before === current && isAnotherPlace(last, present);
    const target = fragment === '' ? location.pathname + location.search : fragment;
    if (isStep) history.pushState(undefined, '', target);
    else history.replaceState(undefined, '', target);
  });
  const read = () => {
    readAddress().catch(reportError);
  };
  addEventListener('popstate', read);
  return () => {
    stop();
    removeEventListener('popstate', read);
  };
}

async function fetchCodec(): Promise<Codec> {
  const fetched = await import('../state/url.ts');
  codec.value = fetched;
  return fetched;
}

function follow(transition: (view: View) => View, ids: readonly string[]): void {
  isFollowing = true;
  change(transition);
  if (!canDraw.value && view.peek().mode === 'graph') change((before) => ({ ...before, mode: 'list' }));
  isFollowing = false;
  const lookup = workspace.peek()?.lookup;
  const missing = lookup ? ids.filter((id) => !selectionOf(lookup, id)) : [];
  if (missing.length > 0) notice.value = `The link names ${listed(missing)}, which is not in this dataset.`;
}

function selectionFor(id: string | undefined) {
  const lookup = workspace.peek()?.lookup;
  return id !== undefined && lookup ? selectionOf(lookup, id) : undefined;
}

function listed(names: readonly string[]): string {
  const [first = '', ...others] = names;
  return others.length === 0 ? `“${first}”` : `“${first}” (and ${others.length} more)`;
}

function isAnotherPlace(a: View, b: View): boolean {
  return (
    a.selection?.id !== b.selection?.id ||
    a.mode !== b.mode ||
    a.focus?.id !== b.focus?.id ||
    a.path?.from !== b.path?.from ||
    a.path?.to !== b.path?.to ||
    a.table.name !== b.table.name ||
    a.reading !== b.reading
  );
}
