import { measureQuality, type Quality, shareOfOwnCommunity } from '../layout/quality.ts';
import type { Snapshot } from './probe.ts';
import type { Visit } from './visit.ts';
import type { World } from './worlds.ts';

/** What one visit came to, in figures; undefined for what was not reached in time. Milliseconds and bytes. */
export interface Measured {
  readonly firstFrame: number | undefined;
  readonly firstFrameWarm: number | undefined;
  readonly settled: number | undefined;
  readonly longestTask: number;
  readonly idle95: number | undefined;
  readonly hover50: number | undefined;
  readonly hover95: number | undefined;
  readonly pan50: number | undefined;
  readonly pan95: number | undefined;
  readonly zoom50: number | undefined;
  readonly zoom95: number | undefined;
  readonly heap: number | undefined;
  readonly script: number;
  readonly steps: number | undefined;
  readonly quality: Quality | undefined;
  /** How well the pictures on the way kept communities together, by time; undefined where not entities but groups of them stood there. */
  readonly onTheWay: readonly { readonly at: number; readonly ownCommunity: number | undefined }[];
}

/** Turn what was seen of a visit into figures. */
export function toMeasured(visit: Visit, world: World): Measured {
  const { cold, answers } = visit;
  const drawings = cold.snapshots.map((snapshot) => ({ at: snapshot.at, drawing: drawingOf(snapshot, world) }));
  const last = drawings.at(-1)?.drawing;
  return {
    firstFrame: cold.firstFrame,
    firstFrameWarm: visit.warmFirstFrame,
    settled: cold.settled,
    longestTask: cold.longestTask,
    idle95: answers?.idle.p95,
    hover50: answers?.hover.median,
    hover95: answers?.hover.p95,
    pan50: answers?.pan.median,
    pan95: answers?.pan.p95,
    zoom50: answers?.zoom.median,
    zoom95: answers?.zoom.p95,
    heap: visit.heap,
    script: visit.script,
    steps: visit.steps,
    quality: last && measureQuality(last),
    onTheWay: drawings.map(({ at, drawing }) => ({ at, ownCommunity: drawing && shareOfOwnCommunity(drawing) })),
  };
}

/** Find when a picture kept communities together nearly as well as the best settled one of all pages does. */
export function firstReadable({ onTheWay, settled }: Measured, best: number): number | undefined {
  const first = onTheWay.find(({ ownCommunity }) => ownCommunity === undefined || ownCommunity >= readableShare * best);
  // A look comes a little after what it looks at: what is seen after things were settled stood there when they were.
  return first && Math.min(first.at, settled ?? Infinity);
}

/** The share of the best page's figure that a picture needs to count as readable. */
export const readableShare = 0.75;

function drawingOf({ bytes }: Snapshot, { source, target, community }: World) {
  const content = Buffer.from(bytes, 'base64');
  const places = new Float32Array(content.buffer.slice(content.byteOffset, content.byteOffset + content.length));
  const x = places.filter((_value, at) => at % 2 === 0);
  const y = places.filter((_value, at) => at % 2 === 1);
  const isWhole = x.length === community.length && x.every(Number.isFinite) && y.every(Number.isFinite);
  return isWhole ? { x, y, source, target, community } : undefined;
}
