/** Datasets that an address names: another one that ships with the page, or one inside the link itself. */
import { unpack } from '../formats/packed.ts';
import type { Issue } from '../model/issues.ts';
import { notice } from '../state/screen/page.ts';
import { parseAddress } from '../state/url/address.ts';
import { refusal } from '../state/workspace/workspace.ts';
import { addressOf, firstDatasetId } from './catalog.ts';
import { loadShipped, showDataset } from './load-dataset.ts';
import { openBytes } from './open-file.ts';

/** What a dataset from inside a link is called where a file would have its name. */
const linkName = 'The data inside the link';

/** Show the dataset that a fragment names; the first one when it names none, or one that is not to be had, which is said. */
export async function showNamedData(fragment: string): Promise<void> {
  const { dataset, own, packed } = parseAddress(fragment);
  if (own !== undefined) {
    const { openOwn } = await import('./own-work.ts');
    if (await openOwn(own)) return;
    await showFirst();
    notice.value = 'The link leads to a dataset that is kept in another browser, or was deleted here.';
    return;
  }
  if (packed !== undefined) {
    const issues = await openPacked(packed);
    if (!issues.some(({ severity }) => severity === 'error')) return;
    await showFirst();
    refusal.value = { fileName: linkName, issues };
    return;
  }
  if (dataset !== undefined && dataset !== firstDatasetId && addressOf(dataset) !== undefined) {
    await showDataset(await loadShipped(dataset), [], { kind: 'shipped', dataset });
    return;
  }
  await showFirst();
  if (dataset !== undefined && dataset !== firstDatasetId) {
    notice.value = `The link asks for the dataset “${dataset}”, which this copy of Sayso does not have.`;
  }
}

async function showFirst(): Promise<void> {
  await showDataset(await loadShipped(), [], { kind: 'first' });
}

async function openPacked(packed: string): Promise<readonly Issue[]> {
  const unpacked = await unpack(packed);
  if (unpacked.kind === 'whole') return openBytes(unpacked.bytes, linkName, { kind: 'link', packed });
  return [faults[unpacked.kind]];
}

const faults: Readonly<Record<'damaged' | 'too-large', Issue>> = {
  damaged: {
    severity: 'error',
    code: 'damaged-link',
    path: '/',
    message:
      'The data inside the link is not whole: mail and chat programs cut long links. Ask for the link again, or for the file itself.',
  },
  'too-large': {
    severity: 'error',
    code: 'damaged-link',
    path: '/',
    message: 'The data inside the link is far too large for a link. Ask for the file itself.',
  },
};
