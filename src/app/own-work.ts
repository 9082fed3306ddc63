/** Work on datasets of the reader's own: beginning one from a text, opening what is kept, deleting it. */
import { batch } from '@preact/signals';
import { addSource, beginDataset } from '../edit/new-dataset.ts';
import { takeOver, type VersionReport } from '../edit/new-version.ts';
import { shorten } from '../lib/text.ts';
import type { ReadArticle, TextToBegin } from '../model/text-to-begin.ts';
import { setClaimLine } from '../state/screen/claim-line.ts';
import { performEdit } from '../state/undo/perform-edit.ts';
import { read } from '../state/view/change-mode.ts';
import { change } from '../state/view/current-view.ts';
import { workspace } from '../state/workspace/workspace.ts';
import type { OwnDataset } from '../ui/parts/commands.ts';
import { callWorker } from '../workers/client.ts';
import { askToShow } from './asked-last.ts';
import { keepUnder, mountKeeping, newKey, noteChange } from './keep-work.ts';
import { showDataset } from './load-dataset.ts';
import { deleteKept, listKept, readKept } from './own-datasets.ts';
import { forgetOwnText, keyOfText } from './own-texts.ts';
import { bringText, takeText } from './texts.ts';
import { withinPatience } from './within.ts';
import { WorldError } from './world-error.ts';

let isStarted = false;

/** Keep what is edited from now on in this browser. */
export function start(): void {
  if (isStarted) return;
  isStarted = true;
  mountKeeping();
}

/** Make a dataset of a text and open it for work: the text beside the graph. */
export async function begin(about: TextToBegin): Promise<void> {
  const asked = askToShow();
  const { dataset, source, text } = beginDataset(about);
  start();
  const key = newKey();
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
  const taken = earlier && takeOver(earlier, claims, { source, text, isTaken, random: Math.random });
  start();
  performEdit(`Add “${shorten(source.title, 60)}”`, { kind: 'several', edits: [...edits, ...(taken?.edits ?? [])] });
  change(read(source.id));
  await takeText(source.id, text);
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
  const kept = await listKept();
  return kept.map(({ key, at, dataset }) => ({
    key,
    at,
    title: dataset.title,
    claims: dataset.claims.length,
    size: JSON.stringify(dataset).length,
  }));
}

/** Open a dataset that this browser keeps, where its reader left it, unless another one is asked for meanwhile; false when it is not there. */
export async function openOwn(key: string, asked = askToShow()): Promise<boolean> {
  const kept = await withinPatience(readKept(key)).catch((error: unknown) => {
    console.warn(error);
    if (error instanceof WorldError) throw error;
    return undefined;
  });
  if (!kept) return false;
  if (asked.aborted) return true;
  start();
  const own = `#&own=${encodeURIComponent(key)}`;
  if (!location.hash.includes(`own=${encodeURIComponent(key)}`)) history.pushState(undefined, '', own);
  if (!(await showDataset(kept.dataset, [], { kind: 'kept', key }, asked))) return true;
  const [source] = kept.dataset.sources;
  batch(() => {
    keepUnder(key, kept.stamp, kept.copyOf);
    setClaimLine(kept.line);
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
  const others = await listKept();
  const needed = new Set(others.flatMap(({ dataset }) => dataset.sources.map((source) => keyOfText(dataset, source))));
  for (const source of kept.dataset.sources) {
    const text = keyOfText(kept.dataset, source);
    if (!needed.has(text)) await forgetOwnText(text);
  }
}
