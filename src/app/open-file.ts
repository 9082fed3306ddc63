/** Opening files of the reader's, and what lies at addresses. */

import type { TableMapping } from '../formats/table-mapping.ts';
import { shorten } from '../lib/text.ts';
import type { Issue } from '../model/issues.ts';
import { openDialog } from '../state/screen/open-dialog.ts';
import { notice } from '../state/screen/page.ts';
import { importOutcome } from '../state/workspace/import-outcome.ts';
import { type Origin, origin } from '../state/workspace/origin.ts';
import { refusal } from '../state/workspace/workspace.ts';
import { stageStrings } from '../ui/words/stage-strings.ts';
import { warmWorker } from '../workers/client.ts';
import type { UnreadFile } from '../workers/protocol.ts';
import { awaitPicture } from './await-picture.ts';
import { followAwaited, ownOrigin } from './awaited-file.ts';
import { fetchAddress, hostOf, isOwnSite } from './fetch-remote-file.ts';
import { bring } from './latest-request.ts';
import { showOpening } from './opening.tsx';
import { readInWorker } from './read-in-worker.ts';
import { saveFile } from './save-file.ts';
import { type Shown, showReading } from './show-reading.ts';
import { WorldError } from './world-error.ts';

interface Given {
  readonly files: readonly UnreadFile[];
  /** Undefined for the reader's own. */
  readonly from?: Origin | undefined;
}

/** Said of a file when another one was asked for while it was being read. */
const overtaken: Issue = {
  severity: 'error',
  code: 'overtaken',
  path: '/',
  message:
    'Another file was opened while this one was being read, so this one was not opened. Open it again if you want it.',
};

/** What was given last, for a reader who wants it read in another way. */
let given: Given | undefined;

interface Wish {
  readonly mapping?: TableMapping;
  readonly readablePart?: boolean;
}

/** Read a file's bytes in a worker and show what it holds; a bad file, or one left while it is read, leaves everything as it was. Return its issues. */
export function openBytes(
  bytes: Uint8Array,
  fileName: string,
  asked: AbortSignal,
  from?: Origin,
): Promise<readonly Issue[]> {
  return openGiven({ files: [{ name: fileName, content: new Blob([new Uint8Array(bytes)]) }], from }, asked);
}

/** Open a file of the reader's; one that no browser could hold is refused before it is read. */
export async function openFile(file: Blob, fileName: string, asked: AbortSignal): Promise<readonly Issue[]> {
  const fault = faultOfSize(file.size);
  if (!fault) return openGiven({ files: [{ name: fileName, content: file }] }, asked);
  refusal.value = { fileName, issues: [fault] };
  return [fault];
}

/** Get ready for a file that is likely to come, so that a small one is there at once. */
export function expectFile(): void {
  warmWorker('read');
  warmWorker('layOut');
}

/** Let the reader choose files; none when they think better of it. */
export function askForFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Open files that were dropped or chosen together: one dataset where they belong together. */
export async function openTogether(files: readonly File[], asked: AbortSignal): Promise<void> {
  const [first] = files;
  if (!first) return;
  const fault = faultOfSize(files.reduce((sum, { size }) => sum + size, 0));
  if (fault) {
    refusal.value = { fileName: first.name, issues: [fault] };
    return;
  }
  await openGiven({ files: files.map((file) => ({ name: file.name, content: file })) }, asked);
}

/** Read the tables that are open once more, with other meanings of their columns. */
export async function openMapped(mapping: TableMapping, asked: AbortSignal): Promise<void> {
  if (given) await openGiven(given, asked, { mapping });
}

/** Open what stands before the damage of the file that was refused. */
export async function openReadablePart(asked: AbortSignal): Promise<void> {
  if (given) await openGiven(given, asked, { readablePart: true });
}

/** Hand the files that were refused to the reader as they came: data inside a link can be had in no other way. */
export function saveRefused(): void {
  for (const { name, content } of given?.files ?? []) saveFile(given?.from ? `${name}.json` : name, content);
}

/** Open one of several files that do not belong together. */
export async function openOneOf(name: string, asked: AbortSignal): Promise<void> {
  const file = given?.files.find((each) => each.name === name);
  if (file) await openGiven({ files: [file] }, asked);
}

/** Fetch a file and open it. */
export async function openAddress(address: string, asked: AbortSignal): Promise<readonly Issue[]> {
  const { name, content } = await fetchAddress(address);
  return openFile(content, name, asked);
}

/** What is no dataset but belongs to one, or brings several back. */
async function openOther({ name, content }: UnreadFile): Promise<boolean> {
  const bytes = await bytesOf(content, name);
  const { isEverything, openEverything } = await import('./backup-zip.ts');
  if (isEverything(bytes)) await openEverything(bytes, name);
  else {
    const { areChanges, compareWithBytes } = await import('./dataset-versions.ts');
    if (!areChanges(bytes)) return false;
    await compareWithBytes(bytes, name);
  }
  return true;
}

/** A file of changes, and a zip of everything, say at their beginning and end what they are. */
function maySeem(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes);
  return head.startsWith('PK') || head.includes('saysoChanges');
}

async function openGiven(next: Given, asked: AbortSignal, wish: Wish = {}): Promise<readonly Issue[]> {
  // A folder, and what has gone meanwhile, cannot be read at all.
  const heads = await Promise.all(next.files.map(({ name, content }) => bytesOf(content.slice(0, 200), name)));
  const [only] = next.files;
  const [head] = heads;
  if (asked.aborted) return [overtaken];
  if (only && head && heads.length === 1 && maySeem(head) && (await openOther(only))) return [];
  if (asked.aborted) return [overtaken];
  const names = next.files.map(({ name }) => name);
  const fileName = names.join(' + ');
  const date = new Date().toISOString().slice(0, 10);
  const left = new AbortController();
  const name = shorten(fileName, 120);
  const leave = () => left.abort();
  const opening = showOpening();
  let reached = 0;
  const show = (share: number) => {
    reached = Math.max(reached, share);
    opening.say({ words: stageStrings.reads(name), share: reached, onStop: leave });
  };
  show(0);
  const reading = readInWorker(next.files, { date, ...wish }, (share) => show(share * shareOfReading));
  // It starts while the file is being read.
  warmWorker('layOut');
  given = next;
  asked.addEventListener('abort', () => left.abort());
  left.signal.addEventListener('abort', () => {
    reading.stop();
    opening.end();
  });
  try {
    const originOf = (prints: readonly string[]) => next.from ?? ownOrigin(names, prints);
    const onProgress = (share: number) => show(shareOfReading + (1 - shareOfReading) * share);
    const shown = await showReading(reading, originOf, left.signal, onProgress);
    if (shown.kind === 'shown') awaitPicture(opening, shown.dataset, left.signal);
    else opening.end();
    return follow(shown, fileName, asked);
  } catch (failure) {
    opening.end();
    throw failure;
  }
}

/** Do what follows when a file was read, or was not. */
function follow(shown: Shown, fileName: string, asked: AbortSignal): readonly Issue[] {
  if (shown.kind === 'left') {
    if (asked.aborted) return [overtaken];
    notice.value = `“${fileName}” was not opened.`;
    return [];
  }
  const { issues, report, mapping, hasReadablePart, apart } = shown.result;
  if (shown.kind === 'refused') {
    refusal.value = { fileName, issues, ...(hasReadablePart ? { hasReadablePart } : {}), ...(apart ? { apart } : {}) };
    return issues;
  }
  followAwaited(origin.peek());
  importOutcome.value = report && { dataset: shown.dataset, report, mapping };
  if (report) openDialog.value = { kind: 'import' };
  return issues;
}

/** How much of the time from file to picture the reading takes. */
const shareOfReading = 0.6;

async function bytesOf(file: Blob, fileName: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const causes = 'It may be a folder, or it may have been moved or changed in the meantime';
    throw new WorldError('file', `"${fileName}" could not be read. ${causes}: choose the file itself again.`, cause);
  }
}

/** Open what the address of the page asks for with `?open=`; from another host only when the reader agrees. */
export function openAsked(address: string): void {
  if (isOwnSite(address)) bring((asked) => openAddress(address, asked));
  else openDialog.value = { kind: 'open-address', address, host: hostOf(address) };
}

/** A browser needs many times the size of a file to read it. */
const mostBytes = 256_000_000;

/** Tell why a file of so many bytes is not read; undefined when it is. */
export function faultOfSize(bytes: number): Issue | undefined {
  if (!Number.isFinite(bytes)) {
    const message = 'This is not a file. Pass a File, a Blob, or the address of a dataset.';
    return { severity: 'error', code: 'not-a-file', path: '/', message };
  }
  if (bytes <= mostBytes) return undefined;
  const megabytes = (count: number) => `${Math.round(count / 1_000_000).toLocaleString('en-US')} MB`;
  return {
    severity: 'error',
    code: 'too-large-file',
    path: '/',
    message: `The file has ${megabytes(bytes)}; a browser can hold up to ${megabytes(mostBytes)}. Open a part of it: fewer sources or a shorter period.`,
  };
}
