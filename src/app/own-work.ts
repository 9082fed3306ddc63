/** Work on datasets of the reader's own: beginning one from a text, opening what is kept, deleting it. */
import { batch } from '@preact/signals';
import type { Edit } from '../edit/edit.ts';
import { addSource, beginDataset } from '../edit/new-dataset.ts';
import { carryOver, type VersionReport } from '../edit/text-version.ts';
import { shorten } from '../lib/text.ts';
import type { ReadArticle, TextToBegin } from '../model/text-to-begin.ts';
import { setEditedClaim } from '../state/screen/claim-editor.ts';
import { openStrays } from '../state/screen/stray-quotes.ts';
import { performEdit } from '../state/undo/perform-edit.ts';
import { resumeSteps } from '../state/undo/undoable.ts';
import { read } from '../state/view/change-mode.ts';
import { change } from '../state/view/current-view.ts';
import { addStrays } from '../state/workspace/change-desk.ts';
import { desk, emptyDesk } from '../state/workspace/desk.ts';
import { editWorkspace } from '../state/workspace/edit-workspace.ts';
import { author } from '../state/workspace/kept-work.ts';
import { textsAtHand } from '../state/workspace/source-texts.ts';
import { workspace } from '../state/workspace/workspace.ts';
import type { OwnDataset, Versions } from '../ui/parts/commands.ts';
import { callWorker } from '../workers/client.ts';
import { followLater } from './follow-later.ts';
import { keepUnder, mountKeeping, newKey, noteChange } from './keep-work.ts';
import { askToShow } from './latest-request.ts';
import { showDataset } from './load-dataset.ts';
import { deleteKept, listHeads, readKept } from './own-datasets.ts';
import { forgetOwnText, keepOwnText, keyOfText } from './own-texts.ts';
import { recall, remember } from './persist.ts';
import { readPresent } from './read-kept-dataset.ts';
import { reportError } from './report-error.ts';
import { tellScenesBy } from './stage.ts';
import { withinPatience } from './storage-timeout.ts';
import { bringText, takeText } from './texts.ts';
import { WorldError } from './world-error.ts';

const nameKey = 'sayso:author';

let isStarted = false;

/** Keep what is edited from now on in this browser. */
export function start(): void {
  if (isStarted) return;
  isStarted = true;
  author.value = recall(nameKey) ?? '';
  tellScenesBy(followLater);
  mountKeeping((key) => {
    reopen(key).catch(reportError);
  });
}

/** Give the name that stands in the history of claims from now on; an empty one keeps no history. */
export function nameAuthor(name: string): void {
  author.value = name.trim();
  remember(nameKey, author.peek());
}

/** Do something with versions of the open dataset. */
export async function versions<Answer>(task: (kept: Versions) => Promise<Answer>): Promise<Answer> {
  return task(await import('./dataset-versions.ts'));
}

/** Hand all that this browser keeps to the reader, as one file. */
export async function downloadEverything(): Promise<void> {
  await (await import('./backup-zip.ts')).downloadEverything();
}

/** Open a dataset again that another window has saved; what one looks at stays, as far as it is still there. */
async function reopen(key: string): Promise<void> {
  // The address is followed as after a step through the history.
  if (await openOwn(key)) dispatchEvent(new PopStateEvent('popstate'));
}

/** Make a dataset of a text and open it for work: the text beside the graph. */
export async function begin(about: TextToBegin): Promise<void> {
  const asked = askToShow();
  const { dataset, source, text } = beginDataset(about);
  start();
  const key = newKey();
  // First of all, for it is nowhere else; where the browser keeps nothing, that is said later.
  await keepOwnText(keyOfText(dataset, source), text).catch(console.warn);
  history.pushState(undefined, '', `#&own=${key}`);
  await showDataset(dataset, [], { kind: 'kept', key }, asked);
  keepUnder(key, undefined);
  noteChange();
  change(read(source.id));
  await takeText(source.id, text);
}

/** Add a text to the dataset on the screen; of a later version of a source its claims are taken over as far as their words stand in it. */
export async function addText(about: TextToBegin, replaces?: string): Promise<VersionReport | undefined> {
  const current = workspace.peek();
  if (!current) return undefined;
  const { dataset, lookup } = current;
  const { edits, source, text } = addSource(dataset, about, replaces);
  const earlier = replaces === undefined ? undefined : lookup.sources.get(replaces);
  const claims = earlier ? dataset.claims.filter((claim) => claim.source === earlier.id) : [];
  const isTaken = (id: string) => lookup.claims.has(id) || lookup.entities.has(id);
  const earlierText = earlier && textsAtHand.peek().get(earlier.id);
  const taken = earlier && carryOver(earlier, claims, { source, text, earlierText, isTaken, random: Math.random });
  const strays = (taken?.report.strays ?? []).map((stray) => ({
    ...stray,
    earlier: earlier?.id ?? '',
    later: source.id,
  }));
  start();
  await keepOwnText(keyOfText(dataset, source), text).catch(console.warn);
  const edit: Edit = { kind: 'several', edits: [...edits, ...(taken?.edits ?? [])] };
  performEdit(`Add “${shorten(source.title, 60)}”`, edit, addStrays(strays));
  change(read(source.id));
  await takeText(source.id, text);
  if (strays.length > 0) openStrays(source.id);
  return taken?.report;
}

/** Read a text to begin with: what it says of itself, and what stood around it. */
export async function readArticle(copy: string | File): Promise<ReadArticle> {
  const bytes = typeof copy === 'string' ? copy : new Uint8Array(await copy.arrayBuffer());
  const result = await callWorker('article', { copy: bytes }).result;
  if (result.kind === 'read') return result;
  throw new WorldError(
    'file',
    `${typeof copy === 'string' ? 'What was pasted' : `“${copy.name}”`} could not be read. ${result.message}`,
  );
}

/** List the datasets that this browser keeps, the latest first. */
export async function listOwn(): Promise<readonly OwnDataset[]> {
  const heads = await listHeads();
  return heads.map(({ key, at, title, claims, size, copyOf }) => ({ key, at, title, claims, size, copyOf }));
}

/** Open a dataset that this browser keeps, where its reader left it, unless another one is asked for meanwhile; false when it is not there. */
export async function openOwn(key: string, asked = askToShow()): Promise<boolean> {
  const kept = await withinPatience(readPresent(key)).catch((error: unknown) => {
    console.warn(error);
    if (error instanceof WorldError) throw error;
    return undefined;
  });
  if (!kept) return false;
  if (asked.aborted) return true;
  start();
  const own = `#&own=${encodeURIComponent(key)}`;
  if (!location.hash.includes(`own=${encodeURIComponent(key)}`)) history.pushState(undefined, '', own);
  const { head, whole, dataset } = kept;
  if (!(await showDataset(dataset, [], { kind: 'kept', key }, asked))) return true;
  const [source] = dataset.sources;
  batch(() => {
    keepUnder(key, { ...head, whole: whole && { stamp: head.whole, dataset: whole } });
    setEditedClaim(head.line);
    desk.value = head.desk ?? emptyDesk;
    if (head.steps) resumeSteps(head.steps, editWorkspace);
    if (source) change(read(source.id));
  });
  if (source) await bringText(source.id);
  return true;
}

/** Delete a dataset that this browser keeps, with the copies of its texts that no other one reads. */
export async function deleteOwn(key: string): Promise<void> {
  const kept = await readKept(key);
  await deleteKept(key);
  if (!kept) return;
  const others = await Promise.all((await listHeads()).map((head) => readKept(head.key)));
  const needed = new Set(
    others.flatMap((other) => other?.dataset.sources.map((source) => keyOfText(other.dataset, source)) ?? []),
  );
  for (const source of kept.dataset.sources) {
    const text = keyOfText(kept.dataset, source);
    if (!needed.has(text)) await forgetOwnText(text);
  }
}
