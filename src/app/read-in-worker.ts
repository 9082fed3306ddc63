import type { GraphArrays } from '../graph/arrays.ts';
import type { PackedJson } from '../lib/packed-json.ts';
import { callWorker } from '../workers/client.ts';
import type { Input, Output, UnreadFile } from '../workers/protocol.ts';

export interface Reading {
  /** The dataset, as soon as it was read; undefined when there is none, or the reading was stopped before. */
  readonly packed: Promise<PackedJson | undefined>;
  /** What was found; undefined when it was stopped before. */
  readonly result: Promise<Output<'read'> | undefined>;
  /** Do something with the arrays of the layout when they come, if they do. */
  readonly onLayout: (take: (arrays: GraphArrays) => void) => void;
  readonly stop: () => void;
}

/** Read files in a worker of its own, so that a large or hostile one cannot hold up the page. */
export function readInWorker(
  files: readonly UnreadFile[],
  options: Input<'read'>['options'],
  onProgress: (share: number) => void,
): Reading {
  let arrive = (_packed: PackedJson) => {};
  let leave = () => {};
  let takeLayout: ((arrays: GraphArrays) => void) | undefined;
  let early: GraphArrays | undefined;
  const arrived = new Promise<PackedJson>((resolve) => {
    arrive = resolve;
  });
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  const call = callWorker(
    'read',
    { files, options },
    {
      onProgress: ({ share, packed, layout }) => {
        onProgress(share);
        if (packed) arrive(packed);
        if (layout && takeLayout) takeLayout(layout);
        else early ??= layout;
      },
    },
  );
  const result = Promise.race([call.result, left]);
  return {
    packed: Promise.race([arrived, result.then(() => undefined)]),
    result,
    onLayout: (take) => {
      takeLayout = take;
      if (early) take(early);
    },
    stop: () => {
      // Half a file is worth nothing, and the end of the worker is no failure then.
      leave();
      call.result.catch(() => {});
      call.end();
    },
  };
}
