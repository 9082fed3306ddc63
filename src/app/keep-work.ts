/** Saves what is worked on, a moment after each change and when the page is left, as long as the page stands. */
import { effect } from '@preact/signals';
import { writeSayso } from '../formats/write-sayso.ts';
import { positionsIn } from '../graph/sayso-graph.ts';
import type { Dataset, Position } from '../model/types.ts';
import { editedClaim } from '../state/screen/claim-editor.ts';
import { notice } from '../state/screen/page.ts';
import { saving } from '../state/screen/saving.ts';
import { keptSteps } from '../state/undo/history.ts';
import { addressOf, formatAddress } from '../state/url/address.ts';
import { view } from '../state/view/current-view.ts';
import { desk } from '../state/workspace/desk.ts';
import { type CopyOf, keptWork, noteKeptWork } from '../state/workspace/kept-work.ts';
import { base, origin } from '../state/workspace/origin.ts';
import { layoutRun, type Workspace, workspace } from '../state/workspace/workspace.ts';
import { datasetAsItStands, finishMoves } from './dataset-as-it-stands.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Hold, hold } from './hold-work.ts';
import { beforeOpening } from './load-dataset.ts';
import { type KeptHead, keepHead, keepSnapshot, readStamp, type Snapshot } from './own-datasets.ts';

/** Milliseconds from a change to its saving. */
const delay = 150;
/** Milliseconds after which the reader is told that nothing was saved yet. */
const patience = 700;
/** Milliseconds after which a saving that failed is tried again. */
const again = 3000;
/** Edits after which a small dataset is written whole, once nobody has changed it for a while; after the larger number in any case. */
const fewEdits = 20;
const manyEdits = 400;
const rest = 2000;
/** Datasets with more claims take long to be written out: not while somebody types. */
const smallDataset = 2000;

/** What is kept under the key of the open dataset. */
interface Keeping {
  readonly opening: number;
  readonly key: string;
  readonly copyOf: CopyOf | undefined;
  base: string | undefined;
  stamp: string | undefined;
  /** The whole that is kept, and the edits that lead from it to the dataset as it was opened. */
  whole: { readonly stamp: string; readonly dataset: Dataset; readonly edits: KeptHead['edits'] } | undefined;
  /** Edits since the opening that are in the whole already. */
  inWhole: number;
  size: number;
  hold: Hold | undefined;
  isSessionKept: boolean;
}

/** What was read of a dataset that is opened again. */
export type Opened = Pick<KeptHead, 'at' | 'stamp' | 'copyOf' | 'base' | 'size' | 'edits'> & {
  /** Undefined when it has to be written anew. */
  readonly whole: { readonly stamp: string; readonly dataset: Dataset } | undefined;
};

let keeping: Keeping | undefined;
/** The opening that was seen last. */
let seenOpening: number | undefined;
let isSaving = false;
/** What another window saved last. */
let savedElsewhere: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let restTimer: ReturnType<typeof setTimeout> | undefined;
let isChanged = false;
let lastSaving: Promise<void> = Promise.resolve();
/** Opens a dataset again that another window has saved. */
let openAgain: (key: string) => void = () => undefined;

/** Note under which key the open dataset is kept, and what was read of it when it was kept before. */
export function keepUnder(key: string, read: Opened | undefined, copyOf?: CopyOf): void {
  const opening = workspace.peek()?.opening ?? 0;
  letGo();
  const own: Keeping = {
    opening,
    key,
    copyOf: read?.copyOf ?? copyOf,
    base: read?.base,
    stamp: read?.stamp,
    whole: read?.whole && { ...read.whole, edits: read.edits },
    inWhole: 0,
    size: read?.size ?? 0,
    hold: undefined,
    isSessionKept: false,
  };
  keeping = own;
  savedElsewhere = undefined;
  origin.value = { kind: 'kept', key };
  if (read) saving.value = { kind: 'saved', at: read.at };
  sayHow(own);
  hold(key, {
    onMine: () => becomeMine(own).catch(console.warn),
    onSavedElsewhere: (stamp) => {
      if (own === keeping) savedElsewhere = stamp;
    },
  }).then((held) => {
    if (own !== keeping) {
      held.release();
      return;
    }
    own.hold = held;
    sayHow(own);
    if (held.state() !== 'elsewhere') return;
    notice.value = 'This dataset is also open in another window. What you change here is kept as a separate copy.';
  }, console.warn);
}

/** Let other windows work on what was open here. */
function letGo(): void {
  keeping?.hold?.release();
  if (keeping) keeping.hold = undefined;
  keeping = undefined;
}

/** Make a key for a dataset that is kept here. */
export function newKey(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** Save from now on. `reopen` opens a dataset again that another window has saved. */
export function mountKeeping(reopen: (key: string) => void): void {
  openAgain = reopen;
  beforeOpening(saveBeforeOpening);
  let last: readonly unknown[] = [];
  effect(() => {
    const now = [workspace.value, editedClaim.value, desk.value, keptSteps.value, layoutRun.value] as const;
    const isSame = now.every((part, index) => part === last[index]);
    const isOther = seenOpening !== now[0]?.opening;
    last = now;
    seenOpening = now[0]?.opening;
    if (isOther) {
      saving.value = undefined;
      clearTimeout(restTimer);
      letGo();
    }
    noteBase();
    if (!isSame && hasWork() && (now[0]?.revision !== 0 || !isOther)) noteChange();
  });
  // What another window saved is shown as soon as one looks again; before that it would take away what one looks at.
  addEventListener('focus', () => {
    const own = keeping;
    if (!own || savedElsewhere === undefined || savedElsewhere === own.stamp || isChanged || !isUntouched()) return;
    if (own.opening === workspace.peek()?.opening) openAgain(own.key);
  });
  // The last moment in which a page may still write.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveNow();
  });
  addEventListener('pagehide', saveNow);
  // Without its rights a browser may delete what is kept when its disk runs full.
  navigator.storage?.persist?.().catch(console.warn);
}

/** Save what is open, soon. */
export function noteChange(): void {
  isChanged = true;
  timer ??= setTimeout(saveNow, delay);
}

/** Save what is open and wait until that is done. */
export async function saveAll(): Promise<void> {
  saveNow();
  await lastSaving;
}

/** Save what would be lost when something else is opened. */
export async function saveBeforeOpening(): Promise<void> {
  const current = workspace.peek();
  if (!current) return;
  const isKept = keeping?.opening === current.opening;
  if (!isKept && (current.revision > 0 || isMovedFile())) isChanged = true;
  await saveAll();
}

/** Keep a version of the open dataset beside the present one. */
export async function snapshotNow(why: Snapshot['why']): Promise<void> {
  await saveAll();
  const own = keeping;
  const current = workspace.peek();
  if (!own || !current || own.opening !== current.opening) return;
  const dataset = why === 'exported' ? datasetAsItStands() : datasetToKeep(current);
  const print = why === 'asked' ? undefined : await fingerprintOf(dataset);
  await keepSnapshot({ key: own.key, at: Date.now(), why, print, dataset });
}

function isUntouched(): boolean {
  return workspace.peek()?.revision === 0 && editedClaim.peek()?.isOpen !== true;
}

function hasWork(): boolean {
  const current = workspace.peek();
  if (!current) return false;
  if (keeping?.opening === current.opening || current.revision > 0) return true;
  // Claims that were begun, and notes, are work too.
  const { drafts, notes } = desk.peek();
  return editedClaim.peek()?.isTouched === true || drafts.length > 0 || Object.keys(notes).length > 0;
}

/** Whether somebody moved nodes of an opened file: a shipped dataset is moved about in every visit. */
function isMovedFile(): boolean {
  return origin.peek().kind === 'own' && (keptSteps.peek()?.past.some(({ moves }) => moves.length > 0) ?? false);
}

function saveNow(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!isChanged) return;
  isChanged = false;
  // One after the other, for each has to know the one before; but at once where it can be: a page that is left waits for nothing.
  lastSaving = isSaving ? lastSaving.then(save) : save();
}

async function save(): Promise<void> {
  const current = workspace.peek();
  if (!current) return;
  finishMoves();
  if (keeping?.opening !== current.opening) beginCopy(current);
  else if (keeping.hold?.state() === 'elsewhere') {
    if (current.revision === 0) return;
    beginCopy(current, keeping);
    notice.value = 'Another window works on this dataset. What you do here is kept as a separate copy.';
  }
  const own = keeping;
  if (!own) return;
  const whole = wholeIfDue(own, current);
  const head = headOf(own, current, whole);
  isSaving = true;
  const late = setTimeout(() => {
    saving.value = { kind: 'failed' };
  }, patience);
  try {
    const seen = own.hold?.state() === 'mine' ? undefined : own.stamp;
    if (!(await keepHead(head, whole, seen))) {
      beginCopy(current, own);
      notice.value = 'This dataset was also changed in another window. What you do here is kept as a separate copy.';
      noteChange();
      return;
    }
    noteSaved(own, current, head, whole);
  } catch (error) {
    console.warn(error);
    saving.value = { kind: 'failed' };
    // It may be over: somebody may have made room.
    isChanged = true;
    timer ??= setTimeout(saveNow, again);
  } finally {
    isSaving = false;
    clearTimeout(late);
  }
}

function noteSaved(own: Keeping, current: Workspace, head: KeptHead, whole: Dataset | undefined): void {
  const isFirst = own.stamp === undefined;
  own.stamp = head.stamp;
  if (whole) {
    own.whole = { stamp: head.whole, dataset: whole, edits: [] };
    own.inWhole = current.edits.length;
    own.size = head.size;
  }
  own.hold?.tellSaved(head.stamp);
  if (own === keeping) saving.value = { kind: 'saved', at: head.at };
  if (!own.isSessionKept) {
    own.isSessionKept = true;
    const isLarge = current.dataset.claims.length > smallDataset;
    setTimeout(() => keepFirst(own, isFirst).catch(console.warn), isLarge ? rest : 0);
  }
  clearTimeout(restTimer);
  if (editsSinceWhole(own, current) >= fewEdits) restTimer = setTimeout(noteChange, rest);
}

/** Keep the version with which this visit, or all work, began. */
async function keepFirst(own: Keeping, isFirst: boolean): Promise<void> {
  const current = workspace.peek();
  if (current?.opening !== own.opening) return;
  const dataset = current.first;
  const isBegun = isFirst && own.copyOf !== undefined;
  const print = await fingerprintOf(dataset);
  await keepSnapshot({ key: own.key, at: Date.now(), why: isBegun ? 'begun' : 'session', print, dataset });
  if (!isBegun) return;
  own.base = print;
  sayHow(own);
  noteChange();
}

/** What was opened from elsewhere becomes a copy, kept here, as soon as it is changed. */
function beginCopy({ first }: Workspace, other?: Keeping): void {
  const from = origin.peek().kind;
  const copyOf: CopyOf = {
    kind: !other && (from === 'first' || from === 'shipped') ? 'shipped' : 'other',
    id: first.id,
    title: first.title,
  };
  keepUnder(newKey(), undefined, other?.copyOf ?? copyOf);
  // The address leads to the copy from now on, also when nothing else in the view changes.
  history.replaceState(history.state, '', formatAddress(addressOf(view.peek(), origin.peek())));
}

async function becomeMine(own: Keeping): Promise<void> {
  if (own !== keeping) return;
  sayHow(own);
  const stamp = await readStamp(own.key);
  if (own === keeping && stamp !== own.stamp && isUntouched()) openAgain(own.key);
}

function sayHow(own: Keeping): void {
  if (own.opening !== workspace.peek()?.opening) return;
  const { key, copyOf } = own;
  const isElsewhere = own.hold?.state() === 'elsewhere';
  const before = keptWork.peek();
  if (before?.key === key && before.base === own.base && before.isElsewhere === isElsewhere) return;
  noteKeptWork({ key, copyOf, base: own.base, isElsewhere });
}

/** Where all edits are undone, the dataset is the one with which work began. */
function noteBase(): void {
  const print = keptWork.value?.base;
  const isEdited = keptSteps.value?.past.some(({ edit }) => edit !== undefined) ?? false;
  const opening = workspace.value?.opening;
  const next = print !== undefined && isEdited && opening !== undefined ? { opening, print } : undefined;
  if (base.peek()?.print !== next?.print || base.peek()?.opening !== next?.opening) base.value = next;
}

function editsSinceWhole(own: Keeping, { edits }: Workspace): number {
  return (own.whole?.edits.length ?? 0) + edits.length - own.inWhole;
}

/** The whole dataset, where it has to be written: at first, and after many edits. */
function wholeIfDue(own: Keeping, current: Workspace): Dataset | undefined {
  const count = editsSinceWhole(own, current);
  const lastChange = saving.peek();
  const isResting = lastChange?.kind === 'saved' && Date.now() - lastChange.at >= rest;
  if (own.whole && count < manyEdits && !(count >= fewEdits && isResting)) return undefined;
  return datasetToKeep(current);
}

/** As it stands, without the fingerprint that only an export has. */
function datasetToKeep({ dataset, graph }: Workspace): Dataset {
  return { ...dataset, positions: positionsIn(graph) };
}

function headOf(own: Keeping, current: Workspace, whole: Dataset | undefined): KeptHead {
  const stamp = newKey();
  return {
    key: own.key,
    stamp,
    at: Date.now(),
    title: current.dataset.title,
    claims: current.dataset.claims.length,
    size: whole ? writeSayso(whole).length : own.size,
    copyOf: own.copyOf,
    base: own.base,
    whole: whole || !own.whole ? stamp : own.whole.stamp,
    edits: whole ? [] : [...(own.whole?.edits ?? []), ...current.edits.slice(own.inWhole)],
    places: whole ? {} : placesBeside(own.whole?.dataset.positions ?? {}, current),
    line: editedClaim.peek(),
    desk: desk.peek(),
    steps: keptSteps.peek(),
  };
}

/** Places of nodes that are others than those given. */
function placesBeside(known: Readonly<Record<string, Position>>, { graph }: Workspace): Record<string, Position> {
  const places: Record<string, Position> = {};
  graph.forEachNode((id, { x, y }) => {
    const before = Object.hasOwn(known, id) ? known[id] : undefined;
    const isSame = before && Math.abs(before[0] - x) < 0.01 && Math.abs(before[1] - y) < 0.01;
    if (!isSame) places[id] = [x, y];
  });
  return places;
}
