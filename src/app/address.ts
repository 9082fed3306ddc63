/** The address bar and the view: each follows the other. */
import { effect, signal } from '@preact/signals';
import { shorten } from '../lib/text.ts';
import { isEmbedded } from '../state/screen/panels.ts';
import { tourStep } from '../state/screen/tour-step.ts';
import { followPlainAddress, formatPlainAddress, parsePlainAddress } from '../state/url/plain-address.ts';
import { selectionOf } from '../state/view/transitions.ts';
import type { View } from '../state/view/view.ts';
import { origin } from '../state/workspace/origin.ts';
import { canDraw, change, notice, view, workspace } from '../state/workspace/workspace.ts';
import { firstDatasetId } from './catalog.ts';
import { reportError } from './report-error.ts';

type Codec = typeof import('../state/url/address.ts') & typeof import('../state/url/resolve-address.ts');

/** Reads and writes addresses that are not plain; fetched when there is one. */
const codec = signal<Codec | undefined>(undefined);

let isFollowing = false;

/** Milliseconds that changes of the present entry are gathered: browsers refuse more than a few a second. */
const lateBy = 250;

/**
 * Bring the view to what the address says, at once for a plain address; what it names and the dataset does not have is said,
 * not shown.
 */
export async function readAddress(): Promise<void> {
  const fragment = location.hash;
  const plain = parsePlainAddress(fragment);
  if (plain) {
    const { id, mode } = plain;
    const selection = selectionFor(id);
    follow(followPlainAddress(mode, selection), id === undefined || selection ? [] : [id]);
    return;
  }
  const { followAddress, keepKnown, parseAddress } = codec.peek() ?? (await fetchCodec());
  // The reader may have gone on meanwhile.
  if (location.hash !== fragment) return;
  const read = parseAddress(fragment);
  const lookup = workspace.peek()?.lookup;
  const { address, missing } = lookup ? keepKnown(read, lookup) : { address: read, missing: [] };
  follow(followAddress(address, selectionFor(address.id)), missing);
  if (read.unknown.length > 0) {
    notice.value = `This part of the link is not understood: ${listed(read.unknown)}. The rest is shown.`;
  }
}

const nameOfData = /[#&](data|packed)=([^&]*)/;

/** Tell whether the address names a dataset. */
export function namesData(): boolean {
  return nameOfData.test(location.hash);
}

/** Show the dataset that the address names, or the first one. */
export async function bringNamedData(): Promise<void> {
  const { showNamedData } = await import('./named-data.ts');
  await showNamedData(location.hash);
}

/** A file of the reader's own has no name in any address: it stays. */
function isDataOnScreen(): boolean {
  const from = origin.peek();
  const [, kind, name] = nameOfData.exec(location.hash) ?? [];
  if (from.kind === 'shipped') return kind === 'data' && name === encodeURIComponent(from.dataset);
  if (from.kind === 'link') return kind === 'packed' && name === from.packed;
  return kind === undefined || name === firstDatasetId;
}

/**
 * Keep the address bar true to the view. What a reader would want to come back to makes an entry of the history, as a selection
 * or a focus does; all else changes the present entry, and in a frame everything, for there the history is that of the page around.
 * Back and Forward bring the view along.
 */
export function mountAddress(): () => void {
  let written: readonly [unknown, View] = [workspace.peek(), view.peek()];
  let late: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeLate = () => {
    clearTimeout(timer);
    timer = undefined;
    if (late !== undefined) history.replaceState(history.state, '', targetOf(late));
    late = undefined;
  };
  const stop = effect(() => {
    const present = view.value;
    const current = workspace.value;
    const from = origin.value;
    const isUnnamed = from.kind === 'first' || from.kind === 'own';
    const fragment =
      (isUnnamed ? formatPlainAddress(present) : undefined) ??
      codec.value?.formatAddress(codec.value.addressOf(present, from));
    if (fragment === undefined) {
      fetchCodec().catch(reportError);
      return;
    }
    const [before, last] = written;
    written = [current, present];
    if (isFollowing || last === present || fragment === (late ?? location.hash)) return;
    if (before === current && isAnotherPlace(last, present) && !isEmbedded.peek()) {
      // What is still to be noted belongs to the place that is left.
      writeLate();
      // The card of a tour goes back along with what its step selected.
      history.pushState(tourStep.peek()?.index, '', targetOf(fragment));
    } else {
      late = fragment;
      timer ??= setTimeout(writeLate, lateBy);
    }
  });
  const read = () => {
    late = undefined;
    const coming = isDataOnScreen() ? readAddress() : bringNamedData().then(readAddress);
    coming.catch(reportError);
  };
  addEventListener('popstate', read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('popstate', read);
  };
}

/** An empty fragment would leave a lone `#`. */
function targetOf(fragment: string): string {
  return fragment === '' ? location.pathname + location.search : fragment;
}

async function fetchCodec(): Promise<Codec> {
  const [url, known] = await Promise.all([
    import('../state/url/address.ts'),
    import('../state/url/resolve-address.ts'),
  ]);
  const fetched = { ...url, ...known };
  codec.value = fetched;
  return fetched;
}

function follow(transition: (view: View) => View, missing: readonly string[]): void {
  isFollowing = true;
  change(transition);
  if (!canDraw.value && view.peek().mode === 'graph') change((before) => ({ ...before, mode: 'list' }));
  isFollowing = false;
  if (missing.length > 0) notice.value = `The link names ${listed(missing)}, which is not in this dataset.`;
}

function selectionFor(id: string | undefined) {
  const lookup = workspace.peek()?.lookup;
  return id !== undefined && lookup ? selectionOf(lookup, id) : undefined;
}

function listed(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const name = `“${shorten(first, 60)}”`;
  return others.length === 0 ? name : `${name} (and ${others.length} more)`;
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
