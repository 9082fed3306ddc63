/** Versions of the open dataset: those that this browser keeps, and those that come in files. */
import { applicableChanges } from '../edit/apply-changes.ts';
import { changesOf, countChanges, readChanges, seemsChanges, writeChanges } from '../edit/changes-file.ts';
import { editBetween } from '../edit/edit-between.ts';
import { decodeText } from '../formats/decode-text.ts';
import { readSayso } from '../formats/read-sayso.ts';
import type { Dataset } from '../model/types.ts';
import { type Comparison, comparison } from '../state/screen/comparison.ts';
import { openDialog, showDialog } from '../state/screen/open-dialog.ts';
import { notice } from '../state/screen/page.ts';
import { performEdit } from '../state/undo/perform-edit.ts';
import { author, keptWork } from '../state/workspace/kept-work.ts';
import { refusal, type Workspace, workspace } from '../state/workspace/workspace.ts';
import type { KeptVersion } from '../ui/parts/commands.ts';
import { counted } from '../ui/words/strings.ts';
import { shippedIds } from './catalog.ts';
import { fingerprintOf } from './fingerprint.ts';
import { snapshotNow } from './keep-work.ts';
import { loadShipped } from './load-dataset.ts';
import { listSnapshots, type Snapshot } from './own-datasets.ts';
import { presentOf } from './read-kept-dataset.ts';
import { saveFile } from './save-file.ts';
import { WorldError } from './world-error.ts';

/** List the versions of the open dataset that this browser keeps, the latest first. */
export async function listVersions(): Promise<readonly KeptVersion[]> {
  const snapshots = await snapshotsOfOpen();
  return snapshots.map(({ at, why, dataset }) => ({ at, why, claims: dataset.claims.length }));
}

/** Keep a version of the open dataset now. */
export async function keepVersion(): Promise<void> {
  await snapshotNow('asked');
}

/** Make the open dataset what it was in a version; a step that can be undone. */
export async function restoreVersion(at: number): Promise<void> {
  const snapshot = await snapshotAt(at);
  const { dataset } = present();
  performEdit(`Go back to the version of ${timeOf(at)}`, editBetween(dataset, inPlace(dataset, snapshot.dataset)));
  notice.value = `The dataset is as it was on ${timeOf(at)}. Undo takes that back.`;
}

/** Compare the open dataset with a version that this browser keeps. */
export async function compareWithVersion(at: number): Promise<void> {
  const { dataset } = await snapshotAt(at);
  // An earlier version of the same: whatever is different was changed here.
  show(`the version of ${timeOf(at)}`, dataset, dataset);
}

/** Compare the open dataset with the one that it was copied from. */
export async function compareWithOriginal(): Promise<void> {
  const { copyOf } = keptWork.peek() ?? {};
  if (!copyOf) return;
  const begun = (await snapshotsOfOpen()).find(({ why }) => why === 'begun')?.dataset;
  const isShipped = copyOf.kind === 'shipped' && shippedIds().includes(copyOf.id);
  const original = isShipped ? await loadShipped(copyOf.id) : begun;
  if (original) show(`the original, “${copyOf.title}”`, original, begun ?? original);
}

/** Compare the open dataset with that of a file, or with the changes that a file holds. */
export async function compareWithFile(file: File): Promise<void> {
  await compareWithBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Tell whether bytes are those of a file of changes, which is compared with what is open rather than opened. */
export function areChanges(bytes: Uint8Array): boolean {
  return seemsChanges(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** As `compareWithFile`, of bytes that were read. */
export async function compareWithBytes(bytes: Uint8Array, fileName: string): Promise<void> {
  if (areChanges(bytes)) {
    compareWithChanges(bytes, fileName);
    return;
  }
  const { dataset, issues } = readSayso(bytes, fileName);
  if (!dataset) {
    refusal.value = { fileName, issues };
    return;
  }
  show(`“${fileName}”`, dataset, await ancestorOf(present(), dataset));
}

/** Hand the changes since the work began to the reader, as a file; a note tells whoever gets it what they are about. */
export async function saveChanges(note: string): Promise<void> {
  const { dataset, first } = present();
  const begun = (await snapshotsOfOpen()).find(({ why }) => why === 'begun');
  const before = begun?.dataset ?? first;
  const about = { base: await fingerprintOf(before), by: author.peek(), at: today(), note: note.trim() };
  const changes = changesOf(before, dataset, about);
  const name = `${dataset.id}.changes.json`;
  saveFile(name, new Blob([writeChanges(changes)], { type: 'application/json' }));
  notice.value = `Saved “${name}”. Whoever has the dataset opens the file over it.`;
}

function compareWithChanges(bytes: Uint8Array, fileName: string): void {
  const decoded = decodeText(bytes);
  const changes = decoded.kind === 'fault' ? undefined : readChanges(decoded.text);
  if (!changes) throw new WorldError('file', `“${fileName}” is a file of changes, but damaged. Ask for it again.`);
  const { dataset } = present();
  if (changes.dataset !== dataset.id) {
    const which = `“${changes.title}”`;
    throw new WorldError('file', `“${fileName}” holds changes of ${which}. Open that dataset first, then this file.`);
  }
  const { base, theirs, refused } = applicableChanges(dataset, changes);
  const from = changes.by === undefined ? '' : `From ${changes.by}, ${changes.at}. `;
  const count = `${counted(countChanges(changes) + (changes.unread?.length ?? 0), 'change')}. `;
  const remark = `${from}${count}${changes.note ?? ''}`.trim();
  show(`the changes in “${fileName}”`, theirs, base, { by: changes.by ?? `“${fileName}”`, remark, refused });
}

function show(
  name: string,
  theirs: Dataset,
  base: Dataset | undefined,
  about: Pick<Comparison, 'by' | 'remark' | 'refused'> = { by: name },
): void {
  const { opening, dataset } = present();
  comparison.value = { opening, name, ours: dataset, theirs, base, ...about };
  openDialog.value = undefined;
  showDialog('compare');
}

/** The version that both come from, where this browser has it. */
async function ancestorOf({ dataset, first }: Workspace, theirs: Dataset): Promise<Dataset | undefined> {
  const snapshots = await snapshotsOfOpen();
  const theirPrint = await fingerprintOf(theirs);
  const known: readonly (readonly [string, Dataset])[] = [
    ...snapshots.flatMap(({ print, dataset: kept }) => (print === undefined ? [] : [[print, kept] as const])),
    [await fingerprintOf(first), first],
    ...(shippedIds().includes(dataset.id) ? [await shippedVersion(dataset.id)] : []),
  ];
  const at = new Map(known);
  // A version that was here once: they have changed nothing since.
  if (at.has(theirPrint) || keptWork.peek()?.base === theirPrint) return theirs;
  return theirs.base === undefined ? undefined : at.get(theirs.base);
}

async function shippedVersion(id: string): Promise<readonly [string, Dataset]> {
  const shipped = await loadShipped(id);
  return [await fingerprintOf(shipped), shipped];
}

async function snapshotsOfOpen(): Promise<readonly Snapshot[]> {
  const key = keptWork.peek()?.key;
  const kept = key === undefined ? [] : await listSnapshots(key);
  return kept.map((one) => ({ ...one, dataset: presentOf(one.dataset) }));
}

async function snapshotAt(at: number): Promise<Snapshot> {
  const snapshot = (await snapshotsOfOpen()).find((one) => one.at === at);
  if (!snapshot) throw new WorldError('storage', 'This version is no longer kept.');
  return snapshot;
}

/** Nodes stay where they are. */
function inPlace({ positions }: Dataset, version: Dataset): Dataset {
  const { positions: _positions, ...rest } = version;
  return positions ? { ...rest, positions } : rest;
}

function present(): Workspace {
  const current = workspace.peek();
  if (!current) throw new WorldError('file', 'Open a dataset first.');
  return current;
}

function timeOf(at: number): string {
  return new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
