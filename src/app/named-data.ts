/** Datasets that an address names: another one that ships with the page, or one inside the link itself. */
import { unpack } from '../formats/packed.ts';
import { shorten } from '../lib/text.ts';
import type { Issue } from '../model/issues.ts';
import { parseAddress, withoutPunctuation } from '../state/url/address.ts';
import { type OwnFile, origin } from '../state/workspace/origin.ts';
import { refusal, workspace } from '../state/workspace/workspace.ts';
import { awaitFile } from './awaited-file.ts';
import { addressOf, firstDatasetId } from './catalog.ts';
import { loadShipped, showDataset } from './load-dataset.ts';
import { openBytes } from './open-file.ts';
import { WorldError } from './world-error.ts';

/** What a dataset from inside a link is called where a file would have its name. */
const linkName = 'The data inside the link';

/** What an address says of its data, and the words for why they are not there. */
type Faults = readonly string[];

/**
 * Show the dataset that a fragment names; the first one when it names none, or one that is not to be had. What is wrong is handed
 * back in sentences: the rest of such an address speaks of other data than those on the screen.
 */
export async function showNamedData(fragment: string, asked: AbortSignal): Promise<Faults> {
  const { dataset, own, packed, file, unknown } = parseAddress(fragment);
  awaitFile(file && { file, fragment });
  if (file) return isOpen(file) ? [] : missFile(file, asked);
  if (own !== undefined) {
    const why = await missOwn(own, asked);
    if (why !== undefined) await showFirst(asked);
    return why === undefined ? [] : [why];
  }
  if (packed !== undefined) {
    const issues = (await openPacked(packed, asked)).filter(({ severity }) => severity === 'error');
    if (issues.length === 0 || asked.aborted) return [];
    await showFirst(asked);
    refusal.value = { fileName: linkName, issues };
    return issues.slice(0, 1).map(({ message }) => message);
  }
  const known = [dataset ?? firstDatasetId, withoutPunctuation(dataset ?? '')].find(
    (id) => addressOf(id) !== undefined,
  );
  await (known === undefined || known === firstDatasetId
    ? showFirst(asked)
    : showDataset(await loadShipped(known), [], { kind: 'shipped', dataset: known }, asked));
  if (known === undefined) {
    return [`The link asks for the dataset “${shorten(dataset ?? '', 60)}”, which this copy of Sayso does not have.`];
  }
  const isNamed = unknown.some((part) => /^(data|own|packed|file)=/.test(part));
  return isNamed ? ['The link does not say which data it is for.'] : [];
}

/** Open a dataset that this browser keeps, or give the reason why not. */
async function missOwn(key: string, asked: AbortSignal): Promise<string | undefined> {
  const { openOwn } = await import('./own-work.ts');
  try {
    const isThere = await openOwn(key, asked);
    return isThere
      ? undefined
      : 'The link leads to a dataset that is stored in another browser, or that was deleted here.';
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return `${error.message} The link leads to a dataset that may be stored there: reload the page to try again.`;
  }
}

function isOpen({ fingerprint }: OwnFile): boolean {
  const from = origin.peek();
  return from.kind === 'own' && from.file.fingerprint === fingerprint;
}

/** What is on the screen stays; without anything there the first dataset is something to begin with. */
async function missFile({ name, fingerprint }: OwnFile, asked: AbortSignal): Promise<Faults> {
  if (!workspace.peek()) await showFirst(asked);
  const which = `“${shorten(name, 60)}” (fingerprint ${shorten(fingerprint, 16)})`;
  return [`This link is for the file ${which}, which is not open here. Open it, and Sayso follows the link.`];
}

async function showFirst(asked: AbortSignal): Promise<void> {
  await showDataset(await loadShipped(), [], { kind: 'first' }, asked);
}

async function openPacked(packed: string, asked: AbortSignal): Promise<readonly Issue[]> {
  const unpacked = await unpack(packed);
  if (unpacked.kind === 'whole') return openBytes(unpacked.bytes, linkName, asked, { kind: 'link', packed });
  return [faults[unpacked.kind]];
}

const faults: Readonly<Record<'damaged' | 'too-large', Issue>> = {
  damaged: {
    severity: 'error',
    code: 'damaged-link',
    path: '/',
    message:
      'The data inside the link is incomplete: mail and chat programs cut long links short. Ask for the link again, or for the file itself.',
  },
  'too-large': {
    severity: 'error',
    code: 'damaged-link',
    path: '/',
    message: 'The data inside the link is far too large for a link. Ask for the file itself.',
  },
};
