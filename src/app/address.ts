/** The address bar and the view: each follows the other. */
import { effect } from '@preact/signals';
import { shorten } from '../lib/text.ts';
import { canDraw, notice } from '../state/screen/page.ts';
import { isEmbedded } from '../state/screen/panels.ts';
import {
  addressOf,
  followAddress,
  formatAddress,
  isHistoryEntry,
  parseAddress,
  withoutPunctuation,
} from '../state/url/address.ts';
import { emptyAddress } from '../state/url/address-parameters.ts';
import { isNewerAddress } from '../state/url/address-version.ts';
import { writeIds } from '../state/url/escape.ts';
import { type KnownAddress, keepKnown } from '../state/url/resolve-address.ts';
import { selectionOf } from '../state/view/change-selection.ts';
import { change, view } from '../state/view/current-view.ts';
import type { View } from '../state/view/view.ts';
import { origin } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { type Moment, nameOfData, namesData, presentMoment } from './address-bar.ts';
import { firstDatasetId } from './catalog.ts';
import { bring } from './latest-request.ts';

let isFollowing = false;

/** Milliseconds that changes of the present entry are gathered: browsers refuse more than a few a second. */
const lateBy = 250;

/**
 * Bring the view to what the address says, unless its data are not there: then nothing of it is followed but the kind of view. All
 * that is wrong with it is said together.
 */
export function readAddress(faults: readonly string[] = []): void {
  const written = readKnown(location.hash);
  const trimmed = readKnown(withoutPunctuation(location.hash));
  const { address, missing } = faultsIn(trimmed) < faultsIn(written) ? trimmed : written;
  const { mode, theme, unknown } = address;
  const isThere = faults.length === 0;
  follow(
    followAddress(isThere ? address : { ...emptyAddress, mode, theme }, selectionFor(isThere ? address.id : undefined)),
  );
  const said = [...faults];
  if (isThere && missing.length > 0) said.push(`The link names ${listed(missing)}, which is not in this dataset.`);
  if (isNewerAddress(unknown)) {
    said.push('This link was made with a newer version of Sayso. Reload the page, then open the link again.');
  } else if (unknown.length > 0) {
    said.push(`Sayso does not understand this part of the link: ${listed(unknown)}.`);
    if (isThere) said.push('The rest is shown.');
  }
  if (!isThere) said.push('Nothing is selected.');
  if (said.length > 0) notice.value = said.join(' ');
}

function readKnown(fragment: string): KnownAddress {
  const read = parseAddress(fragment);
  const lookup = workspace.peek()?.lookup;
  return lookup ? keepKnown(read, lookup) : { address: read, missing: [] };
}

function faultsIn({ address, missing }: KnownAddress): number {
  return address.unknown.length + missing.length;
}

/** Show the dataset that the address names, or the first one, and follow the address in it. */
export async function bringNamed(asked: AbortSignal): Promise<void> {
  const { showNamedData } = await import('./named-data.ts');
  const faults = await showNamedData(location.hash, asked);
  if (!asked.aborted) readAddress(faults);
}

const otherData = ['This step of the browser’s history belongs to another dataset. Your file stays open.'];

function isDataOnScreen(): boolean {
  const from = origin.peek();
  const [, kind, name] = nameOfData.exec(location.hash) ?? [];
  if (from.kind === 'shipped') return kind === 'data' && name === encodeURIComponent(from.dataset);
  if (from.kind === 'own') return kind === 'file' && name === writeIds([from.file.name, from.file.fingerprint]);
  if (from.kind === 'kept') return kind === 'own' && name === from.key;
  if (from.kind === 'link') return kind === 'packed' && name === from.packed;
  return kind === undefined || name === firstDatasetId;
}

/**
 * Keep the address bar true to the view, from the first of some moments on. What a reader would want to come back to makes an entry of
 * the history, as a selection or a focus does; all else changes the present entry, and in a frame everything, for there the history is
 * that of the page around. Back and Forward bring the view along.
 */
export function mountAddress([first, ...later]: readonly Moment[] = [presentMoment()]): void {
  let written = first;
  let late: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeLate = () => {
    clearTimeout(timer);
    timer = undefined;
    if (late !== undefined) history.replaceState(history.state, '', targetOf(late));
    late = undefined;
  };
  const note = (present: Moment) => {
    const fragment = formatAddress(addressOf(present.view, present.origin));
    const last = written;
    written = present;
    if (isFollowing || !last || last.view === present.view || fragment === (late ?? location.hash)) return;
    if (last.workspace === present.workspace && isHistoryEntry(last.view, present.view) && !isEmbedded.peek()) {
      // What is still to be noted belongs to the place that is left.
      writeLate();
      // The card of a tour goes back along with what its step selected.
      history.pushState(present.step, '', targetOf(fragment));
    } else {
      late = fragment;
      timer ??= setTimeout(writeLate, lateBy);
    }
  };
  for (const moment of later) note(moment);
  effect(() => note(presentMoment()));
  addEventListener('popstate', () => {
    late = undefined;
    followHistory();
  });
}

/** Bring dataset and view to what the address says after a step through the history. */
export function followHistory(): void {
  if (isDataOnScreen()) readAddress();
  // A file of the reader's own is not closed by a step through the history.
  else if (origin.peek().kind === 'own' && !namesData()) readAddress(otherData);
  else bring(bringNamed);
}

/** An empty fragment would leave a lone `#`. */
function targetOf(fragment: string): string {
  return fragment === '' ? location.pathname + location.search : fragment;
}

function follow(transition: (view: View) => View): void {
  isFollowing = true;
  change(transition);
  if (!canDraw.value && view.peek().mode === 'graph') change((before) => ({ ...before, mode: 'list' }));
  isFollowing = false;
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
