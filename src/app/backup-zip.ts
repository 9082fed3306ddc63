/** All datasets of this browser in one zip, with their texts, drafts and notes, and the way back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSayso } from '../formats/read-sayso.ts';
import { writeSayso } from '../formats/write-sayso.ts';
import type { Dataset } from '../model/types.ts';
import { showDialog } from '../state/screen/open-dialog.ts';
import { notice } from '../state/screen/page.ts';
import type { Desk } from '../state/workspace/desk.ts';
import type { CopyOf } from '../state/workspace/kept-work.ts';
import { newKey, saveAll } from './keep-work.ts';
import { type KeptHead, keepHead, listHeads, readKept, readStamp } from './own-datasets.ts';
import { keepOwnText, keyOfText, readOwnText } from './own-texts.ts';
import { readPresent } from './read-kept-dataset.ts';
import { saveFile } from './save-file.ts';
import { WorldError } from './world-error.ts';

const manifestName = 'sayso-everything.json';

/** What a dataset has beside it. */
interface Item {
  readonly key: string;
  readonly at: number;
  readonly file: string;
  readonly copyOf?: CopyOf | undefined;
  readonly base?: string | undefined;
  readonly desk?: Desk | undefined;
}

interface Manifest {
  readonly everything: 1;
  readonly datasets: readonly Item[];
  /** Names of texts by the key under which they are kept. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Hand all that this browser keeps to the reader, as one file. */
export async function downloadEverything(): Promise<void> {
  await saveAll();
  const files: Record<string, Uint8Array> = {};
  const datasets: Item[] = [];
  const texts: Record<string, string> = {};
  for (const { key } of await listHeads()) {
    const present = await readPresent(key).catch((error: unknown) => {
      console.warn(error);
      return undefined;
    });
    if (!present) {
      // What a newer Sayso kept goes along as it is.
      const kept = await readKept(key);
      if (kept) files[`${key}-as-kept.json`] = strToU8(JSON.stringify(kept));
      continue;
    }
    const { head, dataset } = present;
    const file = `${dataset.id}-${key}.sayso.json`;
    files[file] = strToU8(writeSayso(dataset));
    datasets.push({ key, at: head.at, file, copyOf: head.copyOf, base: head.base, desk: head.desk });
    for (const source of dataset.sources) {
      const place = keyOfText(dataset, source);
      const text = texts[place] === undefined ? await readOwnText(place) : undefined;
      if (text === undefined) continue;
      texts[place] = `texts/${Object.keys(texts).length + 1}.txt`;
      files[texts[place]] = strToU8(text);
    }
  }
  const manifest: Manifest = { everything: 1, datasets, texts };
  files[manifestName] = strToU8(JSON.stringify(manifest, undefined, 2));
  const name = `sayso-${new Date().toISOString().slice(0, 10)}.zip`;
  saveFile(name, new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' }));
  notice.value = `Saved “${name}” with ${datasets.length} datasets. It opens here again.`;
}

/** Tell whether bytes are those of such a zip. */
export function isEverything(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && strFromU8(bytes.subarray(-70_000), true).includes(manifestName);
}

/** Bring back what such a zip holds. A dataset that is here already comes beside it, so that nothing is overwritten. */
export async function openEverything(bytes: Uint8Array, fileName: string): Promise<void> {
  const files = filesIn(bytes, fileName);
  const manifest = JSON.parse(strFromU8(files[manifestName] ?? new Uint8Array())) as Manifest;
  for (const [place, file] of Object.entries(manifest.texts)) {
    const text = files[file];
    if (text) await keepOwnText(place, strFromU8(text));
  }
  let count = 0;
  for (const item of manifest.datasets) {
    const file = files[item.file];
    const { dataset } = file ? readSayso(file, item.file) : { dataset: undefined };
    if (!dataset) continue;
    await bringBack(item, dataset);
    count += 1;
  }
  notice.value = `“${fileName}”: ${count} of ${manifest.datasets.length} datasets are in this browser again.`;
  showDialog('datasets');
}

async function bringBack({ key, at, copyOf, base, desk }: Item, dataset: Dataset): Promise<void> {
  const isTaken = (await readStamp(key)) !== undefined;
  const stamp = newKey();
  const head: KeptHead = {
    key: isTaken ? newKey() : key,
    stamp,
    at,
    title: dataset.title,
    claims: dataset.claims.length,
    size: writeSayso(dataset).length,
    copyOf,
    base,
    whole: stamp,
    edits: [],
    places: {},
    desk,
  };
  await keepHead(head, dataset, undefined);
}

function filesIn(bytes: Uint8Array, fileName: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (cause) {
    throw new WorldError('file', `“${fileName}” is damaged. Use another copy.`, cause);
  }
}
