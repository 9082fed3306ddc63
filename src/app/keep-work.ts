/** Saves what is worked on, a moment after each change and when the page is left, as long as the page stands. */
import { effect } from '@preact/signals';
import { claimLine } from '../state/screen/claim-line.ts';
import { notice } from '../state/screen/page.ts';
import { saving } from '../state/screen/saving.ts';
import { origin } from '../state/workspace/origin.ts';
import { workspace } from '../state/workspace/workspace.ts';
import { datasetAsItStands } from './export.ts';
import { keepDataset } from './own-datasets.ts';

/** Milliseconds from a change to its saving. */
const delay = 200;

/** What is kept under the key of the open dataset. */
interface Keeping {
  readonly opening: number;
  readonly key: string;
  readonly copyOf: string | undefined;
  stamp: string | undefined;
}

let keeping: Keeping | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isChanged = false;
let lastSaving: Promise<void> = Promise.resolve();

/** Note under which key the open dataset is kept, and the stamp of the version that was read. */
export function keepUnder(key: string, stamp: string | undefined, copyOf?: string): void {
  const opening = workspace.peek()?.opening ?? 0;
  keeping = { opening, key, stamp, copyOf };
  origin.value = { kind: 'kept', key };
}

/** Make a key for a dataset that is kept here. */
export function newKey(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** Save from now on. */
export function mountKeeping(): void {
  let last: readonly unknown[] = [workspace.peek(), claimLine.peek()];
  effect(() => {
    const now = [workspace.value, claimLine.value] as const;
    const [before] = last;
    const isSame = now.every((part, index) => part === last[index]);
    last = now;
    if (isSame) return;
    const isOther = (before as (typeof now)[0])?.opening !== now[0]?.opening;
    if (isOther) saving.value = undefined;
    else if (hasWork()) noteChange();
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

function hasWork(): boolean {
  const current = workspace.peek();
  return current !== undefined && (keeping?.opening === current.opening || current.revision > 0);
}

function saveNow(): void {
  clearTimeout(timer);
  timer = undefined;
  if (!isChanged || !hasWork()) return;
  isChanged = false;
  lastSaving = lastSaving.then(save);
}

async function save(): Promise<void> {
  const current = workspace.peek();
  if (!current) return;
  if (keeping?.opening !== current.opening) keepUnder(newKey(), undefined, current.dataset.id);
  const own = keeping;
  if (!own) return;
  const stamp = newKey();
  const kept = {
    key: own.key,
    stamp,
    at: Date.now(),
    dataset: datasetAsItStands(),
    copyOf: own.copyOf,
    line: claimLine.peek(),
  };
  try {
    if (await keepDataset(kept, own.stamp)) {
      own.stamp = stamp;
      saving.value = { kind: 'saved', at: kept.at };
      return;
    }
    // Another window went on with the same dataset: neither may overwrite the other.
    keepUnder(newKey(), undefined, own.key);
    notice.value = 'This dataset was also changed in another window. What you do here is kept as a separate copy.';
    noteChange();
  } catch (error) {
    console.warn(error);
    saving.value = { kind: 'failed' };
  }
}
