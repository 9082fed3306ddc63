/** Bringing the texts of sources: those that ship with a dataset, and the visitor's own copies. Nothing is sent anywhere. */
import { effect } from '@preact/signals';
import { decodeCopy } from '../formats/decode-copy.ts';
import { shorten } from '../lib/text.ts';
import type { Anchored } from '../model/anchor-text.ts';
import type { Dataset, Source } from '../model/types.ts';
import { notice } from '../state/screen/page.ts';
import { noteText, noteTexts, type TextAtHand, texts } from '../state/workspace/source-texts.ts';
import { type Workspace, workspace } from '../state/workspace/workspace.ts';
import { callWorker } from '../workers/client.ts';
import {
  forgetOwnText,
  keepOwnText,
  keyOfText,
  listOwnTexts,
  readOwnText,
  whenOtherWindowsChange,
} from './own-texts.ts';
import { reportError } from './report-error.ts';
import { WorldError } from './world-error.ts';

/** Letters that shipped texts may have in all to be fetched before anybody asks to read them. */
const fewLetters = 300_000;

/** Bring the text of a source, if it is shipped or was kept; else the reader is asked for a copy. */
export async function bringText(sourceId: string): Promise<void> {
  const current = workspace.peek();
  const source = current?.lookup.sources.get(sourceId);
  if (!current || !source) return;
  const { dataset } = current;
  const known = texts.peek().get(sourceId)?.kind;
  // What is missing stays so, or the form that asks for it would be drawn anew; only a fetch that failed is worth another try.
  if (known !== undefined && (known !== 'missing' || addressOf(dataset, source) === undefined)) return;
  noteText(current.opening, sourceId, { kind: 'coming' });
  try {
    const shipped = await fetchShipped(dataset, source);
    const copy = shipped ?? (await readOwnText(keyOfText(dataset, source)));
    if (copy === undefined) noteText(current.opening, sourceId, { kind: 'missing' });
    else
      noteText(
        current.opening,
        sourceId,
        await atHand(dataset, source, copy, shipped === undefined ? 'own' : 'shipped'),
      );
  } catch (error) {
    noteText(current.opening, sourceId, { kind: 'missing' });
    throw error;
  }
}

/** Bring kept copies and short shipped texts, which cost little, so that their quotations are checked without being asked for. */
export function bringTextsAtHand(): Promise<void> {
  const { sources } = workspace.peek()?.dataset ?? { sources: [] };
  // Each citation in sight asks.
  if (bringing?.sources !== sources) {
    const own = { sources, done: bringThem(sources) };
    bringing = own;
    const forget = () => {
      if (bringing === own) bringing = undefined;
    };
    own.done.then(forget, forget);
  }
  return bringing.done;
}

let bringing: { readonly sources: readonly Source[]; readonly done: Promise<void> } | undefined;

async function bringThem(sources: readonly Source[]): Promise<void> {
  const shipped = sources.filter(({ text }) => text?.file !== undefined);
  const letters = shipped.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  const wanted = sources.filter(
    ({ id, text }) => !texts.peek().has(id) && (text?.file === undefined || letters <= fewLetters),
  );
  if (wanted.length === 0) return;
  // Of many sources most have no text at all, which is known in one look.
  const kept = await listOwnTexts();
  const current = workspace.peek();
  if (!current || current.dataset.sources !== sources) return;
  const isMissing = (source: Source) =>
    source.text?.file === undefined && !kept.has(keyOfText(current.dataset, source));
  noteTexts(
    current.opening,
    wanted
      .filter((source) => isMissing(source) && !texts.peek().has(source.id))
      .map(({ id }) => [id, { kind: 'missing' }]),
  );
  for (const source of wanted) if (!isMissing(source)) await bringText(source.id);
}

/** Take the visitor's own copy of a source, pasted or as a file, and keep it in this browser. What cannot be read takes nothing's place. */
export async function takeText(sourceId: string, copy: string | File): Promise<void> {
  const current = workspace.peek();
  const source = current?.lookup.sources.get(sourceId);
  if (!current || !source) return;
  const { dataset } = current;
  const name = typeof copy === 'string' ? undefined : copy.name;
  const raw = typeof copy === 'string' ? copy : textOfFile(copy.name, new Uint8Array(await copy.arrayBuffer()));
  const before = texts.peek().get(sourceId);
  noteText(current.opening, sourceId, { kind: 'coming' });
  try {
    const text = await atHand(dataset, source, raw, 'own');
    const written = writtenOn(text);
    if (written.trim() === '') throw unreadable(name, 'There is no text in it.');
    noteText(current.opening, sourceId, text);
    // What was wrong with another copy does not concern this one.
    notice.value = undefined;
    await keepOwnText(keyOfText(dataset, source), written);
  } catch (error) {
    if (texts.peek().get(sourceId)?.kind === 'coming') {
      noteText(current.opening, sourceId, before?.kind === 'at-hand' ? before : { kind: 'missing' });
    }
    throw error;
  }
}

/** Forget the visitor's own copy of a source. */
export async function forgetText(sourceId: string): Promise<void> {
  const current = workspace.peek();
  const source = current?.lookup.sources.get(sourceId);
  if (!current || !source) return;
  await forgetOwnText(keyOfText(current.dataset, source));
  noteText(current.opening, sourceId, { kind: 'missing' });
  notice.value = 'The text was removed. What the claims quote from it stays.';
}

/** Take over what another window of this browser did with the text of a source that is shown here, too. */
async function followOtherWindow(key: string): Promise<void> {
  const current = workspace.peek();
  const { dataset } = current ?? {};
  const source = dataset?.sources.find((each) => keyOfText(dataset, each) === key);
  const before = source && texts.peek().get(source.id);
  if (!current || !dataset || !source || !before) return;
  if (before.kind === 'at-hand' && before.origin === 'shipped') return;
  const copy = await readOwnText(key);
  const title = shorten(source.title, 80);
  if (copy === undefined) {
    noteText(current.opening, source.id, { kind: 'missing' });
    notice.value = `The text of “${title}” was removed in another window.`;
  } else if (before.kind !== 'at-hand' || writtenOn(before) !== copy) {
    noteText(current.opening, source.id, await atHand(dataset, source, copy, 'own'));
    notice.value = `The text of “${title}” was added in another window, and is now used here, too.`;
  }
}

whenOtherWindowsChange((key) => followOtherWindow(key).catch(reportError));

/** Milliseconds after which the page has shown an edit: to hand a dataset to the worker takes some, too. */
const afterFrame = 40;

let isWatching = false;

/** Look quotations up again in the texts at hand after an edit that touched claims or entities of theirs. */
function watchEdits(): void {
  if (isWatching) return;
  isWatching = true;
  effect(() => {
    const current = workspace.value;
    if (current && current.revision > 0) setTimeout(() => followEdit(current).catch(reportError), afterFrame);
  });
}

async function followEdit(current: Workspace): Promise<void> {
  const { patch, dataset, lookup, opening, revision } = current;
  if (patch.claims.size + patch.entities.size === 0) return;
  for (const [id, state] of texts.peek()) {
    const source = lookup.sources.get(id);
    if (state.kind !== 'at-hand' || !source) continue;
    const anew = await atHand(dataset, source, writtenOn(state), state.origin);
    // A later edit looks for itself.
    if (workspace.peek()?.revision === revision) noteText(opening, id, anew);
  }
}

async function atHand(
  dataset: Dataset,
  { id, text: expected }: Source,
  copy: string,
  origin: TextAtHand['origin'],
): Promise<TextAtHand> {
  watchEdits();
  const claims = dataset.claims.filter(({ source }) => source === id);
  const anchored: Anchored = await callWorker('anchor', { copy, expected, claims, entities: dataset.entities }).result;
  return { kind: 'at-hand', origin, ...anchored };
}

async function fetchShipped(dataset: Dataset, source: Source): Promise<string | undefined> {
  const address = addressOf(dataset, source);
  if (address === undefined) return undefined;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.text();
  } catch (cause) {
    throw new WorldError('network', `The text of “${source.title}” could not be fetched. Try again.`, cause);
  }
}

function addressOf(dataset: Dataset, { text }: Source): string | undefined {
  return text?.file === undefined ? undefined : addressOfText(dataset.id, text.file);
}

function textOfFile(name: string, bytes: Uint8Array): string {
  const decoded = decodeCopy(bytes);
  if (decoded.kind === 'text') return decoded.text;
  throw unreadable(name, decoded.issue.message);
}

function unreadable(name: string | undefined, reason: string): WorldError {
  return new WorldError(
    'storage',
    `${name === undefined ? 'What was pasted' : `“${name}”`} could not be read. ${reason}`,
  );
}

function writtenOn({ page }: Anchored): string {
  return page.paragraphs.map(({ text }) => text).join('\n\n');
}

/** The texts that ship with the page's datasets: in the folder `texts` beside them. */
const addresses = import.meta.glob<string>('/graph-data/*/texts/*.txt', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Find where the text of a source lies that ships with its dataset. */
function addressOfText(datasetId: string, file: string): string | undefined {
  return addresses[`/graph-data/${datasetId}/texts/${file}`];
}
