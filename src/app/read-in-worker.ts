import type { ReadResult } from '../formats/format.ts';
import { callWorker } from '../workers/client.ts';

/** Read a file in a worker of its own, so that a large or hostile one cannot hold up the page. */
export function readInWorker(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  return callWorker('read', { bytes, fileName }).result;
}
