import type { GraphArrays, PlaceArrays } from '../graph/arrays.ts';
import type { LayoutSettings } from '../graph/layout-settings.ts';
import { isSoonPlaced } from '../graph/prepare-opening.ts';
import { callWorker } from '../workers/client.ts';
import type { Progress } from '../workers/protocol.ts';

/** A layout that has begun in a worker, perhaps before there is a graph that it could be shown in. */
export interface StartedLayout {
  readonly radius: Float64Array<ArrayBuffer>;
  /** Places that a reader can make something of, the final ones where these come soon; undefined when the layout failed. */
  readonly first: Promise<PlaceArrays | undefined>;
  readonly result: Promise<PlaceArrays>;
  /** The result, once it is there. */
  readonly ended: () => PlaceArrays | undefined;
  /** Hear of its progress from now on, and how far it is. */
  readonly follow: (onProgress: (progress: Progress<'layOut'>) => void) => void;
  /** End it with what it has reached. */
  readonly stop: () => void;
  /** Let it wait, or go on. */
  readonly pause: (isPaused: boolean) => void;
}

/** Milliseconds that are waited for the end of such a layout when it has places to show: then nothing has to move. */
const patience = 400;

/** Lay a graph out in a worker. The arrays are handed over: the caller's are empty afterwards. */
export function startLayout(arrays: GraphArrays, settings?: LayoutSettings): StartedLayout {
  const radius = arrays.radius.slice();
  const wait = isSoonPlaced(radius.length, arrays.source.length) ? patience : 0;
  let latest: Progress<'layOut'> = { share: 0 };
  let tell = (_progress: Progress<'layOut'>) => {};
  let ended: PlaceArrays | undefined;
  let tellFirst = (_places: PlaceArrays) => {};
  const early = new Promise<PlaceArrays>((resolve) => {
    tellFirst = (places) => setTimeout(resolve, wait, places);
  });
  const call = callWorker('layOut', settings ? { ...arrays, settings } : arrays, {
    onProgress: (progress) => {
      const places = placesIn(progress);
      latest = places ? progress : { ...latest, share: progress.share };
      if (places) tellFirst(places);
      tell(progress);
    },
  });
  const result = call.result.then((places) => {
    ended = places;
    return places;
  });
  const first = Promise.race([early, result]).catch(() => undefined);
  return {
    radius,
    first,
    result,
    ended: () => ended,
    follow: (onProgress) => {
      tell = onProgress;
      onProgress(latest);
    },
    stop: call.cancel,
    pause: call.pause,
  };
}

/** Give the places of a report, if it has any. */
export function placesIn({ x, y }: Progress<'layOut'>): PlaceArrays | undefined {
  return x && y ? { x, y } : undefined;
}
