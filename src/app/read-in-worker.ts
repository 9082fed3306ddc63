import type { InputFile } from '../formats/format.ts';
import { callWorker } from '../workers/client.ts';
import type { Input, Output } from '../workers/protocol.ts';

export interface Reading {
  /** What was read; undefined when it was stopped before. */
  readonly result: Promise<Output<'read'> | undefined>;
  readonly stop: () => void;
}

/** Read files in a worker of its own, so that a large or hostile one cannot hold up the page. */
export function readInWorker(
  files: readonly InputFile[],
  options: Input<'read'>['options'],
  onProgress: (share: number) => void,
): Reading {
  const call = callWorker('read', { files, options }, { onProgress: ({ share }) => onProgress(share) });
  let leave = () => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  return {
    result: Promise.race([call.result, left]),
    stop: () => {
      // Half a file is worth nothing, and the end of the worker is no failure then.
      leave();
      call.result.catch(() => {});
      call.end();
    },
  };
}
